import type { Lang, Severity } from "../types.js";
import { THIN, wordsOf as sharedWordsOf, type Words as SharedWords } from "../words.js";

/** What the form layer says itself; everything else comes from the engine. */
export interface Words extends SharedWords {
  lang: Lang;
  /** Before the page's title while errors are shown. */
  titlePrefix: string;
  severity: Readonly<Record<Severity, string>>;
  why: string;
  rule: string;
  since(date: string): string;
  blocking(count: number): string;
  notHeld(count: number): string;
  worthKnowing(count: number): string;
  toCheck(count: number, canSend: boolean): string;
  lifted(label: string): string;
  replaced(label: string, value: string): string;
  several(count: number): string;
}

const points = (count: number) => (count === 1 ? "1 point" : `${count} points`);

const fr: Words = {
  ...sharedWordsOf("fr"),
  lang: "fr",
  titlePrefix: `Erreur${THIN}: `,
  severity: { error: "Erreur", warning: "À vérifier", info: "À savoir" },
  why: "Pourquoi cette remarque",
  rule: "Règle",
  since: (date) => `en vigueur depuis le ${date.split("-").reverse().join("/")}`,
  blocking: (count) => `${points(count)} à corriger avant l’envoi`,
  notHeld: (count) => `${points(count)} à corriger`,
  worthKnowing: (count) => `${points(count)} à savoir`,
  toCheck: (count, canSend) => `${points(count)} à vérifier${canSend ? ", vous pouvez envoyer" : ""}`,
  lifted: (label) => `${label}${THIN}: la remarque est levée.`,
  replaced: (label, value) => `${label}${THIN}: remplacé par ${value}.`,
  several: (count) => `${count} remarques.`,
};

const en: Words = {
  ...sharedWordsOf("en"),
  lang: "en",
  titlePrefix: "Error: ",
  severity: { error: "Error", warning: "To check", info: "Worth knowing" },
  why: "Why this remark",
  rule: "Rule",
  since: (date) => `in force since ${date}`,
  blocking: (count) => `${points(count)} to correct before sending`,
  notHeld: (count) => `${points(count)} to correct`,
  worthKnowing: (count) => `${points(count)} worth knowing`,
  toCheck: (count, canSend) => `${points(count)} to check${canSend ? ", you can send" : ""}`,
  lifted: (label) => `${label}: the remark is lifted.`,
  replaced: (label, value) => `${label}: replaced by ${value}.`,
  several: (count) => `${count} remarks.`,
};

/** The words of a language. */
export function wordsOf(lang: Lang | undefined): Words {
  return lang === "en" ? en : fr;
}
