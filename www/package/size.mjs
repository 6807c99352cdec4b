// What a browser downloads, raw and compressed, and whether it is within size-budget.json.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(here, "dist");
const budgets = JSON.parse(readFileSync(path.join(here, "size-budget.json"), "utf8"));

const sizes = new Map(
  readdirSync(dist)
    .filter((file) => /\.(js|cjs|wasm|css)$/.test(file))
    .map((file) => [file, weigh(readFileSync(path.join(dist, file)))]),
);

const line = (name, ...numbers) => console.log(name.padEnd(34) + numbers.map((number) => String(number).padStart(10)).join(""));
line("bytes", "raw", "gzip", "brotli");
for (const [file, { raw, gzip, brotli }] of sizes) line(file, raw, gzip, brotli);

for (const [name, { files, maxBrotliBytes }] of Object.entries(budgets)) {
  const missing = files.filter((file) => !sizes.has(file));
  if (missing.length > 0) {
    fail(`${name}: ${missing.join(", ")} is not in dist/, so its size cannot be held`);
    continue;
  }
  const total = files.reduce((sum, file) => sum + sizes.get(file).brotli, 0);
  console.log(`\n${name} (${files.join(" + ")}): ${total} of ${maxBrotliBytes} bytes, brotli`);
  if (total > maxBrotliBytes) fail(`${name} is ${total - maxBrotliBytes} bytes over its budget`);
}

function weigh(bytes) {
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

function fail(reason) {
  console.error(reason);
  process.exitCode = 1;
}
