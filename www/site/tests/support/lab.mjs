// A page with a form of the test's own, the form layer built from its sources, and the fake engine.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const dom = path.join(here, "../../../package/src/dom/index.ts");

let bundle;

async function layer() {
  bundle ??= build({
    stdin: {
      contents: `export * from ${JSON.stringify(dom)}; export { engine } from "./fake-engine.mjs";`,
      resolveDir: here,
    },
    bundle: true,
    format: "iife",
    globalName: "lab",
    write: false,
  }).then(({ outputFiles }) => outputFiles[0].text);
  return bundle;
}

/** The form that most tests use: it has all that a host's form may have. */
export const FORM = `
<form id="form" novalidate>
  <p><label for="nom">Nom de l’organisme *</label> <input id="nom" name="beneficiaire.nom"></p>
  <p><label for="siret">Numéro SIRET</label> <input id="siret" data-field="beneficiaire.siret" aria-describedby="aide"> <span id="aide">14 chiffres</span></p>
  <fieldset><legend>Type de convention</legend>
    <label><input type="radio" name="convention.type" value="annuelle"> Annuelle</label>
    <label><input type="radio" name="convention.type" value="pluriannuelle"> Pluriannuelle</label>
  </fieldset>
  <p><label for="objet">Objet</label> <input id="objet" name="convention.objet"></p>
  <p><label for="guichet">Code guichet</label> <input id="guichet" name="banque[codeGuichet]"></p>
  <table data-field-group="budget"><tbody id="rows">
    <tr><td><input aria-label="Charge 1" name="budget[charges][0][montant]"></td></tr>
    <tr><td><input aria-label="Charge 2" name="budget[charges][7][montant]"></td></tr>
  </tbody></table>
  <p>Total <output data-conforme-output="totals.charges">rien</output></p>
  <input type="hidden" name="csrf_token" value="secret">
  <label for="mdp">Mot de passe</label> <input id="mdp" type="password" name="banque.bic" value="secret">
  <button>Envoyer</button> <button name="plus-tard" formnovalidate id="draft">Enregistrer le brouillon</button>
</form>
<p><label for="iban">IBAN</label> <input id="iban" name="banque.iban" form="form" aria-invalid="false"></p>`;

/** Opens a page that holds `body`, with `lab` at hand: `lab.attach`, `lab.engine`. */
export async function openLab(browser, body = FORM, setUp = "attached = lab.attach(form, { engine: lab.engine })") {
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error));
  page.faults = faults;
  await page.setContent(`<!doctype html><html lang="fr"><head><title>Demande</title></head><body><main><h1>Demande</h1>${body}</main></body></html>`);
  await page.addScriptTag({ content: await layer() });
  await page.evaluate((script) => {
    globalThis.form = document.querySelector("form");
    globalThis.sent = 0;
    globalThis.heard = [];
    document.addEventListener("conforme:finding", ({ detail }) => heard.push(detail.finding?.rule ?? "missing"));
    addEventListener("submit", (event) => {
      if (!event.defaultPrevented) sent += 1;
      event.preventDefault();
    });
    globalThis.attached = undefined;
    return (0, eval)(script);
  }, `${setUp}; undefined`);
  return page;
}

/** What stands beside fields, in page order. */
export const messages = (page) => page.$$eval(".conforme-text, .fr-message", (nodes) => nodes.map(({ textContent }) => textContent));

/** After the frame in which a check runs. */
export const settle = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));
