// One classic script in a page of one's own.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch, serve } from "../support/browser.mjs";
import { settle } from "../support/lab.mjs";

const dist = path.dirname(createRequire(import.meta.url).resolve("conforme/auto"));
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; form-action 'self'">`;
const pageWith = (attributes, script = "conforme.auto.js") => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Portail</title>${policy}</head><body>
<form action="/recu.html" ${attributes}><label for="g">Code guichet</label><input id="g" name="banque.codeGuichet"><label for="s">Numéro SIRET</label><input id="s" name="beneficiaire.siret"><input type="hidden" name="jeton" value="x"><button>Envoyer</button></form>
<form id="autre"><input name="beneficiaire.siret"></form><script src="${script}" defer></script></body></html>`;

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve(dist, {
    "/informe.html": pageWith(`data-conforme="ccapex"`),
    "/retient.html": pageWith(`data-conforme="ccapex" data-conforme-block data-conforme-lang="en" data-conforme-theme="dsfr" data-conforme-stage="projet"`),
    "/profil.html": pageWith(`data-conforme="inconnu"`),
    "/recu.html": "<!doctype html><title>Reçu</title>",
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

async function open(address) {
  const page = await browser.newPage();
  page.lines = [];
  page.on("console", (line) => page.lines.push(line.text()));
  await page.goto(`${server.address}${address}`, { waitUntil: "networkidle" });
  return page;
}

test("it attaches to the forms that ask for it, and only informs", async () => {
  const page = await open("/informe.html");
  assert.deepEqual(await page.$$eval("form", (forms) => forms.map((form) => form.hasAttribute("data-conforme-attached"))), [true, false]);
  await page.fill("#s", "223 500 018");
  await page.fill("#g", "000682");
  await page.locator("#g").blur();
  await settle(page);
  assert.match(await page.textContent(".conforme-messages >> nth=0"), /000682/);
  await page.click("text=Envoyer");
  await page.waitForURL(/recu\.html/);
  await page.close();
});

test("its attributes: hold back, language, theme, stage", async () => {
  const page = await open("/retient.html");
  await page.fill("#s", "12");
  await page.click("text=Envoyer");
  await settle(page);
  assert.match(page.url(), /retient/);
  assert.equal(await page.title(), "Error: Portail");
  assert.ok((await page.locator(".fr-message--error").count()) > 0);
  await page.close();
});

test("a profile that does not exist: one line, and the form is sent as before", async () => {
  const page = await open("/profil.html");
  assert.equal(page.lines.length, 1, page.lines.join("\n"));
  assert.match(page.lines[0], /^conforme: .*submitted as before/);
  await page.fill("#s", "1");
  await page.click("text=Envoyer");
  await page.waitForURL(/recu\.html/);
  await page.close();
});

test("no engine to be had: one line, and the form is sent as before", async () => {
  const page = await browser.newPage();
  const lines = [];
  page.on("console", (line) => line.text().startsWith("conforme") && lines.push(line.text()));
  await page.route("**/conforme.wasm", (route) => route.abort());
  await page.goto(`${server.address}/informe.html`, { waitUntil: "networkidle" });
  assert.equal(lines.length, 1);
  await page.click("text=Envoyer");
  await page.waitForURL(/recu\.html/);
  await page.close();
});
