import { base64 } from "built:identifiants-bytes";
import { loadIdentifiantsFromBase64, type Identifiants } from "./identifiants.js";

export * from "./identifiants.js";

/**
 * The readers, at once: their bytes are part of this module, nothing is fetched.
 *
 * @throws {ConformeError} `load` where WebAssembly is absent or forbidden.
 */
export function loadIdentifiantsSync(): Identifiants {
  return loadIdentifiantsFromBase64(base64);
}
