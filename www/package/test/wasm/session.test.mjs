// A form typed in at random, key after key: the session answers what a whole check answers, byte for byte.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { loadSync } from "conforme/inline";

const conforme = loadSync();
const folder = new URL("../../../../tests/dossiers/", import.meta.url);
const bases = readdirSync(folder).map((name) => ({ name, ...JSON.parse(readFileSync(new URL(name, folder), "utf8")) }));
/** How many keys are typed in each dossier. */
const KEYS = 250;
const ODD_TEXTS = ["", " ", "?", "\u0000", "\ud800", "-5", "1 234,50 €", "31/02/2024", "2024", "une\r\ndeux\n\u0000"];
const ODD_PATHS = ["__proto__", "missions[]", "missions", "a\ud800", "budget.charges[]", "budget.charges[03].montant", "toJSON", "profil", "stade", ""];

function flat(value, path = "", into = {}) {
  for (const [key, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    if (typeof inner === "object") flat(inner, at, into);
    else into[at] = String(inner);
  }
  return into;
}

/** Numbers at random, the same each time. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function answer(checker, dossier, options) {
  try {
    return JSON.stringify(checker.check(dossier, options));
  } catch (error) {
    return `${error.name} ${error.kind} ${error.message}`;
  }
}

for (const [rank, { name, dossier: good, profile, stage, today }] of bases.entries()) {
  test(`${name}: ${KEYS} keys`, () => {
    const below = chance(rank + 1);
    const one = (all) => all[below(all.length)];
    const session = conforme.session();
    let form = { ...flat(good), profil: profile, stade: stage };
    const texts = Object.values(form);
    const options = { today };
    const answers = new Set();
    for (let key = 0; key < KEYS; key += 1) {
      const path = below(8) === 0 ? one(ODD_PATHS) : one(Object.keys(form));
      // Own property, whatever its name.
      const set = (text) => (form = { ...form, ...Object.fromEntries([[path, text]]) });
      const act = below(8);
      if (act === 0) form = Object.fromEntries(Object.entries(form).filter(([known]) => known !== path));
      else if (act === 1) set(one(ODD_TEXTS));
      else if (act === 2) set(one(texts));
      else if (act === 3) form = { ...flat(good), profil: profile, stade: stage };
      else set(`${form[path] ?? ""}${one("0 aé€")}`);
      if (below(40) === 0) options.lang = one(["fr", "en"]);
      if (below(40) === 0) options.stage = one([undefined, "projet", "signature"]);
      const expected = answer(conforme, form, options);
      assert.equal(answer(session, form, options), expected, `key ${key}, at ${path}: ${form[path]}`);
      answers.add(expected);
    }
    session.free();
    assert.ok(answers.size > KEYS / 3, `only ${answers.size} different reports`);
  });
}

const [{ dossier, profile, today }] = bases;

test("a nested object, the data of a form and a flat object take turns", () => {
  const session = conforme.session();
  const form = flat(dossier);
  const data = new FormData();
  for (const [path, text] of Object.entries({ ...form, "missions[]": "Une mission" })) data.append(path, text);
  for (const given of [form, dossier, data, { ...form, exercice: 2025 }, form, {}, Object.create(form), form]) {
    assert.equal(answer(session, given, { profile, today }), answer(conforme, given, { profile, today }));
  }
});

test("what was handed out stays as it was, and may be written in", () => {
  const session = conforme.session();
  const form = flat(dossier);
  const first = session.check(form, { profile, today });
  const kept = JSON.stringify(first);
  session.check({ ...form, "banque.codeGuichet": "1" }, { profile, today });
  assert.equal(JSON.stringify(first), kept);
  for (const finding of first.findings) finding.message = "autre chose";
  first.findings.length = 0;
  assert.equal(JSON.stringify(session.check(form, { profile, today })), kept);
});

test("a refusal is that of a whole check, and the session goes on", () => {
  const session = conforme.session();
  const form = flat(dossier);
  const cycle = {};
  cycle.self = cycle;
  const long = { ["x".repeat(301)]: "a" };
  for (const [given, options] of [
    [form, { profile: "inconnu", today }],
    [form, { profile, today: "hier" }],
    [{ ...form, stade: "brouillon" }, { profile, today }],
    [long, { profile, today }],
    [cycle, { profile, today }],
    [null, { profile, today }],
    [["a"], { profile, today }],
    [Object("ab"), { profile, today }],
    [{ toJSON: () => "a" }, { profile, today }],
    [form, 5],
  ]) {
    const refused = answer(conforme, given, options);
    assert.match(refused, /^ConformeError/);
    assert.equal(answer(session, given, options), refused);
    assert.equal(answer(session, form, { profile, today }), answer(conforme, form, { profile, today }));
  }
});

test("a profile that is loaded again counts from the next key on", () => {
  const mine = (montant) => ({ profil: "mien", version: montant, titre: { fr: "Mien", en: "Mine" }, extends: "subvention", exemples: [] });
  const form = flat(dossier);
  const session = conforme.session();
  conforme.loadProfile(mine("1"));
  assert.equal(session.check(form, { profile: "mien", today }).profile.version, "1");
  conforme.loadProfile(mine("2"));
  assert.equal(session.check(form, { profile: "mien", today }).profile.version, "2");
});

test("sessions do not mix", () => {
  const [left, right] = [conforme.session(), conforme.session()];
  const [one, other] = [flat(dossier), { exercice: "2024" }];
  for (let turn = 0; turn < 3; turn += 1) {
    assert.equal(answer(left, one, { profile, today }), answer(conforme, one, { profile, today }));
    assert.equal(answer(right, other, { today }), answer(conforme, other, { today }));
  }
  left.free();
  left.free();
  assert.equal(answer(right, other, { today }), answer(conforme, other, { today }));
  assert.equal(answer(left, one, { profile, today }), answer(conforme, one, { profile, today }), "freed, it starts anew");
});
