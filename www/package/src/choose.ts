import type { Instantiate } from "built:glue";
import type { EngineChoice } from "./conforme.js";
import { ConformeError } from "./errors.js";
import { describe, obtain, type WasmSource } from "./obtain.js";
import { javaScriptProgram, wasmProgram, type Program } from "./program.js";

/** Where the two engines are to be had. */
export interface Places {
  /** Address of the `.wasm` file beside the script. */
  beside: () => URL;
  /** The same bytes, in base64. */
  inline: () => Promise<string>;
  /** The engine in JavaScript. */
  javaScript: () => Promise<Instantiate>;
}

/** WebAssembly unless it is absent, forbidden or not wanted; then JavaScript, which is fetched only in that case. */
export async function choose(engine: EngineChoice, wasm: WasmSource, places: Places): Promise<Program> {
  if (engine !== "auto" && engine !== "wasm" && engine !== "js") {
    throw new ConformeError("load", `\`engine\` must be auto, wasm or js, not ${JSON.stringify(engine)}.`);
  }
  // Asked for: no call of WebAssembly at all, since a page that forbids it would report one.
  if (engine === "js") return javaScriptProgram(await places.javaScript(), "asked for");
  const refusal = webAssemblyRefusal();
  if (refusal === undefined) {
    try {
      const { module, origin, reason } = await obtain(wasm, places.beside, places.inline);
      return wasmProgram(module, origin, reason);
    } catch (cause) {
      // A file that is not there is a fault to be said; a program this browser cannot read is not.
      if (engine === "wasm" || !(cause instanceof WebAssembly.CompileError)) throw cause;
      return javaScriptProgram(await places.javaScript(), describe(cause));
    }
  }
  if (engine === "wasm") throw new ConformeError("load", `The engine could not be loaded: ${refusal}`);
  return javaScriptProgram(await places.javaScript(), refusal);
}

/** The smallest module there is: nothing in it but the magic number and the version. */
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Why WebAssembly does not run here, or nothing when it does. Asked before anything is fetched. */
export function webAssemblyRefusal(): string | undefined {
  if (typeof WebAssembly === "undefined") return "there is no WebAssembly here";
  try {
    new WebAssembly.Module(EMPTY);
    return undefined;
  } catch (cause) {
    return describe(cause);
  }
}
