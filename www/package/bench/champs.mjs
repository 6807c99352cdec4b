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

/** What is asked, the native figure beside it, and who answers; the first is ours. */
const questions = [
  ["SIRET", "siret", [
    ["conforme/champs", () => champs.field("siret", siret).ok],
    ["conforme", () => whole.field("siret", siret).ok],
    ["stdnum", () => stdnum.FR.siret.validate(siret).isValid],
  ]],
  ["IBAN", "iban", [
    ["conforme/champs", () => champs.field("iban", iban).ok],
    ["conforme", () => whole.field("iban", iban).ok],
    ["ibantools", () => ibantools.isValidIBAN(tight(iban))],
    ["validator", () => validator.isIBAN(iban)],
  ]],
  ["IBAN, wrong", "iban-faux", [
    ["conforme/champs", () => !champs.field("iban", wrongIban).ok],
    ["conforme", () => !whole.field("iban", wrongIban).ok],
    ["ibantools", () => !ibantools.isValidIBAN(tight(wrongIban))],
    ["validator", () => !validator.isIBAN(wrongIban)],
  ]],
  ["RIB", "rib", [
    ["conforme/champs", () => champs.field("rib", "30006 00001 12345678901 89").ok],
    ["conforme", () => whole.field("rib", "30006 00001 12345678901 89").ok],
  ]],
  ["amount", "montant", [
    ["conforme", () => whole.field("montant", "50 000,00 €").ok],
    ["validator", () => validator.isCurrency("50 000,00 €", {
      symbol: "€", symbol_after_digits: true, thousands_separator: " ", decimal_separator: ",", allow_space_after_digits: true,
    })],
  ]],
  ["words", "lettres", [["conforme", () => whole.field("lettres", "cinquante mille deux cent trente euros").ok]]],
];

/** Nanoseconds a call: the median of rounds of about ten milliseconds. */
function measure(ask) {
  if (ask() !== true) throw new Error(`an answer is not the one expected: ${ask}`);
  let calls = 64;
  while (time(ask, calls) < 10e6) calls *= 2;
  const rounds = Array.from({ length: 15 }, () => time(ask, calls) / calls);
  return rounds.sort((left, right) => left - right)[7];
}

function time(ask, calls) {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call += 1) ask();
  return Number(process.hrtime.bigint() - start);
}

const cells = (...texts) => console.log(texts.map((text, rank) => (rank < 2 ? text.padEnd(18) : text.padStart(12))).join(""));
cells("value", "who", "ns a call", "calls/s", "to ours");
for (const [name, key, answers] of questions) {
  let ours;
  if (native.has(key)) cells(name, "conforme, native", native.get(key).toFixed(0), rate(native.get(key)), "");
  for (const [who, ask] of answers) {
    const nanoseconds = measure(ask);
    ours ??= nanoseconds;
    cells(name, who, nanoseconds.toFixed(0), rate(nanoseconds), `× ${(nanoseconds / ours).toFixed(2)}`);
  }
}

const version = (library) => JSON.parse(readFileSync(fileURLToPath(new URL(`../../../node_modules/${library}/package.json`, import.meta.url)), "utf8")).version;
console.log(`\nNode ${process.version}; ${["ibantools", "stdnum", "validator"].map((library) => `${library} ${version(library)}`).join(", ")}`);

function rate(nanoseconds) {
  return Math.round(1e9 / nanoseconds).toLocaleString("en");
}
