// How long one key stroke takes in a big form, in a real browser: 500 fields and 300 budget rows.
// Figures of one machine on one day: never a test. `PROFILE=1` also prints where the time goes.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { launch } from "../tests/support/browser.mjs";
import { bigForm } from "../tests/support/big-form.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const TURNS = 60;

/** What the person does, and what the form has to say meanwhile. */
const SITUATIONS = [
  { name: "typing, nothing wrong", wrong: 0, reveal: false },
  { name: "after submission, 10 remarks", wrong: 10, reveal: true },
  { name: "after submission, 300 remarks", wrong: 300, reveal: true },
];

const bundle = await build({
  stdin: { contents: `export { attach } from "conforme/dom"; export { loadSync } from "conforme/inline";`, resolveDir: here },
  bundle: true,
  format: "iife",
  globalName: "lab",
  write: false,
  // The bytes are inline: no address is asked for.
  define: { "import.meta.url": "undefined" },
});
const styles = readFileSync(createRequire(import.meta.url).resolve("conforme/styles/neutral.css"), "utf8");
const browser = await launch();
const at = (part, times) => times.toSorted((left, right) => left - right)[Math.floor(times.length * part)];
const shown = (times, part = 0.5) => at(part, times).toFixed(1).padStart(8);

console.log("One field changes, check and rendering, milliseconds at the median; layout is the browser's own part of it.");
console.log("On a machine that does other things, the fastest tenth is nearer to what the form costs.\n");
console.log(`${"situation".padEnd(34)} controls  remarks   engine   layer  layout     all   tenth`);
for (const { name, wrong, reveal } of SITUATIONS) {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="fr"><title>Banc</title><style>${styles}</style><main>${bigForm(wrong)}</main>`);
  await page.addScriptTag({ content: bundle.outputFiles[0].text });
  await page.evaluate((revealed) => {
    const conforme = lab.loadSync();
    globalThis.form = document.querySelector("form");
    globalThis.engineTime = 0;
    const engine = {
      check(dossier, options) {
        const started = performance.now();
        const report = conforme.check(dossier, options);
        engineTime += performance.now() - started;
        return report;
      },
    };
    globalThis.attached = lab.attach(form, { engine, profile: "subvention", stage: "depot", today: "2024-03-15" });
    if (revealed) attached.check({ reveal: true });
    form.elements[0].focus();
  }, reveal);
  const profiler = process.env.PROFILE ? await page.context().newCDPSession(page) : undefined;
  if (profiler) {
    await profiler.send("Profiler.enable");
    await profiler.send("Profiler.setSamplingInterval", { interval: 200 });
    await profiler.send("Profiler.start");
  }
  const { times, remarks } = await page.evaluate(async (turns) => {
    const field = form.querySelector('[name="budget.charges[3].montant"]');
    const times = { engine: [], layer: [], layout: [], all: [] };
    for (let turn = 0; turn < turns; turn += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      field.value = turn % 2 ? "100" : "-100";
      // What the browser does for the value alone is not ours.
      document.body.getBoundingClientRect();
      engineTime = 0;
      const started = performance.now();
      attached.check();
      const checked = performance.now();
      document.body.getBoundingClientRect();
      const laidOut = performance.now();
      times.engine.push(engineTime);
      times.layer.push(checked - started - engineTime);
      times.layout.push(laidOut - checked);
      times.all.push(laidOut - started);
    }
    return { times, remarks: document.querySelectorAll(".conforme-text").length };
  }, TURNS);
  if (profiler) printProfile((await profiler.send("Profiler.stop")).profile);
  const controls = await page.evaluate(() => form.elements.length);
  console.log(`${name.padEnd(34)} ${String(controls).padStart(8)} ${String(remarks).padStart(8)} ${shown(times.engine)}${shown(times.layer)}${shown(times.layout)}${shown(times.all)}${shown(times.all, 0.1)}`);
  await page.close();
}
await browser.close();

/** Self time by function, the dearest first. */
function printProfile({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const spent = new Map();
  for (const [index, id] of samples.entries()) {
    const { functionName, lineNumber } = byId.get(id);
    const name = `${functionName || "(anonymous)"}, line ${lineNumber}`;
    spent.set(name, (spent.get(name) ?? 0) + timeDeltas[index]);
  }
  for (const [name, micro] of [...spent].sort(([, left], [, right]) => right - left).slice(0, 25)) {
    console.log(`    ${(micro / 1000 / TURNS).toFixed(2)} ms  ${name}`);
  }
}
