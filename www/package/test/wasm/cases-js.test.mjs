// The engine in JavaScript against the native one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSync } from "conforme/js";
import { everyCase } from "../support/every-case.mjs";
import { everyKey } from "../support/every-key.mjs";
import { everyGenerated } from "../support/every-generated.mjs";

const conforme = loadSync();
test("this is JavaScript", () => assert.equal(conforme.diagnostic().engine, "js"));
everyCase(conforme);
everyGenerated(conforme);
everyKey(conforme, 40);
