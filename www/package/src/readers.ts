import type { WasmSource } from "./obtain.js";
import type { FieldVerdict, Lang } from "./types.js";

/** Readers of single values, ready: every call is synchronous. */
export interface Readers {
  /**
   * Judges one value: the same verdict as `conforme.field`.
   *
   * @throws {ConformeError} `field-type` when the type is none of {@link Readers.types}.
   * @example
   * readers.field("iban", "FR76 3000 6000 0112 3456 7890 189").ok; // true
   */
  field(type: string, value: string, options?: { lang?: Lang | undefined }): FieldVerdict;
  /** The types of value it reads. */
  types(): string[];
}

/** Where to take the file from, when its own place does not suit. */
export interface LoadReadersOptions {
  /** The `.wasm` file: its address, its bytes, or the module already compiled. */
  wasm?: WasmSource;
}
