import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../support/browser.mjs";
import { messages, openLab, settle } from "../support/lab.mjs";

let browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

test("nothing is said while typing, then the error shows when the field is left", async () => {
  const page = await openLab(browser);
  await page.locator("#siret").pressSequentially("123");
  await settle(page);
  assert.deepEqual(await messages(page), []);
  await page.keyboard.press("Tab");
  await settle(page);
  assert.match((await messages(page))[0], /^Erreur\u202f: Le numéro SIRET compte 14 chiffres/);
  await page.close();
});

test("an error goes as soon as it is mended, and follows the value until then", async () => {
  const page = await openLab(browser);
  await page.fill("#siret", "1234567890123");
  await page.locator("#siret").blur();
  await settle(page);
  assert.match((await messages(page))[0], /saisi 13\./);
  await page.locator("#siret").press("End");
  await page.keyboard.press("Backspace");
  await settle(page);
  assert.match((await messages(page))[0], /saisi 12\./);
  await page.keyboard.type("34");
  await settle(page);
  assert.deepEqual(await messages(page), []);
  assert.equal(await page.getAttribute("#siret", "aria-invalid"), null);
  await page.close();
});

test("a field mended and spoilt again waits to be left again", async () => {
  const page = await openLab(browser);
  await page.fill("#siret", "12345678901234");
  await page.locator("#siret").blur();
  await page.focus("#siret");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await settle(page);
  assert.deepEqual(await messages(page), []);
  await page.close();
});

test("empty required fields are quiet until submission, even when left", async () => {
  const page = await openLab(browser);
  await page.focus("#nom");
  await page.keyboard.press("Tab");
  await settle(page);
  assert.deepEqual(await messages(page), []);
  await page.click("text=Envoyer");
  assert.equal((await messages(page)).length, 2);
  await page.close();
});

test("what several fields say of each other waits for submission, unless the host says otherwise", async () => {
  const fillBoth = async (page) => {
    await page.fill("#guichet", "00001");
    await page.fill("#iban", "FR92 3000 1006 82C3 5500 0000 084");
    await page.locator("#iban").blur();
    await settle(page);
  };
  const page = await openLab(browser);
  await fillBoth(page);
  assert.deepEqual(await messages(page), []);
  await page.click("text=Envoyer");
  assert.equal((await messages(page)).filter((text) => text.includes("IBAN")).length, 1);
  await page.close();

  const early = await openLab(browser, undefined, `attached = lab.attach(form, { engine: lab.engine, timing: { banque: "leave" } })`);
  await fillBoth(early);
  assert.equal((await messages(early)).length, 1);
  await early.close();

  const never = await openLab(browser, undefined, `attached = lab.attach(form, { engine: lab.engine, timing: { banque: "leave", "banque/rib-iban": "never" } })`);
  await fillBoth(never);
  await never.click("text=Envoyer");
  assert.equal((await messages(never)).filter((text) => text.includes("IBAN")).length, 0);
  await never.close();
});

test("totals follow each key", async () => {
  const page = await openLab(browser);
  await page.locator("[aria-label='Charge 1']").pressSequentially("12,5");
  await settle(page);
  assert.equal(await page.textContent("output"), "12,50\u202f€");
  await page.close();
});

test("one check for all that happens within a frame", async () => {
  const page = await openLab(browser);
  const calls = await page.evaluate(async () => {
    const before = lab.engine.calls;
    const siret = document.getElementById("siret");
    siret.value = "1";
    for (const name of ["input", "change", "focusout"]) siret.dispatchEvent(new Event(name, { bubbles: true }));
    await new Promise((done) => setTimeout(done, 300));
    return lab.engine.calls - before;
  });
  assert.equal(calls, 1);
  await page.close();
});

test("a message does not appear between the press and the release of a button", async () => {
  const page = await openLab(browser);
  await page.fill("#siret", "1");
  await page.locator("#draft").hover();
  await page.mouse.down();
  await settle(page);
  assert.deepEqual(await messages(page), []);
  await page.mouse.up();
  await settle(page);
  assert.equal((await messages(page)).length, 1);
  assert.equal(await page.evaluate(() => sent), 1);
  await page.close();
});

test("a reset form is as new", async () => {
  const page = await openLab(browser);
  await page.fill("#siret", "1");
  await page.click("text=Envoyer");
  assert.ok((await messages(page)).length > 0);
  await page.evaluate(() => form.reset());
  await settle(page);
  await settle(page);
  assert.deepEqual(await messages(page), []);
  assert.equal(await page.locator(".conforme-summary").count(), 0);
  assert.equal(await page.title(), "Demande");
  await page.close();
});
