import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../support/browser.mjs";
import { messages, openLab, settle } from "../support/lab.mjs";

let browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

/** The dossier that the engine was given for a form. */
async function dossierOf(form, options = "{}") {
  const page = await openLab(
    browser,
    `<form id="form">${form}</form>`,
    `lab.attach(form, { engine: { check: (dossier, asked) => (globalThis.given = dossier, lab.engine.check(dossier, asked)) }, ...${options} })`,
  );
  const given = await page.evaluate(() => given);
  await page.close();
  return given;
}

test("names, data-field and a map; names of the host's own are left alone", async () => {
  const form = `<input name="banque[iban]" value="a"><input name="x" data-field="banque.bic" value="b"><input name="organisme" value="c"><input id="i" value="d">
    <input name="csrf" value="e"><input type="password" name="banque.titulaire" value="f"><input name="constructor" value="g"><input name="exercice" data-field="" value="h">
    <input name="budget.charges.0.montant" value="1">`;
  const map = `{ fields: { organisme: "beneficiaire.nom", "#i": "convention.objet" } }`;
  assert.deepEqual(await dossierOf(form, map), { "banque.iban": "a", "banque.bic": "b", "beneficiaire.nom": "c", "convention.objet": "d", "budget.charges[0].montant": "1" });
});

test("boxes, buttons, selects: as a browser submits them", async () => {
  const form = `<input type="checkbox" name="engagements.contratEngagementRepublicain" checked><input type="checkbox" name="convention.renouvellement">
    <input type="radio" name="convention.type" value="annuelle"><input type="radio" name="convention.type" value="pluriannuelle" checked>
    <input type="checkbox" name="engagements.pieces[]" value="rib" checked><input type="checkbox" name="engagements.pieces[]" value="statuts"><input type="checkbox" name="engagements.pieces[]" value="comptes" checked>
    <select name="beneficiaire.categorie"><option value="association">A<option value="fondation" selected>F</select>
    <input name="banque.bic" disabled value="x"><fieldset disabled><input name="banque.iban" value="y"></fieldset>
    <textarea name="missions">une\ndeux</textarea>`;
  assert.deepEqual(await dossierOf(form), {
    "engagements.contratEngagementRepublicain": "oui", "convention.type": "pluriannuelle", "beneficiaire.categorie": "fondation",
    "engagements.pieces[0]": "rib", "engagements.pieces[1]": "comptes", missions: "une\ndeux",
  });
});

test("rows are numbered as they stand, whatever numbers the page gave them", async () => {
  const form = `<input name="budget[charges][3][libelle]" value="a"><input name="budget[charges][3][montant]" value="1">
    <input name="budget[charges][1][montant]" value="2"><input name="missions[]" value="m"><input name="missions[]" value="n">`;
  assert.deepEqual(await dossierOf(form), {
    "budget.charges[0].libelle": "a", "budget.charges[0].montant": "1", "budget.charges[1].montant": "2", "missions[0]": "m", "missions[1]": "n",
  });
});

test("rows without numbers: by data-row, even when one lacks a cell", async () => {
  const row = (cells) => `<div data-row="c">${cells}</div>`;
  const form = row(`<input data-field="budget.charges[].montant" value="1">`) + row(`<input data-field="budget.charges[].libelle" value="b"><input data-field="budget.charges[].montant" value="2">`);
  assert.deepEqual(await dossierOf(form), { "budget.charges[0].montant": "1", "budget.charges[1].libelle": "b", "budget.charges[1].montant": "2" });
});

test("a row that comes is checked; a message follows its row when another goes", async () => {
  const page = await openLab(browser);
  await page.evaluate(() => {
    const row = document.getElementById("rows").insertRow();
    row.innerHTML = `<td><input aria-label="Charge 3" name="budget[charges][9][montant]"></td>`;
  });
  await page.fill("[aria-label='Charge 3']", "-5");
  await page.locator("[aria-label='Charge 3']").blur();
  await settle(page);
  assert.equal((await messages(page)).length, 1);
  await page.evaluate(() => document.getElementById("rows").deleteRow(0));
  await settle(page);
  assert.equal((await messages(page)).length, 1);
  assert.equal(await page.evaluate(() => attached.report.findings[0].path), "budget.charges[1].montant");
  assert.ok(await page.locator("tr:has([aria-label='Charge 3']) .conforme-text").isVisible());
  await page.evaluate(() => document.querySelector("[aria-label='Charge 3']").closest("tr").remove());
  await settle(page);
  assert.deepEqual(await messages(page), []);
  await page.close();
});

test("fields outside the form belong to it, and a finding with no field of its own stands at its group", async () => {
  const page = await openLab(browser);
  await page.fill("#iban", "FR92 3000 1006 82C3 5500 0000 084");
  await page.fill("#guichet", "00001");
  await page.fill("[aria-label='Charge 1']", "5000");
  await page.click("text=Envoyer");
  assert.ok(await page.locator("#iban ~ .conforme-messages").isVisible());
  assert.match(await page.textContent("[data-field-group='budget'] > .conforme-messages"), /dépassent/);
  await page.close();
});

test("one mission a line: the message stands at the text area", async () => {
  const page = await openLab(browser, `<form id="form"><label for="m">Missions</label><textarea id="m" name="missions"></textarea><button>Envoyer</button></form>`,
    `lab.attach(form, { engine: { check: (dossier, asked) => lab.engine.check({ ...dossier, ...Object.fromEntries(dossier.missions.split("\\n").map((line, place) => ["missions[" + place + "]", line])) }, asked) } })`);
  await page.fill("#m", "Former\nAider un ménage");
  await page.locator("#m").blur();
  await settle(page);
  assert.match((await messages(page))[0], /Aider un ménage/);
  assert.equal(await page.getAttribute("#m", "aria-invalid"), "true");
  await page.close();
});

test("what was read once is read again when the page or a choice changes", async () => {
  const row = (value) => `<div data-row><input data-field="budget.produits[].montant" form="form" value="${value}"></div>`;
  const page = await openLab(
    browser,
    `<form id="form"><fieldset id="set"><input name="banque.iban" value="a"></fieldset>
      <input type="checkbox" id="rib" name="engagements.pieces[]" value="rib"><input type="checkbox" name="engagements.pieces[]" value="statuts" checked>
      <p id="place"></p></form><div id="outside">${row(1)}${row(2)}</div>`,
    `attached = lab.attach(form, { engine: { check: (dossier, asked) => (globalThis.given = dossier, lab.engine.check(dossier, asked)) } })`,
  );
  const after = (change) => page.evaluate(async (script) => {
    (0, eval)(script);
    attached.check();
    return given;
  }, change);
  const first = { "banque.iban": "a", "engagements.pieces[0]": "statuts", "budget.produits[0].montant": "1", "budget.produits[1].montant": "2" };
  assert.deepEqual(await after(""), first);
  assert.deepEqual(await after("document.querySelector('[name=\"banque.iban\"]').value = 'b'"), { ...first, "banque.iban": "b" });
  const { "banque.iban": _, ...without } = first;
  assert.deepEqual(await after("document.querySelector('#set').disabled = true"), without);
  const ticked = { ...without, "engagements.pieces[0]": "rib", "engagements.pieces[1]": "statuts" };
  assert.deepEqual(await after("document.querySelector('#rib').checked = true"), ticked);
  assert.deepEqual(await after("document.querySelector('#outside').prepend(document.querySelector('#outside').lastElementChild)"), {
    ...ticked, "budget.produits[0].montant": "2", "budget.produits[1].montant": "1",
  });
  assert.deepEqual(await after("document.querySelector('#place').innerHTML = '<input name=exercice value=2024>'"), {
    ...ticked, "budget.produits[0].montant": "2", "budget.produits[1].montant": "1", exercice: "2024",
  });
  await page.close();
});

test("a change of the page that has no field is no reason to check again", async () => {
  const page = await openLab(browser);
  const calls = await page.evaluate(async () => {
    const before = lab.engine.calls;
    form.append(Object.assign(document.createElement("p"), { textContent: "Enregistré à 10 h 42" }));
    await new Promise((done) => setTimeout(done, 200));
    return lab.engine.calls - before;
  });
  assert.equal(calls, 0);
  await page.close();
});
