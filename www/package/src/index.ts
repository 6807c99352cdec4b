/**
 * Checks a French State grant convention and its budget while the form is being filled in.
 *
 * @packageDocumentation
 */
export { load, loaded, type LoadOptions } from "./load.js";
export { ConformeError, type ConformeErrorKind } from "./errors.js";
export { flattenFormData, type Dossier, type FlatDossier } from "./dossier.js";
export type { CheckOptions, Conforme, Diagnostic, EngineChoice, EngineKind, FieldOptions, Origin, Session } from "./conforme.js";
export type * from "./types.js";
