// Generated files, right ones with slips and hostile texts: the same bytes as the native engine.
// `cargo xtask determinism` does the same over ten thousand.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const folder = process.env.GENERATED_FILES ? "generated" : "cases";
const lines = (file) =>
  readFileSync(new URL(`../../../../target/${folder}/${file}`, import.meta.url), "utf8").split("\n").filter(Boolean);
const files = lines("generated.ndjson").map((line) => JSON.parse(line));
const reports = lines("generated-reports.ndjson");

/** One test for all of them. */
export function everyGenerated(conforme) {
  test(`${files.length} generated files: the reports are the same bytes`, () => {
    assert.ok(files.length > 0 && files.length === reports.length);
    for (const [index, { name, dossier, ...options }] of files.entries()) {
      assert.equal(JSON.stringify(answer(conforme, dossier, options)), reports[index], name);
    }
  });
}

function answer(conforme, dossier, options) {
  try {
    return conforme.check(dossier, options);
  } catch (error) {
    return { refused: error.message };
  }
}
