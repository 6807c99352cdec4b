// A stopped engine: the instance is replaced, the caller is told, the form lives on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "conforme";

// No input is known to stop the engine, so the stop is made here: the exported calls trap on demand.
let trapNext = false;
let instances = 0;
const RealInstance = WebAssembly.Instance;
WebAssembly.Instance = function (module, imports) {
  instances += 1;
  const { exports } = new RealInstance(module, imports);
  const calls = Object.keys(exports).filter((name) => /^engine_(check|update)$/.test(name));
  assert.equal(calls.length, 2, "the engine exports a check, and that of a session");
  const trapping = (call) => (...given) => {
    if (trapNext) {
      trapNext = false;
      throw new WebAssembly.RuntimeError("unreachable");
    }
    return exports[call](...given);
  };
  return { exports: { ...exports, ...Object.fromEntries(calls.map((call) => [call, trapping(call)])) } };
};

test("a trap answers a typed error, and the next call runs on a new engine", async () => {
  const conforme = await load();
  const options = { today: "2024-03-15" };
  const before = conforme.check({ banque: { codeGuichet: "000682" } }, options);
  trapNext = true;
  assert.throws(() => conforme.check({}, options), { name: "ConformeError", kind: "engine" });
  assert.equal(instances, 1, "nothing is restarted until it is needed");
  assert.deepEqual(conforme.check({ banque: { codeGuichet: "000682" } }, options), before);
  assert.equal(instances, 2);
  assert.equal(conforme.diagnostic().restarts, 1);
});

test("a session goes on with the new engine, and so does one that was not asked when it stopped", async () => {
  const conforme = await load();
  const options = { today: "2024-03-15" };
  const [asked, waiting] = [conforme.session(), conforme.session()];
  const form = { exercice: "2024", "banque.codeGuichet": "000682" };
  const expected = conforme.check(form, options);
  for (const session of [asked, waiting]) assert.deepEqual(session.check(form, options), expected);
  trapNext = true;
  assert.throws(() => asked.check({ ...form, "banque.iban": "FR" }, options), { name: "ConformeError", kind: "engine" });
  for (const session of [waiting, asked]) assert.deepEqual(session.check(form, options), expected);
  waiting.free();
});
