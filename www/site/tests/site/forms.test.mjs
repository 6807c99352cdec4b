// The two forms of the site, with the real engine, as a person uses them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibilityProblems, overflows, shot, siteInBrowser } from "../support/browser.mjs";
import { settle } from "../support/lab.mjs";

const held = siteInBrowser();

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };

const FORMS = [
  { name: "partenaire", message: ".conforme-message", error: ".conforme-message-error", text: ".conforme-text" },
  { name: "intranet", message: ".fr-messages-group > div", error: ".fr-message--error", text: ".fr-message" },
];

/** Opens a page of the site; what it asks for after its load, and what goes wrong in it, is kept. */
async function open(path, viewport = DESKTOP) {
  const page = await held.browser.newPage({ viewport, locale: "fr-FR", reducedMotion: "reduce" });
  page.faults = [];
  page.requests = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (line) => line.type() !== "log" && page.faults.push(line.text()));
  await page.goto(`${held.server.address}/${path}`, { waitUntil: "networkidle" });
  await page.waitForSelector("html[data-ready]");
  page.on("request", (request) => page.requests.push(request.url()));
  return page;
}

const loadExample = async (page) => {
  await page.getByRole("button", { name: /Charger l’exemple/ }).click();
  await settle(page);
};

const rulesShown = (page) => page.$$eval("[data-conforme-own] details code", (nodes) => nodes.map(({ textContent }) => textContent));

for (const { name, message, text } of FORMS) {
  test(`${name}: the example of Ille-et-Vilaine raises what it must, beside the fields and in the summary`, async () => {
    const page = await open(`${name}.html`);
    await loadExample(page);
    assert.equal(await page.inputValue("#jour"), "15/03/2024");
    assert.equal(await page.inputValue("#banque-codeguichet"), "000682");
    const rules = await rulesShown(page);
    const expected = [
      "banque/code-guichet-zero",
      "budget/non-detaille",
      "engagements/contrat-engagement-republicain-sans-objet",
      "justificatifs/delai-deux-valeurs",
    ];
    for (const rule of expected) assert.ok(rules.includes(rule), `${rule} in ${rules}`);
    const errors = await page.$$eval("[data-conforme-own] [class*=error] a", (links) => links.map(({ textContent }) => textContent));
    assert.equal(errors.length, 1, errors.join("\n"));
    assert.match(errors[0], /^Charges\u202f: /);
    const beside = page.locator("#banque-codeguichet").locator("xpath=..").locator(text);
    assert.match(await beside.textContent(), /000682/);
    assert.ok((await page.textContent("[data-conforme-summary]")).includes("Code guichet\u202f: "));
    assert.match(await page.textContent("[data-verdict]"), /Pas encore prêt\u202f: 1 point à corriger/);
    assert.match(await page.textContent("[data-panel]"), /50\u202f000,00\u202f€/);
    assert.match(await page.textContent("[data-deadlines]"), /28\/02\/2025/);
    assert.equal(await page.locator(message).locator("details").count(), rules.length);
    await shot(page, `${name}-exemple`);
    assert.deepEqual(page.faults, []);
    await page.close();
  });

  test(`${name}: the suggestion mends the branch code, and its remark goes`, async () => {
    const page = await open(`${name}.html`);
    await loadExample(page);
    await page.getByRole("button", { name: /^Remplacer par .*00682/ }).click();
    await settle(page);
    assert.equal(await page.inputValue("#banque-codeguichet"), "00682");
    assert.ok(!(await rulesShown(page)).includes("banque/code-guichet-zero"));
    assert.ok(!(await page.textContent("[data-conforme-summary]")).includes("Code guichet"));
    assert.equal(await page.evaluate(() => document.activeElement.id), "banque-codeguichet");
    await page.close();
  });

  test(`${name}: a detailed and balanced budget leaves no error`, async () => {
    const page = await open(`${name}.html`);
    await loadExample(page);
    await page.getByRole("button", { name: /^Remplacer par .*00682/ }).click();
    const cell = (list, place, column) => page.locator(`[data-rows="budget.${list}"] [data-row]`).nth(place).locator(`[data-field$=".${column}"]`);
    await page.getByRole("button", { name: "Ajouter une charge" }).click();
    for (const [list, place, row] of [
      ["charges", 0, { compte: "64", libelle: "Charges de personnel", montant: "45 000" }],
      ["charges", 1, { compte: "60", libelle: "Achats", montant: "5 000,00 €" }],
      ["produits", 0, { compte: "74", financeur: "État – DDETS 35", libelle: "Subvention demandée", montant: "50 000" }],
    ]) {
      for (const [column, value] of Object.entries(row)) await cell(list, place, column).fill(value);
    }
    await cell("produits", 0, "montant").blur();
    await settle(page);
    const report = await page.textContent("[data-verdict]");
    assert.match(report, /^Prêt à déposer/, await page.textContent("[data-todo]"));
    assert.equal(await page.textContent("[data-rows='budget.charges'] output"), "50\u202f000,00\u202f€");
    await page.locator("button[type=submit]").click();
    await settle(page);
    assert.ok(await page.locator("#constat").isVisible());
    assert.match(await page.textContent("#constat"), /Contrôlé au15\/03\/2024/);
    for (const fact of ["Organisme", "SIRET", "ccapex-35, version ", "conforme "]) assert.ok((await page.textContent("#constat")).includes(fact), fact);
    await shot(page, `${name}-constat`);
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await page.$$eval("body *:not(#constat, #constat *, main, script)", (all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 1).map(({ className }) => className)), []);
    await page.emulateMedia({ media: "screen" });
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.deepEqual(page.faults, []);
    await page.close();
  });

  test(`${name}: an empty form says nothing; sending it lists what to fill in`, async () => {
    const page = await open(`${name}.html`);
    assert.deepEqual(await rulesShown(page), []);
    for (let step = 0; step < 30; step += 1) await page.keyboard.press("Tab");
    await settle(page);
    assert.equal(await page.locator(text).count(), 0);
    await page.locator("button[type=submit]").click();
    await settle(page);
    assert.ok((await page.locator(text).count()) > 3);
    assert.ok(await page.evaluate(() => document.activeElement.closest("[data-conforme-summary]") !== null));
    assert.match(await page.title(), /^Erreur\u202f: /);
    assert.deepEqual(await accessibilityProblems(page), []);
    await shot(page, `${name}-vide`);
    await page.close();
  });

  test(`${name}: by keyboard alone, from the summary to the field, and to the suggestion`, async () => {
    const page = await open(`${name}.html`);
    await page.getByRole("button", { name: /Charger l’exemple/ }).focus();
    await page.keyboard.press("Enter");
    await settle(page);
    await page.locator("[data-conforme-summary] a", { hasText: "Code guichet" }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "banque-codeguichet");
    for (let step = 0; step < 4 && !(await page.evaluate(() => document.activeElement.textContent.startsWith("Remplacer"))); step += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Space");
    await settle(page);
    assert.equal(await page.inputValue("#banque-codeguichet"), "00682");
    await page.close();
  });

  for (const [size, viewport] of [["desktop", DESKTOP], ["phone", PHONE]]) {
    test(`${name}: axe-core finds nothing and nothing overflows, ${size}, empty and with the example unfolded`, async () => {
      const page = await open(`${name}.html`, viewport);
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.ok(!(await overflows(page)));
      await loadExample(page);
      await page.$$eval("details", (all) => all.forEach((details) => (details.open = true)));
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.ok(!(await overflows(page)));
      await shot(page, `${name}-exemple-${size}`);
      await page.close();
    });
  }

  test(`${name}: at 200 % zoom nothing overflows`, async () => {
    const page = await open(`${name}.html`, { width: 640, height: 450 });
    await loadExample(page);
    assert.ok(!(await overflows(page)));
    await page.close();
  });

  test(`${name}: no request leaves after load`, async () => {
    const page = await open(`${name}.html`);
    await loadExample(page);
    await page.locator("button[type=submit]").click();
    await page.getByRole("button", { name: "Voir le constat" }).click();
    await page.waitForTimeout(300);
    assert.deepEqual(page.requests, []);
    await page.close();
  });

  test(`${name}: text that looks like HTML stays text`, async () => {
    const page = await open(`${name}.html`);
    const hostile = `<img src=x onerror="document.title='perdu'">`;
    for (const id of ["beneficiaire-siret", "banque-iban", "subvention-montant", "convention-datedebut"]) await page.fill(`#${id}`, hostile);
    await page.locator("button[type=submit]").click();
    await page.getByRole("button", { name: "Voir le constat" }).click();
    await settle(page);
    assert.equal(await page.locator("main img").count(), 0);
    assert.doesNotMatch(await page.title(), /perdu/);
    await page.close();
  });

  test(`${name}: a pasted RIB fills the parts and the IBAN`, async () => {
    const page = await open(`${name}.html`);
    await page.fill("#rib-entier", "Domiciliation : Rennes – 30001 00682 C3550000000 84 BIC BDFEFRPPCCT");
    await page.getByRole("button", { name: "Répartir" }).click();
    await settle(page);
    const values = {};
    for (const part of ["codebanque", "codeguichet", "numerocompte", "clerib", "iban", "bic"]) values[part] = await page.inputValue(`#banque-${part}`);
    assert.deepEqual(values, { codebanque: "30001", codeguichet: "00682", numerocompte: "C3550000000", clerib: "84", iban: "FR92 3000 1006 82C3 5500 0000 084", bic: "BDFEFRPPCCT" });
    assert.equal(await page.locator(text).count(), 0);
    await page.close();
  });
}

test("rows come and go by keyboard, and say who they are", async () => {
  const page = await open("partenaire.html");
  await page.getByRole("button", { name: "Ajouter une charge" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Charge 3, compte");
  await page.getByRole("button", { name: "Retirer\u202f: charge 1" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("[data-rows='budget.charges'] [data-row]").count(), 2);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Retirer\u202f: charge 1");
  await page.close();
});

test("the day of the address is the day of the check", async () => {
  const page = await open("partenaire.html?jour=2024-03-15");
  assert.equal(await page.inputValue("#jour"), "15/03/2024");
  await page.close();
});
