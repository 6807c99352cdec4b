// The engine in WebAssembly against the native one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSync } from "conforme/inline";
import { everyCase } from "../support/every-case.mjs";

const conforme = loadSync();
test("this is WebAssembly", () => assert.equal(conforme.diagnostic().engine, "wasm"));
everyCase(conforme);
