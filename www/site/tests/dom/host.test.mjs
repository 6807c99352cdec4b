import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../support/browser.mjs";
import { messages, openLab, settle } from "../support/lab.mjs";

let browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

test("detach gives the page back as it was", async () => {
  const page = await openLab(browser, undefined, `globalThis.before = document.body.innerHTML; attached = lab.attach(form, { engine: lab.engine, block: true })`);
  await page.fill("#siret", "1");
  await page.fill("#iban", "FR92 3000 1006 82C3 5500 0000 084");
  await page.fill("#guichet", "000001");
  await page.click("text=Envoyer");
  assert.ok((await messages(page)).length >= 4);
  assert.notEqual(await page.evaluate(() => document.body.innerHTML), await page.evaluate(() => before));
  await page.evaluate(() => attached.detach());
  assert.equal(await page.evaluate(() => document.body.innerHTML), await page.evaluate(() => before));
  assert.equal(await page.title(), "Demande");
  await page.fill("#siret", "2");
  await page.locator("#siret").blur();
  await settle(page);
  assert.deepEqual(await messages(page), []);
  await page.evaluate(() => attached.detach());
  await page.evaluate(() => lab.attach(form, { engine: lab.engine }).detach());
  await page.close();
});

test("a second attach, no form and no engine are refused with a typed error", async () => {
  const page = await openLab(browser);
  const kinds = await page.evaluate(() => {
    const kindOf = (act) => {
      try {
        act();
        return "none";
      } catch (error) {
        return `${error.name} ${error.kind}`;
      }
    };
    const other = document.createElement("form");
    return [() => lab.attach(form, { engine: lab.engine }), () => lab.attach(document.body, { engine: lab.engine }), () => lab.attach(other, {}), () => lab.attach(other, { engine: lab.engine, profile: "inconnu" })].map(kindOf);
  });
  assert.deepEqual(kinds, ["AttachError attached", "AttachError form", "AttachError engine", "Error profile"]);
  await page.close();
});

test("the button of a suggestion mends the field, fires the host's events and hands over the focus", async () => {
  const page = await openLab(browser);
  await page.evaluate(() => {
    globalThis.events = [];
    for (const name of ["input", "change"]) document.getElementById("guichet").addEventListener(name, () => events.push(name));
  });
  await page.fill("#guichet", "000682");
  await page.locator("#guichet").blur();
  await page.evaluate(() => (events.length = 0));
  await page.getByRole("button", { name: "Remplacer par 00682" }).click();
  await settle(page);
  assert.equal(await page.inputValue("#guichet"), "00682");
  assert.deepEqual(await messages(page), []);
  assert.deepEqual(await page.evaluate(() => events), ["input", "change"]);
  assert.equal(await page.evaluate(() => document.activeElement.id), "guichet");
  await page.close();
});

test("the host may change the words, or show a finding itself", async () => {
  const page = await openLab(browser, undefined, `
    document.addEventListener("conforme:finding", (event) => {
      if (event.detail.finding?.rule === "format/siret-longueur") event.detail.message = "Nos mots.";
      if (event.detail.finding?.rule === "banque/code-guichet-zero") event.preventDefault();
    });
    globalThis.reports = 0;
    form.addEventListener("conforme:report", ({ detail }) => (reports += detail.report.findings.length >= 0 ? 1 : 0));
    attached = lab.attach(form, { engine: lab.engine })`);
  await page.fill("#siret", "1");
  await page.fill("#guichet", "000682");
  await page.click("text=Envoyer");
  const shown = await messages(page);
  assert.ok(shown.some((text) => text.includes("Nos mots.")));
  assert.ok(!shown.some((text) => text.includes("zéro de trop")));
  assert.match(await page.textContent(".conforme-summary"), /Nos mots\./);
  assert.ok((await page.evaluate(() => heard)).includes("banque/code-guichet-zero"));
  assert.ok((await page.evaluate(() => reports)) >= 2);
  await page.close();
});

test("text that looks like HTML stays text, and a script is no address", async () => {
  const page = await openLab(browser);
  await page.fill("#objet", "html");
  await page.click("text=Envoyer");
  assert.ok((await messages(page)).some((text) => text.includes("<img src=x onerror=alert(1)>")));
  assert.equal(await page.locator("img, b").count(), 0);
  assert.equal(await page.locator("a[href^='javascript']").count(), 0);
  assert.deepEqual(page.faults, []);
  await page.close();
});

test("an engine that fails leaves a form that works, and tells no value", async () => {
  const page = await openLab(browser, undefined, `
    globalThis.broken = false;
    attached = lab.attach(form, { block: true, engine: { check(dossier, asked) { if (broken) throw new Error("value 12345"); return lab.engine.check(dossier, asked); } } })`);
  const lines = [];
  page.on("console", (line) => lines.push(line.text()));
  await page.evaluate(() => (broken = true));
  await page.fill("#nom", "Le Relais");
  await page.click("text=Envoyer");
  assert.equal(await page.evaluate(() => sent), 1);
  assert.ok(lines.length > 0 && lines.every((line) => !line.includes("12345") && !line.includes("Relais")));
  assert.deepEqual(page.faults, []);
  await page.close();
});

test("the dsfr theme writes class names only", async () => {
  const group = `<form id="form"><div class="fr-input-group"><label class="fr-label" for="s">Numéro SIRET</label><input class="fr-input" id="s" name="beneficiaire.siret"></div><div class="fr-input-group" id="g"><label class="fr-label" for="b">Code guichet</label><input class="fr-input" id="b" name="banque.codeGuichet"></div></form>`;
  const page = await openLab(browser, group, `attached = lab.attach(form, { engine: lab.engine, theme: "dsfr" })`);
  await page.fill("#s", "1");
  await page.fill("#b", "000682");
  await page.locator("#b").blur();
  await settle(page);
  assert.equal(await page.getAttribute(".fr-input-group >> nth=0", "class"), "fr-input-group fr-input-group--error");
  assert.equal(await page.getAttribute("#g", "class"), "fr-input-group");
  assert.ok(await page.locator(".fr-input-group--error > .fr-messages-group .fr-message.fr-message--error").isVisible());
  assert.ok(await page.locator("#g .fr-message--warning").isVisible());
  await page.close();
});

test("in the dsfr theme, where the kind of a remark is not seen, each begins as a sentence", async () => {
  const group = `<form id="form"><div class="fr-input-group"><label class="fr-label" for="n">Nom de l’organisme</label><input class="fr-input" id="n" name="beneficiaire.nom"></div><button>Envoyer</button></form>`;
  const page = await openLab(browser, group, `attached = lab.attach(form, { engine: lab.engine, theme: "dsfr" })`);
  await page.click("text=Envoyer");
  await settle(page);
  const seen = await page.$eval(".fr-message > span", (text) => [...text.childNodes].at(1).textContent);
  assert.equal(seen, "Ce champ est à remplir.");
  await page.close();
});

test("a theme of the host's own may give one part only", async () => {
  const page = await openLab(browser, undefined, `
    attached = lab.attach(form, { engine: lab.engine, theme: { messages(views) {
      const node = document.createElement("em");
      node.textContent = views.map(({ remark }) => remark.message).join(" ");
      return node;
    } } })`);
  await page.fill("#siret", "1");
  await page.locator("#siret").blur();
  await settle(page);
  const id = (await page.getAttribute("#siret", "aria-describedby")).split(" ")[1];
  assert.match(await page.textContent(`em#${id}`), /14 chiffres/);
  await page.close();
});

test("500 fields and 300 rows stay fluid: one change touches its own message, not the 299 others", async () => {
  const many = `<form id="form">${Array.from({ length: 500 }, (_, place) => `<label>Mission ${place}<input name="missions[]" value="m"></label>`).join("")}
    ${Array.from({ length: 300 }, (_, place) => `<div data-row="c"><input aria-label="libellé ${place}" data-field="budget.charges[].libelle"><input aria-label="montant ${place}" data-field="budget.charges[].montant" value="-1"></div>`).join("")}<button>Envoyer</button></form>`;
  const page = await openLab(browser, many);
  await page.click("button");
  await page.focus("input >> nth=0");
  assert.ok((await messages(page)).length >= 300);
  const touched = await page.evaluate(() => {
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const count = (field, value) => {
      field.value = value;
      attached.check();
      return observer.takeRecords().length;
    };
    const amount = document.querySelector("[aria-label='montant 7']");
    const counts = { nothing: count(form.elements[3], "une réunion"), mended: count(amount, "1"), wrong: count(amount, "-1") };
    observer.disconnect();
    return counts;
  });
  assert.equal(touched.nothing, 0);
  // The message, its ties to the field (three attributes), the line of the summary and its count.
  for (const count of [touched.mended, touched.wrong]) assert.ok(count > 0 && count <= 6, JSON.stringify(touched));
  await page.close();
});
