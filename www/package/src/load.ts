import { createConforme, type Conforme, type Origin } from "./conforme.js";
import { ConformeError } from "./errors.js";

/** Where to take the engine from, when its own place does not suit. */
export interface LoadOptions {
  /**
   * The `.wasm` file (`conforme/wasm`): its address, its bytes, or the module already compiled.
   * Default: beside this script in a browser, inside the package elsewhere.
   */
  wasm?: string | URL | BufferSource | WebAssembly.Module | undefined;
}

let loading: Promise<Conforme> | undefined;
let ready: Conforme | undefined;

/**
 * The engine. Memoised: the first call decides where it comes from, later ones share it.
 * A call that failed may be tried again.
 *
 * @throws {ConformeError} `load` when the engine cannot be fetched or compiled.
 * @example
 * const conforme = await load();
 * conforme.check(dossier, { profile: "ccapex" });
 */
export function load(options: LoadOptions = {}): Promise<Conforme> {
  if (ready) return Promise.resolve(ready);
  loading ??= start(options).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The engine if it is ready, without waiting for it. */
export function loaded(): Conforme | undefined {
  return ready;
}

/** @internal Makes the engine from bytes at hand; used by `conforme/inline`. */
export function loadFromBase64(base64: string): Conforme {
  if (!ready) {
    const askedAt = performance.now();
    ready = createConforme(compileBase64(base64), "inline", undefined, askedAt);
  }
  return ready;
}

async function start(options: LoadOptions): Promise<Conforme> {
  const askedAt = performance.now();
  try {
    const { module, origin, reason } = await obtain(options);
    // loadSync() may have been called while the file was on its way: there is one engine.
    ready ??= createConforme(module, origin, reason, askedAt);
    return ready;
  } catch (cause) {
    if (cause instanceof ConformeError) throw cause;
    throw new ConformeError("load", `The engine could not be loaded: ${describe(cause)}`, { cause });
  }
}

interface Obtained {
  module: WebAssembly.Module;
  origin: Origin;
  reason?: string;
}

async function obtain(options: LoadOptions): Promise<Obtained> {
  const { wasm } = options;
  if (wasm instanceof WebAssembly.Module) return { module: wasm, origin: "given" };
  if (typeof wasm === "string" || wasm instanceof URL) return { module: await fetchModule(wasm), origin: "fetched" };
  if (wasm !== undefined) return { module: await WebAssembly.compile(wasm), origin: "given" };

  const beside = addressBeside();
  if (beside === undefined) return { module: await inlineModule(), origin: "inline" };
  try {
    return { module: await fetchModule(beside), origin: "fetched" };
  } catch (cause) {
    // A bundler that did not copy the file, or a server that answers a page in its place.
    return { module: await inlineModule(), origin: "inline", reason: describe(cause) };
  }
}

/** The `.wasm` beside this script, or nothing where it is not to be fetched (Node, CommonJS, `file:`). */
function addressBeside(): URL | undefined {
  try {
    // Written so that bundlers see the file and carry it along.
    const address = new URL("./conforme.wasm", import.meta.url);
    return address.protocol === "file:" ? undefined : address;
  } catch {
    return undefined;
  }
}

async function fetchModule(address: string | URL): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(address)} answered ${response.status}`);
  const isWasm = response.headers.get("content-type")?.startsWith("application/wasm") === true;
  return isWasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

async function inlineModule(): Promise<WebAssembly.Module> {
  const { base64 } = await import("built:bytes");
  return compileBase64(base64);
}

function compileBase64(base64: string): WebAssembly.Module {
  return new WebAssembly.Module(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
