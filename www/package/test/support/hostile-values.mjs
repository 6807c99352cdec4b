// What plain JavaScript can hold, right and hostile, and objects made of it at random.
import assert from "node:assert/strict";

const DAY = "2024-03-15";

/** What is thrown by a hostile value itself; only a typed error may come out of the package. */
class Mine extends Error {}
const throws = () => {
  throw new Mine("mine");
};
export const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const everyTrap = new Proxy({}, { get: (_, trap) => (trap === "getPrototypeOf" || trap === "ownKeys" || trap === "get" ? throws : undefined) });
export const cycle = { a: {} };
cycle.a.b = cycle;
const deep = (levels) => {
  let value = "x";
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
};
const form = new FormData();
form.append("missions[]", "\ud800");
form.append("missions[]", "Animer\r\nle réseau");
form.append("__proto__", "x");

/** Values of every kind, by name. Each is made anew: a call may not change what the next one gets. */
export const values = {
  nothing: () => undefined,
  null: () => null,
  boolean: () => true,
  NaN: () => NaN,
  infinity: () => -Infinity,
  "minus zero": () => -0,
  bigint: () => 10n ** 40n,
  symbol: () => Symbol("s"),
  function: () => () => "x",
  class: () => Mine,
  "empty text": () => "",
  "half a pair": () => "\ud800 a \udfff",
  "long text": () => "é".repeat(200_000),
  "text beyond every limit": () => "9".repeat(12_000_000),
  "text object": () => new String("75001"),
  date: () => new Date(0),
  "no date": () => new Date(NaN),
  "far date": () => new Date(8.64e15),
  map: () => new Map([["banque.iban", "x"]]),
  set: () => new Set(["x"]),
  "weak map": () => new WeakMap(),
  promise: () => Promise.resolve("x"),
  regexp: () => /x/g,
  error: () => new Mine("x"),
  "typed array": () => new Float64Array([NaN, 1, -0]),
  "shared buffer": () => new Uint8Array(new SharedArrayBuffer(8)),
  list: () => ["x", ["y", [null]]],
  "sparse list": () => Object.assign([], { 2_000: "x", length: 4_000 }),
  arguments: () => (function () { return arguments; })("x", "y"),
  form: () => form,
  "proxy of a form": () => new Proxy(form, {}),
  "proxy of a date": () => new Proxy(new Date(0), {}),
  proxy: () => new Proxy({ banque: { iban: "x" } }, {}),
  "proxy that throws": () => new Proxy({}, everyTrap),
  "proxy without end": () => new Proxy({}, { ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }), get: (_, key, self) => (key === "a" ? self : undefined) }),
  "revoked proxy": () => revoked({}),
  "revoked list": () => revoked([]),
  cycle: () => cycle,
  "getter that throws": () => ({ get banque() { return throws(); }, get profile() { return throws(); }, get lang() { return throws(); } }),
  "toJSON that throws": () => ({ toJSON: throws }),
  "toJSON that says nothing": () => ({ toJSON: () => undefined }),
  "toJSON without end": () => ({ toJSON: () => ({ a: values["toJSON without end"]() }) }),
  "toString that throws": () => ({ toString: throws, [Symbol.toPrimitive]: throws }),
  "toString of an object": () => ({ toString: () => ({}), valueOf: () => ({}) }),
  "no prototype": () => Object.assign(Object.create(null), { "banque.iban": "x" }),
  "keys of prototypes": () => JSON.parse('{"__proto__":{"a":"1"},"constructor":{"prototype":{"a":"1"}},"toString":"x","hasOwnProperty":"x","valueOf":null}'),
  "numbers for fields": () => ({ subvention: { montant: 1e21, taux: NaN, coutTotal: 0.1 }, banque: { codeGuichet: 682 }, exercice: 2024 }),
  "values for fields": () => ({ missions: [Symbol("x"), undefined, () => {}, new Date(0), { a: 1 }], subvention: [], banque: "x", budget: { charges: { 0: { montant: true } } } }),
  deep: () => deep(100),
  "too deep": () => deep(5_000),
  "deeper than any stack": () => deep(50_000),
};
export const names = Object.keys(values);

/** Calls; answers the kind of the error, or "answer". */
export function outcome(call) {
  try {
    assert.notEqual(call(), undefined);
    return "answer";
  } catch (error) {
    assert.equal(error?.name, "ConformeError", String(error));
    assert.notEqual(error.kind, "engine", String(error));
    assert.ok(error.message.length < 3_000, `${error.message.length} characters of message`);
    return error.kind;
  }
}

/** Numbers that a seed gives: the same everywhere. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const PATHS = ["banque", "iban", "missions", "missions[]", "budget", "charges", "produits", "montant", "subvention", "versements", "exercice", "stade", "profil", "0", "", "a.b", "[0]", "__proto__", "budget.charges[4294967295].montant", "missions[0]"];
const HEAVY = new Set(["long text", "text beyond every limit", "too deep", "deeper than any stack", "sparse list", "toJSON without end", "proxy without end"]);
const light = names.filter((name) => !HEAVY.has(name));

const TYPES = ["siret", "iban", "montant", "lettres", "date", "mission", "centreFinancier", "", "toString"];

/** Random calls, as many as one asks for, the same for the same seed; counts what came of them. */
export function randomCalls(conforme, seed) {
  const random = numbers(seed);
  const below = (end) => Math.floor(random.next().value * end);
  const one = (list) => list[below(list.length)];
  const made = (depth) => {
    const kind = below(depth > 4 ? 1 : 4);
    if (kind === 0) return values[one(light)]();
    if (kind === 1) return Array.from({ length: below(4) }, () => made(depth + 1));
    if (kind === 2) return String.fromCharCode(...Array.from({ length: below(20) }, () => below(0x10000)));
    return Object.fromEntries(Array.from({ length: below(6) }, () => [one(PATHS), made(depth + 1)]));
  };
  const options = () => (below(3) === 0 ? made(3) : { profile: one(["ccapex-35", "fdva"]), today: DAY, lang: one(["fr", "en"]) });
  const call = () => {
    const kind = below(16);
    if (kind === 0) return conforme.loadProfile(made(0));
    if (kind < 4) return conforme.field(one(TYPES), made(2), options());
    return conforme.check(made(0), options());
  };
  const seen = {};
  const round = (count) => {
    for (let done = 0; done < count; done += 1) {
      const kind = outcome(call);
      seen[kind] = (seen[kind] ?? 0) + 1;
    }
  };
  return { round, seen };
}
