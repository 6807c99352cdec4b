// A form typed in at random, key after key: the session answers what a whole check answers, byte for byte.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { flat } from "../../bench/files.mjs";

const folder = new URL("../../../../tests/dossiers/", import.meta.url);
/** The good dossiers of the project. */
export const bases = readdirSync(folder).map((name) => ({ name, ...JSON.parse(readFileSync(new URL(name, folder), "utf8")) }));
const ODD_TEXTS = ["", " ", "?", "\u0000", "\ud800", "-5", "1 234,50 €", "31/02/2024", "2024", "une\r\ndeux\n\u0000"];
const ODD_PATHS = ["__proto__", "missions[]", "missions", "a\ud800", "budget.charges[]", "budget.charges[03].montant", "toJSON", "profil", "stade", ""];

/** Numbers at random, the same each time. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What a call answers, or why it is refused, as text. */
export function answer(checker, dossier, options) {
  try {
    return JSON.stringify(checker.check(dossier, options));
  } catch (error) {
    return `${error.name} ${error.kind} ${error.message}`;
  }
}

/** Types that many keys in each dossier. */
export function everyKey(conforme, keys) {
  for (const [rank, { name, dossier: good, profile, stage, today }] of bases.entries()) {
    test(`${name}: ${keys} keys`, () => {
      const below = chance(rank + 1);
      const one = (all) => all[below(all.length)];
      const session = conforme.session();
      let form = { ...flat(good), profil: profile, stade: stage };
      const texts = Object.values(form);
      const options = { today };
      const answers = new Set();
      for (let key = 0; key < keys; key += 1) {
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
      assert.ok(answers.size > keys / 3, `only ${answers.size} different reports`);
    });
  }
}

