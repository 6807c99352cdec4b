import { ancestors, patternOfName, splitPattern } from "./paths.js";

/** What a person fills in. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Where the fields are, when the page itself does not say: a control's `name` or `#id` → field path. */
export type FieldMap = Readonly<Record<string, string>>;

interface Declared {
  readonly control: Control;
  /** The pattern, cut at its rows. */
  readonly parts: readonly string[];
}

/** The form at one moment. */
export interface Snapshot {
  /** What the engine reads. */
  readonly dossier: Record<string, string>;
  /** The control of each path; of a group of radio buttons or check boxes, the first. */
  readonly byPath: ReadonlyMap<string, Control>;
  /** The first control under each list or section: `budget.charges` → its first cell. */
  readonly firstUnder: ReadonlyMap<string, Control>;
  /** Paths of each control. */
  readonly pathsOf: ReadonlyMap<Control, readonly string[]>;
  /** Place of each control in the page. */
  readonly order: ReadonlyMap<Element, number>;
}

/**
 * Finds and reads the fields of a form.
 *
 * A field is known by `data-field`, else by the map given, else by a `name` that is a path. Rows
 * are numbered as they stand in the page: those that share a number in the page, or an ancestor
 * with `data-row`, are one row; without either, the n-th cell of each column is of row n.
 */
export class Fields {
  readonly #form: HTMLFormElement;
  readonly #map: FieldMap;
  #declared: Declared[] | undefined;
  #count = -1;

  constructor(form: HTMLFormElement, map: FieldMap = {}) {
    this.#form = form;
    this.#map = map;
  }

  /** The page has changed: look for the fields again. */
  invalidate(): void {
    this.#declared = undefined;
  }

  /** Is this a field of the dossier? */
  has(target: EventTarget | null): target is Control {
    return isControl(target) && target.form === this.#form && this.#patternOf(target) !== undefined;
  }

  /** Reads every field, as a browser would submit it. */
  read(): Snapshot {
    const rows = new RowCounter();
    const dossier: Record<string, string> = {};
    const byPath = new Map<string, Control>();
    const firstUnder = new Map<string, Control>();
    const pathsOf = new Map<Control, string[]>();
    const order = new Map<Element, number>();
    for (const { control, parts } of this.#find()) {
      order.set(control, order.size);
      for (const [path, value] of pathsAndValues(control, parts, rows)) {
        if (!byPath.has(path)) byPath.set(path, control);
        for (const ancestor of ancestors(path)) {
          if (firstUnder.has(ancestor)) break;
          firstUnder.set(ancestor, control);
        }
        const paths = pathsOf.get(control);
        if (paths) paths.push(path);
        else pathsOf.set(control, [path]);
        // Two controls of one path (radio buttons, a field shown twice): the one that says something.
        if (value !== undefined && !dossier[path]) dossier[path] = value;
      }
    }
    return { dossier, byPath, firstUnder, pathsOf, order };
  }

  #find(): Declared[] {
    // `form.elements` also holds what stands outside the form with a `form` attribute.
    const elements = this.#form.elements;
    if (this.#declared && this.#count === elements.length) return this.#declared;
    this.#count = elements.length;
    this.#declared = [];
    for (const control of elements) {
      const pattern = isControl(control) ? this.#patternOf(control) : undefined;
      if (pattern !== undefined) this.#declared.push({ control: control as Control, parts: splitPattern(pattern) });
    }
    return this.#declared;
  }

  #patternOf(control: Control): string | undefined {
    const declared = control.dataset["field"];
    if (declared !== undefined) return declared === "" ? undefined : declared;
    const mapped = (own(this.#map, control.name) ?? own(this.#map, `#${control.id}`)) as string | undefined;
    return mapped ?? patternOfName(control.name);
  }
}

/** Numbers rows as they come. */
class RowCounter {
  readonly #rows = new Map<string, Map<unknown, number>>();
  readonly #cells = new Map<string, number>();

  /** The number of the row with this identity in this list. */
  place(list: string, identity: unknown): number {
    let known = this.#rows.get(list);
    if (!known) this.#rows.set(list, (known = new Map()));
    let place = known.get(identity);
    if (place === undefined) known.set(identity, (place = known.size));
    return place;
  }

  /** How many cells of this column came before. */
  nextCell(column: string): number {
    const count = this.#cells.get(column) ?? 0;
    this.#cells.set(column, count + 1);
    return count;
  }
}

function* pathsAndValues(
  control: Control,
  parts: readonly string[],
  rows: RowCounter,
): Generator<[path: string, value: string | undefined]> {
  const isList = parts.length > 1 && parts.at(-1) === "";
  if (isList && isChoice(control)) {
    // Of a list of boxes, only those ticked are in the list; all of them are its controls.
    const list = rowed(parts.slice(0, -2), control, rows);
    const chosen = chosenValues(control);
    if (chosen.length === 0) yield [list, undefined];
    for (const value of chosen) yield [`${list}[${rows.place(list, Symbol())}]`, value];
    return;
  }
  yield [rowed(parts, control, rows), valueOf(control)];
}

/** The path of a pattern: each row key replaced by the row's place. */
function rowed(parts: readonly string[], control: Control, rows: RowCounter): string {
  let path = parts[0] ?? "";
  for (let index = 1; index < parts.length; index += 2) {
    const [key = "", rest = ""] = [parts[index], parts[index + 1]];
    path += `[${rows.place(path, rowIdentity(key, `${path}[]${rest}`, control, rows))}]${rest}`;
  }
  return path;
}

function rowIdentity(key: string, column: string, control: Control, rows: RowCounter): unknown {
  if (key !== "") return key;
  return control.closest("[data-row]") ?? `cell ${rows.nextCell(column)}`;
}

/** The text of a control; nothing where a browser would submit nothing. */
function valueOf(control: Control): string | undefined {
  if (control.disabled || control.matches(":disabled")) return undefined;
  return isChoice(control) ? chosenValues(control)[0] : control.value;
}

function chosenValues(control: Control): string[] {
  if (control.matches(":disabled")) return [];
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map((option) => option.value);
  if (control instanceof HTMLInputElement && control.type === "file") {
    return [...(control.files ?? [])].map((file) => file.name);
  }
  if (!(control instanceof HTMLInputElement) || !control.checked) return [];
  // A box without a value of its own submits "on", which says nothing in a dossier.
  return [control.value === "on" || control.value === "" ? "oui" : control.value];
}

function isChoice(control: Control): boolean {
  return (
    control instanceof HTMLSelectElement ||
    (control instanceof HTMLInputElement && ["checkbox", "radio", "file"].includes(control.type))
  );
}

/** Controls that hold something a person typed or chose; never a password, never a button. */
function isControl(target: unknown): target is Control {
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["password", "button", "submit", "reset", "image"].includes(target.type);
}

/** A property of the object itself: a control named "constructor" is nobody's field. */
function own(map: FieldMap, key: string): string | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
