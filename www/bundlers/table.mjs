// The table of docs/bundlers.md and docs/bundlers.fr.md: written by the command, compared by the test.
import { readFileSync, writeFileSync } from "node:fs";

const file = (lang) => new URL(`../../docs/bundlers${lang === "fr" ? ".fr" : ""}.md`, import.meta.url);
const [START, END] = ["<!-- table: cargo xtask bundlers --all --write -->", "<!-- end of the table -->"];

const WORDS = {
  en: {
    heads: ["tool", "version", "WebAssembly", "`script-src 'self'` alone"],
    fetched: "yes, from the `.wasm` file",
    inline: "yes, from the bytes in the package",
    js: "yes, in JavaScript",
    none: "",
  },
  fr: {
    heads: ["outil", "version", "WebAssembly", "`script-src 'self'` seul"],
    fetched: "oui, depuis le fichier `.wasm`",
    inline: "oui, depuis les octets du paquet",
    js: "oui, en JavaScript",
    none: "",
  },
};

/** One line a tool, in the order of the matrix. */
function lines(rows, lang) {
  const words = WORDS[lang];
  const said = (proof) => (proof === undefined ? words.none : proof.engine === "js" ? words.js : words[proof.origin]);
  return rows.map(({ name, version, withWasm, without }) => `| ${name} | ${version} | ${said(withWasm)} | ${said(without)} |`);
}

export function writeTable(rows) {
  for (const lang of ["en", "fr"]) {
    const { heads } = WORDS[lang];
    const table = [`| ${heads.join(" | ")} |`, `| ${heads.map(() => "---").join(" | ")} |`, ...lines(rows, lang)].join("\n");
    const { before, after } = parts(lang);
    writeFileSync(file(lang), `${before}\n${table}\n${after}`);
  }
}

/** Every line that was measured stands there; those of the tools that only `--all` runs may stand beside. */
export function compareTable(rows, assert) {
  for (const lang of ["en", "fr"]) {
    const { table } = parts(lang);
    const written = table.trim().split("\n").slice(2);
    const measured = lines(rows, lang);
    const kept = written.filter((line) => measured.some((other) => other.split("|")[1] === line.split("|")[1]));
    assert.deepEqual(kept, measured, "out of date: run `cargo xtask bundlers --all --write`");
  }
}

function parts(lang) {
  const text = readFileSync(file(lang), "utf8");
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${file(lang).pathname} has lost the marks of its table`);
  return { before: text.slice(0, start + START.length), table: text.slice(start + START.length, end), after: text.slice(end) };
}
