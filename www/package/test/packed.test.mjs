// The tarball as a portal installs it, away from this repository.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
let portal;
let packed;

before(() => {
  portal = mkdtempSync(path.join(tmpdir(), "conforme-portal-"));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const said = execFileSync(npm, ["pack", "--json", "--pack-destination", portal], { cwd: packageFolder, stdio: ["ignore", "pipe", "ignore"] });
  const answer = JSON.parse(said);
  // npm answers a list, or since version 12 an object by package name.
  packed = Array.isArray(answer) ? answer[0] : Object.values(answer)[0];
  execFileSync("tar", ["-xzf", packed.filename], { cwd: portal });
  mkdirSync(path.join(portal, "node_modules"));
  renameSync(path.join(portal, "package"), path.join(portal, "node_modules", "conforme"));
});

after(() => rmSync(portal, { recursive: true, force: true }));

function run(file, source) {
  writeFileSync(path.join(portal, file), source);
  return execFileSync(process.execPath, [file], { cwd: portal, encoding: "utf8" }).trim();
}

const ask = `
  const verdict = conforme.field("siret", "223 500 018 00013");
  console.log(verdict.value, conforme.check({ "banque.codeGuichet": "000682" }, { today: "2024-03-15" }).findings.length > 0);
`;

test("ESM", () => {
  const source = `import { load } from "conforme"; const conforme = await load(); ${ask}`;
  assert.equal(run("esm.mjs", source), "22350001800013 true");
});

test("CommonJS", () => {
  const source = `const { load } = require("conforme"); load().then((conforme) => { ${ask} });`;
  assert.equal(run("cjs.cjs", source), "22350001800013 true");
});

test("synchronous, in both module systems", () => {
  assert.equal(run("sync.mjs", `import { loadSync } from "conforme/inline"; const conforme = loadSync(); ${ask}`), "22350001800013 true");
  assert.equal(run("sync.cjs", `const { loadSync } = require("conforme/inline"); const conforme = loadSync(); ${ask}`), "22350001800013 true");
});

test("in each module system the entries share one engine and one error class", () => {
  const compare = `
    const conforme = loadSync();
    const validated = fieldSchema("siret")["~standard"].validate("x");
    let same = false;
    try { conforme.check(null); } catch (error) { same = error instanceof ConformeError; }
    load().then((other) => console.log(other === conforme, validated instanceof Promise, same));
  `;
  const names = [["load, ConformeError", "conforme"], ["loadSync", "conforme/inline"], ["fieldSchema", "conforme/standard-schema"]];
  const imports = names.map(([name, from]) => `import { ${name} } from "${from}";`).join("\n");
  const requires = names.map(([name, from]) => `const { ${name} } = require("${from}");`).join("\n");
  assert.equal(run("shared.mjs", imports + compare), "true false true");
  assert.equal(run("shared.cjs", requires + compare), "true false true");
});

for (const [entry, Name, types] of [["champs", "Champs", 41], ["identifiants", "Identifiants", 11]]) {
  test(`conforme/${entry}, in both module systems: the same verdicts, and one instance`, () => {
    const compare = `
      const alone = load${Name}Sync();
      const whole = loadSync();
      const texts = [
        "223 500 018 00013", "732 829 320", "FR76 3000 6000 0112 3456 7890 189", "GP76", "", "W9P1002760", "\\ud800\\0 é",
        "50 000,00 €", "cinquante mille euros", "31.12.24", "BG00/0177-D035-DD35", "é".repeat(340), "é".repeat(341),
      ];
      let different = 0;
      for (const type of alone.types()) for (const text of texts) for (const lang of ["fr", "en"]) {
        const said = (typed) => [alone, whole].map((one) => JSON.stringify(one.field(type, typed, { lang })));
        // Spaces behind a text take it past the page of memory, the long way: what is read stays the same,
        // but for a département, whose text is measured with its spaces.
        const [[short, other], [long, another]] = [said(text), said(text + " ".repeat(400))];
        const read = short.includes('"ok":true') && type !== "departement";
        if (short !== other || long !== another || (read && short !== long)) different += 1;
      }
      let kinds = [];
      for (const ask of [() => alone.field("mission", "1"), () => alone.field("siret", "1", { lang: "de" })]) {
        try { ask(); } catch (error) { kinds.push(error instanceof ConformeError ? error.kind : String(error)); }
      }
      load${Name}().then((other) => console.log(alone.types().length, different, kinds.join(" "), other === alone));
    `;
    const names = [[`load${Name}, ConformeError`, `conforme/${entry}`], [`load${Name}Sync`, `conforme/${entry}/inline`], ["loadSync", "conforme/inline"]];
    const imports = names.map(([name, from]) => `import { ${name} } from "${from}";`).join("\n");
    const requires = names.map(([name, from]) => `const { ${name} } = require("${from}");`).join("\n");
    assert.equal(run(`${entry}.mjs`, imports + compare), `${types} 0 field-type lang true`);
    assert.equal(run(`${entry}.cjs`, requires + compare), `${types} 0 field-type lang true`);
  });
}

test("amounts are written in words", () => {
  const source = `
    import { loadChampsSync } from "conforme/champs/inline";
    const { words } = loadChampsSync();
    console.log([words("1 280,50 €"), words(1280, { spelling: "1990" }), words(0.1), words(-1), words(NaN), words("x")].join("|"));
  `;
  const said = "mille deux cent quatre-vingts euros et cinquante centimes|mille-deux-cent-quatre-vingts euros|dix centimes|||";
  assert.equal(run("words.mjs", source), said);
});

test("importing does nothing by itself, on a server as in a page", () => {
  const source = `
    const touched = [];
    for (const name of ["Module", "Instance", "compile", "instantiate"]) {
      const real = WebAssembly[name];
      WebAssembly[name] = new Proxy(real, { apply: (...a) => (touched.push(name), Reflect.apply(...a)), construct: (...a) => (touched.push(name), Reflect.construct(...a)) });
    }
    globalThis.fetch = () => touched.push("fetch");
    const before = Object.keys(globalThis).length;
    for (const entry of ["conforme", "conforme/inline", "conforme/js", "conforme/dom", "conforme/standard-schema", "conforme/champs", "conforme/champs/inline", "conforme/identifiants", "conforme/identifiants/inline"]) await import(entry);
    console.log(touched.length, Object.keys(globalThis).length - before);
  `;
  assert.equal(run("quiet.mjs", source), "0 0");
});

test("the WebAssembly file and the profiles can be named by a bundler", () => {
  const source = `
    import { readFileSync } from "node:fs";
    const bytes = readFileSync(new URL(import.meta.resolve("conforme/wasm")));
    for (const name of ["champs", "identifiants"]) {
      if (!WebAssembly.validate(readFileSync(new URL(import.meta.resolve("conforme/" + name + "/wasm"))))) throw new Error(name);
    }
    const profile = JSON.parse(readFileSync(new URL(import.meta.resolve("conforme/profiles/subvention.json"))));
    console.log(WebAssembly.validate(bytes), typeof profile);
  `;
  assert.equal(run("data.mjs", source), "true object");
});

test("TypeScript reads the types of every entry, as a module and as CommonJS", () => {
  const source = `
    import { load, type Report, type Finding } from "conforme";
    import { loadSync } from "conforme/inline";
    import { loadSync as loadJsSync } from "conforme/js";
    import { attach, type Attached } from "conforme/dom";
    import { dossierSchema, fieldSchema } from "conforme/standard-schema";
    import { loadChamps, type Champs, type FieldVerdict } from "conforme/champs";
    import { loadChampsSync } from "conforme/champs/inline";
    import { loadIdentifiants, type Identifiants } from "conforme/identifiants";
    import { loadIdentifiantsSync } from "conforme/identifiants/inline";
    export const champs: Champs[] = [loadChampsSync()];
    export const identifiants: Array<Identifiants | Promise<Identifiants>> = [loadIdentifiantsSync(), loadIdentifiants(), ...champs];
    export const words: string | undefined = loadChampsSync().words(1280, { spelling: "1990" });
    export const verdict: Promise<FieldVerdict> = loadChamps().then((one) => one.field("siret", "", { lang: "en" }));
    const report: Report = loadSync().check({ profil: "ccapex" }, { stage: "depot", today: new Date() });
    const findings: Finding[] = report.findings;
    export const asynchronous: Promise<string> = load().then((conforme) => conforme.diagnostic().version);
    export const rules: string[] = findings.map((finding) => finding.rule);
    export const validate = [dossierSchema()["~standard"].validate, fieldSchema("siret")["~standard"].validate];
    export const forced: Promise<unknown>[] = [load({ engine: "js" }), load({ engine: "wasm", wasm: "/conforme.wasm" })];
    export const ran: "wasm" | "js" = loadJsSync().diagnostic().engine;
    export const attached = (form: HTMLFormElement): Attached => attach(form, { engine: loadJsSync() });
    // @ts-expect-error there is no such engine
    load({ engine: "asm" });
    // @ts-expect-error there is no such stage
    loadSync().check({}, { stage: "plus tard" });
  `;
  for (const name of ["types.mts", "types.cts"]) writeFileSync(path.join(portal, name), source);
  const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  const options = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom", "--types", ""];
  execFileSync(process.execPath, [tsc, ...options, "types.mts", "types.cts"], { cwd: portal, stdio: "inherit" });
});

test("every export names a file of the tarball, its types first", () => {
  const manifest = JSON.parse(readFileSync(path.join(portal, "node_modules", "conforme", "package.json"), "utf8"));
  const there = new Set(packed.files.map((file) => `./${file.path}`));
  const matches = (target) => (target.includes("*") ? [...there].some((file) => file.startsWith(target.split("*")[0])) : there.has(target));
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (typeof target === "string") assert.ok(matches(target), entry);
    else for (const [system, { ...conditions }] of Object.entries(target)) {
      assert.deepEqual(Object.keys(conditions), ["types", "default"], `${entry}, ${system}`);
      for (const file of Object.values(conditions)) assert.ok(matches(file), file);
    }
  }
});

test("no module waits while it is being imported", async () => {
  for (const { path: file } of packed.files.filter((one) => /^dist\/[^/]+\.js$/.test(one.path) && !one.path.endsWith(".auto.js"))) {
    const code = readFileSync(path.join(portal, "node_modules", "conforme", file), "utf8");
    // esbuild refuses a top-level await where it is told that there is none.
    await transform(code, { format: "esm", supported: { "top-level-await": false } });
  }
});

test("the tarball runs nothing at install and needs nothing", () => {
  const manifest = JSON.parse(readFileSync(path.join(portal, "node_modules", "conforme", "package.json"), "utf8"));
  assert.equal(manifest.dependencies, undefined);
  for (const script of ["preinstall", "install", "postinstall", "prepare"]) assert.equal(manifest.scripts[script], undefined);
  const odd = packed.files.map((file) => file.path).filter((file) => !/^(dist\/|package\.json$|README|LICENSE)/.test(file));
  assert.deepEqual(odd, []);
});
