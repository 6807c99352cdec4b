import { goTo, make, type Attached, type Remark } from "conforme/dom";
import type { Report } from "conforme";
import { frenchDay } from "./day.js";
import { part } from "./rows.js";

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Whether the file can be filed, and what it still lacks: the panel beside the form. */
export class Panel {
  readonly #verdict: HTMLElement;
  readonly #todo: HTMLElement;
  readonly #deadlines: HTMLElement;
  #signature = "";

  constructor(root: HTMLElement) {
    this.#verdict = part(root, "[data-verdict]");
    this.#todo = part(root, "[data-todo]");
    this.#deadlines = part(root, "[data-deadlines]");
  }

  /** Shows how the form stands. */
  show({ report, remarks }: Attached): void {
    const signature = JSON.stringify([remarks.map(({ key, message }) => [key, message]), report.computed.deadlines]);
    if (signature === this.#signature) return;
    this.#signature = signature;
    const missing = remarks.filter(({ rule }) => rule === "missing");
    const of = (severity: Remark["severity"]) => remarks.filter((remark) => remark.severity === severity && remark.rule !== "missing");
    const [errors, warnings] = [of("error"), of("warning")];
    this.#verdict.textContent = verdict(errors.length, missing.length, warnings.length);
    this.#verdict.dataset["verdict"] = errors.length > 0 ? "error" : missing.length > 0 ? "missing" : "ready";
    this.#todo.replaceChildren(
      ...list("À corriger", errors, true),
      ...list("À remplir", missing, false),
      ...list("À vérifier", warnings, true),
    );
    this.#deadlines.replaceChildren(deadlines(report));
  }
}

function verdict(errors: number, missing: number, warnings: number): string {
  const todo = [
    errors > 0 && count(errors, "point à corriger", "points à corriger"),
    missing > 0 && count(missing, "champ à remplir", "champs à remplir"),
  ].filter(Boolean);
  if (todo.length > 0) return `Pas encore prêt${"\u202f"}: ${todo.join(" et ")}.`;
  if (warnings > 0) return `Prêt à déposer, avec ${count(warnings, "point", "points")} à vérifier.`;
  return "Prêt à déposer.";
}

function list(title: string, remarks: readonly Remark[], withMessage: boolean): HTMLElement[] {
  if (remarks.length === 0) return [];
  const items = remarks.map((remark) => make("li", {}, link(remark), withMessage ? make("span", { class: "mot" }, remark.message) : undefined));
  // Long lists are folded: the panel shall not push the form out of sight.
  const fold = make("details", { class: "a-faire" }, make("summary", {}, `${title} (${remarks.length})`), make("ul", {}, ...items));
  fold.open = remarks.length <= 6;
  return [fold];
}

function link({ label, anchor }: Remark): Node | string {
  if (!anchor) return label;
  const button = make("button", { type: "button", class: "vers" }, label);
  button.addEventListener("click", () => goTo(anchor.focus));
  return button;
}

function deadlines({ computed }: Report): HTMLElement {
  if (computed.deadlines.length === 0) return make("p", {}, "Elles se déduisent des dates de la convention.");
  return make(
    "ul",
    { class: "echeances" },
    ...computed.deadlines.map(({ date, label, source }) =>
      make(
        "li",
        {},
        make("time", { datetime: date }, frenchDay(date)),
        ` ${label}`,
        make("span", { class: "source" }, [source.title, source.article].filter(Boolean).join(", ")),
      ),
    ),
  );
}
