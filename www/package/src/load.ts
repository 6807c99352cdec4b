import { createConforme, type Conforme } from "./conforme.js";
import { asLoadError, compileBase64, obtain } from "./obtain.js";

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
    const { module, origin, reason } = await obtain(options.wasm, addressBeside, inlineBytes);
    // loadSync() may have been called while the file was on its way: there is one engine.
    ready ??= createConforme(module, origin, reason, askedAt);
    return ready;
  } catch (cause) {
    throw asLoadError(cause);
  }
}

/** The `.wasm` beside this script. Written so that bundlers see the file and carry it along. */
function addressBeside(): URL {
  return new URL("./conforme.wasm", import.meta.url);
}

async function inlineBytes(): Promise<string> {
  return (await import("built:bytes")).base64;
}
