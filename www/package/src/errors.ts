/**
 * Why a call did not answer.
 *
 * - `load`: the engine could not be fetched or compiled.
 * - `dossier`: the file given is not an object of texts and numbers, or cannot be read.
 * - `options`: an option is not what it should be (stage, day, language).
 * - `profile`: the profile is unknown, or was refused.
 * - `type`: `field` was asked for a type that does not exist.
 * - `engine`: the engine stopped; a new one has taken its place, and the next call works.
 */
export type ConformeErrorKind =
  "load" | "dossier" | "options" | "profile" | "type" | "engine";

/** The one error class of the package. A wrong *file* is never an error: it gives a report. */
export class ConformeError extends Error {
  override readonly name = "ConformeError";
  /** What kind of call went wrong; see {@link ConformeErrorKind}. The engine may add kinds. */
  readonly kind: ConformeErrorKind | (string & {});
  /** The field or profile path at fault, when there is one. */
  readonly path: string | undefined;

  constructor(
    kind: ConformeErrorKind | (string & {}),
    message: string,
    detail: { path?: string | undefined; cause?: unknown } = {},
  ) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.kind = kind;
    this.path = detail.path;
  }
}
