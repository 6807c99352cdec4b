// The conformance kit: cases and the native report of each, which a test of the engine writes to target/cases.
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes dist/jeux-de-tests.json and the command that uses it. */
export function testKit(repository, here) {
  const lines = (file) => readFileSync(path.join(repository, "target/cases", file), "utf8").split("\n").filter(Boolean);
  if (!existsSync(path.join(repository, "target/cases/reports.ndjson"))) {
    throw new Error("target/cases has no reports yet: run `cargo xtask build`, or `cargo test --test export`.");
  }
  const reports = lines("reports.ndjson");
  // A line a case, so that a difference between two versions can be read.
  const cases = lines("cases.ndjson").map((line, index) => `${line.slice(0, -1)},"report":${reports[index]}}`);
  const engine = JSON.stringify(JSON.parse(reports[0]).engine);
  writeFileSync(path.join(here, "dist/jeux-de-tests.json"), `{"engine":${engine},"cases":[\n${cases.join(",\n")}\n]}\n`);
  const command = path.join(here, "dist/jeux-de-tests.mjs");
  copyFileSync(path.join(here, "bin/jeux-de-tests.mjs"), command);
  chmodSync(command, 0o755);
}
