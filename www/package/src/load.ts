import { choose, type Places } from "./choose.js";
import { createConforme, type Conforme, type EngineChoice } from "./conforme.js";
import { asLoadError, type WasmSource } from "./obtain.js";
import type { Program } from "./program.js";

/** Where to take the engine from, when its own place does not suit. */
export interface LoadOptions {
  /**
   * `auto` (default): WebAssembly, or the same engine in JavaScript where WebAssembly is absent or
   * the page's policy forbids it. `wasm`: nothing else. `js`: JavaScript, without trying WebAssembly
   * first, so that a page that forbids it has nothing to report.
   */
  engine?: EngineChoice | undefined;
  /**
   * The `.wasm` file (`conforme/wasm`): its address, its bytes, or the module already compiled.
   * Default: beside this script in a browser, inside the package elsewhere.
   */
  wasm?: WasmSource;
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

/** @internal Makes the engine of what is at hand; used by `conforme/inline` and `conforme/js`. */
export function loadFrom(program: () => Program): Conforme {
  const askedAt = performance.now();
  try {
    return (ready ??= createConforme(program(), askedAt));
  } catch (cause) {
    throw asLoadError(cause);
  }
}

const PLACES: Places = {
  beside: addressBeside,
  inline: async () => (await import("built:bytes")).base64,
  javaScript: async () => (await import("built:js")).default,
};

async function start({ engine = "auto", wasm }: LoadOptions): Promise<Conforme> {
  const askedAt = performance.now();
  try {
    const program = await choose(engine, wasm, PLACES);
    // loadSync() may have been called while the file was on its way: there is one engine.
    return (ready ??= createConforme(program, askedAt));
  } catch (cause) {
    throw asLoadError(cause);
  }
}

/** The `.wasm` beside this script. Written so that bundlers see the file and carry it along. */
function addressBeside(): URL {
  return new URL("./conforme.wasm", import.meta.url);
}
