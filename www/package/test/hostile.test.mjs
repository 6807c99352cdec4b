// A profile or a file from another origin that means harm: it is refused or read as data; it runs no
// code, changes no prototype, and is answered. What would take minutes is refused for its size, which is
// what these tests look at; the limit of time in package.json, far away, only ends a test that hangs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "conforme";
import { dossierSchema } from "conforme/standard-schema";

const conforme = await load();
const DAY = "2024-03-15";

const BASE = { profil: "hostile", version: "1", titre: { fr: "H", en: "H" }, extends: "ccapex", valeurs: {}, exemples: [] };
const text = (more) => JSON.stringify({ ...BASE, ...more });
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const letters = (number) => [...String(number)].map((digit) => "bcdfghjklm"[digit]).join("");
const HTML = `<img src=x onerror="globalThis.harmed = true"><script>globalThis.harmed = true</script>`;

/** What a scheme says of missions, with something hostile in it. */
const scope = (more) => ({
  id: "h", mainArticle: "A", closing: { id: "c", label: HTML, article: HTML }, axes: [{ id: "x", label: HTML }],
  missions: [{ id: "m", axis: "x", label: HTML, articles: ["A"], cues: "former" }], limbs: [], classes: [], ...more,
});
const words = (count, make) => scope({ classes: [{ id: "k", kind: "action", words: many(count, make).join(" ") }] });

/** Loads it; answers what came of it, and fails if that left a trace. */
function attempt(profile) {
  const before = [Object.prototype, Array.prototype, Function.prototype].map((one) => Reflect.ownKeys(one).length);
  let said;
  try {
    said = conforme.loadProfile(profile).id;
  } catch (error) {
    assert.equal(error.name, "ConformeError", String(error));
    said = error.kind;
    assert.ok(error.message.length < 2_000, `${error.message.length} characters of message`);
  }
  assert.deepEqual([Object.prototype, Array.prototype, Function.prototype].map((one) => Reflect.ownKeys(one).length), before);
  assert.equal({}.polluted, undefined);
  assert.equal(globalThis.harmed, undefined);
  return said;
}

const reference = JSON.stringify(conforme.check({ exercice: "2024", banque: { codeGuichet: "000682" } }, { profile: "ccapex-35", today: DAY }));

test("keys that reach for a prototype are keys like others: unknown, and refused by name", () => {
  const spoiled = [
    text().replace("{", '{"__proto__":{"polluted":1},'),
    text().replace('"fr":"H"', '"fr":"H","__proto__":{"polluted":1}'),
    text({ valeurs: { constructor: [{ valeur: "1", du: DAY, source: "x" }] } }),
    text({ severites: { prototype: { severite: "info", raison: "x" } } }),
    text({ profil: "__proto__" }),
    { ...BASE, ["__proto__"]: undefined, constructor: { prototype: { polluted: 1 } } },
  ];
  for (const profile of spoiled) assert.equal(attempt(profile), "profile");
});

test("a profile may be called as a property of every object is", () => {
  for (const id of ["constructor", "tostring", "valueof"]) {
    assert.equal(attempt(text({ profil: id })), id);
    assert.equal(conforme.check({}, { profile: id, today: DAY }).profile.id, id);
  }
  for (const id of ["hasownproperty", "__proto__", "toString"]) assert.throws(() => conforme.check({}, { profile: id, today: DAY }), { kind: "profile" });
});

test("what is not a profile at all is a typed error, and no reason to restart the engine", () => {
  const cycle = {};
  cycle.self = cycle;
  const thrower = { toJSON() { throw new Error("no"); } };
  const none = [undefined, null, 7, true, Symbol("p"), () => {}, [], cycle, { big: 1n }, thrower, "", "null", "[]", "1e400", "\ud800", '{"profil":"a'];
  for (const value of none) assert.equal(attempt(value), "profile");
  assert.equal(conforme.diagnostic().restarts, 0);
});

test("nesting without end, texts without end, and more than anyone needs", () => {
  const huge = [
    `{"profil":${"[".repeat(300_000)}`,
    `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
    text({ cadrage: "X" }).replace('"X"', `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`),
    text({ titre: { fr: "é".repeat(5_000_000), en: "" } }),
    text({ valeurs: { "subvention.tauxMax": many(100_000, () => ({ valeur: "50", du: DAY, source: "x" })) } }),
    text({ exemples: many(20_000, (index) => ({ nom: `${index}`, stade: "projet", aujourdhui: DAY, dossier: {}, attendu: [] })) }),
  ];
  for (const profile of huge) assert.equal(attempt(profile), "profile");
});

test("a pattern that would take for ever elsewhere is refused: there are no regular expressions here", () => {
  for (const bomb of ["(a+)+$", "(a|a)*b", "^(([a-z])+.)+[A-Z]([a-z])+$", "a**", "*"]) {
    assert.equal(attempt(text({ cadrage: scope({ classes: [{ id: "k", kind: "action", words: bomb }] }) })), "profile");
  }
});

test("as many words as fit in a profile are too many; a check stays a check", () => {
  const laden = [
    words(60_000, (index) => `a${letters(index)}zzzz`),
    words(30_000, (index) => `a_${letters(index)}`),
    scope({ classes: [{ id: "k", kind: "action", words: many(200_000, () => "a").join("_") }] }),
    { ...words(50_000, letters), missions: many(900, (index) => ({ id: `m${index}`, axis: "x", label: "l", articles: ["A"], cues: "@k" })) },
  ];
  for (const cadrage of laden) assert.equal(attempt(text({ cadrage })), "profile");
});

test("the most that is accepted still answers: words that are nearly those of the profile, mission after mission", () => {
  assert.equal(attempt(text({ cadrage: words(1_000, (index) => `a${letters(index)}zzzz`) })), "hostile");
  const { notEvaluated, findings } = conforme.check({ missions: many(200, () => "abcdfghzz ".repeat(180)) }, { profile: "hostile", today: DAY });
  assert.ok(notEvaluated.length + findings.length > 0);
});

test("examples that work hard at load end all the same", () => {
  const dossier = { exercice: "2024", missions: many(15_000, (index) => `instruire des dossiers ${index}`) };
  attempt(text({ exemples: [{ nom: "x", stade: "projet", aujourdhui: DAY, dossier, attendu: [] }] }));
  attempt(text({ exemples: many(8_000, (index) => ({ nom: `${index}`, stade: "projet", aujourdhui: DAY, dossier: {}, attendu: [] })) }));
});

test("HTML in the words of a profile comes out as the same text", () => {
  const valeur = { valeur: "10", du: "2024-01-01", source: { title: HTML, article: HTML, url: "javascript:globalThis.harmed = true" } };
  const said = attempt(text({ titre: { fr: HTML, en: HTML }, valeurs: { "subvention.tauxMax": [valeur] }, cadrage: scope({}) }));
  assert.equal(said, "hostile");
  const { findings } = conforme.check(
    { exercice: "2024", subvention: { montant: "50 000", coutTotal: "60 000", taux: "83 %" }, missions: ["former"] },
    { profile: "hostile", stage: "projet", today: DAY },
  );
  assert.ok(findings.some(({ sources }) => sources.some(({ title }) => title === HTML)), JSON.stringify(findings));
});

test("a file with such keys is a file with unknown fields; its findings lead form libraries to no prototype", () => {
  const dossiers = [
    JSON.parse('{"__proto__":{"polluted":"1"},"constructor":{"prototype":{"polluted":"1"}}}'),
    { "__proto__.polluted": "1", "constructor.prototype.polluted": "1", "budget.charges[0].__proto__.montant": "-1", "banque.__proto__": "x" },
    JSON.parse('{"budget":{"charges":[{"__proto__":{"polluted":"1"},"montant":"-1"}]}}'),
  ];
  for (const dossier of dossiers) {
    const { issues = [] } = dossierSchema({ profile: "subvention", stage: "depot", today: DAY, requireComplete: true })["~standard"].validate(dossier);
    for (const { path } of issues) assert.ok(!path.some((part) => ["__proto__", "constructor", "prototype"].includes(part)), path.join("/"));
    assert.equal({}.polluted, undefined);
  }
});

test("a file that is large in every way gets an answer", () => {
  const files = [
    { missions: many(20_000, (index) => `accompagner les ménages ${index}`) },
    { missions: ["accompagnerr ".repeat(700_000)] },
    Object.fromEntries(many(99_000, (index) => [`budget.charges[${index}].montant`, "1"])),
    { budget: { charges: [{ montant: "9".repeat(1_000_000) }] } },
  ];
  for (const file of files) {
    assert.ok(conforme.check(file, { profile: "ccapex", today: DAY }).outcome);
  }
  const deep = JSON.parse(`${'{"a":'.repeat(3_000)}"1"${"}".repeat(3_000)}`);
  assert.throws(() => conforme.check(deep, { today: DAY }), { name: "ConformeError", kind: "dossier" });
});

test("after all this, the engine gives the same report as before, without ever having restarted", () => {
  assert.equal(JSON.stringify(conforme.check({ exercice: "2024", banque: { codeGuichet: "000682" } }, { profile: "ccapex-35", today: DAY })), reference);
  assert.equal(conforme.diagnostic().restarts, 0);
});
