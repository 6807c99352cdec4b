/**
 * SIRET, IBAN and the like alone: one small file, for a portal that does not want rules or profiles.
 *
 * @packageDocumentation
 */
import createGlue from "built:identifiants-glue";
import { Loader } from "./loader.js";
import type { LoadReadersOptions, Readers } from "./readers.js";

export { ConformeError, type ConformeErrorKind } from "./errors.js";
export type { Edit, FieldVerdict, Finding, Lang, Severity, Source, Suggestion, SuggestionKind } from "./types.js";

/** Where to take the file from (`conforme/identifiants/wasm`), when its own place does not suit. */
export type LoadIdentifiantsOptions = LoadReadersOptions;

/** The readers of siren, siret, rna, tva, iban, rib, bic, and of the parts of a RIB. */
export type Identifiants = Readers;

const loader = new Loader(
  createGlue,
  () => new URL("./identifiants.wasm", import.meta.url),
  async () => (await import("built:identifiants-bytes")).base64,
  (readers): Identifiants => readers,
);

/**
 * The readers. Memoised: the first call decides where they come from, later ones share them.
 *
 * @throws {ConformeError} `load` when the file cannot be fetched or compiled.
 */
export function loadIdentifiants(options: LoadIdentifiantsOptions = {}): Promise<Identifiants> {
  return loader.load(options);
}

/** @internal From bytes at hand; used by `conforme/identifiants/inline`. */
export function loadIdentifiantsFromBase64(base64: string): Identifiants {
  return loader.fromBase64(base64);
}
