// `node stop-at-once.mjs FILE`: what a panic runs into, in a file that still has the names of its functions.
//
// A panic of Rust is put into words, printed, and ends in `unreachable`. In WebAssembly there is nowhere to
// print: the page only sees that the program stopped. So the words need not be in the file: what never
// returns begins with its end.
import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

/** Functions of the standard library that never return, and what only the printing calls. */
const STOPS = [
  /^core\[\w+\]::panicking::\w/,
  /^core\[\w+\]::(option|result)::(unwrap|expect)_failed$/,
  /^core\[\w+\]::(str::slice_error_fail|slice::index::slice_index_fail)(_rt)?$/,
  /^alloc\[\w+\]::(raw_vec::handle_error|alloc::handle_alloc_error)$/,
  /^std\[\w+\]::(panicking::panic_with_hook|thread::local::panic_access_error)$/,
  /^<std\[\w+\]::panicking::/,
];
/** Every file has these; a compiler that names them otherwise would make it heavier and say nothing. */
const SURE = ["panic_fmt", "handle_alloc_error", "panic_with_hook"];

const [file] = process.argv.slice(2);
binaryen.setDebugInfo(true);
const module = binaryen.readBinary(readFileSync(file));
const { BulkMemory, BulkMemoryOpt, NontrappingFPToInt, SignExt, MutableGlobals } = binaryen.Features;
module.setFeatures(BulkMemory | BulkMemoryOpt | NontrappingFPToInt | SignExt | MutableGlobals);
const stopped = [];
for (let index = 0; index < module.getNumFunctions(); index += 1) {
  const reference = module.getFunctionByIndex(index);
  const { name } = binaryen.getFunctionInfo(reference);
  if (!STOPS.some((stop) => stop.test(name))) continue;
  new binaryen.Function(reference).body = module.unreachable();
  stopped.push(name);
}
const missing = SURE.filter((end) => !stopped.some((name) => name.endsWith(end)));
if (missing.length > 0) {
  console.error(`${file}: no function is named ${missing.join(", ")}: read www/package/stop-at-once.mjs`);
  process.exit(1);
}
writeFileSync(file, module.emitBinary());
