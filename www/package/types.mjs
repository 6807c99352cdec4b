// Writes src/types.ts from the declarations that wasm-bindgen made of the Rust types (`npm run types`).
// test/types.test.mjs holds the two together.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const header = `// Written by \`npm run types --workspace www/package\` from the Rust types. Change those, not this.

`;

/** What src/types.ts must say, given pkg/conforme.d.ts. */
export function generate() {
  const declarations = readFileSync(path.join(here, "pkg", "conforme.d.ts"), "utf8");
  // tsify's types come first; then the classes and the loader of wasm-bindgen, which stay inside.
  const [types] = declarations.split(/^(?:\/\*\*(?:(?!\*\/)[^])*\*\/\s*)?export (?:class|function|type InitInput)/m);
  return `${header}${types.replace(/^\/\* (?:ts|es)lint[^\n]*\n/gm, "").trim()}\n`;
}

/** The committed file. */
export const typesFile = path.join(here, "src", "types.ts");

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(typesFile, generate());
