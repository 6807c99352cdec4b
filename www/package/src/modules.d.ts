// What build.mjs makes from the output of wasm-pack, before anything here is bundled.

declare module "built:glue" {
  /** wasm-bindgen's JavaScript with its state closed over: each call is a fresh, independent one. */
  export default function createGlue(): {
    initSync(input: { module: WebAssembly.Module }): { memory: WebAssembly.Memory };
    Engine: new () => object;
  } & import("built:identifiants-glue").RawPage;
}

declare module "built:bytes" {
  /** The WebAssembly file, in base64. */
  export const base64: string;
}

declare module "built:identifiants-glue" {
  /** What wasm-bindgen exports of src/page.rs: see page.ts. */
  export interface RawPage {
    types(): string;
    room(): number;
    ask(kind: number, length: number, english: boolean): number;
    answer(): number;
  }
  /** What it exports of src/wasm_champs.rs besides. */
  export interface RawReaders extends RawPage {
    initSync(input: { module: WebAssembly.Module }): { memory: WebAssembly.Memory };
    field(type: string, value: string, english: boolean): string | undefined;
  }
  export default function createGlue(): RawReaders;
}

declare module "built:identifiants-bytes" {
  /** The WebAssembly file, in base64. */
  export const base64: string;
}

declare module "built:champs-glue" {
  import type { RawReaders } from "built:identifiants-glue";
  /** The same with every format. */
  export interface RawChamps extends RawReaders {
    words(amount: string, reform: boolean): string | undefined;
  }
  export default function createGlue(): RawChamps;
}

declare module "built:champs-bytes" {
  /** The WebAssembly file, in base64. */
  export const base64: string;
}
