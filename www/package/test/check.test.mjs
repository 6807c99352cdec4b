// The public face over the real engine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ConformeError, load, loaded } from "conforme";
import { loadSync } from "conforme/inline";

const GUICHET = "banque/code-guichet-zero";
const rulesFound = (report) => report.findings.map((finding) => finding.rule);

test("there is one engine, however it is asked for", async () => {
  assert.equal(loaded(), undefined);
  const [first, second] = await Promise.all([load(), load()]);
  assert.equal(first, second);
  assert.equal(loadSync(), first);
  assert.equal(loaded(), first);
});

test("nested, flat and FormData say the same", async () => {
  const conforme = await load();
  const options = { profile: "subvention", stage: "projet", today: "2024-03-15" };
  const form = new FormData();
  form.append("banque.codeGuichet", "000682");
  const nested = conforme.check({ banque: { codeGuichet: "000682" } }, options);
  assert.ok(rulesFound(nested).includes(GUICHET), rulesFound(nested).join());
  assert.deepEqual(conforme.check({ "banque.codeGuichet": "000682" }, options), nested);
  assert.deepEqual(conforme.check(form, options), nested);
  assert.equal(nested.today, "2024-03-15");
  assert.equal(nested.stage, "projet");
});

test("the day is today where the person sits, or the Date given", async () => {
  const conforme = await load();
  const before = new Date();
  const { today } = conforme.check({});
  const after = new Date();
  const local = (date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  assert.ok([local(before), local(after)].includes(today), today);
  assert.equal(conforme.check({}, { today: new Date(2024, 2, 5, 0, 30) }).today, "2024-03-05");
  assert.throws(() => conforme.check({}, { today: new Date("no day") }), { name: "ConformeError", kind: "today" });
});

test("one value", async () => {
  const conforme = await load();
  const verdict = conforme.field("siret", "223 500 018 00013");
  assert.equal(verdict.ok, true);
  assert.equal(verdict.value, "22350001800013");
  assert.throws(() => conforme.field("no-such-type", "x"), (error) => error instanceof ConformeError && error.kind === "field-type");
});

test("a call that makes no sense is a typed error, and the next call works", async () => {
  const conforme = await load();
  const cycle = {};
  cycle.self = cycle;
  const thrower = { get nom() { throw new Error("getter"); } };
  for (const bad of [cycle, { montant: 1n }, thrower, null, undefined, "text", 3, [], Symbol("s"), { toJSON: () => undefined }]) {
    assert.throws(() => conforme.check(bad), { name: "ConformeError", kind: "dossier" });
  }
  assert.throws(() => conforme.loadProfile("not json"), { name: "ConformeError", kind: "profile" });
  assert.throws(() => conforme.check({}, { profile: "no-such-profile" }), { name: "ConformeError", kind: "profile" });
  assert.throws(() => conforme.check({}, { today: "yesterday" }), { name: "ConformeError", kind: "today" });
  assert.throws(() => conforme.check({}, { stage: "plus tard" }), { name: "ConformeError", kind: "stage" });
  assert.throws(() => conforme.check({}, { lang: "de" }), { name: "ConformeError", kind: "lang" });
  assert.equal(typeof conforme.check({}).outcome, "string");
  assert.equal(conforme.diagnostic().restarts, 0, "a refusal is not a breakdown");
});

test("odd but possible input gives a report", async () => {
  const conforme = await load();
  const odd = JSON.parse('{"__proto__": {"a": "1"}, "constructor": "x", "\\ud800": "\\udfff"}');
  for (const dossier of [{}, odd, { a: NaN, b: undefined, c: () => 1 }, { beneficiaire: { nom: "x".repeat(100_000) } }]) {
    assert.equal(typeof conforme.check(dossier).outcome, "string");
  }
});

test("half a surrogate pair is read as a browser submits it", async () => {
  const conforme = await load();
  const ask = (text) => conforme.check({ beneficiaire: { nom: text } }, { today: "2024-03-15" });
  assert.deepEqual(ask("a\ud800b"), ask("a\ufffdb"));
  assert.deepEqual(ask("\udc00\ud83d\ude00\ud800"), ask("\ufffd\u{1f600}\ufffd"));
  assert.equal(typeof ask("\\ud800 \\\\udfff \ud800").outcome, "string");
});

test("catalogue and diagnostic", async () => {
  const conforme = await load();
  assert.ok(conforme.rules("fr").some((rule) => rule.id === GUICHET));
  assert.ok(conforme.profiles().some((profile) => profile.id === "subvention"));
  const diagnostic = conforme.diagnostic();
  assert.equal(diagnostic.engine, "wasm");
  assert.equal(diagnostic.origin, "inline");
  assert.match(diagnostic.version, /^\d+\.\d+\.\d+/);
  assert.ok(diagnostic.startMilliseconds > 0);
});
