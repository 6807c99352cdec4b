// Every block of code of the guide and of the READMEs, run as it stands there.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { launch, serve } from "../../site/tests/support/browser.mjs";
import { server } from "../serveur/serveur.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const here = path.join(root, "www/examples/tests");
const dist = path.dirname(createRequire(import.meta.url).resolve("conforme/wasm"));
const target = process.env.CARGO_TARGET_DIR ?? path.join(root, "target");

/** Files that the commands of the pages speak of. */
const AT_HAND = {
  "dossier.json": `{"banque.codeGuichet": "00682"}`,
  "dossiers.ndjson": `{"exercice": "2024"}\n{}\n`,
  "mon-profil.json": readFileSync(path.join(root, "profiles/cls.json"), "utf8").replace('"cls"', '"mon-profil"'),
};

const FORM = `<form><label for="s">SIRET</label><input id="s" name="beneficiaire.siret"><label for="i">IBAN</label><input id="i" name="banque.iban">
  <label for="o">Objet</label><input id="o" name="convention.objet"><button>Envoyer</button></form><p id="etat"></p>`;

/** Blocks in order: `{ info: ["js", "node"], code, output }`; a `text` block right after one is what that one prints. */
function blocksOf(file) {
  const text = readFileSync(path.join(root, file), "utf8");
  const blocks = [];
  let end = 0;
  for (const { 0: whole, 1: info, 2: code, index } of text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)) {
    const last = blocks.at(-1);
    const follows = text.slice(end, index).trim() === "" && last !== undefined;
    end = index + whole.length;
    if (info === "text" && follows) last.output = code;
    else if (info !== "text") blocks.push({ info: info.split(" "), code });
  }
  return blocks;
}

let browser;
let address;
let folder;
before(async () => {
  browser = await launch();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${server.address().port}/controle`;
  folder = mkdtempSync(path.join(tmpdir(), "conforme-docs-"));
});
after(async () => {
  await browser.close();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

/** A page with this markup, served beside the files of the package; answers once a form is attached. */
async function inPage(body, extra = {}) {
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;
  const site = await serve(dist, { "/index.html": html, "/neutral.css": readFileSync(path.join(dist, "styles/neutral.css")), ...extra });
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (line) => line.text().startsWith("conforme") && faults.push(line.text()));
  page.on("response", (answer) => answer.status() >= 400 && !answer.url().endsWith("favicon.ico") && faults.push(`${answer.status()} ${answer.url()}`));
  try {
    await page.goto(`${site.address}/`);
    await page.waitForSelector("form[data-conforme-attached]", { timeout: 10_000 });
    await page.fill("form input >> nth=0", "FR76");
    assert.deepEqual(faults, []);
  } finally {
    await page.close();
    await site.close();
  }
}

async function script(code) {
  const { outputFiles } = await build({ stdin: { contents: code, resolveDir: here, loader: "ts" }, bundle: true, format: "esm", splitting: true, outdir: "out", target: "es2022", write: false });
  const files = Object.fromEntries(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.text]));
  return { body: `${FORM}<script type="module" src="stdin.js"></script>`, files };
}

const RUN = {
  html: ({ code }) => inPage(code.includes("<script") ? code : `${code}<script src="conforme.auto.js" defer></script>`),
  async js({ code, output, info }) {
    if (info[1] !== "node") {
      const { body, files } = await script(code);
      return inPage(body, files);
    }
    const file = path.join(here, `.snippet-${process.pid}.mjs`);
    writeFileSync(file, code);
    try {
      const said = execFileSync(process.execPath, [file], { encoding: "utf8" });
      if (output !== undefined) assert.equal(said, output);
    } finally {
      rmSync(file);
    }
  },
  /** The READMEs' own: with a form where they attach to one; a message that a comment promises is the one said. */
  async ts({ code }) {
    const promised = /\.message; \/\/ (« [^»]+ » [^;(]*)/.exec(code)?.[1].trim();
    const told = code.replace(/^(champs\.field.*\.message);.*$/m, `const said = $1.replace(/\\s/g, " ");\nif (!said.startsWith(${JSON.stringify(promised)})) throw new Error(said);`);
    const attaching = told.includes("attach(") ? told : `${told}\ndocument.querySelector("form").dataset.conformeAttached = "";`;
    const { body, files } = await script(attaching);
    await inPage(body, { ...files, "/champs.wasm": readFileSync(path.join(dist, "champs.wasm")) });
  },
  sh({ code }) {
    const shell = code.replace(/npx conforme-jeux-de-tests \S+/, `"${process.execPath}" "${path.join(dist, "jeux-de-tests.mjs")}" "$SERVER"`);
    for (const [name, text] of Object.entries(AT_HAND)) writeFileSync(path.join(folder, name), text);
    const where = ["debug", "release"].map((kind) => path.join(target, kind)).find((place) => existsSync(path.join(place, "conforme")));
    assert.ok(where, "the command line is not built: run `cargo build`");
    const env = { ...process.env, SERVER: address, PATH: `${where}${path.delimiter}${process.env.PATH}` };
    // Asynchronous: the server that is asked lives in this process.
    return promisify(execFile)("sh", ["-c", `set -e\n${shell}`], { cwd: folder, env });
  },
};

/** `cargo xtask …` is what runs this test; the Rust block is compiled by tests/readme.rs. */
const isElsewhere = ({ info, code }) => info[0] === "rust" || code.startsWith("cargo xtask");

for (const file of ["docs/integration.md", "docs/integration.fr.md", "README.md", "README.fr.md"]) {
  const blocks = blocksOf(file);
  test(`${file} has code that runs`, () => assert.ok(blocks.filter((block) => !isElsewhere(block)).length >= 4));
  for (const [place, block] of blocks.entries()) {
    if (isElsewhere(block)) continue;
    const title = block.code.trim().split("\n").find((line) => !line.startsWith("import")) ?? "";
    test(`${file}, block ${place + 1} (${block.info.join(" ")}): ${title.slice(0, 60)}`, () => RUN[block.info[0]](block));
  }
}

test("the guide holds the same code in both languages", () => {
  assert.deepEqual(blocksOf("docs/integration.fr.md"), blocksOf("docs/integration.md"));
});
