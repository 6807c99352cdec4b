import { ConformeError, type ConformeErrorKind } from "./errors.js";

/** One character more than a file may have: the engine then says itself that it is too long. */
const LONGEST = 10_000_001;
/** More of a name than any name has: one that is wrong is quoted in the error. */
const LONGEST_NAME = 200;

/** A text that may cross: of one without end only the beginning does, so that the engine's memory stays small. */
export function bounded(text: string): string {
  return text.length > LONGEST ? text.slice(0, LONGEST) : text;
}

/**
 * Whatever was given where a text is wanted, as that text.
 *
 * @throws {ConformeError} of that kind, when it has no text: its `toString` throws, say.
 */
export function asText(kind: ConformeErrorKind, given: unknown): string {
  if (typeof given === "string") return bounded(given);
  try {
    return bounded(String(given));
  } catch (cause) {
    throw new ConformeError(kind, "The value cannot be written as text.", { cause });
  }
}

/** The beginning of a name that is longer than any: enough to say that there is no such. */
export function cut(name: string): string {
  return name.slice(0, LONGEST_NAME);
}

/**
 * A name, of a profile say; none when it is left out.
 *
 * @throws {ConformeError} of that kind, when it is no text.
 */
export function asName(kind: ConformeErrorKind, given: unknown): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== "string") throw new ConformeError(kind, `\`${kind}\` must be a text, not ${shown(given)}.`);
  return cut(given);
}

/**
 * The options of a call, read once.
 *
 * @throws {ConformeError} `options` when they are no object, or a getter of theirs throws.
 */
export function asOptions<T extends object>(given: T | null | undefined, names: readonly (keyof T)[]): Partial<T> {
  if (given === undefined || given === null) return {};
  if (typeof given !== "object") throw new ConformeError("options", `The options must be an object, not ${shown(given)}.`);
  const options: Partial<T> = {};
  try {
    for (const name of names) options[name] = given[name];
  } catch (cause) {
    throw new ConformeError("options", "The options cannot be read: a getter of theirs throws.", { cause });
  }
  return options;
}

/** A value in an error message: its JSON, shortened, or what it is. */
export function shown(given: unknown): string {
  try {
    return JSON.stringify(given)?.slice(0, LONGEST_NAME) ?? typeof given;
  } catch {
    return typeof given;
  }
}
