import type { Lang } from "./types.js";

/** What the package says itself, wherever it speaks; everything else comes from the engine. */
export interface Words {
  /** Between a label and its message. */
  readonly colon: string;
  /** Of a required field that is empty; follows the name of the field, or of the severity. */
  readonly missing: string;
}

/** A narrow no-break space, which French typography puts before ; : ! ? and in numbers. */
export const THIN = "\u202f";

const fr: Words = { colon: `${THIN}: `, missing: "ce champ est à remplir." };
const en: Words = { colon: ": ", missing: "this field is to be filled in." };

/** The words of a language. */
export function wordsOf(lang: Lang | undefined): Words {
  return lang === "en" ? en : fr;
}
