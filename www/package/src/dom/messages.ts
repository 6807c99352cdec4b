import { freshId } from "./element.js";
import type { Ledger } from "./ledger.js";
import type { Remark } from "./remarks.js";
import type { MessageView, Offer, Theme } from "./themes/theme.js";
import type { Words } from "./words.js";

/** Marks a node of ours, so that our own changes of the page are not taken for the host's. */
export const OWN = "data-conforme-own";

interface Rendered {
  readonly signature: string;
  readonly node: HTMLElement;
  readonly undo: () => void;
}

/** Keeps the messages beside the fields in step with what is to be shown, touching only what changed. */
export class Messages {
  readonly #theme: Theme;
  readonly #ledger: Ledger;
  readonly #words: Words;
  readonly #withSources: boolean;
  readonly #offerFor: (remark: Remark) => Offer | undefined;
  readonly #rendered = new Map<HTMLElement, Rendered>();

  constructor(
    theme: Theme,
    ledger: Ledger,
    words: Words,
    withSources: boolean,
    offerFor: (remark: Remark) => Offer | undefined,
  ) {
    this.#theme = theme;
    this.#ledger = ledger;
    this.#words = words;
    this.#withSources = withSources;
    this.#offerFor = offerFor;
  }

  /** Shows exactly these. */
  show(remarks: readonly Remark[]): void {
    const wanted = new Map<HTMLElement, Remark[]>();
    for (const remark of remarks) {
      if (!remark.anchor) continue;
      const together = wanted.get(remark.anchor.element);
      if (together) together.push(remark);
      else wanted.set(remark.anchor.element, [remark]);
    }
    for (const element of [...this.#rendered.keys()]) {
      if (!wanted.has(element)) this.#remove(element);
    }
    for (const [element, together] of wanted) this.#update(element, together);
  }

  /** One of the messages that are shown. */
  has(node: Element): boolean {
    return [...this.#rendered.values()].some((rendered) => rendered.node === node);
  }

  #update(element: HTMLElement, remarks: readonly Remark[]): void {
    const views = remarks.map((remark) => this.#view(remark)).sort(worstFirst);
    const signature = JSON.stringify(views.map(({ id, remark, offer }) => [id, remark.severity, remark.message, remark.help, offer?.label]));
    const before = this.#rendered.get(element);
    // A node that a framework threw away with its row must be made again.
    if (before?.signature === signature && before.node.isConnected) return;
    const unfolded = before && [...before.node.querySelectorAll("details")].some((details) => details.open);
    this.#remove(element);
    const node = this.#theme.messages(views);
    node.setAttribute(OWN, "");
    node.lang = this.#words.lang;
    if (unfolded) node.querySelector("details")?.setAttribute("open", "");
    this.#theme.place(element, node);
    this.#rendered.set(element, { signature, node, undo: this.#markField(element, views, node) });
  }

  #view(remark: Remark): MessageView {
    const { id } = remark;
    return { remark, id, offer: this.#offerFor(remark), withSources: this.#withSources, words: this.#words };
  }

  /** Ties the field to its messages; answers how to untie it. */
  #markField(element: HTMLElement, views: readonly MessageView[], node: HTMLElement): () => void {
    const ledger = this.#ledger;
    const undo: (() => void)[] = [];
    for (const { id } of views) {
      // A renderer of the host may not know of ids.
      const words = node.querySelector(`#${CSS.escape(id)}`) ? id : (node.id ||= freshId("messages"));
      ledger.addToken(element, "aria-describedby", words);
      undo.push(() => ledger.removeToken(element, "aria-describedby", words));
    }
    const worst = views[0]?.remark.severity;
    if (worst === "error" && element.matches("input:not([type=radio]), select, textarea")) {
      ledger.set(element, "aria-invalid", "true");
      undo.push(() => ledger.restore(element, "aria-invalid"));
    }
    const mark = worst && this.#theme.mark(element, worst);
    if (mark) {
      ledger.addToken(mark.element, "class", mark.className);
      undo.push(() => ledger.removeToken(mark.element, "class", mark.className));
    }
    return () => undo.forEach((step) => step());
  }

  #remove(element: HTMLElement): void {
    const rendered = this.#rendered.get(element);
    if (!rendered) return;
    this.#rendered.delete(element);
    rendered.node.remove();
    rendered.undo();
  }
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

function worstFirst(left: MessageView, right: MessageView): number {
  return WEIGHT[left.remark.severity] - WEIGHT[right.remark.severity];
}
