// The packed package, installed in a throw-away project for each tool, built there, and run: in
// Chromium what is for a browser. The table in docs/bundlers.md says what came of it.
//
// `cargo xtask bundlers` runs this: PLACE is the folder of the projects, CHROMIUM the browser, WRITE
// asks to write the table instead of comparing it, ALL adds the tools of next/.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { PROJECTS } from "./projects.mjs";
import { pack, prepare, run, serve, start, versionOf } from "./place.mjs";
import { compareTable, writeTable } from "./table.mjs";

const { CHROMIUM, WRITE, ALL } = process.env;
const WITH_WASM = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const WITHOUT = "default-src 'self'; script-src 'self'";
const RULE = "banque/code-guichet-zero";

const projects = ALL ? [...PROJECTS, ...(await import("./next/projects.mjs")).PROJECTS] : PROJECTS;
const rows = [];
let browser;
let tarball;
before(async () => {
  tarball = pack();
  browser = await chromium.launch({ executablePath: CHROMIUM || undefined, args: ["--no-sandbox", "--no-first-run"] });
});
after(() => browser?.close());

for (const project of projects) {
  test(project.name, async () => {
    const place = prepare(project, tarball);
    for (const command of project.build) run(place, command);
    const row = { name: project.name, version: versionOf(project.tool, place) };
    if (project.serve) {
      row.withWasm = await proveBuilt(place, project.serve, WITH_WASM);
      row.without = await proveBuilt(place, project.serve, WITHOUT);
    } else if (project.server) {
      const { address, stop } = await start(place, project.server);
      try {
        row.withWasm = await prove(address);
        if (project.also) await project.also(address, assert);
      } finally {
        await stop();
      }
    } else {
      row.withWasm = { engine: "wasm", origin: "inline" };
    }
    rows.push(row);
  });
}

test("the types are found, and the manifest is in order, by publint and arethetypeswrong", () => {
  const place = prepare({ name: "manifest", files: {} }, tarball);
  run(place, ["publint", "--strict", tarball]);
  // Scripts, styles and data have no types; TypeScript's older look-up knows no \`exports\` at all.
  const data = ["./auto", "./auto/engine", "./wasm", "./champs/wasm", "./identifiants/wasm", "./rules.json", "./integrity.json", "./sbom.json", "./jeux-de-tests", "./package.json"];
  run(place, ["attw", tarball, "--profile", "node16", "--no-emoji", "--exclude-entrypoints", ...data]);
});

test("docs/bundlers.md and docs/bundlers.fr.md say what came of it", () => {
  assert.equal(rows.length, projects.length, "a tool has failed");
  if (WRITE) writeTable(rows);
  else compareTable(rows, assert);
});

async function proveBuilt(place, folder, policy) {
  const { address, stop } = await serve(place, folder, policy);
  try {
    return await prove(address);
  } finally {
    await stop();
  }
}

/** Opens the page: the engine has checked a file, and the form checks what is typed. */
async function prove(address) {
  const page = await browser.newPage();
  const lines = [];
  page.on("console", (line) => lines.push(line.text()));
  page.on("pageerror", (error) => lines.push(String(error)));
  try {
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector("output")?.textContent !== "", undefined, { timeout: 60_000 }).catch((error) => {
      throw new Error(`nothing in the page: ${lines.join("\n")}`, { cause: error });
    });
    const { rule, engine, origin, error } = JSON.parse(await page.textContent("output"));
    assert.equal(error, undefined);
    assert.equal(rule, RULE);
    await page.fill("#g", "000682");
    await page.locator("#g").blur();
    await page.waitForSelector(".conforme-messages:has-text('000682')", { timeout: 60_000 });
    return { engine, origin };
  } finally {
    await page.close();
  }
}
