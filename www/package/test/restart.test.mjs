// A stopped engine: the instance is replaced, the caller is told, the form lives on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "conforme";

// No input is known to stop the engine, so the stop is made here: the exported `check` traps on demand.
let trapNext = false;
let instances = 0;
const RealInstance = WebAssembly.Instance;
WebAssembly.Instance = function (module, imports) {
  instances += 1;
  const { exports } = new RealInstance(module, imports);
  const check = Object.keys(exports).find((name) => /check$/.test(name));
  assert.ok(check, "the engine exports a check");
  const trapping = (...given) => {
    if (trapNext) {
      trapNext = false;
      throw new WebAssembly.RuntimeError("unreachable");
    }
    return exports[check](...given);
  };
  return { exports: { ...exports, [check]: trapping } };
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
