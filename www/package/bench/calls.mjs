// Random calls from JavaScript for as long as one likes (`cargo xtask fuzz calls`): none stops the engine, none
// throws what is not a typed error, and once warm none makes its memory grow. A short version is in the tests.
import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { randomCalls } from "../test/support/hostile-values.mjs";

const [seconds = 60, seed = randomBytes(4).readUInt32LE()] = process.argv.slice(2).map(Number);
const memories = [];
const RealInstance = WebAssembly.Instance;
WebAssembly.Instance = function (module, imports) {
  const instance = new RealInstance(module, imports);
  memories.push(instance.exports.memory);
  return instance;
};
const { loadSync } = createRequire(import.meta.url)("../dist/inline.cjs");
const conforme = loadSync();
const bytes = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

console.log(`seed ${seed}`);
const { round, seen } = randomCalls(conforme, seed);
round(20_000);
const warm = bytes();
const end = performance.now() + seconds * 1_000;
while (performance.now() < end) round(1_000);

const calls = Object.values(seen).reduce((sum, count) => sum + count, 0);
const { restarts } = conforme.diagnostic();
console.log(`${JSON.stringify(seen)}; memory ${warm} bytes after 20000 calls, ${bytes()} at the end; ${memories.length} instance, ${restarts} restarts`);
console.log(`stat::number_of_executed_units: ${calls}`);
process.exit(bytes() === warm && memories.length === 1 && restarts === 0 ? 0 : 1);
