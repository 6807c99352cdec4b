// The other pages, and what all of them promise.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessibilityProblems, overflows, shot, siteInBrowser } from "../support/browser.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const pages = readdirSync(dist).filter((file) => file.endsWith(".html"));

const held = siteInBrowser();

for (const file of pages) {
  for (const [size, width] of [["desktop", 1280], ["phone", 360]]) {
    test(`${file}, ${size}: axe-core finds nothing, light and dark; nothing overflows`, async () => {
      const page = await held.browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(`${held.server.address}/${file}`, { waitUntil: "networkidle" });
      assert.deepEqual(await accessibilityProblems(page), []);
      // The same page in other colours: what the colours can spoil is looked at again.
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await accessibilityProblems(page, ["color-contrast", "link-in-text-block"]), []);
      assert.ok(!(await overflows(page)));
      await shot(page, `${file}-${size}-sombre`);
      await page.close();
    });
  }

  test(`${file}: every link leads somewhere; nothing comes from elsewhere; no mark of the State`, () => {
    const html = readFileSync(path.join(dist, file), "utf8").replace(/<pre[\s\S]*?<\/pre>/g, "");
    for (const [, address] of html.matchAll(/(?:href|src)="([^"#?]+)/g)) {
      if (!address.startsWith("http")) assert.ok(existsSync(path.join(dist, address)), address);
    }
    assert.doesNotMatch(html, /<(?:script|link|img)[^>]+(?:src|href)="https?:/);
    assert.doesNotMatch(html, /fr-logo|République française|Marianne/i);
    assert.equal(/dsfr\//.test(html), file === "intranet.html");
  });

  test(`${file}: French typography`, () => {
    const text = readFileSync(path.join(dist, file), "utf8")
      .replace(/<(script|style|code|pre)[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]+>/g, "\n");
    assert.doesNotMatch(text, /veuillez|\binvalide/i);
    if (file === "guide-en.html") return;
    for (const line of text.split("\n")) assert.doesNotMatch(line, /[\wéèà)] [;!?](?!\w)/, line);
  });
}

test("no file of the site asks for a typeface or an image of elsewhere", () => {
  for (const file of readdirSync(dist, { recursive: true })) {
    if (!/\.css$/.test(file)) continue;
    const css = readFileSync(path.join(dist, file), "utf8");
    for (const [, address] of css.matchAll(/url\(\s*["']?([^"')]{1,60})/g)) assert.match(address, /^(?:data:|icone\.svg|#)/, file);
    assert.doesNotMatch(css, /@font-face/);
  }
});

test("the catalogue is searched in place, accents or not", async () => {
  const page = await held.browser.newPage();
  await page.goto(`${held.server.address}/regles.html`);
  const all = await page.locator("[data-rule]:visible").count();
  await page.fill("#recherche", "cle rib");
  const some = await page.locator("[data-rule]:visible").count();
  assert.ok(some > 0 && some < all);
  assert.match(await page.textContent("[data-count]"), new RegExp(`^${some} règles? sur ${all}$`));
  await page.fill("#recherche", "zzz");
  assert.match(await page.textContent("[data-count]"), /^Aucune règle/);
  await page.close();
});

test("the guide: a button beside each block copies it", async () => {
  const context = await held.browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  for (const [file, copy, copied] of [["guide.html", "Copier", "Copié"], ["guide-en.html", "Copy", "Copied"]]) {
    const page = await context.newPage();
    await page.goto(`${held.server.address}/${file}`);
    await page.waitForSelector("html[data-ready]");
    assert.equal(await page.locator("pre").count(), await page.getByRole("button", { name: copy, exact: true }).count());
    await page.getByRole("button", { name: copy, exact: true }).first().click();
    await page.getByRole("button", { name: copied, exact: true }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.textContent("pre >> nth=0"));
    await page.close();
  }
  await context.close();
});

test("the trial says in one sentence what it cannot read, and shows the report of what it can", async () => {
  const page = await held.browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${held.server.address}/essai.html`);
  await page.waitForSelector("html[data-ready]");
  await page.fill("#dossier", "ceci n'est pas du JSON");
  await page.click("text=Contrôler");
  assert.match(await page.textContent("[data-status]"), /n’est pas un objet JSON/);
  await page.click("text=Charger l’exemple");
  await page.getByRole("button", { name: "Contrôler", exact: true }).click();
  assert.match(await page.textContent("#constat"), /budget\/non-detaille/);
  assert.match(await page.textContent("#constat"), /Non conforme/);
  assert.deepEqual(await accessibilityProblems(page), []);
  await shot(page, "essai-rapport");
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await page.locator("[data-try]").isVisible()));
  assert.ok(await page.locator("#constat").isVisible());
  assert.deepEqual(faults, []);
  await page.close();
});
