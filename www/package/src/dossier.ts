import { ConformeError } from "./errors.js";
import { bounded } from "./given.js";

/** Flat form of a file: field path to the raw text a browser would submit. */
export type FlatDossier = Record<string, string>;

/**
 * What can be checked: a nested object, a flat `{ path: text }`, or the `FormData` of a form whose
 * control names are field paths. Values are texts as typed, numbers or booleans.
 */
export type Dossier = FormData | FlatDossier | { readonly [key: string]: unknown };

/**
 * The field paths and raw texts of a submitted form.
 *
 * A name that ends or repeats with `[]` takes the next index (`missions[]` → `missions[0]`, …);
 * a name met several times without brackets does too (check boxes). A file stands for its name;
 * a file control left empty stands for nothing.
 *
 * @example
 * flattenFormData(new FormData(form)); // { "beneficiaire.siret": "223 500 018 00013", … }
 */
export function flattenFormData(data: FormData): FlatDossier {
  // fromEntries defines own properties, so a control named __proto__ stays a field like another.
  return Object.fromEntries(fieldsOf(data));
}

/** @internal The same, by path. */
export function fieldsOf(data: FormData): Map<string, string> {
  const texts = new Map<string, string[]>();
  for (const [name, entry] of data.entries()) {
    // A browser sends line ends as CR LF, and reads them from the control as LF: one text, one report.
    const text = typeof entry === "string" ? entry.replace(/\r\n?/g, "\n") : entry.name;
    if (typeof entry !== "string" && text === "") continue;
    const known = texts.get(name);
    if (known) known.push(text);
    else texts.set(name, [text]);
  }
  const flat = new Map<string, string>();
  for (const [name, values] of texts) {
    const indexed = name.includes("[]")
      ? (index: number) => name.replace("[]", `[${index}]`)
      : values.length > 1
        ? (index: number) => `${name}[${index}]`
        : () => name;
    values.forEach((value, index) => flat.set(indexed(index), value));
  }
  return flat;
}

/**
 * The file as the one JSON text that crosses into the engine.
 *
 * @throws {ConformeError} `dossier` when it is no object, holds a cycle or a BigInt, or a getter of
 * it throws.
 */
export function dossierToJson(dossier: Dossier): string {
  if (typeof dossier !== "object" || dossier === null) {
    throw new ConformeError("dossier", `The file must be an object or a FormData, not ${dossier === null ? "null" : typeof dossier}.`);
  }
  let json: string | undefined;
  try {
    json = JSON.stringify(isFormData(dossier) ? flattenFormData(dossier) : dossier);
  } catch (cause) {
    throw new ConformeError("dossier", "The file cannot be written as JSON (a cycle, a BigInt, or a getter that throws).", { cause });
  }
  if (json === undefined) throw new ConformeError("dossier", "The file says nothing: its toJSON answers undefined.");
  return wellFormed(bounded(json));
}

/** @internal Asked of the object first: in Node the very name FormData starts WebAssembly, which may be absent. */
export function isFormData(dossier: object): dossier is FormData {
  return (dossier as Record<symbol, unknown>)[Symbol.toStringTag] === "FormData" && dossier instanceof FormData;
}

/** Half a surrogate pair is no text; it becomes U+FFFD, as when a browser submits a form. */
function wellFormed(json: string): string {
  // JSON.stringify escapes a lone half and nothing else in this way; an escaped backslash is taken
  // whole, so that one typed before "ud800" is left alone.
  if (!json.includes("\\ud")) return json;
  return json.replace(/\\(?:ud[89a-f][0-9a-f]{2}|.)/g, (escape) => (escape.length > 2 ? "\\ufffd" : escape));
}
