// What a host's page may do to a form while remarks stand in it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../support/browser.mjs";
import { FORM, messages, openLab, settle } from "../support/lab.mjs";

let browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

const BLOCKING = "attached = lab.attach(form, { engine: lab.engine, block: true })";

/** Every id once, and every id that a field names is there. */
const brokenIds = (page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const named = [...document.querySelectorAll("[aria-describedby]")].flatMap((node) => node.getAttribute("aria-describedby").split(" "));
    return [...ids.filter((id, place) => ids.indexOf(id) !== place), ...named.filter((id) => !ids.includes(id))];
  });

test("a form within the form keeps its fields to itself, and sends them when it likes", async () => {
  // No parser nests forms; a script of the host may.
  const page = await openLab(browser, FORM, `
    const inner = document.createElement("form");
    inner.id = "inner";
    inner.innerHTML = '<label>SIRET <input name="beneficiaire.siret" value="1"></label> <button>Chercher</button>';
    // A browser keeps the event of an inner form from going further up.
    globalThis.searched = 0;
    inner.addEventListener("submit", (event) => { if (!event.defaultPrevented) searched += 1; event.preventDefault(); });
    form.append(inner);
    ${BLOCKING}`);
  await page.fill("#siret", "12345678901234");
  await page.locator("#siret").blur();
  await settle(page);
  assert.deepEqual(await messages(page), []);
  await page.click("text=Chercher");
  assert.equal(await page.evaluate(() => searched), 1, "the inner form is not held");
  await page.click("text=Envoyer");
  assert.equal(await page.evaluate(() => sent), 0, "the outer one is: its name is missing");
  assert.equal(await page.locator("#inner .conforme-text").count(), 0);
  assert.deepEqual(page.faults, []);
  await page.close();
});

test("a fieldset within a fieldset that is switched off says nothing, and speaks again when it is back", async () => {
  const body = `<form id="form"><fieldset id="outer"><legend>Banque</legend><fieldset><legend>RIB</legend>
    <p><label for="g">Code guichet</label> <input id="g" name="banque.codeGuichet"></p></fieldset></fieldset><button>Envoyer</button></form>`;
  const page = await openLab(browser, body);
  await page.fill("#g", "000682");
  await page.locator("#g").blur();
  await settle(page);
  assert.equal((await messages(page)).length, 1);
  const switched = async (off) => {
    await page.evaluate((off) => {
      document.getElementById("outer").disabled = off;
      attached.check();
    }, off);
    await settle(page);
  };
  await switched(true);
  assert.deepEqual(await messages(page), [], "what is not submitted is not checked");
  await switched(false);
  assert.equal((await messages(page)).length, 1);
  assert.deepEqual(await brokenIds(page), []);
  assert.deepEqual(page.faults, []);
  await page.close();
});

test("rows that move, go and come while a remark stands on them take it along, and leave nothing behind", async () => {
  const page = await openLab(browser, undefined, BLOCKING);
  await page.fill("[aria-label='Charge 1']", "-5");
  await page.fill("[aria-label='Charge 2']", "-7");
  await page.click("text=Envoyer");
  await settle(page);
  const said = () => page.$$eval("#rows tr", (rows) => rows.map((row) => row.querySelector(".conforme-text")?.textContent.match(/-\d/)?.[0]));
  assert.deepEqual(await said(), ["-5", "-7"]);
  const change = async (script) => {
    await page.evaluate(script);
    await settle(page);
    await settle(page);
    assert.deepEqual(await brokenIds(page), [], script);
  };
  await change("rows.append(rows.rows[0])");
  assert.deepEqual(await said(), ["-7", "-5"]);
  await change("globalThis.gone = rows.rows[0]; gone.remove()");
  assert.deepEqual(await said(), ["-5"]);
  assert.equal(await page.locator(".conforme-summary a:has-text('-7')").count(), 0);
  await change("rows.prepend(gone)");
  assert.deepEqual(await said(), ["-7", "-5"]);
  // A copy of the row, remark and all, as a button "add a row" often makes it; its amount is right.
  await change("globalThis.copy = rows.rows[1].cloneNode(true); copy.querySelector('input').value = '8'; copy.querySelector('input').setAttribute('aria-label', 'Charge 3'); rows.append(copy)");
  assert.deepEqual(await said(), ["-7", "-5", undefined]);
  const copied = await page.$eval("[aria-label='Charge 3']", ({ id, className, attributes }) => [id, className, "aria-describedby" in attributes, "aria-invalid" in attributes]);
  assert.deepEqual(copied, ["", "", false, false]);
  await change("rows.replaceChildren()");
  assert.deepEqual(await said(), []);
  assert.equal(await page.locator("#rows .conforme-text").count(), 0);
  assert.deepEqual(page.faults, []);
  await page.close();
});

test("with the keyboard alone: to the summary, to a field, mended, and sent", async () => {
  const body = `<form id="form" novalidate><p><label for="nom">Nom *</label> <input id="nom" name="beneficiaire.nom"></p>
    <p><label for="siret">SIRET</label> <input id="siret" name="beneficiaire.siret"></p>
    <p><label for="type">Type</label> <input id="type" name="convention.type" value="annuelle"></p><button>Envoyer</button></form>`;
  const page = await openLab(browser, body, BLOCKING);
  const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  await page.focus("#siret");
  await page.keyboard.type("123");
  await page.keyboard.press("Enter");
  await settle(page);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".conforme-summary")));
  await page.keyboard.press("Tab");
  assert.match(await focus(), /^Nom/);
  await page.keyboard.press("Tab");
  assert.match(await focus(), /^SIRET/);
  await page.keyboard.press("Enter");
  assert.equal(await focus(), "siret");
  await page.keyboard.press("End");
  await page.keyboard.type("45678901234");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await focus(), "nom");
  await page.keyboard.type("Le Relais");
  await page.keyboard.press("Enter");
  await settle(page);
  assert.equal(await page.evaluate(() => sent), 1);
  assert.deepEqual(await messages(page), []);
  assert.deepEqual(page.faults, []);
  await page.close();
});
