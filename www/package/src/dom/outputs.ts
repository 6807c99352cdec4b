import type { Computed } from "../types.js";

/**
 * Live figures without a line of script: an element with `data-conforme-output="totals.charges"`
 * holds that total. Known: `totals.charges`, `totals.produits`, `totals.ecart`,
 * `totals.emploisContributions`, `totals.contributions`, `rate`.
 */
export class Outputs {
  readonly #form: HTMLFormElement;
  readonly #before = new Map<Element, string>();
  #elements: readonly HTMLElement[] | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  /** The page has changed: look for the figures again. */
  invalidate(): void {
    this.#elements = undefined;
  }

  show(computed: Computed): void {
    this.#elements ??= [...this.#form.querySelectorAll<HTMLElement>("[data-conforme-output]")];
    for (const element of this.#elements) {
      if (!this.#before.has(element)) this.#before.set(element, element.textContent ?? "");
      const text = figure(element.dataset["conformeOutput"] ?? "", computed) ?? this.#before.get(element) ?? "";
      if (element.textContent !== text) element.textContent = text;
    }
  }

  restore(): void {
    for (const [element, text] of this.#before) element.textContent = text;
    this.#before.clear();
  }
}

function figure(name: string, { totals, rate }: Computed): string | undefined {
  if (name === "rate") return rate === undefined ? undefined : `${decimal(rate)}\u202f%`;
  const key = name.replace(/^totals\./, "");
  if (key === "ecart") {
    const [charges, produits] = [totals.charges, totals.produits];
    return charges === undefined || produits === undefined ? undefined : euros(fromCents(toCents(charges) - toCents(produits)));
  }
  const total = Object.hasOwn(totals, key) ? (totals as Record<string, string | undefined>)[key] : undefined;
  return total === undefined ? undefined : euros(total);
}

/** An amount of the report (`"50000.00"`) as French people write it: `50 000,00 €`. */
export function euros(amount: string): string {
  return `${decimal(amount)}\u202f€`;
}

/** Grouping by text: a JavaScript number would lose cents. */
function decimal(value: string): string {
  const [whole = "", cents] = value.replace("-", "−").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
  return cents === undefined ? grouped : `${grouped},${cents}`;
}

function toCents(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

function fromCents(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
