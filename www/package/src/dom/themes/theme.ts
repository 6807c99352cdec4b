import type { Severity } from "../../types.js";
import type { Remark } from "../remarks.js";
import type { Words } from "../words.js";

/** A mending that a button offers. */
export interface Offer {
  readonly label: string;
  apply(): void;
}

/** What a theme shows beside one field. */
export interface MessageView {
  readonly remark: Remark;
  /** Set as the id of the element that holds the words: `aria-describedby` points there. */
  readonly id: string;
  readonly offer: Offer | undefined;
  /** Show the rule and its sources. */
  readonly withSources: boolean;
  readonly words: Words;
}

/** A list of the summary. */
export interface SummarySection {
  readonly severity: Severity;
  readonly title: string;
  readonly items: readonly SummaryItem[];
}

/** A line of the summary. */
export interface SummaryItem {
  /** The same as long as it speaks of the same thing. */
  readonly key: string;
  readonly text: string;
  /** Nothing when the form has no field for it. */
  readonly href: string | undefined;
  go(): void;
}

/** What a theme shows of the whole form. */
export interface SummaryView {
  readonly sections: readonly SummarySection[];
  readonly headingLevel: 2 | 3 | 4;
}

/** How things look. Every part may be given by a host; text must go in as text. */
export interface Theme {
  /** Renders the messages of one field, worst first. */
  messages(views: readonly MessageView[]): HTMLElement;
  /** Puts them in the page. */
  place(anchor: HTMLElement, node: HTMLElement): void;
  /** The element that carries the state, and the class for it; nothing when there is none. */
  mark(anchor: HTMLElement, severity: Severity): { element: Element; className: string } | undefined;
  /**
   * Renders the summary; the form layer gives it the focus.
   *
   * @param before what this theme rendered last, if it still stands: changing that node and answering
   * it costs less than a new one
   */
  summary(view: SummaryView, before?: HTMLElement): HTMLElement;
}
