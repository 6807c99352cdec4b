import { base64 } from "built:champs-bytes";
import { loadChampsFromBase64, type Champs } from "./champs.js";

export * from "./champs.js";

/**
 * The readers, at once: their bytes are part of this module, nothing is fetched.
 *
 * @throws {ConformeError} `load` where WebAssembly is absent or forbidden.
 */
export function loadChampsSync(): Champs {
  return loadChampsFromBase64(base64);
}
