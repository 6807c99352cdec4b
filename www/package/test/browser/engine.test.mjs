// Which engine runs under a page's policy, in a real browser, and what the policy reports.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, serve } from "./chromium.mjs";

const PLAIN = "default-src 'self'; script-src 'self'";
const WITH_WASM = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const PAGE = { type: "text/html", body: `<!doctype html><html lang="fr"><title>page</title><script src="/watch.js"></script>` };
/** Every violation of the policy, from the first one on. */
const WATCH = {
  type: "text/javascript",
  body: `window.violations = []; document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + " " + event.blockedURI));`,
};

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

async function visit({ csp, body = PAGE.body, path = "/page", routes = {}, using = browser }, act) {
  const { origin, close } = await serve({ csp, routes: { [path]: { ...PAGE, body }, "/watch.js": WATCH, ...routes } });
  const page = await using.newPage();
  const [requests, lines] = [[], []];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  page.on("console", (line) => lines.push(line.text()));
  try {
    await page.goto(`${origin}${path}`);
    return { ...(await act(page, lines)), violations: await page.evaluate(() => window.violations), requests, lines };
  } finally {
    await page.close();
    close();
  }
}

/** Loads the module in the page and checks a file. */
const loadIn = (where, options) =>
  visit(where, (page) =>
    page.evaluate(async (given) => {
      const { load } = await import("/dist/index.js");
      const conforme = await load(given);
      const { findings } = conforme.check({ "banque.codeGuichet": "000682" }, { today: "2024-03-15" });
      const { engine, reason } = conforme.diagnostic();
      return { engine, reason, value: conforme.field("siret", "223 500 018 00013").value, rule: findings[0].rule };
    }, options),
  );

function works(said, engine) {
  assert.deepEqual([said.engine, said.value, said.rule], [engine, "22350001800013", "banque/code-guichet-zero"]);
}

test("with 'wasm-unsafe-eval': WebAssembly, and nothing fetched of the other engine", async () => {
  const said = await loadIn({ csp: WITH_WASM });
  works(said, "wasm");
  assert.deepEqual(said.violations, []);
  assert.ok(!said.requests.includes("/dist/conforme.engine.js"), said.requests.join());
});

test("under script-src 'self' alone: JavaScript, with the reason, and the .wasm is not even fetched", async () => {
  const said = await loadIn({ csp: PLAIN });
  works(said, "js");
  assert.match(said.reason, /Content Security Policy/);
  assert.ok(said.requests.includes("/dist/conforme.engine.js"));
  assert.ok(!said.requests.includes("/dist/conforme.wasm"));
  assert.equal(said.violations.length, 1, "trying WebAssembly is reported, once");
});

test("told to use JavaScript: the policy has nothing to report", async () => {
  const said = await loadIn({ csp: PLAIN }, { engine: "js" });
  works(said, "js");
  assert.equal(said.reason, "asked for");
  assert.deepEqual(said.violations, []);
});

test("a browser without WebAssembly (jitless)", async () => {
  const jitless = await launch("--js-flags=--jitless");
  try {
    const said = await loadIn({ csp: WITH_WASM, using: jitless });
    works(said, "js");
    assert.equal(said.reason, "there is no WebAssembly here");
    assert.deepEqual(said.violations, []);
  } finally {
    await jitless.close();
  }
});

/** The one-tag script: fills the field, leaves it, and reads what stands beside it. */
const auto = (where, attributes = "") =>
  visit(
    {
      ...where,
      body: `${PAGE.body}<form data-conforme="ccapex" ${attributes}><label for="g">Code guichet</label> <input id="g" name="banque.codeGuichet"> <button>ok</button></form><script src="/dist/conforme.auto.js" defer></script>`,
    },
    async (page) => {
      await page.waitForSelector("form[data-conforme-attached]");
      await page.fill("#g", "000682");
      await page.locator("#g").blur();
      await page.waitForSelector(".conforme-messages");
      return { text: await page.textContent(".conforme-messages") };
    },
  );

test("the one-tag script falls back by itself, and can be told to", async () => {
  const falls = await auto({ csp: PLAIN });
  assert.match(falls.text, /000682/);
  assert.ok(falls.requests.includes("/dist/conforme.engine.js"));
  const told = await auto({ csp: PLAIN }, `data-conforme-engine="js"`);
  assert.match(told.text, /000682/);
  assert.deepEqual(told.violations, []);
  assert.ok(!told.requests.includes("/dist/conforme.wasm"));
});

test("under a nonce alone, the script brings its engine along", async () => {
  const csp = "default-src 'self'; script-src 'nonce-abc'";
  const body = `<!doctype html><html lang="fr"><title>page</title><script nonce="abc" src="/watch.js"></script>
    <form data-conforme="ccapex" data-conforme-engine="js"><input name="banque.codeGuichet"></form>
    <script nonce="abc" src="/dist/conforme.auto.js" defer></script>`;
  const said = await visit({ csp, body }, async (page) => {
    await page.waitForSelector("form[data-conforme-attached]");
    return {};
  });
  assert.deepEqual(said.violations, []);
});

test("told to use WebAssembly where it is forbidden: one line, and the form is as before", async () => {
  const body = `${PAGE.body}<form data-conforme="ccapex" data-conforme-engine="wasm"><input name="banque.codeGuichet"></form><script src="/dist/conforme.auto.js" defer></script>`;
  const said = await visit({ csp: PLAIN, body }, async (page, lines) => {
    while (!lines.some((line) => line.startsWith("conforme:"))) await page.waitForTimeout(50);
    return { attached: await page.locator("[data-conforme-attached]").count() };
  });
  assert.equal(said.attached, 0);
  assert.equal(said.lines.filter((line) => line.startsWith("conforme:")).length, 1);
});
