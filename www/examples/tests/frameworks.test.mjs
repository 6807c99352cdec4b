// Each example, built by esbuild, in Chromium, under a policy without eval.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { accessibilityProblems, launch, serve } from "../../site/tests/support/browser.mjs";
import { bundle } from "../build.mjs";

const wasm = readFileSync(createRequire(import.meta.url).resolve("conforme/wasm"));
const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Demande</title>
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'">
  </head><body><main></main><script type="module" src="main.js"></script></body></html>`;

let browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

/** Opens an example; closes everything afterwards, and fails on what the page complained of. */
async function open(example, act) {
  const server = await serve("/nowhere", { "/index.html": html, "/conforme.wasm": wasm, ...(await bundle(example)) });
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (line) => line.type() === "error" && !line.text().includes("favicon") && !line.location().url.includes("favicon") && faults.push(line.text()));
  try {
    await page.goto(`${server.address}/`);
    await page.waitForSelector("form");
    await act(page);
    assert.deepEqual(faults, []);
  } finally {
    await page.close();
    await server.close();
  }
}

const appears = (page, text) => page.getByText(text).first().waitFor({ timeout: 5_000 });
const goes = (page, text) => page.getByText(text).first().waitFor({ state: "detached", timeout: 5_000 });
const leave = (locator, text) => locator.fill(text).then(() => locator.blur());

for (const framework of ["react", "vue"]) {
  test(`${framework}: useConforme checks the form that the framework renders`, () =>
    open(framework, async (page) => {
      const attached = (yes) => page.waitForSelector(yes ? "form[data-conforme-attached]" : "form:not([data-conforme-attached])");
      await attached(true);
      await leave(page.locator("#siret"), "223 500 018");
      await appears(page, /numéro SIREN/);
      // The framework renders again meanwhile, and the message stays.
      await leave(page.locator("#guichet"), "000682");
      assert.equal(await page.textContent("[data-guichet]"), "000682");
      await appears(page, /zéro de trop/);
      assert.equal(await page.getAttribute("#siret", "aria-invalid"), "true");
      // The mending goes through the framework's own state.
      await page.getByRole("button", { name: /^Remplacer par/ }).last().click();
      await goes(page, /zéro de trop/);
      assert.equal(await page.textContent("[data-guichet]"), "00682");
      await leave(page.locator("#siret"), "223 500 018 00013");
      await goes(page, /numéro SIREN/);
      // Rows that the framework makes and takes away.
      await page.getByRole("button", { name: "Ajouter une charge" }).click();
      await leave(page.getByLabel("Charge 3, montant"), "-5");
      await page.locator("p:has([aria-label='Charge 3, montant']) .conforme-message-error").waitFor();
      await page.getByRole("button", { name: "Retirer la charge 1" }).click();
      await page.locator("p:has([aria-label='Charge 3, montant']) .conforme-message-error").waitFor();
      assert.deepEqual(await accessibilityProblems(page).then((found) => found.filter((problem) => !/^(region|page-has-heading-one|landmark)/.test(problem))), []);
      await page.getByRole("button", { name: "Retirer la charge 3" }).click();
      await page.locator(".conforme-message-error").waitFor({ state: "detached" });
      await page.getByText("incomplet", { exact: true }).or(page.getByText("non-conforme", { exact: true })).waitFor();
      // Another stage, then no form at all: nothing of ours is left.
      await page.evaluate(() => show("projet"));
      await page.locator("output").filter({ hasNotText: "incomplet" }).waitFor();
      await page.evaluate(() => show(null));
      await page.locator("form").waitFor({ state: "detached" });
      assert.equal(await page.locator("[data-conforme-own], [data-conforme-live]").count(), 0);
      await page.evaluate(() => show("depot"));
      await attached(true);
    }));
}

for (const library of ["react-hook-form", "tanstack-form"]) {
  test(`${library}: the schema's errors stand at their fields, row by row; warnings pass beside them`, () =>
    open(library, async (page) => {
      const charge = (number) => page.getByLabel(`Charge ${number}, montant`);
      await leave(page.locator("#siret"), "223 500 018");
      await page.locator("p:has(#siret) [role=alert]", { hasText: /numéro SIREN/ }).waitFor();
      await leave(page.locator("#siret"), "223 500 018 00013");
      await page.locator("p:has(#siret) [role=alert]").waitFor({ state: "detached" });
      await page.locator("#guichet").fill("000682");
      await charge(1).fill("5 000");
      await charge(2).fill("-12");
      await page.getByRole("button", { name: "Déposer" }).click();
      await page.locator("p", { has: charge(2) }).locator("[role=alert]", { hasText: /-12|−12/ }).waitFor();
      assert.equal(await page.locator("p", { has: charge(1) }).locator("[role=alert]").count(), 0);
      assert.equal(await page.evaluate(() => globalThis.sent), undefined);
      await leave(charge(2), "1 200");
      await page.getByRole("button", { name: "Ajouter une charge" }).click();
      await charge(3).fill("6O0");
      await page.getByRole("button", { name: "Déposer" }).click();
      await page.locator("p", { has: charge(3) }).locator("[role=alert]").waitFor();
      await leave(charge(3), "600");
      await page.getByRole("button", { name: "Déposer" }).click();
      await page.waitForFunction(() => globalThis.sent, undefined, { timeout: 5_000 });
      const { values, warnings } = await page.evaluate(() => sent);
      assert.deepEqual(values.budget.charges, [{ montant: "5 000" }, { montant: "1 200" }, { montant: "600" }]);
      assert.ok(warnings.some(({ rule }) => rule === "banque/code-guichet-zero"));
    }));
}
