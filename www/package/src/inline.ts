import { base64 } from "built:bytes";
import { webAssemblyRefusal } from "./choose.js";
import type { Conforme } from "./conforme.js";
import { ConformeError } from "./errors.js";
import { loadFrom } from "./load.js";
import { compileBase64 } from "./obtain.js";
import { wasmProgram } from "./program.js";

export * from "./index.js";

/**
 * The engine, at once: its bytes are part of this module, nothing is fetched.
 * It is the same engine that {@link load} answers.
 *
 * @throws {ConformeError} `load` where WebAssembly is absent or forbidden; `conforme/js` works there.
 */
export function loadSync(): Conforme {
  return loadFrom(() => {
    const refusal = webAssemblyRefusal();
    if (refusal !== undefined) {
      throw new ConformeError("load", `The engine could not be loaded: ${refusal}; \`conforme/js\` works without WebAssembly.`);
    }
    return wasmProgram(compileBase64(base64), "inline");
  });
}
