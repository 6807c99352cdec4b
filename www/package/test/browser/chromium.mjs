// A Chromium and a small server for the browser tests.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

/** The Chromium that `cargo xtask test` found (CHROMIUM), else Playwright's own. Offline but for localhost. */
export function launch(...flags) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || undefined,
    args: [...flags, "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });
}

/**
 * Serves an empty page at `/`, dist/ under `/dist/`, and what `routes` overrides
 * (path → `{ type, body, status }`), all under one Content-Security-Policy.
 */
export async function serve({ csp = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'", routes = {} } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const { status = 200, type, body } = routes[pathname] ?? answer(pathname);
    response.writeHead(status, { "content-type": type, "content-security-policy": csp });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function answer(pathname) {
  if (pathname === "/") return { type: "text/html", body: "<!doctype html><title>test</title>" };
  const file = path.join(dist, pathname.replace(/^\/dist\//, ""));
  try {
    if (!pathname.startsWith("/dist/") || !file.startsWith(dist)) throw new Error("outside");
    return { type: types[path.extname(file)] ?? "text/plain", body: readFileSync(file) };
  } catch {
    return { status: 404, type: "text/plain", body: "not found" };
  }
}
