// The form of the demo in a browser, its POST on the server: the same report, byte for byte. And the
// conformance kit against this server, and against servers that are wrong.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch, serve } from "../../site/tests/support/browser.mjs";
import { settle } from "../../site/tests/support/lab.mjs";
import { server } from "../serveur/serveur.mjs";

const kit = fileURLToPath(new URL("../../package/dist/jeux-de-tests.mjs", import.meta.url));
const DAY = "2024-03-15";

let browser;
let site;
let address;
before(async () => {
  browser = await launch();
  site = await serve();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${server.address().port}/controle`;
});
after(async () => {
  await browser.close();
  await site.close();
  await new Promise((done) => server.close(done));
});

/** What a person does in the form, by the name of the situation. */
const SITUATIONS = {
  "empty": async () => {},
  "the example": (page) => page.getByRole("button", { name: /Charger l’exemple/ }).click(),
  "the example, with rows added and removed and boxes ticked": async (page) => {
    await page.getByRole("button", { name: /Charger l’exemple/ }).click();
    await page.getByRole("button", { name: "Ajouter une charge" }).click();
    await page.getByRole("button", { name: "Ajouter une charge" }).click();
    await page.locator("[data-field='budget.charges[].montant'] >> nth=2").fill("1 234,56 €");
    await page.locator("[data-field='budget.charges[].libelle'] >> nth=2").fill("Achats d’été & « divers » 😀 <b>");
    await page.getByRole("button", { name: "Retirer\u202f: charge 1" }).click();
    await page.$$eval("form input[type=checkbox]", (boxes) => boxes.forEach((box) => box.click()));
    await page.locator("textarea >> nth=0").fill("Animer le réseau\r\nRecevoir les ménages");
  },
};

for (const form of ["partenaire", "intranet"]) {
  for (const [situation, act] of Object.entries(SITUATIONS)) {
    test(`${form}, ${situation}: the server's report is the browser's, byte for byte`, async () => {
      const page = await browser.newPage();
      await page.goto(`${site.address}/${form}.html?jour=${DAY}`);
      await page.waitForSelector("html[data-ready]");
      await page.evaluate(() => document.addEventListener("conforme:report", ({ detail }) => (globalThis.latest = JSON.stringify(detail.report))));
      await act(page);
      await page.locator("button[type=submit]").click();
      await settle(page);
      const { inBrowser, entries } = await page.evaluate(() => ({
        inBrowser: latest,
        entries: [...new FormData(document.querySelector("form[data-demo]"))].map(([name, value]) => [name, String(value)]),
      }));
      await page.close();
      const options = new URLSearchParams({ profile: "ccapex-35", stage: "depot", today: DAY });
      const multipart = new FormData();
      for (const [name, value] of entries) multipart.append(name, value);
      for (const body of [new URLSearchParams(entries), multipart]) {
        const answer = await fetch(`${address}?${options}`, { method: "POST", body });
        assert.equal(answer.status, 200);
        assert.equal(await answer.text(), inBrowser);
      }
    });
  }
}

test("a request that makes no sense gets a sentence and no report", async () => {
  const post = async (body, type, options = "") => {
    const answer = await fetch(`${address}${options}`, { method: "POST", body, headers: { "content-type": type } });
    return [answer.status, typeof (await answer.json()).error];
  };
  assert.deepEqual(await post("{", "application/json"), [400, "string"]);
  assert.deepEqual(await post("7", "application/json"), [400, "string"]);
  assert.deepEqual(await post("x", "text/plain"), [415, "string"]);
  assert.deepEqual(await post("a=b", "application/x-www-form-urlencoded", "?profile=inconnu"), [400, "string"]);
  assert.deepEqual(await post(" ".repeat(2_000_001), "application/json"), [413, "string"]);
  assert.equal((await fetch(address)).status, 405);
});

/** The conformance kit against a server: exit code and words. */
async function conformance(url, ...options) {
  const { code = 0, stdout, stderr } = await promisify(execFile)(process.execPath, [kit, url, ...options]).catch((failed) => failed);
  return { code, said: `${stdout}${stderr}` };
}

test("the conformance kit finds nothing to say of this server", async () => {
  const { code, said } = await conformance(address, "--exact");
  assert.equal(code, 0, said);
  assert.match(said, /^\d{3,} cases, 0 with differences/);
});

/** A server that does what it is told with the right report. */
async function withServer(spoil, act) {
  const wrong = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const answer = await fetch(address, { method: "POST", body: Buffer.concat(parts), headers: { "content-type": "application/json" } });
    const [status, text] = spoil(await answer.json());
    response.writeHead(status).end(text);
  });
  await new Promise((done) => wrong.listen(0, "127.0.0.1", done));
  try {
    return await act(`http://127.0.0.1:${wrong.address().port}/`);
  } finally {
    wrong.close();
  }
}

test("of a server that is wrong it says where, and exits with 1", async () => {
  const only = ["--only", "banque/"];
  const silent = await withServer((report) => [200, JSON.stringify({ ...report, findings: [] })], (url) => conformance(url, ...only));
  assert.equal(silent.code, 1);
  assert.match(silent.said, /^banque\/[\w/-]+\n {2}findings\[0\]: expected \{"rule":/m);
  const other = await withServer((report) => [200, JSON.stringify({ ...report, outcome: "conforme" })], (url) => conformance(url, ...only));
  assert.match(other.said, /outcome: expected "[\w-]+", got "conforme"/);
  assert.equal(other.code, 1);
  for (const [status, text, words] of [[500, "en panne", /the server answered 500: en panne/], [200, "<html>", /the answer is not JSON: <html>/]]) {
    const { code, said } = await withServer(() => [status, text], (url) => conformance(url, ...only, "--show", "1"));
    assert.equal(code, 1);
    assert.match(said, words);
    assert.match(said, /and \d+ more cases/);
  }
});

test("other bytes of the same content pass, unless asked for", async () => {
  const indented = (report) => [200, JSON.stringify(report, null, 2)];
  await withServer(indented, async (url) => {
    assert.equal((await conformance(url, "--only", "banque/cle-rib/")).code, 0);
    assert.equal((await conformance(url, "--only", "banque/cle-rib/", "--exact")).code, 1);
  });
});

test("no server, no URL, no such case: exit code 2 and one sentence", async () => {
  assert.equal((await conformance("http://127.0.0.1:9/")).code, 2);
  assert.equal((await conformance("pas-une-adresse")).code, 2);
  assert.equal((await conformance(address, "--only", "zzz")).code, 2);
  assert.equal((await conformance(address, "--help")).code, 0);
});
