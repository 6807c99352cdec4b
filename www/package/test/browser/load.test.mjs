// Loading the engine in a real browser: as intended, and when the page around it is not ideal.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { launch, serve } from "./chromium.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Opens an empty page, loads the engine there from `entry`, and says how it went. */
async function loadIn({ entry = "/dist/index.js", ...server }) {
  const { origin, close } = await serve(server);
  const page = await browser.newPage();
  const requests = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  try {
    await page.goto(origin);
    const said = await page.evaluate(async (address) => {
      const { load } = await import(address);
      try {
        const conforme = await load();
        const { value } = conforme.field("siret", "223 500 018 00013");
        const { findings } = conforme.check({ "banque.codeGuichet": "000682" }, { today: "2024-03-15" });
        return { value, rules: findings.map((finding) => finding.rule), ...conforme.diagnostic() };
      } catch (error) {
        return { name: error.name, kind: error.kind, message: error.message };
      }
    }, entry);
    return { ...said, requests };
  } finally {
    await page.close();
    close();
  }
}

function works(said) {
  assert.equal(said.value, "22350001800013", said.message);
  assert.ok(said.rules.includes("banque/code-guichet-zero"), said.rules.join());
}

test("the .wasm file is fetched, and the copy inside the package is not", async () => {
  const said = await loadIn({});
  works(said);
  assert.equal(said.origin, "fetched");
  assert.equal(said.reason, undefined);
  assert.ok(said.requests.includes("/dist/conforme.wasm"));
  assert.ok(!said.requests.some((address) => address.includes("bytes")), said.requests.join());
});

test("a server that does not know the type of .wasm", async () => {
  const { readFileSync } = await import("node:fs");
  const body = readFileSync(fileURLToPath(new URL("../../dist/conforme.wasm", import.meta.url)));
  const said = await loadIn({ routes: { "/dist/conforme.wasm": { type: "application/octet-stream", body } } });
  works(said);
  assert.equal(said.origin, "fetched");
});

test("a .wasm that was not copied, or a page in its place: the copy inside serves, and says why", async () => {
  for (const answer of [
    { status: 404, type: "text/plain", body: "not found" },
    { type: "text/html", body: "<!doctype html><title>home</title>" },
  ]) {
    const said = await loadIn({ routes: { "/dist/conforme.wasm": answer } });
    works(said);
    assert.equal(said.origin, "inline");
    assert.ok(said.reason.length > 0);
  }
});

test("bundled by esbuild into one file", async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { load } from "conforme";`, resolveDir: fileURLToPath(new URL("../../../..", import.meta.url)) },
    bundle: true,
    format: "esm",
    write: false,
  });
  const said = await loadIn({ entry: "/bundle.js", routes: { "/bundle.js": { type: "text/javascript", body: outputFiles[0].text } } });
  works(said);
});
