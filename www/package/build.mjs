// Builds dist/ from src/ and from what stands in pkg/ (see `cargo xtask build`, which runs both).
//
//   dist/*.js     ESM, one shared chunk, so that every entry sees the same engine
//   dist/*.cjs    CommonJS; what must be shared stays a file of its own
//   dist/*.d.ts   types, and the same again as *.d.cts
//   dist/conforme.auto.js   one classic script
//   dist/conforme.engine.js (and .cjs)   the engine in JavaScript, asked for only where WebAssembly does not run
//   dist/jeux-de-tests.json, dist/jeux-de-tests.mjs   the conformance kit: cases, and the command that posts them
//   dist/conforme.wasm, dist/profiles/*.json, dist/schema/*.json, dist/rules.json, dist/styles/*.css   data
//   dist/integrity.json     what a page may pin: the hash of each file that a browser fetches by name
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { javaScriptEngine } from "./javascript-engine.mjs";
import { testKit } from "./test-kit.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const inside = (...parts) => path.join(here, ...parts);
const repository = path.join(here, "..", "..");

/** Public entries; the key is the name in dist/. */
const entries = {
  index: "src/index.ts",
  inline: "src/inline.ts",
  js: "src/js.ts",
  "standard-schema": "src/standard-schema.ts",
  dom: "src/dom/index.ts",
  champs: "src/champs.ts",
  "champs-inline": "src/champs-inline.ts",
  identifiants: "src/identifiants.ts",
  "identifiants-inline": "src/identifiants-inline.ts",
};

/** Built by this script before anything is bundled; src/modules.d.ts says what they hold. */
const built = {
  "built:glue": inside("pkg/glue.js"),
  "built:bytes": inside("pkg/bytes.js"),
  "built:champs-glue": inside("pkg/champs/glue.js"),
  "built:champs-bytes": inside("pkg/champs/bytes.js"),
  "built:identifiants-glue": inside("pkg/identifiants/glue.js"),
  "built:identifiants-bytes": inside("pkg/identifiants/bytes.js"),
};

/** The engine in JavaScript is a file of its own, never a part of a bundle of ours. */
const besideUs = (file) => ({
  name: "engine-beside",
  setup({ onResolve }) {
    onResolve({ filter: /^built:js$/ }, () => ({ path: `./${file}`, external: true }));
  },
});

/**
 * What wasm-bindgen leaves to itself in a file that holds no references to JavaScript's objects: where
 * those would begin, after the 1028 places that it keeps. No call of ours comes there.
 */
const noReferences = {
  name: "no-references",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^__wbindgen_externref_xform__$/ }, () => ({ path: "references", namespace: "none" }));
    onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "export const __wbindgen_externref_statics_end = () => 1028;" }));
  },
};

const common = {
  absWorkingDir: here,
  bundle: true,
  // Stack traces stay readable; a bundler minifies anyway. The classic script is minified below.
  minify: false,
  target: "es2022",
  alias: built,
  logLevel: "warning",
};

await main();

async function main() {
  if (!["conforme.wasm", "conforme.wasm2js.mjs", "champs/champs.wasm", "identifiants/identifiants.wasm"].every((file) => existsSync(inside("pkg", file)))) {
    console.error("www/package/pkg has no WebAssembly yet: run `cargo xtask build`.");
    process.exit(1);
  }
  rmSync(inside("dist"), { recursive: true, force: true });
  await writeBuiltModules("built:", "conforme.wasm", `export { initSync, Engine, Session, room, ask, answer, types } from "./pkg/conforme.js";`);
  await writeBuiltModules("built:champs-", "champs/champs.wasm", `export * from "./pkg/champs/champs.js";`);
  await writeBuiltModules("built:identifiants-", "identifiants/identifiants.wasm", `export * from "./pkg/identifiants/identifiants.js";`);
  await Promise.all([esm(), commonJs(), classicScript(), engineInJavaScript()]);
  types();
  data();
  testKit(repository, here);
}

/** The glue as a factory, because a stopped engine needs fresh state, and the bytes as text. */
async function writeBuiltModules(prefix, wasm, contents) {
  const bytes = readFileSync(inside("pkg", wasm));
  writeFileSync(built[`${prefix}bytes`], `export const base64 = "${bytes.toString("base64")}";\n`);
  const { outputFiles } = await build({
    absWorkingDir: here,
    stdin: { contents, resolveDir: here },
    bundle: true,
    format: "cjs",
    target: "es2022",
    treeShaking: true,
    plugins: [noReferences],
    // Only the loader we do not use asks for its own address.
    define: { "import.meta.url": "undefined" },
    write: false,
    logLevel: "warning",
  });
  const glue = outputFiles[0].text;
  writeFileSync(
    built[`${prefix}glue`],
    `export default function createGlue(WebAssembly = globalThis.WebAssembly) {\nconst module = { exports: {} };\n${glue}\nreturn module.exports;\n}\n`,
  );
}

function esm() {
  return build({
    ...common,
    entryPoints: entries,
    outdir: "dist",
    format: "esm",
    splitting: true,
    // Beside the entries, because load() looks for the .wasm beside its own file.
    chunkNames: "[name]-[hash]",
    plugins: [besideUs("conforme.engine.js")],
  });
}

/** CommonJS has no shared chunks: the modules with state are files that the entries require. */
async function commonJs() {
  const shared = {
    load: inside("src/load.ts"),
    errors: inside("src/errors.ts"),
    bytes: built["built:bytes"],
    champs: inside("src/champs.ts"),
    "champs-bytes": built["built:champs-bytes"],
    identifiants: inside("src/identifiants.ts"),
    "identifiants-bytes": built["built:identifiants-bytes"],
  };
  const keepShared = {
    name: "keep-shared",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^(\.|built:)/ }, async ({ path: asked, kind, resolveDir, importer, pluginData }) => {
        if (kind === "entry-point" || pluginData === "asked") return undefined;
        const found = built[asked] ?? (await resolve(asked, { kind, resolveDir, importer, pluginData: "asked" })).path;
        const name = Object.keys(shared).find((key) => shared[key] === found);
        return name && { path: `./${name}.cjs`, external: true };
      });
    },
  };
  await build({
    ...common,
    entryPoints: { ...entries, ...shared },
    outdir: "dist",
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    // A shared file is required, also where the source imports it only when needed.
    supported: { "dynamic-import": false },
    // CommonJS has no address of its own: load() then takes the bytes inside the package.
    define: { "import.meta.url": "undefined" },
    plugins: [besideUs("conforme.engine.cjs"), keepShared],
  });
}

/** The one-tag script. Its own address stands in for import.meta.url; it carries no copy of the engine. */
async function classicScript() {
  const refuseInline = `throw new Error("this script carries no copy of the engine; conforme.wasm must stand beside it");`;
  await build({
    ...common,
    entryPoints: { "conforme.auto": "src/dom/auto.ts" },
    outdir: "dist",
    format: "iife",
    minify: true,
    banner: { js: "(()=>{var conformeScript=document.currentScript?.src;" },
    footer: { js: "})();" },
    define: { "import.meta.url": "conformeScript" },
    alias: { "built:glue": built["built:glue"] },
    plugins: [
      besideUs("conforme.engine.js"),
      {
        name: "no-inline-bytes",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^built:bytes$/ }, () => ({ path: "bytes", namespace: "refuse" }));
          onLoad({ filter: /.*/, namespace: "refuse" }, () => ({ contents: `${refuseInline}\nexport const base64 = "";` }));
        },
      },
    ],
  });
}

async function engineInJavaScript() {
  const code = await javaScriptEngine(readFileSync(inside("pkg/conforme.wasm2js.mjs"), "utf8"));
  mkdirSync(inside("dist"), { recursive: true });
  writeFileSync(inside("dist/conforme.engine.js"), code);
  const { code: commonJs } = await transform(code, { format: "cjs", minify: true, target: "es2022" });
  writeFileSync(inside("dist/conforme.engine.cjs"), commonJs);
}

/** Declarations for ESM from tsc; CommonJS gets the same text under the names it looks for. */
function types() {
  const tsc = createRequire(import.meta.url).resolve("typescript/package.json");
  execFileSync(process.execPath, [path.join(path.dirname(tsc), "bin", "tsc"), "--project", inside("tsconfig.json")], {
    stdio: "inherit",
  });
  for (const file of readdirSync(inside("dist"), { recursive: true })) {
    if (!file.endsWith(".d.ts")) continue;
    const text = readFileSync(inside("dist", file), "utf8");
    writeFileSync(inside("dist", file.replace(/\.d\.ts$/, ".d.cts")), text.replace(/(from\s+"\.[^"]*)\.js"/g, '$1.cjs"'));
  }
  writeFileSync(inside("dist/dom.d.ts"), `export * from "./dom/index.js";\n`);
  writeFileSync(inside("dist/dom.d.cts"), `export * from "./dom/index.cjs";\n`);
}

function data() {
  copyFileSync(inside("pkg/conforme.wasm"), inside("dist/conforme.wasm"));
  copyFileSync(inside("pkg/champs/champs.wasm"), inside("dist/champs.wasm"));
  copyFileSync(inside("pkg/identifiants/identifiants.wasm"), inside("dist/identifiants.wasm"));
  const hash = (file) => `sha384-${createHash("sha384").update(readFileSync(inside("dist", file))).digest("base64")}`;
  const fetched = ["conforme.auto.js", "conforme.engine.js", "conforme.wasm", "champs.wasm", "identifiants.wasm"];
  const integrity = Object.fromEntries(fetched.map((file) => [file, hash(file)]));
  writeFileSync(inside("dist/integrity.json"), `${JSON.stringify(integrity, null, 2)}\n`);
  copyFileSync(path.join(repository, "target/cases/rules.json"), inside("dist/rules.json"));
  copyAll(path.join(repository, "profiles"), ".json", inside("dist/profiles"));
  copyAll(inside("schema"), ".json", inside("dist/schema"));
  copyAll(inside("styles"), ".css", inside("dist/styles"));
}

function copyAll(from, extension, to) {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    if (file.endsWith(extension)) copyFileSync(path.join(from, file), path.join(to, file));
  }
}
