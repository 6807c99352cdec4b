// The real engine with a profile that means harm, and values and labels that look like HTML: all of it stays text.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { launch } from "../support/browser.mjs";

const HTML = `<img src=x onerror="harmed = true"><script>harmed = true</script>`;
const escaped = HTML.replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const source = { title: HTML, article: HTML, url: "javascript:harmed = true" };
const profile = {
  profil: "hostile", version: HTML, titre: { fr: HTML, en: HTML }, extends: "ccapex", exemples: [],
  valeurs: { "subvention.tauxMax": [{ valeur: "10", du: "2024-01-01", source }] },
  cadrage: {
    id: HTML, mainArticle: HTML, closing: { id: HTML, label: HTML, article: HTML }, axes: [{ id: "x", label: HTML }],
    missions: [{ id: HTML, axis: "x", label: HTML, articles: [HTML], cues: "former" }],
    limbs: [{ id: HTML, label: HTML, article: HTML, cues: "accompagner menage" }], classes: [],
  },
};
const form = `<form id="form" novalidate>
  <p><label for="t">Taux ${escaped}</label> <input id="t" name="subvention.taux" value="83 %"></p>
  <p><label for="m">Montant</label> <input id="m" name="subvention.montant" value="50 000"></p>
  <p><label for="c">Coût</label> <input id="c" name="subvention.coutTotal" value="60 000"></p>
  <p><label for="s">SIRET</label> <input id="s" name="beneficiaire.siret" value="${escaped}"></p>
  <p><label for="i">IBAN</label> <input id="i" name="banque.iban" value="${escaped}"></p>
  <p><label for="d">Date</label> <input id="d" name="convention.dateDebut" value="${escaped}"></p>
  <p><label for="z">Mission</label> <input id="z" name="missions[]" value="former ${escaped} accompagner les ménages"></p>
  <p><label for="p">Hors du dossier</label> <input id="p" name="beneficiaire.__proto__" value="x"> <input data-field="__proto__" value="x"> <input data-field="constructor.prototype.x" value="x"></p>
  <button>Envoyer</button></form>`;

let browser;
let bundle;
before(async () => {
  browser = await launch();
  const contents = `export { attach } from "conforme/dom"; export { loadSync } from "conforme/inline";`;
  const built = await build({ stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) }, bundle: true, format: "iife", globalName: "lab", write: false, define: { "import.meta.url": "undefined" } });
  bundle = built.outputFiles[0].text;
});
after(() => browser.close());

for (const theme of ["neutral", "dsfr"]) {
  test(`${theme}: HTML in values, labels and the words of a profile stays text; a script is no address`, async () => {
    const page = await browser.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.setContent(`<!doctype html><html lang="fr"><title>Demande</title><main>${form}</main>`);
    await page.addScriptTag({ content: bundle });
    const rules = await page.evaluate(
      ([json, theme]) => {
        document.querySelectorAll("script").forEach((script) => script.remove());
        const engine = lab.loadSync();
        engine.loadProfile(json);
        globalThis.attached = lab.attach(document.querySelector("form"), { engine, profile: "hostile", stage: "depot", today: "2024-03-15", theme, block: true });
        return attached.check({ reveal: true, focus: true }).findings.map(({ rule }) => rule);
      },
      [JSON.stringify(profile), theme],
    );
    assert.ok(rules.includes("subvention/taux-depasse-regime"), rules.join());
    assert.ok(rules.some((rule) => rule.startsWith("missions/")), rules.join());
    await page.$$eval("details", (all) => all.forEach((details) => (details.open = true)));
    await page.$$eval("[role=group] a, details a:not([href^=http])", (links) => links.forEach((link) => link.click()));
    await page.waitForTimeout(100);
    const text = await page.textContent("main");
    assert.ok(text.split(HTML).length > 4, text);
    assert.equal(await page.locator("img, script, iframe").count(), 0);
    assert.equal(await page.locator("a[href^='javascript']").count(), 0);
    assert.equal(await page.evaluate(() => globalThis.harmed), undefined);
    assert.deepEqual(await page.evaluate(() => [{}.x, Object.keys(Object.prototype).length]), [undefined, 0]);
    assert.deepEqual(faults, []);
    await page.close();
  });
}
