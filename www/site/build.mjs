// Builds the site into dist/: `cargo xtask build` runs this after the package is built.
//
//   src/pages/*.mjs    a page each: title, words, markup from src/markup
//   src/scripts/*.ts   what runs in a page, bundled with the package
//   src/sw.js          keeps the site for visits without a network
//   src/styles/*.css   ours; conforme.css is the package's own `neutral` theme
//
// The engine is one file, conforme.wasm, beside the scripts. The Système de Design de l'État goes
// into dist/dsfr for the intranet form alone: its terms keep it to the State. Its typeface and its
// marks are left out.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { layout } from "./src/markup/layout.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const inside = (...parts) => path.join(here, ...parts);
const require = createRequire(import.meta.url);

rmSync(inside("dist"), { recursive: true, force: true });
mkdirSync(inside("dist"), { recursive: true });
await pages();
const later = await scripts();
styles();
designSystem();
await offline();

async function pages() {
  const known = { rules: catalogue() };
  for (const file of readdirSync(inside("src/pages"))) {
    const { default: page } = await import(pathToFileURL(inside("src/pages", file)));
    const name = file.replace(/\.mjs$/, ".html");
    writeFileSync(inside("dist", name), layout({ file: name, ...(typeof page === "function" ? page(known) : page) }));
  }
  copyFileSync(inside("src/icone.svg"), inside("dist/icone.svg"));
}

/** The rules with their reasons and examples: only the command line carries them. */
function catalogue() {
  const command = ["run", "--quiet", "--package", "conforme", "--bin", "conforme", "--", "rules", "--format", "json"];
  return JSON.parse(execFileSync("cargo", command, { cwd: inside("../.."), encoding: "utf8", maxBuffer: 64 << 20 }));
}

/** Answers the files that a page asks for only when something else does not work: the other engines. */
async function scripts() {
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: ["partenaire", "intranet", "regles", "essai", "guide", "hors-ligne"].map((name) => `src/scripts/${name}.ts`),
    outdir: "dist",
    bundle: true,
    splitting: true,
    chunkNames: "partage-[hash]",
    format: "esm",
    target: "es2022",
    minify: true,
    sourcemap: true,
    metafile: true,
    logLevel: "warning",
  });
  copyFileSync(require.resolve("conforme/wasm"), inside("dist/conforme.wasm"));
  const atOnce = new Set();
  const visit = (file) => {
    if (atOnce.has(file)) return;
    atOnce.add(file);
    for (const { path: other, kind } of metafile.outputs[file].imports) if (kind === "import-statement") visit(other);
  };
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) if (entryPoint?.startsWith("src/scripts/")) visit(file);
  return Object.keys(metafile.outputs).filter((file) => file.endsWith(".js") && !atOnce.has(file)).map((file) => path.relative("dist", file));
}

function styles() {
  for (const file of readdirSync(inside("src/styles"))) copyFileSync(inside("src/styles", file), inside("dist", file));
  copyFileSync(inside("../package/styles/neutral.css"), inside("dist/conforme.css"));
}

/** The parts of the design system that the intranet form uses, in one file that asks for no other. */
function designSystem() {
  const dist = path.join(path.dirname(require.resolve("@gouvfr/dsfr/package.json")), "dist");
  const parts = ["core/core", ...["form", "link", "button", "input", "select", "checkbox", "alert"].map((name) => `component/${name}/${name}`)];
  const css = parts.map((part) => {
    const file = path.join(dist, `${part}.main.min.css`);
    return readFileSync(file, "utf8")
      .replace(/@charset "utf-8";/gi, "")
      .replace(/\/\*# sourceMappingURL=.*?\*\//g, "")
      // The State's typeface is under another licence than the rest, and not for a demo.
      .replace(/@font-face\s*\{[^}]*\}/g, "")
      // An icon fetched when the first message shows would be a request after load.
      .replace(/url\(((?:\.\.\/)+icons\/[^)]+)\)/g, (_, icon) => dataAddress(path.join(path.dirname(file), icon)));
  });
  mkdirSync(inside("dist/dsfr"), { recursive: true });
  writeFileSync(inside("dist/dsfr/dsfr.css"), css.join("\n"));
  copyFileSync(path.join(dist, "../LICENSE.md"), inside("dist/dsfr/LICENSE.md"));
}

/** The service worker knows every file of the site that a page may need, and changes when one of them does. */
async function offline() {
  const files = readdirSync(inside("dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(map|md)$/.test(entry.name))
    .map((entry) => path.relative(inside("dist"), path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(inside("dist", file)));
  await build({
    absWorkingDir: here,
    entryPoints: ["src/sw.js"],
    outdir: "dist",
    minify: true,
    target: "es2022",
    define: { FILES: JSON.stringify(["./", ...files.filter((file) => !later.includes(file))]), LATER: JSON.stringify(later), VERSION: JSON.stringify(hash.digest("hex").slice(0, 12)) },
    logLevel: "warning",
  });
}

function dataAddress(file) {
  return `url("data:image/svg+xml,${encodeURIComponent(readFileSync(file, "utf8")).replace(/'/g, "%27")}")`;
}
