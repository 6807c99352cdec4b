// After the first visit: every page without a server, and no request that leaves.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, serve } from "../support/browser.mjs";
import { settle } from "../support/lab.mjs";

const pages = readdirSync(fileURLToPath(new URL("../../dist", import.meta.url))).filter((file) => file.endsWith(".html"));

let browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

test("one visit keeps the whole site: every page opens without a server, and the forms check", async () => {
  const server = await serve();
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${server.address}/`);
  await page.waitForSelector("html[data-offline]");
  assert.ok(await page.locator("[data-offline]:not(html)").isVisible());
  await server.close();
  for (const file of pages) {
    await page.goto(`${server.address}/${file}`);
    assert.ok((await page.locator("h1").count()) === 1, file);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector(".entete")).borderBlockEndStyle), "none", `${file} has no style`);
  }
  for (const form of ["partenaire", "intranet"]) {
    await page.goto(`${server.address}/${form}.html?exemple&jour=2024-03-15`);
    await page.waitForSelector("html[data-ready]");
    await page.getByRole("button", { name: /^Remplacer par .*00682/ }).click();
    await settle(page);
    assert.equal(await page.inputValue("#banque-codeguichet"), "00682");
  }
  await page.goto(`${server.address}/essai.html`);
  await page.waitForSelector("html[data-ready]");
  await page.getByRole("button", { name: /Charger l’exemple/ }).click();
  await page.getByRole("button", { name: "Contrôler", exact: true }).click();
  assert.match(await page.textContent("#constat"), /Non conforme/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("once the site is kept, no request leaves, whatever one does; nor does any worker ask", async () => {
  const server = await serve();
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const file of pages) {
    await page.goto(`${server.address}/${file}`, { waitUntil: "networkidle" });
    await page.waitForSelector("html[data-offline]");
    const asked = [];
    const hear = (request) => asked.push(request.url());
    context.on("request", hear);
    // In the page: a button may take others away, which no one can click any more.
    await page.evaluate(async () => {
      const seen = (nodes) => [...nodes].filter((node) => node.checkVisibility());
      for (const box of seen(document.querySelectorAll("input:is([type=text], [type=search], :not([type])), textarea"))) {
        box.focus();
        box.value = "FR76 3000 6000 0112 3456 7890 189";
        for (const name of ["input", "change"]) box.dispatchEvent(new Event(name, { bubbles: true }));
        box.blur();
      }
      for (const button of seen(document.querySelectorAll("main button"))) {
        if (button.isConnected) button.click();
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    await page.waitForTimeout(300);
    context.off("request", hear);
    assert.deepEqual(asked, [], file);
  }
  await context.close();
  await server.close();
});
