import type { Glue, Instantiate, Memory, Platform } from "built:glue";
import type { EngineKind, Origin } from "./conforme.js";

/** An instance, and its memory. */
export interface Started {
  readonly glue: Glue;
  readonly memory: Memory;
}

/** An engine that can be started, again and again: each instance has a memory of its own. */
export interface Program {
  kind: EngineKind;
  origin: Origin;
  /** Why it is this one, when that is not the first choice. */
  reason?: string | undefined;
  start(createGlue: (platform: Platform) => Glue): Started;
}

/** The engine in WebAssembly. */
export function wasmProgram(module: WebAssembly.Module, origin: Origin, reason?: string): Program {
  return { kind: "wasm", origin, reason, start: (createGlue) => started(createGlue(WebAssembly), module) };
}

/** The engine in JavaScript: what wasm-bindgen's glue asks of WebAssembly, and no more, around it. */
export function javaScriptProgram(instantiate: Instantiate, reason?: string): Program {
  class Module {}
  class Instance {
    readonly exports: object;
    constructor(_module: object, imports: object) {
      this.exports = instantiate(imports);
    }
  }
  return { kind: "js", origin: "inline", reason, start: (createGlue) => started(createGlue({ Module, Instance }), new Module()) };
}

function started(glue: Glue, module: object): Started {
  const { memory } = glue.initSync({ module });
  return { glue, memory };
}
