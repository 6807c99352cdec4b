import type { Finding } from "../types.js";

/**
 * When a finding may first show.
 *
 * - `live`: at once, even while typing;
 * - `leave`: when a field it is about has been left, and none of them is being typed in;
 * - `submit`: on submission; afterwards, as `leave`;
 * - `never`: the host shows it itself.
 */
export type Moment = "live" | "leave" | "submit" | "never";

/**
 * Moments by rule id (`banque/cle-rib`), by family (`budget`), for required fields (`missing`), or
 * for all the rest (`default`). The narrowest wins.
 *
 * Without any: what one field says of itself shows when it is left, what several fields say of each
 * other, and what is missing, on submission.
 */
export type TimingOptions = Readonly<Record<string, Moment>>;

/** Pseudo rule of a required field that is empty. */
export const MISSING = "missing";

/** Knows what a person has typed in and left, and so what may be said to them. */
export class Timing {
  readonly #options: TimingOptions;
  #left = new WeakSet<Element>();
  #typing = new Set<Element>();
  #revealed = false;

  constructor(options: TimingOptions = {}) {
    this.#options = options;
  }

  /** A value is changing under the person's fingers. */
  typed(control: Element): void {
    this.#typing.add(control);
  }

  /** The person is done with a field, for now. */
  left(control: Element): void {
    this.#typing.delete(control);
    this.#left.add(control);
  }

  /** A submission was tried: the person has asked to be told. */
  reveal(): void {
    this.#revealed = true;
    this.#typing.clear();
  }

  /** Has everything been revealed? */
  get revealed(): boolean {
    return this.#revealed;
  }

  /** As at the start. */
  forget(): void {
    this.#left = new WeakSet();
    this.#typing.clear();
    this.#revealed = false;
  }

  /**
   * May a finding that is not shown yet be shown now?
   *
   * @param own - the field it stands at, when there is one exactly
   * @param involved - every field of this form that it is about
   */
  allows(finding: Pick<Finding, "rule" | "related">, own: Element | undefined, involved: readonly Element[]): boolean {
    const moment = this.#momentOf(finding, own !== undefined);
    if (moment === "never") return false;
    if (moment === "live") return true;
    if (involved.some((control) => this.#typing.has(control))) return false;
    if (this.#revealed) return true;
    return moment === "leave" && involved.some((control) => this.#left.has(control));
  }

  #momentOf({ rule, related }: Pick<Finding, "rule" | "related">, isOfOneField: boolean): Moment {
    const family = rule.split("/")[0] ?? rule;
    for (const key of [rule, family]) {
      if (Object.hasOwn(this.#options, key)) return this.#options[key] ?? "leave";
    }
    if (rule === MISSING) return "submit";
    return this.#options["default"] ?? (isOfOneField && related.length === 0 ? "leave" : "submit");
  }
}
