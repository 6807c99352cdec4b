/**
 * Remembers what the form layer changed on elements that are not its own, so that `detach` gives
 * them back as they were. Nothing else in the form layer writes attributes of the host.
 */
export class Ledger {
  readonly #attributes = new Map<Element, Map<string, string | null>>();
  readonly #tokens = new Map<Element, Map<string, Set<string>>>();

  /** Sets an attribute, keeping what was there the first time. */
  set(element: Element, name: string, value: string): void {
    let kept = this.#attributes.get(element);
    if (!kept) this.#attributes.set(element, (kept = new Map()));
    if (!kept.has(name)) kept.set(name, element.getAttribute(name));
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  /** Puts one attribute back. */
  restore(element: Element, name: string): void {
    const kept = this.#attributes.get(element);
    const before = kept?.get(name);
    if (before === undefined) return;
    kept?.delete(name);
    if (before === null) element.removeAttribute(name);
    else element.setAttribute(name, before);
  }

  /** Adds a token (a class, an id) to a list attribute; tokens of the host stay where they are. */
  addToken(element: Element, name: string, token: string): void {
    const present = tokens(element, name);
    if (present.includes(token)) return;
    let lists = this.#tokens.get(element);
    if (!lists) this.#tokens.set(element, (lists = new Map()));
    let ours = lists.get(name);
    if (!ours) lists.set(name, (ours = new Set()));
    ours.add(token);
    element.setAttribute(name, [...present, token].join(" "));
  }

  /** Takes away a token that was added here; one the host had itself is left alone. */
  removeToken(element: Element, name: string, token: string): void {
    if (!this.#tokens.get(element)?.get(name)?.delete(token)) return;
    const rest = tokens(element, name).filter((present) => present !== token);
    if (rest.length > 0) element.setAttribute(name, rest.join(" "));
    else element.removeAttribute(name);
  }

  /** Something was written on this one, now or before. */
  knows(element: Element): boolean {
    return this.#attributes.has(element) || this.#tokens.has(element);
  }

  /** Everything as it was. */
  restoreAll(): void {
    for (const [element, lists] of this.#tokens) {
      for (const [name, ours] of lists) {
        for (const token of [...ours]) this.removeToken(element, name, token);
      }
    }
    for (const [element, kept] of this.#attributes) {
      for (const name of [...kept.keys()]) this.restore(element, name);
    }
    this.#tokens.clear();
    this.#attributes.clear();
  }
}

function tokens(element: Element, name: string): string[] {
  return (element.getAttribute(name) ?? "").split(/\s+/).filter((token) => token !== "");
}
