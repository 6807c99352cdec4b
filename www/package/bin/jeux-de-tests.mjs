#!/usr/bin/env node
// The conformance kit: posts every case of `conforme/jeux-de-tests` to a server and prints where its
// reports differ from the expected ones. For a portal whose server checks in its own way.
//
//   POST URL   { "dossier": { "path": "text", … }, "profile": "ccapex", "stage": "depot", "today": "2024-03-15" }
//   200        the report, as JSON
//
// Exit code: 0 no difference, 1 differences, 2 the server or the command line is wrong.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const USAGE = `usage: conforme-jeux-de-tests URL [--only PREFIX] [--exact] [--timeout SECONDS] [--show COUNT]

Posts the cases of the conformance kit to URL and prints the differences.
  --only PREFIX      only the cases whose name begins so, for example banque/
  --exact            the same bytes, not only the same content
  --timeout SECONDS  for one answer (30)
  --show COUNT       how many cases to print in full (10)`;

/** Cases asked for at the same time. */
const TOGETHER = 4;
/** Differences printed of one case. */
const DIFFERENCES = 8;

process.exitCode = await main();

async function main() {
  const asked = readArguments();
  if (typeof asked === "string") {
    (asked === USAGE ? console.log : console.error)(asked);
    return asked === USAGE ? 0 : 2;
  }
  const kit = JSON.parse(readFileSync(new URL("./jeux-de-tests.json", import.meta.url), "utf8"));
  const cases = kit.cases.filter(({ name }) => name.startsWith(asked.only));
  if (cases.length === 0) {
    console.error(`no case begins with "${asked.only}"`);
    return 2;
  }
  const wrong = [];
  try {
    await inTurns(cases, async (one) => {
      const differences = await differencesOf(one, asked);
      if (differences.length > 0) wrong.push({ name: one.name, differences });
    });
  } catch (error) {
    console.error(`${asked.url} cannot be asked: ${error.cause?.message ?? error.message}`);
    return 2;
  }
  wrong.sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const { name, differences } of wrong.slice(0, asked.show)) print(name, differences);
  if (wrong.length > asked.show) console.log(`… and ${wrong.length - asked.show} more cases; --only shows some of them, --show more`);
  console.log(`${cases.length} cases, ${wrong.length} with differences (engine ${kit.engine.version})`);
  return wrong.length === 0 ? 0 : 1;
}

/** What is asked for, or what to say instead. */
function readArguments() {
  const options = { only: { type: "string", default: "" }, exact: { type: "boolean", default: false }, timeout: { type: "string", default: "30" }, show: { type: "string", default: "10" }, help: { type: "boolean", short: "h" } };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.help) return USAGE;
    const [url] = positionals;
    const [timeout, show] = [Number(values.timeout), Number(values.show)];
    if (positionals.length !== 1 || !URL.canParse(url) || !(timeout > 0) || !(show >= 0)) return `one URL, and numbers where they are asked for\n\n${USAGE}`;
    return { ...values, url, timeout, show };
  } catch (error) {
    return `${error.message}\n\n${USAGE}`;
  }
}

/** A few at a time, in order. */
async function inTurns(items, act) {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
}

async function differencesOf({ dossier, profile, stage, today, report }, { url, exact, timeout }) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ dossier, profile, stage, today }),
    signal: AbortSignal.timeout(timeout * 1000),
  });
  const text = await response.text();
  if (!response.ok) return [`the server answered ${response.status}: ${text.slice(0, 200)}`];
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    return [`the answer is not JSON: ${text.slice(0, 200)}`];
  }
  const found = compare(report, answer);
  if (exact && found.length === 0 && text !== JSON.stringify(report)) return ["the same content in other bytes (order, blanks or escapes)"];
  return found;
}

/** Where two JSON values differ, by path. */
function compare(expected, got, path = "") {
  const isTree = (value) => typeof value === "object" && value !== null;
  if (!isTree(expected) || !isTree(got) || Array.isArray(expected) !== Array.isArray(got)) {
    return expected === got ? [] : [`${path || "report"}: expected ${brief(expected)}, got ${brief(got)}`];
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(got)]);
  const name = (key) => (Array.isArray(expected) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`);
  const own = (value, key) => (Object.hasOwn(value, key) ? value[key] : undefined);
  return [...keys].flatMap((key) => compare(own(expected, key), own(got, key), name(key)));
}

function brief(value) {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function print(name, differences) {
  console.log(name);
  for (const difference of differences.slice(0, DIFFERENCES)) console.log(`  ${difference}`);
  if (differences.length > DIFFERENCES) console.log(`  … and ${differences.length - DIFFERENCES} more`);
}
