// What build.mjs makes from the output of wasm-pack, before anything here is bundled.

declare module "built:glue" {
  /** wasm-bindgen's JavaScript with its state closed over: each call is a fresh, independent one. */
  export default function createGlue(): {
    initSync(input: { module: WebAssembly.Module }): unknown;
    Engine: new () => object;
  };
}

declare module "built:bytes" {
  /** The WebAssembly file, in base64. */
  export const base64: string;
}

declare module "built:champs-glue" {
  /** What wasm-bindgen exports of src/wasm_champs.rs. */
  export interface RawChamps {
    initSync(input: { module: WebAssembly.Module }): unknown;
    field(type: string, value: string, english: boolean): string | undefined;
    types(): string;
  }
  export default function createGlue(): RawChamps;
}

declare module "built:champs-bytes" {
  /** The WebAssembly file, in base64. */
  export const base64: string;
}
