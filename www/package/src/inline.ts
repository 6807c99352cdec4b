import { base64 } from "built:bytes";
import type { Conforme } from "./conforme.js";
import { loadFromBase64 } from "./load.js";

export * from "./index.js";

/**
 * The engine, at once: its bytes are part of this module, nothing is fetched.
 * It is the same engine that {@link load} answers.
 *
 * @throws {ConformeError} `load` where WebAssembly is absent or forbidden.
 */
export function loadSync(): Conforme {
  return loadFromBase64(base64);
}
