// Throw-away projects: a folder each, the tarball installed in it, the tools above them.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";

const place = process.env.PLACE;
if (!place) throw new Error("PLACE is not set: run `cargo xtask bundlers`");
const packageFolder = fileURLToPath(new URL("../package", import.meta.url));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** The package as it would be published. */
export function pack() {
  const said = JSON.parse(execFileSync(npm, ["pack", "--json", "--pack-destination", place], { cwd: packageFolder, stdio: ["ignore", "pipe", "ignore"] }));
  // npm answers a list, or since version 12 an object by package name.
  const { filename } = Array.isArray(said) ? said[0] : Object.values(said)[0];
  return path.join(place, filename);
}

/** A fresh folder with the files of the project and the package installed: by npm, from the tarball, with nothing else. */
export function prepare({ name, files, type = "module", under = "." }, tarball) {
  const folder = path.join(place, under, "projects", name.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
  rmSync(folder, { recursive: true, force: true });
  const manifest = JSON.stringify({ name: "portail", private: true, type });
  for (const [file, text] of Object.entries({ "package.json": manifest, ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  execFileSync(npm, ["install", tarball, "--offline", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
  return folder;
}

/** Its tools, found from the project's folder upwards. */
function programs(folder) {
  const above = [];
  for (let at = folder; at.startsWith(place); at = path.dirname(at)) above.push(path.join(at, "node_modules", ".bin"));
  return { ...process.env, PATH: [...above, process.env.PATH].join(path.delimiter), NODE_ENV: "", NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1", CI: "1" };
}

/** Runs a command there; says what it printed when it fails. */
export function run(folder, [program, ...given]) {
  try {
    execFileSync(program, given, { cwd: folder, env: programs(folder), stdio: ["ignore", "pipe", "pipe"], encoding: "utf8", shell: process.platform === "win32" });
  } catch (error) {
    throw new Error(`${program} ${given.join(" ")}\n${error.stdout}\n${error.stderr}`, { cause: error });
  }
}

export function versionOf(tool, folder) {
  // Whichever runs this: the package names the oldest that will do.
  if (tool === "node") return JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")).engines.node.replace(">=", "≥ ");
  const file = path.join(folder, "..", "..", "node_modules", tool, "package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".css": "text/css" };

/** What was built, under a page's policy. */
export async function serve(folder, sub, policy) {
  const root = path.join(folder, sub);
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const file = path.join(root, pathname === "/" ? "index.html" : pathname);
    try {
      const body = readFileSync(file);
      response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "text/plain", "content-security-policy": policy });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** A server of the tool's own. */
export async function start(folder, command) {
  const port = await freePort();
  const [program, ...given] = command(String(port));
  const child = spawn(program, given, { cwd: folder, env: programs(folder), stdio: ["ignore", "pipe", "pipe"], detached: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => { said += text; });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  await answering(port, () => child.exitCode !== null && new Error(`${program} ended: ${said}`));
  const stop = async () => {
    // With what it started itself.
    process.kill(-child.pid, "SIGTERM");
    await ended;
  };
  return { address: `http://127.0.0.1:${port}/`, stop };
}

async function freePort() {
  const { address, stop } = await serve(place, ".", "");
  await stop();
  return Number(new URL(address).port);
}

/** Waits until something listens; the caller's test runner ends a wait that never does. */
async function answering(port, ended) {
  for (;;) {
    const error = ended();
    if (error) throw error;
    const open = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true));
      socket.on("error", () => resolve(false));
      socket.on("connect", () => socket.end());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
