import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { generate, typesFile } from "../types.mjs";

test("the TypeScript types are those of the engine", () => {
  assert.equal(readFileSync(typesFile, "utf8"), generate(), "out of date: run `npm run types --workspace www/package`");
});
