// The projects: each is what its tool's own guide begins with, and imports the package by its name.
// Nothing is configured for our sake; where a line would help, docs/bundlers.md says so.

/** What a portal writes: load, attach, check. */
const MAIN = `import { load } from "conforme";
import { attach } from "conforme/dom";

load().then((conforme) => {
  attach(document.querySelector("form"), { engine: conforme, profile: "ccapex", stage: "projet" });
  const { findings } = conforme.check({ "banque.codeGuichet": "000682" }, { today: "2024-03-15" });
  const { engine, origin } = conforme.diagnostic();
  document.querySelector("output").textContent = JSON.stringify({ rule: findings[0].rule, engine, origin });
}, (error) => {
  document.querySelector("output").textContent = JSON.stringify({ error: String(error) });
});
`;

const page = (script) => `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><title>Portail</title></head>
  <body>
    <form><label for="g">Code guichet</label> <input id="g" name="banque.codeGuichet"> <button>Envoyer</button></form>
    <output></output>
    <script type="module" src="${script}"></script>
  </body>
</html>
`;

/** What a server or a test writes. */
const CHECK = `const { findings } = conforme.check({ "banque.codeGuichet": "000682" }, { today: "2024-03-15" });`;
const RULE = "banque/code-guichet-zero";

/**
 * `tool`: the npm package whose version counts. `build`: the commands, a program of the tool first.
 * `serve`: the folder that a browser is shown, or the command of a server. Without it, the last
 * command is the proof.
 */
export const PROJECTS = [
  {
    name: "Vite, build",
    tool: "vite",
    files: { "index.html": page("/main.js"), "main.js": MAIN },
    build: [["vite", "build"]],
    serve: "dist",
  },
  {
    name: "Vite, dev",
    tool: "vite",
    files: { "index.html": page("/main.js"), "main.js": MAIN },
    build: [],
    server: (port) => ["vite", "--port", port, "--strictPort", "--host", "127.0.0.1"],
  },
  {
    name: "webpack",
    tool: "webpack",
    files: {
      "main.js": MAIN,
      "dist/index.html": page("/main.js"),
      // Its minifier takes a minute over the engine in JavaScript, which is minified: left to the long run.
      "build.mjs": `import webpack from "webpack";
webpack({ mode: "production", entry: "./main.js"${process.env.ALL ? "" : ", optimization: { minimize: false }"} }, (error, stats) => {
  if (error || stats.hasErrors()) { console.error(error ?? stats.toString("errors-only")); process.exit(1); }
});
`,
    },
    build: [["node", "build.mjs"]],
    serve: "dist",
  },
  {
    name: "esbuild",
    tool: "esbuild",
    files: { "main.js": MAIN, "dist/index.html": page("/main.js") },
    build: [["esbuild", "main.js", "--bundle", "--format=esm", "--splitting", "--minify", "--outdir=dist", "--log-level=warning"]],
    serve: "dist",
  },
  {
    name: "Rollup",
    tool: "rollup",
    files: {
      "main.js": MAIN,
      "dist/index.html": page("/main.js"),
      "rollup.config.mjs": `import resolve from "@rollup/plugin-node-resolve";
export default { input: "main.js", output: { dir: "dist", format: "es" }, plugins: [resolve({ browser: true })] };
`,
    },
    build: [["rollup", "--config", "--silent"]],
    serve: "dist",
  },
  {
    name: "Node, ES modules",
    tool: "node",
    files: {
      "check.mjs": `import assert from "node:assert";
import { load } from "conforme";
const conforme = await load();
${CHECK}
assert.equal(findings[0].rule, "${RULE}");
`,
    },
    build: [["node", "check.mjs"]],
  },
  {
    name: "Node, CommonJS",
    tool: "node",
    files: {
      "check.cjs": `const assert = require("node:assert");
const { loadSync } = require("conforme/inline");
const conforme = loadSync();
${CHECK}
assert.equal(findings[0].rule, "${RULE}");
`,
    },
    build: [["node", "check.cjs"]],
  },
  {
    name: "Vitest",
    tool: "vitest",
    files: {
      "check.test.js": `import { load } from "conforme";
import { expect, test } from "vitest";
test("checks", async () => {
  const conforme = await load();
  ${CHECK}
  expect(findings[0].rule).toBe("${RULE}");
});
`,
    },
    build: [["vitest", "run"]],
  },
  {
    name: "Jest",
    tool: "jest",
    files: {
      "check.test.js": `const { load } = require("conforme");
test("checks", async () => {
  const conforme = await load();
  ${CHECK}
  expect(findings[0].rule).toBe("${RULE}");
});
`,
    },
    // In a project of CommonJS, as \`npm init\` makes one.
    type: "commonjs",
    build: [["jest"]],
  },
];
