import type { RowList } from "./rows.js";

/** A dossier as a JSON file has it. */
export type Nested = string | readonly Nested[] | { readonly [key: string]: Nested };

/** `{banque: {iban: "…"}}` → `{"banque.iban": "…"}`. */
export function flatten(value: Nested, path = "", flat: Record<string, string> = {}): Record<string, string> {
  if (typeof value === "string") flat[path] = value;
  else if (Array.isArray(value)) value.forEach((item: Nested, index) => flatten(item, `${path}[${index}]`, flat));
  else for (const [key, item] of Object.entries(value)) flatten(item, path === "" ? key : `${path}.${key}`, flat);
  return flat;
}

/** Writes a dossier in the form; what the form does not ask for is left out. */
export function fill(form: HTMLFormElement, dossier: Record<string, string>, lists: Map<string, RowList>): void {
  for (const [list, rows] of lists) {
    const count = countRows(dossier, list);
    if (count > 0) rows.setCount(count);
    else rows.reset();
  }
  const seen = new Map<string, number>();
  for (const control of form.elements) {
    const pattern = (control as HTMLElement).dataset["field"];
    if (pattern === undefined) continue;
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      control.checked = isTicked(control, pattern, dossier);
      continue;
    }
    const place = seen.get(pattern) ?? 0;
    seen.set(pattern, place + 1);
    const value = dossier[pattern.replace("[]", `[${place}]`)] ?? lines(dossier, pattern);
    (control as HTMLInputElement).value = value ?? "";
  }
}

function countRows(dossier: Record<string, string>, list: string): number {
  const places = Object.keys(dossier)
    .filter((path) => path.startsWith(`${list}[`))
    .map((path) => Number.parseInt(path.slice(list.length + 1), 10) + 1);
  return Math.max(0, ...places);
}

function isTicked(box: HTMLInputElement, pattern: string, dossier: Record<string, string>): boolean {
  if (!pattern.endsWith("[]")) return dossier[pattern] === box.value;
  const list = pattern.slice(0, -2);
  return Object.entries(dossier).some(([path, value]) => path.startsWith(`${list}[`) && value === box.value);
}

/** A list in one text area: one item a line. */
function lines(dossier: Record<string, string>, list: string): string | undefined {
  const items = Object.entries(dossier).filter(([path]) => path.startsWith(`${list}[`) && path.endsWith("]"));
  return items.length > 0 ? items.map(([, value]) => value).join("\n") : undefined;
}
