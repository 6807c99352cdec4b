// Check after check in one WebAssembly instance: its memory may grow while it meets each kind of file for
// the first time, and never after (`cargo xtask soak`; a short version is in the tests).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const lines = (file) =>
  readFileSync(new URL(`../../../target/cases/${file}.ndjson`, import.meta.url), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** Makes that many checks, and types as many keys; tells the memory after the first round of all files and at the end. */
export function soak(checks, progress = () => {}) {
  const memories = [];
  const RealInstance = WebAssembly.Instance;
  WebAssembly.Instance = function (module, imports) {
    const instance = new RealInstance(module, imports);
    memories.push(instance.exports.memory);
    return instance;
  };
  const { loadSync } = require("../dist/inline.cjs");
  const conforme = loadSync();
  WebAssembly.Instance = RealInstance;
  const bytes = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  const files = [...lines("cases"), ...lines("generated")];
  let findings = 0;
  const check = ({ dossier, profile, stage, today, lang = "fr" }) => {
    findings += conforme.check(dossier, { profile, stage, today, lang }).findings.length;
  };
  // A form that is typed in meanwhile, a key for each check; and forms that come and go.
  const typed = conforme.session();
  const paths = ["banque.iban", "missions[0]", "subvention.montant", "budget.charges[0].montant", "budget.charges[1].libelle", "inconnu"];
  const form = Object.fromEntries(paths.map((path) => [path, "1"]));
  const key = (turn) => {
    form[paths[turn % paths.length]] = turn % 5 ? `${turn % 1_000} €` : "";
    findings += typed.check(form, { profile: "ccapex", today: "2025-03-10" }).findings.length;
    if (turn % 50) return;
    const other = conforme.session();
    other.check(form, { profile: "cls", today: "2025-03-10" });
    other.free();
  };
  files.forEach((file, turn) => {
    check(file);
    key(turn);
  });
  const warm = bytes();
  for (let done = files.length; done < checks; done += 1) {
    check(files[done % files.length]);
    key(done);
    if (done % 50_000 === 0) progress(done, bytes());
  }
  const { restarts } = conforme.diagnostic();
  return { checks: Math.max(checks, files.length), files: files.length, findings, instances: memories.length, restarts, warm, end: bytes() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const shown = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, " ");
  const told = soak(Number(process.argv[2] ?? 1_000_000), (done, bytes) => console.log(`${shown(done).padStart(10)} checks  ${shown(bytes)} bytes`));
  const seconds = (performance.now() - started) / 1_000;
  console.log(`${shown(told.checks)} checks of ${told.files} files, ${shown(told.findings)} findings, ${seconds.toFixed(0)} s`);
  console.log(`${told.instances} instance, ${told.restarts} restarts; memory ${shown(told.warm)} bytes after one round, ${shown(told.end)} at the end`);
  process.exit(told.end === told.warm && told.instances === 1 && told.restarts === 0 ? 0 : 1);
}
