// The engine in JavaScript: what wasm2js left in pkg/, made one function that starts an instance.
//
// wasm2js writes a module that starts itself once, with its imports by name. Ours is started by the
// package, more than once (a stopped engine is replaced), with the imports of wasm-bindgen's glue.
import { transform } from "esbuild";

/** The text of a module whose default export takes the imports of the .wasm file and answers its exports. */
export async function javaScriptEngine(source) {
  const program = once(source, /\nvar retasmFunc = asmFunc\(/, "the start").before.replace(/^import \* as .*$/gm, "");
  // WebAssembly takes the old memory away when it grows; wasm-bindgen's glue looks for that.
  const grown = swap(program, /\bbuffer = newBuffer;/, "structuredClone(buffer, { transfer: [buffer] }); buffer = newBuffer;");
  // Its data is mostly text: as such it weighs less, after compression, than in base64.
  const written = swap(grown, /  var base64ReverseLookup[^]*?\n  }\n(?=function initActiveSegments)/, WRITE).replace(/base64DecodeToExistingUint8Array\(bufferView, (\d+), "([^"]*)"\)/g, (_, offset, base64) =>
    `write(bufferView, ${offset}, ${JSON.stringify(Buffer.from(base64, "base64").toString("latin1"))})`,
  );
  if (/base64|\beval\b|\bFunction\(/.test(written.replace(/"(?:[^"\\]|\\.)*"/g, ""))) throw new Error("wasm2js writes something new: read javascript-engine.mjs again");
  const { code } = await transform(`${written}\nexport default asmFunc;\n`, { minify: true, format: "esm", target: "es2022" });
  return code;
}

const WRITE = `function write(bytes, offset, text) {
  for (let index = 0; index < text.length; index += 1) bytes[offset + index] = text.charCodeAt(index);
}
`;

function swap(text, pattern, replacement) {
  const { before, after } = once(text, pattern, String(pattern));
  return `${before}${replacement}${after}`;
}

/** What stands before and after the one match. */
function once(text, pattern, name) {
  const [match, ...others] = text.matchAll(new RegExp(pattern, "g"));
  if (!match || others.length > 0) throw new Error(`wasm2js writes ${name} in another way: read javascript-engine.mjs again`);
  return { before: text.slice(0, match.index), after: text.slice(match.index + match[0].length) };
}
