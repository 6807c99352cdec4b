// What a browser downloads, raw and compressed, and whether it is within size-budget.json.
// `--budget`: only what has a budget. `--owners FILE`: also whose bytes the engine is made of; FILE is it with the names of its functions.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { owners } from "./owners.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(here, "dist");
const budgets = JSON.parse(readFileSync(path.join(here, "size-budget.json"), "utf8"));

const [flag, named] = process.argv.slice(2);
const budgeted = new Set(Object.values(budgets).flatMap(({ files }) => files));

const sizes = new Map(
  readdirSync(dist)
    .filter((file) => (flag === "--budget" ? budgeted.has(file) : /\.(js|cjs|wasm|css)$/.test(file)))
    .map((file) => [file, weigh(readFileSync(path.join(dist, file)))]),
);

const line = (name, ...numbers) => console.log(name.padEnd(46) + numbers.map((number) => String(number).padStart(10)).join(""));
line("bytes", "raw", "gzip", "brotli");
for (const [file, { raw, gzip, brotli }] of sizes) line(file, raw, gzip, brotli);

for (const [name, { files, maxBrotliBytes, aim }] of Object.entries(budgets)) {
  const missing = files.filter((file) => !sizes.has(file));
  if (missing.length > 0) {
    fail(`${name}: ${missing.join(", ")} is not in dist/, so its size cannot be held`);
    continue;
  }
  const total = files.reduce((sum, file) => sum + sizes.get(file).brotli, 0);
  const aimed = aim ? ` (the aim is ${aim})` : "";
  console.log(`\n${name} (${files.join(" + ")}): ${total} of ${maxBrotliBytes} bytes, brotli${aimed}`);
  if (total > maxBrotliBytes) fail(`${name} is ${total - maxBrotliBytes} bytes over its budget`);
}

if (flag === "--owners" && named) weighOwners(readFileSync(named));

/** A share compressed by itself; together they compress better than their sum says. */
function weighOwners(wasm) {
  const shares = owners(wasm, path.join(here, "..", "..")).map(({ owner, bytes }) => ({ owner, ...weigh(Buffer.concat(bytes)) }));
  console.log(`\nthe engine, ${wasm.length} bytes with its names:`);
  line("share", "raw", "gzip", "brotli");
  for (const { owner, raw, gzip, brotli } of shares.sort((one, other) => other.raw - one.raw)) line(owner, raw, gzip, brotli);
}

function weigh(bytes) {
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

function fail(reason) {
  console.error(reason);
  process.exitCode = 1;
}
