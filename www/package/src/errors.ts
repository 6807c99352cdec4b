/**
 * Why a call did not answer.
 *
 * - `load`: the engine could not be fetched or compiled.
 * - `dossier`: what was given is not a file: no object, a cycle, an amount as a JSON number.
 * - `profile`: the profile is unknown, or was refused.
 * - `stage`, `today`, `lang`: this option is not what it should be.
 * - `field-type`: `field` was asked for a type that does not exist.
 * - `value`: the value given to `field` has no text.
 * - `options`: the options are no object, or cannot be read.
 * - `engine`: the engine stopped; a new one takes its place, and the next call works.
 */
export type ConformeErrorKind =
  | "load"
  | "dossier"
  | "profile"
  | "stage"
  | "today"
  | "lang"
  | "field-type"
  | "value"
  | "options"
  | "engine";

/** The one error class of the package. A wrong *file* is never an error: it gives a report. */
export class ConformeError extends Error {
  override readonly name = "ConformeError";
  /** What kind of call went wrong; see {@link ConformeErrorKind}. */
  readonly kind: ConformeErrorKind;

  constructor(
    kind: ConformeErrorKind,
    message: string,
    options?: { cause: unknown },
  ) {
    super(message, options);
    this.kind = kind;
  }
}
