import instantiate from "built:js";
import type { Conforme } from "./conforme.js";
import { loadFrom } from "./load.js";
import { javaScriptProgram } from "./program.js";

export * from "./index.js";

/**
 * The engine in JavaScript, at once, for a page where WebAssembly is absent or forbidden: slower, and
 * larger to fetch, with the same reports. `load()` takes it by itself where it is needed.
 */
export function loadSync(): Conforme {
  return loadFrom(() => javaScriptProgram(instantiate, "asked for"));
}
