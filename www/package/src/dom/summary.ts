import type { Severity } from "../types.js";
import { freshId } from "./element.js";
import type { Ledger } from "./ledger.js";
import { OWN } from "./messages.js";
import type { Remark } from "./remarks.js";
import type { SummaryItem, SummarySection, Theme } from "./themes/theme.js";
import type { Words } from "./words.js";

/** What the summary needs to know of its form. */
export interface SummarySettings {
  readonly form: HTMLFormElement;
  readonly place: HTMLElement | undefined;
  readonly theme: Theme;
  readonly words: Words;
  readonly ledger: Ledger;
  readonly headingLevel: 2 | 3 | 4;
  /** Errors hold the submission back. */
  readonly holds: boolean;
}

/** The list of everything shown, in page order, with links to the fields; and the page's title. */
export class Summary {
  readonly #settings: SummarySettings;
  #node: HTMLElement | undefined;
  #signature = "";
  #titleWithout: string | undefined;

  constructor(settings: SummarySettings) {
    this.#settings = settings;
  }

  /** Shows these, or nothing at all when there are none. */
  show(remarks: readonly Remark[]): void {
    const { theme, headingLevel, form, place } = this.#settings;
    this.#title(remarks.some(({ severity }) => severity === "error"));
    if (remarks.length === 0) return this.remove();
    const signature = JSON.stringify(remarks.map(({ id, severity, label, message }) => [id, severity, label, message]));
    if (signature === this.#signature && this.#node?.isConnected) return;
    const before = this.#node?.isConnected ? this.#node : undefined;
    const hadFocus = before?.contains(document.activeElement) === true;
    const node = theme.summary({ sections: this.#sections(remarks), headingLevel }, before);
    if (node !== before) this.#mark(node);
    // The first heading goes with its section when the last error is mended: the name follows.
    const heading = node.querySelector("h2, h3, h4");
    const name = heading && (heading.id ||= freshId("summary"));
    if (name && node.getAttribute("aria-labelledby") !== name) node.setAttribute("aria-labelledby", name);
    const given = place ?? form.querySelector("[data-conforme-summary]");
    if (!before) {
      if (given) given.append(node);
      else form.prepend(node);
    } else if (before !== node) {
      before.replaceWith(node);
    }
    this.#node = node;
    this.#signature = signature;
    if (hadFocus && !node.contains(document.activeElement)) node.focus({ preventScroll: true });
  }

  /** Moves the focus to the summary: the person lands where the list is. */
  focus(): void {
    this.#node?.focus();
    this.#node?.scrollIntoView({ block: "start" });
  }

  /** The node that is shown. */
  is(node: Element): boolean {
    return node === this.#node;
  }

  /** What the summary is about, in one sentence. */
  title(remarks: readonly Remark[]): string {
    return this.#sections(remarks).map(({ title }) => `${title}.`).join(" ");
  }

  /** Takes it away, and gives the page its title back. */
  remove(): void {
    this.#node?.remove();
    this.#node = undefined;
    this.#signature = "";
    this.#title(false);
  }

  /** What stays the same however often its lines change. */
  #mark(node: HTMLElement): void {
    node.setAttribute(OWN, "");
    node.lang = this.#settings.words.lang;
    node.tabIndex = -1;
    node.setAttribute("role", "group");
  }

  #sections(remarks: readonly Remark[]): SummarySection[] {
    const { words, holds } = this.#settings;
    const of = (severity: Severity) => remarks.filter((remark) => remark.severity === severity);
    const errors = of("error");
    const titles: Record<Severity, (count: number) => string> = {
      error: holds ? words.blocking : words.notHeld,
      warning: (count) => words.toCheck(count, errors.length === 0),
      info: words.worthKnowing,
    };
    return (["error", "warning", "info"] as const)
      .map((severity) => ({ severity, found: of(severity) }))
      .filter(({ found }) => found.length > 0)
      .map(({ severity, found }) => ({
        severity,
        title: titles[severity](found.length),
        items: found.map((remark) => this.#item(remark)),
      }));
  }

  #item(remark: Remark): SummaryItem {
    const { words, ledger } = this.#settings;
    const target = remark.anchor?.focus;
    const text = `${remark.label}${words.colon}${remark.message}`;
    const key = remark.id;
    if (!target) return { key, text, href: undefined, go: () => {} };
    if (target.id === "") ledger.set(target, "id", freshId("field"));
    return { key, text, href: `#${target.id}`, go: () => goTo(target) };
  }

  #title(wrong: boolean): void {
    const { titlePrefix } = this.#settings.words;
    const { title } = document;
    const isPrefixed = this.#titleWithout !== undefined && title.startsWith(titlePrefix);
    if (wrong && !isPrefixed) {
      this.#titleWithout = title;
      document.title = titlePrefix + title;
    } else if (!wrong && this.#titleWithout !== undefined) {
      // The host may have changed its title meanwhile: only the prefix is ours.
      if (isPrefixed) document.title = title.slice(titlePrefix.length);
      this.#titleWithout = undefined;
    }
  }
}

/** Brings a field and its label into view, unfolds what hides it, and gives it the focus. */
export function goTo(target: HTMLElement): void {
  for (let folded = target.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) folded.open = true;
  const label = "labels" in target ? (target as HTMLInputElement).labels?.[0] : target.closest("fieldset")?.querySelector("legend");
  target.focus({ preventScroll: true });
  (label ?? target).scrollIntoView({ block: "nearest" });
  const { top, bottom } = target.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) target.scrollIntoView({ block: "center" });
}
