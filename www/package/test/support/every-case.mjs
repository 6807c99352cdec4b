// An engine of the package against the native one: every case, byte for byte.
//
// The build writes target/cases: cases.ndjson, one `{ name, dossier, profile, stage, today }` a
// line, and reports.ndjson, the native report of each.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const lines = (file) =>
  readFileSync(new URL(`../../../../target/cases/${file}`, import.meta.url), "utf8").split("\n").filter(Boolean);

/** One test a rule. */
export function everyCase(conforme) {
  const cases = lines("cases.ndjson").map((line) => JSON.parse(line));
  const reports = lines("reports.ndjson");

  /** Cases by rule: `banque/cle-rib/fails-1` → `banque/cle-rib`. */
  const byRule = new Map();
  for (const entry of cases.entries()) {
    const rule = entry[1].name.split("/").slice(0, 2).join("/");
    byRule.set(rule, [...(byRule.get(rule) ?? []), entry]);
  }

  test("there is a report for every case, and there are cases", () => {
    assert.ok(cases.length > 0);
    assert.equal(cases.length, reports.length);
  });

  for (const [rule, entries] of byRule) {
    test(`${rule}: ${entries.length} reports are the same bytes`, () => {
      for (const [index, { name, dossier, profile, stage, today }] of entries) {
        assert.equal(JSON.stringify(conforme.check(dossier, { profile, stage, today })), reports[index], name);
      }
    });
  }
}
