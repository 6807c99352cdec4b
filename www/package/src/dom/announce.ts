import { make } from "./element.js";

/**
 * One polite voice for screen readers: at most one sentence per event, never on top of another.
 *
 * Messages beside fields are not live regions themselves: ten of them changing at once would be
 * read ten times.
 */
export class Announcer {
  readonly #region: HTMLElement;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(parent: Element, lang: string) {
    this.#region = make("div", { "aria-live": "polite", "aria-atomic": "true", lang, "data-conforme-live": "" });
    // In style and not in a class, so that it is hidden from sight under every theme; set through
    // the object model, which no Content-Security-Policy forbids.
    Object.assign(this.#region.style, {
      position: "absolute",
      width: "1px",
      height: "1px",
      margin: "-1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
      whiteSpace: "nowrap",
    });
    parent.append(this.#region);
  }

  /** The node, so that the form layer knows its own. */
  get node(): HTMLElement {
    return this.#region;
  }

  /** Says a sentence, once the reader has finished with the change of focus. */
  say(sentence: string): void {
    clearTimeout(this.#pending);
    // Emptied first, so that the same sentence twice is a change twice.
    this.#region.textContent = "";
    this.#pending = setTimeout(() => {
      this.#region.textContent = sentence;
    }, 100);
  }

  remove(): void {
    clearTimeout(this.#pending);
    this.#region.remove();
  }
}
