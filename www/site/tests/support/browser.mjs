// A Chromium, a server of files, and what every test of a page asks.
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const site = fileURLToPath(new URL("../../", import.meta.url));
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".json": "application/json" };

/** The Chromium of the environment, else one in a usual place. */
function executable() {
  const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return places.find((place) => place && existsSync(place)) ?? chromium.executablePath();
}

export function launch() {
  return chromium.launch({
    executablePath: executable(),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--lang=fr-FR"],
  });
}

/** A Chromium and the built site for the tests of a file; both are there once the tests run. */
export function siteInBrowser() {
  const held = { browser: undefined, server: undefined };
  before(async () => {
    held.browser = await launch();
    held.server = await serve();
  });
  after(async () => {
    await held.browser.close();
    await held.server.close();
  });
  return held;
}

/** Serves a folder, and pages made by a test: `extra` maps a path to its text. */
export async function serve(folder = path.join(site, "dist"), extra = {}) {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname).replace(/\/$/, "/index.html");
    const file = path.join(folder, path.normalize(asked));
    const type = types[path.extname(asked)] ?? "application/octet-stream";
    if (Object.hasOwn(extra, asked)) response.writeHead(200, { "content-type": type }).end(extra[asked]);
    else if (file.startsWith(folder) && existsSync(file)) response.writeHead(200, { "content-type": type }).end(readFileSync(file));
    else response.writeHead(404, { "content-type": "text/plain" }).end("not here");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((done) => server.close(done)) };
}

/** What axe-core finds, WCAG 2.2 AA and good practice, in a form that a person can act on; `only` by these rules. */
export async function accessibilityProblems(page, only) {
  // The page's policy forbids scripts from elsewhere; this one comes through the debugger.
  await page.evaluate(axeSource);
  const options = { resultTypes: ["violations"], ...(only && { runOnly: only }) };
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), options);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`));
}

/** Wider than the screen? */
export const overflows = (page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Where screenshots go, when one wants to look at them: `SHOTS=folder`. */
export async function shot(page, name) {
  if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, `${name}.png`), fullPage: true });
}
