// What build.mjs makes from the engine, before anything here is bundled.

declare module "built:glue" {
  import type { RawPage } from "built:identifiants-glue";
  /** The memory of an instance; of one that grew, the buffer is another, and the old one empty. */
  export interface Memory {
    readonly buffer: ArrayBufferLike;
  }
  /** Of WebAssembly, what the glue uses. */
  export interface Platform {
    Module: new (bytes: BufferSource) => object;
    Instance: new (module: WebAssembly.Module, imports: WebAssembly.Imports) => { readonly exports: object };
  }
  export interface Glue extends RawPage {
    initSync(input: { module: object }): { memory: Memory };
    Engine: new () => object;
    Session: new () => { free(): void };
  }
  /** The engine in JavaScript: takes the imports of the WebAssembly file, answers its exports. */
  export type Instantiate = (imports: object) => object;
  /** wasm-bindgen's JavaScript with its state closed over: each call is a fresh, independent one. */
  export default function createGlue(platform: Platform): Glue;
}

declare module "built:js" {
  import type { Instantiate } from "built:glue";
  const instantiate: Instantiate;
  export default instantiate;
}

declare module "built:bytes" {
  /** The WebAssembly file, in base64. */
  export const base64: string;
}

declare module "built:identifiants-glue" {
  /** What wasm-bindgen exports of src/page.rs: see page.ts. */
  export interface RawPage {
    types(): number;
    room(bytes: number): number;
    ask(kind: number, length: number, english: boolean): number;
    answer(): number;
  }
  export interface RawReaders extends RawPage {
    initSync(input: { module: WebAssembly.Module }): { memory: WebAssembly.Memory };
  }
  export default function createGlue(): RawReaders;
}

declare module "built:identifiants-bytes" {
  /** The WebAssembly file, in base64. */
  export const base64: string;
}

declare module "built:champs-glue" {
  import type { RawReaders } from "built:identifiants-glue";
  /** The same with every format, and src/wasm_champs.rs. */
  export interface RawChamps extends RawReaders {
    words(amount: string, reform: boolean): string | undefined;
  }
  export default function createGlue(): RawChamps;
}

declare module "built:champs-bytes" {
  /** The WebAssembly file, in base64. */
  export const base64: string;
}
