// The draft of a form: kept on request only, forgotten on request.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibilityProblems, siteInBrowser } from "../support/browser.mjs";

const held = siteInBrowser();

const kept = (page) => page.evaluate(() => Object.entries(localStorage));
const status = (page) => page.textContent("[data-status]");

async function open(name, setUp) {
  const context = await held.browser.newContext();
  const page = await context.newPage();
  if (setUp) await page.addInitScript(setUp);
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  await page.goto(`${held.server.address}/${name}.html`);
  await page.waitForSelector("html[data-ready]");
  return page;
}

async function again(page) {
  await page.reload();
  await page.waitForSelector("html[data-ready]");
}

for (const name of ["partenaire", "intranet"]) {
  test(`${name}: nothing is kept unless asked for`, async () => {
    const page = await open(name);
    await page.fill("#banque-iban", "FR76 3000 6000 0112 3456 7890 189");
    await page.waitForTimeout(500);
    await again(page);
    assert.deepEqual(await kept(page), []);
    assert.equal(await page.inputValue("#banque-iban"), "");
    assert.ok(!(await page.isChecked("#garder")));
    await page.context().close();
  });

  test(`${name}: what is kept comes back whole, rows and boxes too, and quietly; unticking forgets it`, async () => {
    const page = await open(name);
    await page.check("#garder");
    assert.match(await status(page), /gardée/);
    await page.fill("#beneficiaire-nom", "Le Relais <b>d’Ille</b>");
    await page.selectOption("#beneficiaire-categorie", "association");
    for (let row = 0; row < 3; row += 1) await page.getByRole("button", { name: "Ajouter une charge" }).click();
    const amounts = page.locator("[data-field='budget.charges[].montant']");
    const rows = await amounts.count();
    await amounts.last().fill("1 234,56 €");
    await page.locator("textarea >> nth=0").fill("Animer le réseau\nFormer");
    await page.$$eval("form input[type=checkbox]", ([first, , third]) => (first.click(), third.click()));
    const values = () => page.$$eval("form[data-demo] :is(input, select, textarea)", (all) => all.map((one) => (one.type === "checkbox" ? one.checked : one.value)));
    const before = await values();
    // At once: leaving the page does not wait for the pause.
    await again(page);
    assert.deepEqual(await values(), before);
    assert.equal(await amounts.count(), rows);
    assert.match(await status(page), /reprise/);
    assert.ok(await page.isChecked("#garder"));
    assert.equal(await page.locator("[data-conforme-own] p[id]").count(), 0, "no remark on a form that comes back");
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.uncheck("#garder");
    assert.deepEqual(await kept(page), []);
    assert.match(await status(page), /effacée/);
    await page.fill("#beneficiaire-nom", "Autre");
    await page.waitForTimeout(500);
    await again(page);
    assert.deepEqual(await kept(page), []);
    assert.equal(await page.inputValue("#beneficiaire-nom"), "");
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test("emptying the form forgets the copy; each form keeps its own", async () => {
  const page = await open("partenaire");
  await page.check("#garder");
  await page.fill("#beneficiaire-nom", "Le Relais");
  await page.waitForTimeout(500);
  await page.goto(`${held.server.address}/intranet.html`);
  await page.waitForSelector("html[data-ready]");
  assert.equal(await page.inputValue("#beneficiaire-nom"), "");
  await page.goto(`${held.server.address}/partenaire.html`);
  await page.waitForSelector("html[data-ready]");
  assert.equal(await page.inputValue("#beneficiaire-nom"), "Le Relais");
  await page.click("[data-clear]");
  assert.deepEqual(await kept(page), []);
  assert.ok(!(await page.isChecked("#garder")));
  await page.context().close();
});

test("what stands in the place of a draft and is none is left alone; a browser that keeps nothing says so", async () => {
  const one = await open("partenaire");
  for (const text of ["", "null", "7", "{", '{"version":1}', '{"version":1,"saved":"hier","dossier":{}}', '{"version":1,"saved":"2024-01-01","dossier":{"a":1}}', '{"version":1,"saved":"2024-01-01","dossier":null}']) {
    await one.evaluate((text) => localStorage.setItem("conforme:brouillon:partenaire", text), text);
    await again(one);
    assert.ok(!(await one.isChecked("#garder")), text);
    assert.deepEqual(one.faults, []);
  }
  await one.context().close();
  const page = await open("partenaire", `Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })`);
  await page.click("#garder");
  assert.match(await status(page), /ne permet pas/);
  assert.ok(!(await page.isChecked("#garder")));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
