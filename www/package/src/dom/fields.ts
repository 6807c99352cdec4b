import { ancestors, patternOfName, splitPattern } from "./paths.js";

/** What a person fills in. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Where the fields are, when the page itself does not say: a control's `name` or `#id` → field path. */
export type FieldMap = Readonly<Record<string, string>>;

interface Declared {
  readonly control: Control;
  /** The pattern, cut at its rows. */
  readonly parts: readonly string[];
  /** Ticked or chosen, not typed. */
  readonly isChoice: boolean;
  /** A box or a select of a list: what is chosen in it makes its paths. */
  readonly isList: boolean;
}

/** Where each value goes: this depends on the markup, and of the values on what lists have ticked. */
interface Shape extends Omit<Snapshot, "dossier"> {
  /** What lists have ticked. */
  readonly ticked: string;
  readonly reads: readonly Read[];
}

interface Read {
  readonly path: string;
  readonly declared: Declared;
  /** What a list has at this path; nothing for the others, whose value is read each time. */
  readonly chosen: string | undefined;
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
  #shape: Shape | undefined;

  constructor(form: HTMLFormElement, map: FieldMap = {}) {
    this.#form = form;
    this.#map = map;
  }

  /** The page has changed: look for the fields again. */
  invalidate(): void {
    this.#declared = undefined;
    this.#shape = undefined;
  }

  /** Is this a field of the dossier? */
  has(target: EventTarget | null): target is Control {
    return isControl(target) && target.form === this.#form && this.#patternOf(target) !== undefined;
  }

  /** Reads every field, as a browser would submit it. */
  read(): Snapshot {
    const { reads, byPath, firstUnder, pathsOf, order } = this.#shapeNow();
    const dossier: Record<string, string> = {};
    for (const { path, declared, chosen } of reads) {
      const value = declared.isList ? chosen : valueOf(declared);
      // Two controls of one path (radio buttons, a field shown twice): the one that says something.
      if (value !== undefined && !dossier[path]) dossier[path] = value;
    }
    return { dossier, byPath, firstUnder, pathsOf, order };
  }

  #shapeNow(): Shape {
    const declared = this.#find();
    const ticked = JSON.stringify(declared.filter(({ isList }) => isList).map(({ control }) => chosenValues(control)));
    if (this.#shape?.ticked === ticked) return this.#shape;
    const shape = shapeOf(declared, ticked);
    if (this.#declared) this.#shape = shape;
    return shape;
  }

  #find(): Declared[] {
    // `form.elements` also holds what stands outside the form with a `form` attribute.
    const elements = this.#form.elements;
    if (this.#declared && this.#count === elements.length) return this.#declared;
    this.invalidate();
    this.#count = elements.length;
    const declared: Declared[] = [];
    for (const control of elements) {
      if (!isControl(control)) continue;
      const pattern = this.#patternOf(control);
      if (pattern === undefined) continue;
      const parts = splitPattern(pattern);
      const isOneOfSome = isChoice(control);
      declared.push({ control, parts, isChoice: isOneOfSome, isList: isOneOfSome && parts.length > 1 && parts.at(-1) === "" });
    }
    // Nobody tells when a row that stands outside the form changes its place.
    const isTold = declared.every(({ control, parts }) => parts.length === 1 || this.#form.contains(control));
    this.#declared = isTold ? declared : undefined;
    return declared;
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

function shapeOf(fields: readonly Declared[], ticked: string): Shape {
  const rows = new RowCounter();
  const reads: Read[] = [];
  const byPath = new Map<string, Control>();
  const firstUnder = new Map<string, Control>();
  const pathsOf = new Map<Control, string[]>();
  const order = new Map<Element, number>();
  for (const declared of fields) {
    const { control } = declared;
    order.set(control, order.size);
    const paths: string[] = [];
    pathsOf.set(control, paths);
    for (const [path, chosen] of pathsAndChosen(declared, rows)) {
      paths.push(path);
      reads.push({ path, declared, chosen });
      if (!byPath.has(path)) byPath.set(path, control);
      for (const ancestor of ancestors(path)) {
        if (firstUnder.has(ancestor)) break;
        firstUnder.set(ancestor, control);
      }
    }
  }
  return { ticked, reads, byPath, firstUnder, pathsOf, order };
}

function pathsAndChosen({ control, parts, isList }: Declared, rows: RowCounter): [path: string, chosen: string | undefined][] {
  if (!isList) return [[rowed(parts, control, rows), undefined]];
  // Of a list of boxes, only those ticked are in the list; all of them are its controls.
  const list = rowed(parts.slice(0, -2), control, rows);
  const chosen = chosenValues(control);
  if (chosen.length === 0) return [[list, undefined]];
  return chosen.map((value) => [`${list}[${rows.place(list, Symbol())}]`, value]);
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
function valueOf({ control, isChoice: isChosen }: Declared): string | undefined {
  if (isChosen) return chosenValues(control)[0];
  return control.disabled || control.matches(":disabled") ? undefined : control.value;
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
