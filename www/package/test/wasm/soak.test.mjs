// A short soak: `cargo xtask soak` goes on for a million checks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { soak } from "../../bench/soak.mjs";

test("thousands of checks in one instance: no restart, and no memory kept", () => {
  const told = soak(4_000);
  assert.ok(told.files > 500 && told.findings > told.files, JSON.stringify(told));
  assert.deepEqual([told.instances, told.restarts], [1, 0]);
  assert.equal(told.end, told.warm);
});
