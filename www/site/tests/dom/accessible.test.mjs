import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessibilityProblems, launch } from "../support/browser.mjs";
import { messages, openLab, settle } from "../support/lab.mjs";

let browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

const BLOCKING = "attached = lab.attach(form, { engine: lab.engine, block: true })";

test("aria-invalid only while wrong; the host's descriptions are kept", async () => {
  const page = await openLab(browser);
  await page.fill("#siret", "1");
  await page.locator("#siret").blur();
  await settle(page);
  assert.equal(await page.getAttribute("#siret", "aria-invalid"), "true");
  const described = (await page.getAttribute("#siret", "aria-describedby")).split(" ");
  assert.equal(described[0], "aide");
  assert.match(await page.textContent(`#${described[1]}`), /14 chiffres/);
  await page.fill("#siret", "12345678901234");
  await settle(page);
  assert.equal(await page.getAttribute("#siret", "aria-invalid"), null);
  assert.equal(await page.getAttribute("#siret", "aria-describedby"), "aide");
  await page.close();
});

test("a warning is no error: described, not marked wrong", async () => {
  const page = await openLab(browser);
  await page.fill("#guichet", "000682");
  await page.locator("#guichet").blur();
  await settle(page);
  assert.match((await messages(page))[0], /^À vérifier\u202f: /);
  assert.equal(await page.getAttribute("#guichet", "aria-invalid"), null);
  assert.ok(await page.getAttribute("#guichet", "aria-describedby"));
  await page.close();
});

test("one polite announcement per event", async () => {
  const page = await openLab(browser);
  await page.evaluate(() => {
    globalThis.said = [];
    const region = document.querySelector("[data-conforme-live]");
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, { childList: true });
  });
  assert.equal(await page.getAttribute("[data-conforme-live]", "aria-live"), "polite");
  await page.fill("#siret", "1");
  await page.locator("#siret").blur();
  await page.waitForTimeout(400);
  await page.fill("#siret", "12345678901234");
  await page.waitForTimeout(400);
  const said = await page.evaluate(() => said);
  assert.equal(said.length, 2);
  assert.match(said[0], /^Numéro SIRET\u202f: Le numéro SIRET compte/);
  assert.equal(said[1], "Numéro SIRET\u202f: la remarque est levée.");
  assert.equal(await page.locator("[aria-live]").count(), 1);
  await page.close();
});

test("on submission the summary takes the focus and leads to each field, in page order, in the same words", async () => {
  const page = await openLab(browser, undefined, BLOCKING);
  await page.fill("#siret", "1");
  await page.fill("#guichet", "000682");
  await page.keyboard.press("Enter");
  await settle(page);
  assert.equal(await page.evaluate(() => sent), 0);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".conforme-summary")));
  assert.equal(await page.title(), "Erreur\u202f: Demande");
  assert.deepEqual(await page.$$eval(".conforme-summary h2", (nodes) => nodes.map(({ textContent }) => textContent)), ["3 points à corriger avant l’envoi", "1 point à vérifier"]);
  const links = await page.$$eval(".conforme-summary a", (nodes) => nodes.map(({ textContent, hash }) => [textContent, hash]));
  assert.deepEqual(links.map(([, hash]) => hash).slice(0, 2), ["#nom", "#siret"]);
  assert.equal(links[0][0], "Nom de l’organisme\u202f: ce champ est à remplir.");
  assert.match(links[1][0], /^Numéro SIRET\u202f: Le numéro SIRET compte 14 chiffres ; vous en avez saisi 1\.$/);
  assert.ok((await messages(page)).some((text) => text.includes("vous en avez saisi 1.")));
  await page.click(".conforme-summary a >> nth=1");
  assert.equal(await page.evaluate(() => document.activeElement.id), "siret");
  await page.close();
});

test("warnings alone hold nothing back, and say so", async () => {
  const page = await openLab(browser, undefined, BLOCKING);
  await page.fill("#nom", "Le Relais");
  await page.check("text=Pluriannuelle");
  await page.fill("#guichet", "000682");
  await page.click("text=Envoyer");
  assert.equal(await page.evaluate(() => sent), 1);
  assert.equal(await page.textContent(".conforme-summary h2"), "1 point à vérifier, vous pouvez envoyer");
  assert.equal(await page.title(), "Demande");
  await page.close();
});

test("by default the form only informs; a draft is neither checked nor held", async () => {
  const page = await openLab(browser);
  await page.click("text=Envoyer");
  assert.equal(await page.evaluate(() => sent), 1);
  await page.close();
  const draft = await openLab(browser, undefined, BLOCKING);
  await draft.click("#draft");
  assert.equal(await draft.evaluate(() => sent), 1);
  assert.deepEqual(await messages(draft), []);
  await draft.close();
});

test("the summary empties as things are mended, and the title comes back", async () => {
  const page = await openLab(browser, undefined, BLOCKING);
  await page.click("text=Envoyer");
  assert.equal(await page.locator(".conforme-summary a").count(), 2);
  await page.fill("#nom", "Le Relais");
  await settle(page);
  assert.equal(await page.locator(".conforme-summary a").count(), 1);
  await page.locator("text=Annuelle").first().click();
  await settle(page);
  assert.equal(await page.locator(".conforme-summary").count(), 0);
  assert.equal(await page.title(), "Demande");
  await page.close();
});

for (const theme of ["neutral", "dsfr"]) {
  test(`${theme}: the summary changes line by line; what stays keeps its node and the focus`, async () => {
    const page = await openLab(browser, undefined, `attached = lab.attach(form, { engine: lab.engine, block: true, theme: "${theme}" })`);
    await page.fill("#siret", "1");
    await page.fill("[aria-label='Charge 1']", "-5");
    await page.fill("[aria-label='Charge 2']", "-7");
    await page.click("text=Envoyer");
    const texts = () => page.$$eval("[role=group] a", (links) => links.map(({ textContent }) => textContent.split("\u202f: ")[0]));
    assert.deepEqual(await texts(), ["Nom de l’organisme", "Numéro SIRET", "Type de convention", "Charge 1", "Charge 2"]);
    await page.evaluate(() => {
      globalThis.links = [...document.querySelectorAll("[role=group] a")];
      links[3].focus();
      document.querySelector("#nom").value = "Le Relais";
      attached.check();
    });
    assert.deepEqual(await texts(), ["Numéro SIRET", "Type de convention", "Charge 1", "Charge 2"]);
    assert.equal(await page.evaluate(() => document.activeElement === links[3] && links[4].isConnected), true);
    // A line that comes back stands in page order again; words that change are changed.
    await page.evaluate(() => {
      document.querySelector("#nom").value = "";
      document.querySelector("#siret").value = "12";
      attached.check();
    });
    assert.deepEqual(await texts(), ["Nom de l’organisme", "Numéro SIRET", "Type de convention", "Charge 1", "Charge 2"]);
    assert.match(await page.textContent("[role=group] li >> nth=1"), /saisi 2/);
    // The line that has the focus goes: the focus stays in the summary.
    await page.evaluate(() => {
      document.querySelector("[aria-label='Charge 1']").value = "5";
      attached.check();
    });
    assert.ok(await page.evaluate(() => document.activeElement.matches("[role=group]")));
    await page.evaluate(() => document.querySelector("#rows").deleteRow(0));
    await settle(page);
    await page.click("[role=group] a:has-text('Charge 2')");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Charge 2");
    await page.close();
  });

  test(`axe-core finds nothing in the ${theme} theme, with everything shown`, async () => {
    const page = await openLab(browser, undefined, `attached = lab.attach(form, { engine: lab.engine, theme: "${theme}" })`);
    await page.fill("#siret", "1");
    await page.fill("#guichet", "000682");
    await page.fill("[aria-label='Charge 1']", "-5");
    await page.click("text=Envoyer");
    assert.ok((await messages(page)).length >= 5);
    for (const details of await page.$$("details")) await details.evaluate((node) => (node.open = true));
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.close();
  });
}
