/** Lists of the form whose rows come and go: `data-rows` around a template, a place and an "add" button. */
export class RowList {
  readonly #root: HTMLElement;
  readonly #into: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #add: HTMLButtonElement;
  readonly #one: string;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#into = part(root, "[data-rows-into]");
    this.#template = part<HTMLTemplateElement>(root, "template");
    this.#add = part<HTMLButtonElement>(root, "[data-add]");
    this.#one = root.dataset["one"] ?? "Ligne";
    this.#add.addEventListener("click", () => {
      this.#append();
      this.#number();
      this.#rows().at(-1)?.querySelector<HTMLElement>("input, textarea")?.focus();
    });
    root.addEventListener("click", (event) => {
      const button = (event.target as Element).closest("[data-remove]");
      if (button) this.#remove(button.closest("[data-row]"));
    });
    this.reset();
  }

  /** As many rows as a new form has. */
  reset(): void {
    this.setCount(0);
    this.setCount(Number(this.#root.dataset["start"] ?? 1));
  }

  /** Exactly this many rows; the last ones go first. */
  setCount(count: number): void {
    for (const row of this.#rows().slice(count)) row.remove();
    while (this.#rows().length < count) this.#append();
    this.#number();
  }

  #rows(): HTMLElement[] {
    return [...this.#into.querySelectorAll<HTMLElement>("[data-row]")];
  }

  #append(): void {
    const row = this.#template.content.cloneNode(true);
    // The foot of a table stays its foot.
    this.#into.insertBefore(row, this.#into.querySelector(":scope > tfoot"));
  }

  #remove(row: Element | null): void {
    const place = this.#rows().indexOf(row as HTMLElement);
    row?.remove();
    this.#number();
    const rows = this.#rows();
    // The focus must not fall back to the top of the page with the button that is gone.
    const next = rows[Math.min(place, rows.length - 1)];
    (next?.querySelector<HTMLElement>("[data-remove]") ?? this.#add).focus();
  }

  /** Each cell says its row and its column, each button what it removes. */
  #number(): void {
    for (const [index, row] of this.#rows().entries()) {
      const name = `${this.#one} ${index + 1}`;
      for (const control of row.querySelectorAll<HTMLElement>("[data-column]")) {
        const column = control.dataset["column"];
        control.setAttribute("aria-label", column ? `${name}, ${column.toLowerCase()}` : name);
      }
      row.querySelector("[data-remove]")?.setAttribute("aria-label", `Retirer${"\u202f"}: ${name.toLowerCase()}`);
    }
  }
}

/** Every list of a form, by field path. */
export function rowLists(form: HTMLFormElement): Map<string, RowList> {
  const lists = new Map<string, RowList>();
  for (const root of form.querySelectorAll<HTMLElement>("[data-rows]")) {
    lists.set(root.dataset["rows"] ?? "", new RowList(root));
  }
  return lists;
}

/** A part of the page that its markup promises. */
export function part<Type extends Element = HTMLElement>(root: ParentNode, selector: string): Type {
  const found = root.querySelector<Type>(selector);
  if (!found) throw new Error(`The page lacks ${selector}.`);
  return found;
}
