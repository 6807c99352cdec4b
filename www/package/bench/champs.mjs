// One value at a time, ours beside the libraries that portals use, in one process (`cargo xtask bench`).
// Figures of one machine on one day: never a test. The libraries answer yes or no; ours also says what
// is wrong, where, in two languages, so "wrong" rows compare an answer with a sentence.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import * as ibantools from "ibantools";
import { stdnum } from "stdnum";
import validator from "validator";

const require = createRequire(import.meta.url);
const { loadSync } = require("../dist/inline.cjs");
const { loadChampsSync } = require("../dist/champs-inline.cjs");
const whole = loadSync();
const champs = loadChampsSync();
const identifiants = require("../dist/identifiants-inline.cjs").loadIdentifiantsSync();

const native = new Map(
  process.argv.slice(2).map((argument) => {
    const [name, nanoseconds] = argument.split("=");
    return [name, Number(nanoseconds)];
  }),
);

const siret = "732 829 320 00074";
const iban = "FR76 3000 6000 0112 3456 7890 189";
const wrongIban = "FR76 3000 6000 0112 3456 7890 188";
const tight = (text) => text.replaceAll(" ", "");

const rib = "30006 00001 12345678901 89";
const amount = "50 000,00 €";
const words = "cinquante mille deux cent trente euros";

/** Ours: every field crosses the boundary of WebAssembly and comes back as a whole verdict. */
const ours = (type, text, ok = true, withIdentifiers = true) => [
  ...(withIdentifiers ? [["conforme/identifiants", () => identifiants.field(type, text).ok === ok]] : []),
  ["conforme/champs", () => champs.field(type, text).ok === ok],
  ["conforme", () => whole.field(type, text).ok === ok],
];

/** What is asked, the native figure beside it, and who answers; the first is ours. */
const questions = [
  ["SIRET", "siret", [...ours("siret", siret), ["stdnum", () => stdnum.FR.siret.validate(siret).isValid]]],
  ["IBAN", "iban", [
    ...ours("iban", iban),
    ["ibantools", () => ibantools.validateIBAN(tight(iban)).valid],
    ["ibantools, is", () => ibantools.isValidIBAN(tight(iban))],
    ["validator", () => validator.isIBAN(iban)],
  ]],
  ["IBAN, wrong", "iban-faux", [
    ...ours("iban", wrongIban, false),
    ["ibantools", () => !ibantools.validateIBAN(tight(wrongIban)).valid],
    ["validator", () => !validator.isIBAN(wrongIban)],
  ]],
  ["RIB", "rib", ours("rib", rib)],
  ["amount", "montant", [
    ...ours("montant", amount, true, false),
    ["validator", () => validator.isCurrency(amount, {
      symbol: "€", symbol_after_digits: true, thousands_separator: " ", decimal_separator: ",", allow_space_after_digits: true,
    })],
  ]],
  ["words", "lettres", ours("lettres", words, true, false)],
];

/**
 * Nanoseconds a call of each, in turn in every round of some milliseconds, so that what else the machine
 * does falls on all of them; and the ratios of the first to each, round by round.
 */
function measure(asks) {
  const calls = asks.map((ask) => {
    if (ask() !== true) throw new Error(`an answer is not the one expected: ${ask}`);
    let calls = 64;
    while (time(ask, calls) < 3e6) calls *= 2;
    return calls;
  });
  const rounds = Array.from({ length: 41 }, () => asks.map((ask, rank) => time(ask, calls[rank]) / calls[rank]));
  const median = (numbers) => numbers.sort((left, right) => left - right)[20];
  return asks.map((_, rank) => ({
    nanoseconds: median(rounds.map((round) => round[rank])),
    ratio: median(rounds.map((round) => round[0] / round[rank])),
  }));
}

function time(ask, calls) {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call += 1) ask();
  return Number(process.hrtime.bigint() - start);
}

const cells = (...texts) => console.log(texts.map((text, rank) => (rank < 2 ? text.padEnd(22) : text.padStart(12))).join(""));
cells("value", "who", "ns a call", "calls/s", "ours to it");
for (const [name, key, answers] of questions) {
  if (native.has(key)) cells(name, "conforme, native", native.get(key).toFixed(0), rate(native.get(key)), "");
  measure(answers.map(([, ask]) => ask)).forEach(({ nanoseconds, ratio }, rank) => {
    const who = answers[rank][0];
    cells(name, who, nanoseconds.toFixed(0), rate(nanoseconds), who.startsWith("conforme") ? "" : `${ratio.toFixed(2)}×`);
  });
}

const version = (library) => JSON.parse(readFileSync(fileURLToPath(new URL(`../../../node_modules/${library}/package.json`, import.meta.url)), "utf8")).version;
console.log(`\nNode ${process.version}; ${["ibantools", "stdnum", "validator"].map((library) => `${library} ${version(library)}`).join(", ")}`);

function rate(nanoseconds) {
  return Math.round(1e9 / nanoseconds).toLocaleString("en");
}
