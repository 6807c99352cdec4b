// Whole files in Node and in Chromium, ours beside what a portal would write (`cargo xtask bench --only
// whole`), and how long the engine takes to its first verdict. Figures of one machine on one day: never
// a test. Arguments: `name=microseconds` natively. The table also goes to docs/bench.md with `--write`.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { launch, serve } from "../test/browser/chromium.mjs";
import { measure } from "./measure.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const repository = path.join(here, "..", "..", "..");
const base = JSON.parse(readFileSync(path.join(repository, "tests/dossiers/association-ccapex-2025.json"), "utf8")).dossier;
const { loadSync } = createRequire(import.meta.url)("../dist/inline.cjs");

const native = Object.fromEntries(process.argv.slice(2).filter((word) => word.includes("=")).map((word) => word.split("=")));
const inNode = measure(loadSync(), base);
const browser = await launch();
const inChromium = await measureInPage();
const start = await measureStart();
const version = browser.version();
await browser.close();

const micro = (value) => (value === undefined ? "" : Number(value) < 10 ? Number(value).toFixed(1) : Math.round(value).toLocaleString("en"));
const ratio = (ours, peer) => (ours / peer).toFixed(2);
const row = (...cells) => `| ${cells.join(" | ")} |`;
const ofWhole = (figures, name) =>
  `**${ratio(figures[name], figures[`${name}, whole`])}**, ${ratio(figures[`${name}, worst`], figures[`${name}, whole`])}`;
const table = [
  row("µs at the median", "native", "Node", "Chromium", "aim"),
  row("---", "---:", "---:", "---:", "---:"),
  row("whole file, 20 lines, no missions", micro(native["dossier-sans-missions"]), micro(inNode["bare ours"]), micro(inChromium["bare ours"]), ""),
  row("the same, peer", "", micro(inNode["bare peer"]), micro(inChromium["bare peer"]), ""),
  row("**ours / peer**", "", `**${ratio(inNode["bare ours"], inNode["bare peer"])}**`, `**${ratio(inChromium["bare ours"], inChromium["bare peer"])}**`, "1.0"),
  row("whole file with 10 missions", micro(native.dossier), micro(inNode["full ours"]), micro(inChromium["full ours"]), ""),
  row("the same, peer (which reads no mission)", "", micro(inNode["full peer"]), micro(inChromium["full peer"]), ""),
  row("**ours / peer**", "", `**${ratio(inNode["full ours"], inNode["full peer"])}**`, `**${ratio(inChromium["full ours"], inChromium["full peer"])}**`, "1.5"),
  ...["key", "key with missions"].flatMap((name) => {
    const inRust = name === "key" ? {} : native;
    return [
      row(`a ${name}, field in the middle`, micro(inRust.key), micro(inNode[name]), micro(inChromium[name]), ""),
      row("the slowest field", micro(inRust["key-slowest"]), micro(inNode[`${name}, worst`]), micro(inChromium[`${name}, worst`]), ""),
      row("a whole check of the same", micro(inRust["key-whole"]), micro(inNode[`${name}, whole`]), micro(inChromium[`${name}, whole`]), ""),
      row("**middle / whole**, slowest / whole", "", ofWhole(inNode, name), ofWhole(inChromium, name), "0.25"),
    ];
  }),
  ...["100 lines", "1000 lines", "10000 lines", "100 missions", "1000 missions"].map((name) =>
    row(name.replace(/000 /, " 000 "), micro(native[`dossier-${name.replace(" lines", "-lignes")}`]), micro(inNode[name]), micro(inChromium[name]), "")),
  row("1 000 lines / 100 lines", "", ratio(inNode["1000 lines"], inNode["100 lines"]), ratio(inChromium["1000 lines"], inChromium["100 lines"]), "11"),
  row("1 000 missions / 100 missions", "", ratio(inNode["1000 missions"], inNode["100 missions"]), ratio(inChromium["1000 missions"], inChromium["100 missions"]), "11"),
  row("files a second on one core, no missions", native["dossier-sans-missions"] ? Math.round(1e6 / native["dossier-sans-missions"]).toLocaleString("en") : "", "", "", "50,000"),
  row("start: script evaluated to first verdict, ms", "", "", `${start.median.toFixed(1)} (${start.least.toFixed(1)} at best)`, "10"),
].join("\n");
const machine = `${os.cpus()[0]?.model.trim() ?? "?"}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}; Node ${process.version}, Chromium ${version}`;
console.log(`${table}\n\n${machine}`);
console.log(`Slowest fields: ${["key", "key with missions"].map((name) => inNode[`${name}, worst field`]).join(", ")}`);
if (process.argv.includes("--write")) {
  const page = path.join(repository, "docs", "bench.md");
  const [head] = readFileSync(page, "utf8").split("<!-- measured -->");
  writeFileSync(page, `${head}<!-- measured -->\n\n${table}\n\n${machine}.\n`);
}

/** The same measure in a page. */
async function measureInPage() {
  const bundle = await build({
    stdin: { contents: `export { measure } from "./measure.mjs"; export { loadSync } from "conforme/inline";`, resolveDir: here },
    bundle: true,
    format: "iife",
    globalName: "lab",
    write: false,
    define: { "import.meta.url": "undefined" },
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle.outputFiles[0].text });
  const figures = await page.evaluate((dossier) => lab.measure(lab.loadSync(), dossier), base);
  await page.close();
  return figures;
}

/** From the evaluation of the script to the first verdict, in a page that never saw the engine. */
async function measureStart() {
  const { origin, close } = await serve();
  const times = [];
  for (let turn = 0; turn < 15; turn += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(origin);
    times.push(await page.evaluate(async (dossier) => {
      // The bytes are in the browser's cache, as on any page but the first; compiling is not.
      await (await fetch("/dist/conforme.wasm")).arrayBuffer();
      const { load } = await import("/dist/index.js");
      const started = performance.now();
      const conforme = await load();
      conforme.check(dossier, { profile: "subvention", stage: "depot", today: "2025-03-10" });
      return performance.now() - started;
    }, base));
    await context.close();
  }
  close();
  const sorted = times.toSorted((left, right) => left - right);
  return { median: sorted[7], least: sorted[0] };
}
