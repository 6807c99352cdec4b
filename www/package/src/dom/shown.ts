import type { Finding } from "../types.js";
import type { Remark } from "./remarks.js";
import type { Timing } from "./timing.js";

/** What `conforme:finding` carries. */
export interface FindingDetail {
  /** Nothing for a required field that is empty. */
  readonly finding: Finding | undefined;
  /** Name of the field, as the page says it. */
  readonly label: string;
  /** What will be shown; the host may write its own words here. */
  message: string;
}

/** What changed since the last check. */
export interface Change {
  readonly appeared: readonly Remark[];
  readonly lifted: readonly Remark[];
}

interface Asked {
  /** The words that the host saw. */
  readonly about: string;
  /** The words that it wants; nothing when it shows the finding itself. */
  readonly words: string | undefined;
}

/** Keeps what is being shown: once shown, a remark stays until it is mended. */
export class Shown {
  readonly #form: HTMLFormElement;
  #remarks = new Map<string, Remark>();
  #asked = new Map<string, Asked>();

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  /** Takes in what could be shown now; answers what is new and what is gone. */
  update(possible: readonly Remark[], timing: Timing): Change {
    const before = this.#remarks;
    this.#remarks = new Map();
    const appeared: Remark[] = [];
    for (const remark of possible) {
      const isNew = !before.has(remark.key);
      if (isNew && !allowed(remark, timing)) continue;
      this.#remarks.set(remark.key, remark);
      if (this.#askHost(remark) && isNew) appeared.push(remark);
    }
    const lifted = [...before.values()].filter(({ key }) => !this.#remarks.has(key));
    for (const { key } of lifted) this.#asked.delete(key);
    return { appeared, lifted };
  }

  /** What is shown by the form layer, in page order. */
  visible(): Remark[] {
    return [...this.#remarks.values()].filter(({ key }) => this.#asked.get(key)?.words !== undefined);
  }

  get(key: string): Remark | undefined {
    return this.#remarks.get(key);
  }

  forget(): void {
    this.#remarks = new Map();
    this.#asked = new Map();
  }

  /** Asks the host once for each wording; answers whether the form layer shows the remark. */
  #askHost(remark: Remark): boolean {
    const about = remark.message;
    let asked = this.#asked.get(remark.key);
    if (asked?.about !== about) {
      const detail: FindingDetail = { finding: remark.finding, label: remark.label, message: about };
      const event = new CustomEvent("conforme:finding", { bubbles: true, cancelable: true, detail });
      const isOurs = (remark.anchor?.element ?? this.#form).dispatchEvent(event);
      asked = { about, words: isOurs ? String(detail.message) : undefined };
      this.#asked.set(remark.key, asked);
    }
    if (asked.words === undefined) return false;
    remark.message = asked.words;
    return true;
  }
}

/** What has no place in this form can only stand in the summary. */
function allowed({ anchor, finding, rule, involved }: Remark, timing: Timing): boolean {
  if (!anchor && !timing.revealed) return false;
  return timing.allows({ rule, related: finding?.related ?? [] }, anchor?.own, involved);
}
