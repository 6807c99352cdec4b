// What the package is made of, and that it is what it says: hashes, bill of materials, no trace of a machine.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const repository = fileURLToPath(new URL("../../../", import.meta.url));
const read = (file) => readFileSync(`${dist}${file}`);
const json = (file) => JSON.parse(read(file));

test("the hashes that a page may pin are those of the files", () => {
  const integrity = json("integrity.json");
  assert.deepEqual(Object.keys(integrity), ["conforme.auto.js", "conforme.engine.js", "conforme.wasm", "champs.wasm", "identifiants.wasm"]);
  for (const [file, hash] of Object.entries(integrity)) {
    assert.equal(hash, `sha384-${createHash("sha384").update(read(file)).digest("base64")}`, file);
  }
});

test("no file knows where it was built", () => {
  const places = [repository, homedir().length > 1 ? homedir() : undefined, "/registry/src/", ".cargo/", "rustlib/src"].filter(Boolean);
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = readFileSync(`${entry.parentPath}/${entry.name}`).toString("latin1");
    for (const place of places) assert.ok(!text.includes(place), `${entry.name} holds ${place}`);
  }
});

test("the bill of materials names every crate that speaks in the engine, with licence and hash", () => {
  const bill = json("sbom.cdx.json");
  assert.deepEqual([bill.bomFormat, bill.specVersion, bill.metadata.component.name], ["CycloneDX", "1.6", "conforme"]);
  const named = new Set(bill.components.map(({ name, version }) => `${name}-${version}`));
  // Where a crate may panic, the engine holds the place in its sources: crates/NAME-VERSION/src/….
  const speaking = new Set([...read("conforme.wasm").toString("latin1").matchAll(/crates\/([\w-]+-\d+\.\d+\.\d+[\w.+-]*)\//g)].map(([, crate]) => crate));
  assert.ok(speaking.size > 0);
  assert.deepEqual([...speaking].filter((crate) => !named.has(crate)), []);
  for (const { name, purl, licenses, hashes } of bill.components) {
    assert.match(purl, /^pkg:cargo\/[\w-]+@\d/);
    assert.ok(licenses?.[0].expression, `${name} has no licence`);
    assert.match(hashes?.[0].content ?? "", /^[0-9a-f]{64}$/, `${name} has no hash`);
  }
  const known = new Set([bill.metadata.component["bom-ref"], ...bill.components.map((component) => component["bom-ref"])]);
  for (const { ref, dependsOn } of bill.dependencies) for (const other of [ref, ...dependsOn]) assert.ok(known.has(other), other);
});

test("the catalogue of rules, in both languages", () => {
  const { fr, en } = json("rules.json");
  assert.deepEqual(fr.map(({ id }) => id), en.map(({ id }) => id));
  assert.ok(fr.some(({ id, message }) => id === "banque/code-guichet-zero" && message.length > 0));
});
