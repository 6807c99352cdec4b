// What plain JavaScript can put into a call: each answers, or throws a ConformeError that says what was
// wrong with the call. The engine is never restarted, its memory does not grow, and it answers as before.
import assert from "node:assert/strict";
import { test } from "node:test";

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

/** What is thrown by a hostile value itself; only a typed error may come out of the package. */
class Mine extends Error {}
const throws = () => {
  throw new Mine("mine");
};
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const everyTrap = new Proxy({}, { get: (_, trap) => (trap === "getPrototypeOf" || trap === "ownKeys" || trap === "get" ? throws : undefined) });
const cycle = { a: {} };
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
const values = {
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
const names = Object.keys(values);

/** Calls; answers the kind of the error, or "answer". */
function outcome(call) {
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

/** Numbers that a seed gives: the same everywhere. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

test("objects made at random of all of that, thousands of them: no restart, and no memory kept", () => {
  const random = numbers(2024);
  const below = (end) => Math.floor(random.next().value * end);
  const PATHS = ["banque", "iban", "missions", "missions[]", "budget", "charges", "produits", "montant", "subvention", "versements", "exercice", "stade", "profil", "0", "", "a.b", "[0]", "__proto__", "budget.charges[4294967295].montant", "missions[0]"];
  const heavy = new Set(["long text", "text beyond every limit", "too deep", "deeper than any stack", "sparse list", "toJSON without end", "proxy without end"]);
  const light = names.filter((name) => !heavy.has(name));
  const made = (depth) => {
    const kind = below(depth > 4 ? 1 : 4);
    if (kind === 0) return values[light[below(light.length)]]();
    if (kind === 1) return Array.from({ length: below(4) }, () => made(depth + 1));
    if (kind === 2) return String.fromCharCode(...Array.from({ length: below(20) }, () => below(0x10000)));
    return Object.fromEntries(Array.from({ length: below(6) }, () => [PATHS[below(PATHS.length)], made(depth + 1)]));
  };
  const seen = {};
  const round = (count) => {
    for (let call = 0; call < count; call += 1) {
      const options = below(3) === 0 ? made(3) : { profile: ["ccapex-35", "fdva"][below(2)], today: DAY, lang: ["fr", "en"][below(2)] };
      const kind = outcome(() => conforme.check(made(0), options));
      seen[kind] = (seen[kind] ?? 0) + 1;
    }
  };
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
