import type { Finding, Report, Severity, Source } from "../types.js";
import type { Anchor, Anchors } from "./anchors.js";
import type { Snapshot } from "./fields.js";
import { freshId } from "./element.js";
import { labelOf } from "./labels.js";
import { MISSING } from "./timing.js";
import type { Words } from "./words.js";

/** One thing to show: a finding of the engine, or a required field that is empty. */
export interface Remark {
  /** The same as long as the same rule speaks of the same field, whatever its row number becomes. */
  readonly key: string;
  /** Id of the element that holds the words. */
  readonly id: string;
  /** Rule id, or `missing`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Name of the field, as the page says it. */
  readonly label: string;
  /** What is wrong. The host may write its own words here, in `conforme:finding`. */
  message: string;
  /** What to do. */
  readonly help: string;
  readonly sources: readonly Source[];
  /** Nothing for a required field that is empty. */
  readonly finding: Finding | undefined;
  readonly anchor: Anchor | undefined;
  readonly involved: readonly HTMLElement[];
}

/** Turns a report into remarks, in page order; those without a place in this form come last. */
export class Remarks {
  readonly #words: Words;
  readonly #numbers = new WeakMap<Element, number>();
  readonly #ids = new Map<string, string>();
  #labels = new WeakMap<Element, string | undefined>();
  #next = 0;

  constructor(words: Words) {
    this.#words = words;
  }

  /** Everything that could be shown. */
  of(report: Report, anchors: Anchors, snapshot: Snapshot): Remark[] {
    const nameOf = (element: Element) => this.#nameOf(element);
    const keys = new Set<string>();
    const remarks: Remark[] = [];
    for (const finding of report.findings) {
      const anchor = anchors.at(finding.path) ?? firstAnchor(anchors, finding.related);
      const involved = anchors.controls([finding.path, ...finding.related]);
      if (involved.length === 0 && anchor) involved.push(anchor.focus);
      const key = this.#key(finding.rule, anchor, finding.path, keys);
      const label = (anchor && (nameOf(anchor.element) ?? nameOf(anchor.focus))) ?? finding.path;
      const { rule, severity, message, help, sources } = finding;
      remarks.push({ key, id: this.#id(key), rule, severity, label, message, help, sources, finding, anchor, involved });
    }
    for (const { path, label } of report.missing) {
      const anchor = anchors.at(path);
      // What this form does not ask for cannot be mended in it.
      if (!anchor) continue;
      const key = this.#key(`${MISSING}/${path}`, anchor, path, keys);
      remarks.push({
        key,
        id: this.#id(key),
        rule: MISSING,
        severity: "error",
        label: nameOf(anchor.element) ?? label,
        message: this.#words.missing,
        help: "",
        sources: [],
        finding: undefined,
        anchor,
        involved: [anchor.focus],
      });
    }
    const place = ({ anchor }: Remark) => (anchor && snapshot.order.get(anchor.focus)) ?? Number.MAX_SAFE_INTEGER;
    return remarks.sort((left, right) => place(left) - place(right));
  }

  /** The page has changed: labels may have too. */
  forgetLabels(): void {
    this.#labels = new WeakMap();
  }

  #nameOf(element: Element): string | undefined {
    if (!this.#labels.has(element)) this.#labels.set(element, labelOf(element));
    return this.#labels.get(element);
  }

  #key(rule: string, anchor: Anchor | undefined, path: string, taken: Set<string>): string {
    const place = anchor ? this.#number(anchor.element) : path;
    let key = `${rule} ${place}`;
    for (let again = 2; taken.has(key); again += 1) key = `${rule} ${place} ${again}`;
    taken.add(key);
    return key;
  }

  #number(element: Element): number {
    let number = this.#numbers.get(element);
    if (number === undefined) this.#numbers.set(element, (number = this.#next += 1));
    return number;
  }

  #id(key: string): string {
    let id = this.#ids.get(key);
    if (id === undefined) this.#ids.set(key, (id = freshId("message")));
    return id;
  }
}

function firstAnchor(anchors: Anchors, paths: readonly string[]): Anchor | undefined {
  for (const path of paths) {
    const anchor = anchors.at(path);
    if (anchor) return anchor;
  }
  return undefined;
}
