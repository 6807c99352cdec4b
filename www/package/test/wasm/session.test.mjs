// A session against whole checks, in WebAssembly: random keys, then what random keys do not do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSync } from "conforme/inline";
import { flat } from "../../bench/files.mjs";
import { answer, bases, everyKey } from "../support/every-key.mjs";

const conforme = loadSync();
everyKey(conforme, 250);

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
