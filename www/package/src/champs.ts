/**
 * Every format alone, for a portal that does not want rules or profiles: amounts in figures and in words,
 * dates, CHORUS codes, SIRET, IBAN and the like. `conforme/identifiants` has the last ones in less.
 *
 * @packageDocumentation
 */
import createGlue, { type RawChamps } from "built:champs-glue";
import { asOptions, asText } from "./given.js";
import { Loader, type Caller } from "./loader.js";
import type { LoadReadersOptions, Readers } from "./readers.js";

export { ConformeError, type ConformeErrorKind } from "./errors.js";
export type { Edit, FieldVerdict, Finding, Lang, Severity, Source, Suggestion, SuggestionKind } from "./types.js";

/** Where to take the file from (`conforme/champs/wasm`), when its own place does not suit. */
export type LoadChampsOptions = LoadReadersOptions;

/** The readers of every format, and the writer of amounts in words. */
export interface Champs extends Readers {
  /**
   * An amount in words, as a convention writes it; undefined for what is no amount, below zero, or
   * from 10^15 euros.
   *
   * @example
   * champs.words("1 280,50"); // "mille deux cent quatre-vingts euros et cinquante centimes"
   * champs.words(1280, { spelling: "1990" }); // "mille-deux-cent-quatre-vingts euros"
   */
  words(amount: string | number, options?: { spelling?: "traditional" | "1990" | undefined }): string | undefined;
}

const loader = new Loader(
  createGlue,
  () => new URL("./champs.wasm", import.meta.url),
  async () => (await import("built:champs-bytes")).base64,
  (readers, call: Caller<RawChamps>): Champs => ({
    ...readers,
    words(amount, options) {
      const { spelling } = asOptions(options, ["spelling"]);
      const text = typeof amount === "number" ? amount.toFixed(2) : asText("value", amount);
      return call((raw) => raw.words(text, spelling === "1990"));
    },
  }),
);

/**
 * The readers. Memoised: the first call decides where they come from, later ones share them.
 *
 * @throws {ConformeError} `load` when the file cannot be fetched or compiled.
 */
export function loadChamps(options: LoadChampsOptions = {}): Promise<Champs> {
  return loader.load(options);
}

/** @internal From bytes at hand; used by `conforme/champs/inline`. */
export function loadChampsFromBase64(base64: string): Champs {
  return loader.fromBase64(base64);
}
