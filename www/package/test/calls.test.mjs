// What plain JavaScript can put into a call: each answers, or throws a ConformeError that says what was
// wrong with the call. The engine is never restarted, its memory does not grow, and it answers as before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cycle, names, outcome, randomCalls, revoked, values } from "./support/hostile-values.mjs";

const memories = [];
const RealInstance = WebAssembly.Instance;
WebAssembly.Instance = function (module, imports) {
  const instance = new RealInstance(module, imports);
  memories.push(instance.exports.memory);
  return instance;
};
const { load } = await import("conforme");
const { loadChamps } = await import("conforme/champs");
const [conforme, champs] = [await load(), await loadChamps()];
const bytes = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

const DAY = "2024-03-15";
const reference = () => JSON.stringify(conforme.check({ exercice: "2024", banque: { codeGuichet: "000682" } }, { profile: "ccapex-35", today: DAY }));
const before = reference();

/** Every place of a call where a value can stand. */
const places = {
  dossier: (value) => conforme.check(value, { today: DAY }),
  "field of a dossier": (value) => conforme.check({ "banque.iban": value, missions: [value], [String(typeof value)]: value }, { today: DAY }),
  options: (value) => conforme.check({ a: "b" }, value),
  profile: (value) => conforme.check({}, { profile: value, today: DAY }),
  stage: (value) => conforme.check({}, { stage: value, today: DAY }),
  today: (value) => conforme.check({}, { today: value }),
  lang: (value) => conforme.check({}, { lang: value, today: DAY }),
  "profile of the file": (value) => conforme.check({ profil: value }, { today: DAY }),
  "stage of the file": (value) => conforme.check({ stade: value }, { today: DAY }),
  type: (value) => conforme.field(value, "1"),
  value: (value) => conforme.field("montant", value),
  mission: (value) => conforme.field("mission", value, { profile: "ccapex" }),
  "options of a value": (value) => conforme.field("siret", "1", value),
  "profile of a mission": (value) => conforme.field("mission", "x", { profile: value }),
  "language of a value": (value) => conforme.field("siret", "1", { lang: value }),
  "profile to load": (value) => conforme.loadProfile(value),
  "language of a profile": (value) => conforme.loadProfile("{}", value),
  "type alone": (value) => champs.field(value, "1"),
  "value alone": (value) => champs.field("siret", value),
  "options alone": (value) => champs.field("siret", "1", value),
};

for (const [place, call] of Object.entries(places)) {
  test(`${place}: ${names.length} kinds of value, each an answer or a typed error`, () => {
    const seen = Object.fromEntries(names.map((name) => [name, outcome(() => call(values[name]()))]));
    assert.ok(Object.values(seen).some((kind) => kind !== "answer") || place.startsWith("value") || place === "mission", JSON.stringify(seen));
    assert.equal({}.a, undefined);
  });
}

test("a call that is wrong says which part of it", () => {
  for (const [kind, call] of [
    ["dossier", () => places.dossier(revoked({}))],
    ["dossier", () => places.dossier("x".repeat(12_000_000))],
    ["dossier", () => places.dossier({ a: "x".repeat(12_000_000) })],
    ["options", () => places.options("ccapex")],
    ["options", () => places.options(values["getter that throws"]())],
    ["profile", () => places.profile(42)],
    ["today", () => places.today(new Proxy(new Date(0), {}))],
    ["stage", () => places.stage(1n)],
    ["lang", () => places.lang(cycle)],
    ["field-type", () => places.type(values["toString that throws"]())],
    ["value", () => places.value(values["toString that throws"]())],
    ["value", () => champs.field("siret", Object.create(null))],
  ]) assert.equal(outcome(call), kind, String(call));
  assert.equal(outcome(() => conforme.check({}, null)), "answer");
});

test("objects made at random of all of that, thousands of them: no restart, and no memory kept", () => {
  // `cargo xtask fuzz calls` goes on for as long as one likes.
  const { round, seen } = randomCalls(conforme, 2024);
  round(1_000);
  const warm = bytes();
  round(3_000);
  assert.ok(bytes() <= warm, `${warm} then ${bytes()} bytes`);
  assert.ok(seen.answer > 500 && seen.dossier > 500, JSON.stringify(seen));
});

test("calls that are refused keep no memory", () => {
  const round = () => {
    for (const name of names) for (const place of ["dossier", "value"]) outcome(() => places[place](values[name]()));
  };
  round();
  const warm = bytes();
  round();
  assert.equal(bytes(), warm);
});

test("after all this the engine gives the same report as before, and was never restarted", () => {
  assert.equal(reference(), before);
  assert.equal(conforme.diagnostic().restarts, 0);
  assert.equal(memories.length, 2, "one instance of each program");
});
