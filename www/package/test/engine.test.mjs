// Which engine runs, and why: each of these in a Node of its own, because an engine is chosen once.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL("..", import.meta.url));

/** Runs a module in a Node of its own; answers what it prints, read as JSON. */
function inNode(source, flags = []) {
  return JSON.parse(execFileSync(process.execPath, [...flags, "--input-type=module", "--eval", source], { cwd, encoding: "utf8" }));
}

const LOAD = `
  const loadAndSay = async (options) => {
    const { load } = await import("conforme");
    try {
      const conforme = await load(options);
      const { engine, origin, reason, restarts } = conforme.diagnostic();
      const { rule } = conforme.check({ "banque.codeGuichet": "000682" }, { today: "2024-03-15" }).findings[0];
      return { engine, origin, reason, restarts, rule, value: conforme.field("siret", "223 500 018 00013").value };
    } catch (error) {
      return { name: error.name, kind: error.kind, message: error.message };
    }
  };`;
const say = (options, before = "") => `${LOAD}${before}\nconsole.log(JSON.stringify(await loadAndSay(${options})));`;
const FOUND = { rule: "banque/code-guichet-zero", value: "22350001800013" };
/** As a page's policy does it: the name is there, every call is refused. */
const FORBIDDEN = `
  const refuse = class { constructor() { throw new WebAssembly.CompileError("Wasm code generation disallowed by embedder"); } };
  Object.defineProperty(WebAssembly, "Module", { value: refuse });
  WebAssembly.compile = async () => { throw new WebAssembly.CompileError("Wasm code generation disallowed by embedder"); };`;
const COUNT = `
  let calls = 0;
  const real = WebAssembly;
  globalThis.WebAssembly = new Proxy(real, { get: (target, name) => { calls += 1; return target[name]; } });`;

test("WebAssembly where it is possible", () => {
  for (const options of ["", "{}", `{ engine: "auto" }`, `{ engine: "wasm" }`]) {
    assert.deepEqual(inNode(say(options)), { engine: "wasm", origin: "inline", restarts: 0, ...FOUND });
  }
});

test("asked for JavaScript, it never touches WebAssembly", () => {
  const { calls, ...said } = inNode(`${LOAD}${COUNT}\nconsole.log(JSON.stringify({ ...(await loadAndSay({ engine: "js" })), calls }));`);
  assert.deepEqual(said, { engine: "js", origin: "inline", reason: "asked for", restarts: 0, ...FOUND });
  assert.equal(calls, 0);
});

test("without WebAssembly (--jitless, Lockdown Mode): JavaScript, and why", () => {
  const said = inNode(say(""), ["--jitless"]);
  assert.deepEqual(said, { engine: "js", origin: "inline", reason: "there is no WebAssembly here", restarts: 0, ...FOUND });
});

test("where WebAssembly is forbidden: JavaScript, and why", () => {
  const said = inNode(say("", FORBIDDEN));
  assert.deepEqual(said, { engine: "js", origin: "inline", reason: "Wasm code generation disallowed by embedder", restarts: 0, ...FOUND });
});

test("told to use WebAssembly alone, it says what is wrong", () => {
  for (const said of [inNode(say(`{ engine: "wasm" }`, FORBIDDEN)), inNode(say(`{ engine: "wasm" }`), ["--jitless"])]) {
    assert.deepEqual([said.name, said.kind], ["ConformeError", "load"]);
    assert.match(said.message, /disallowed by embedder|no WebAssembly here/);
  }
});

test("an engine that does not exist is a typed error, whatever the page says", () => {
  for (const engine of [`"asm"`, `""`, "null", "7"]) {
    const said = inNode(say(`{ engine: ${engine} }`));
    assert.deepEqual([said.name, said.kind], ["ConformeError", "load"], engine);
  }
});

test("conforme/inline says where to look without WebAssembly; conforme/js answers at once", () => {
  const source = (entry) => `
    const { loadSync } = await import("${entry}");
    try { console.log(JSON.stringify(loadSync().diagnostic().engine)); } catch ({ kind, message }) { console.log(JSON.stringify({ kind, message })); }`;
  const refused = inNode(source("conforme/inline"), ["--jitless"]);
  assert.equal(refused.kind, "load");
  assert.match(refused.message, /conforme\/js/);
  assert.equal(inNode(source("conforme/js"), ["--jitless"]), "js");
  assert.equal(inNode(source("conforme/js")), "js");
});

test("the engine in JavaScript holds no way to make code of text", () => {
  const source = `
    import { readFileSync } from "node:fs";
    const { engine, rule } = await loadAndSay({ engine: "js" });
    console.log(JSON.stringify({ engine, rule }));`;
  // Node refuses eval and new Function outright under this flag.
  assert.deepEqual(inNode(LOAD + source, ["--disallow-code-generation-from-strings"]), { engine: "js", rule: FOUND.rule });
});

test("a stopped engine in JavaScript is replaced, with the profiles it had learnt", () => {
  const source = `
    const { loadSync } = await import("conforme/js");
    const conforme = loadSync();
    conforme.loadProfile({ profil: "mien", version: "1", titre: { fr: "M", en: "M" }, extends: "subvention", valeurs: {} });
    const ask = (profile) => conforme.check({ "banque.codeGuichet": "000682", "beneficiaire.nom": "Été" }, { profile, stage: "projet", today: "2024-03-15" });
    const before = JSON.stringify(ask("mien"));
    // No input is known to stop it: the call is broken off while a text goes in.
    const real = TextEncoder.prototype.encodeInto;
    TextEncoder.prototype.encodeInto = () => { throw new RangeError("Maximum call stack size exceeded"); };
    let kind;
    try { ask("subvention"); } catch (error) { kind = error.kind; }
    TextEncoder.prototype.encodeInto = real;
    const same = JSON.stringify(ask("mien")) === before;
    console.log(JSON.stringify({ kind, same, restarts: conforme.diagnostic().restarts }));`;
  assert.deepEqual(inNode(source), { kind: "engine", same: true, restarts: 1 });
});

test("its memory grows with the file", () => {
  const source = `
    const { loadSync } = await import("conforme/js");
    const conforme = loadSync();
    const large = Object.fromEntries(Array.from({ length: 9_000 }, (_, index) => ["budget.charges[" + index + "].montant", "1"]));
    large["convention.objet"] = "é".repeat(1_000_000);
    const { computed } = conforme.check(large, { profile: "subvention", stage: "projet", today: "2024-03-15" });
    console.log(JSON.stringify(computed.totals.charges));`;
  assert.equal(inNode(source), "9000.00");
});
