import { load, type Conforme, type Report, type Stage } from "conforme";
import { attach, type Attached, type AttachOptions } from "conforme/dom";
import example from "../../../../tests/fixtures/convention-35-2024.json" with { type: "json" };
import { DayField, frenchDay } from "./day.js";
import { Draft } from "./draft.js";
import { fill, flatten } from "./fill.js";
import { Panel } from "./panel.js";
import { part, rowLists } from "./rows.js";
import { showStatement } from "./statement.js";

/** The day on which the example is checked: between the finance law it cites and its term. */
const EXAMPLE_DAY = "2024-03-15";

/** What the two forms of the demo have in common; each adds what is its own. */
export interface FormPage {
  readonly form: HTMLFormElement;
  readonly conforme: Conforme;
  readonly attached: Attached;
  say(sentence: string): void;
}

/** Wires the form of a page to the engine. */
export async function startFormPage(options: Omit<AttachOptions, "engine">): Promise<FormPage | undefined> {
  const form = part<HTMLFormElement>(document, "form[data-demo]");
  const status = part(document, "[data-status]");
  const say = (sentence: string) => {
    status.textContent = sentence;
  };
  const lists = rowLists(form);
  const draft = new Draft(form, part<HTMLInputElement>(document, "[data-keep]"), say, (dossier) => fill(form, dossier, lists));
  let again = () => {};
  const day = new DayField(part(document, "[data-day]"), () => again());
  let conforme: Conforme;
  try {
    conforme = await load();
  } catch {
    // The form is a form all the same; only the checking is not there.
    part(form, "[data-verdict]").textContent = "Le contrôle n’a pas pu se charger. Le formulaire reste utilisable.";
    return undefined;
  }
  const stage = document.querySelector<HTMLSelectElement>("[data-stage]");
  const attached = attach(form, {
    engine: conforme,
    today: () => day.iso,
    stage: () => (stage?.value ?? "depot") as Stage,
    // A bank account is typed in one go: what its parts say of each other need not wait for the end.
    timing: { banque: "leave", periode: "leave", imputation: "leave" },
    ...options,
  });
  wirePanel(form, attached);
  again = () => attached.check();
  stage?.addEventListener("change", again);
  const loadExample = () => {
    fill(form, flatten(example), lists);
    day.iso = EXAMPLE_DAY;
    attached.forget();
    attached.check({ reveal: true });
    draft.filled();
    say(`L’exemple d’Ille-et-Vilaine 2024 est chargé et contrôlé au ${frenchDay(EXAMPLE_DAY)}.`);
  };
  part(document, "[data-example]").addEventListener("click", loadExample);
  part(document, "[data-clear]").addEventListener("click", () => {
    form.reset();
    for (const rows of lists.values()) rows.reset();
    attached.forget();
    draft.forget();
    say("Le formulaire est vide, et rien n’en est gardé.");
  });
  const statement = part(document, "[data-statement]");
  const value = (path: string) => form.querySelector<HTMLInputElement>(`[data-field="${path}"]`)?.value ?? "";
  const show = (report: Report) =>
    showStatement(statement, report, [
      ["Organisme", value("beneficiaire.nom")],
      ["SIRET", value("beneficiaire.siret")],
      ["Objet", value("convention.objet")],
    ]);
  for (const button of document.querySelectorAll("[data-show-statement]")) {
    button.addEventListener("click", () => show(attached.check()));
  }
  form.addEventListener("submit", (event) => {
    // There is no server behind the demo.
    event.preventDefault();
    const { outcome } = attached.report;
    if (outcome === "non-conforme" || outcome === "incomplet") return;
    say("Démonstration : le dossier est prêt, rien n’est envoyé.".replace(" :", "\u202f:"));
    show(attached.report);
  });
  if (new URLSearchParams(location.search).has("exemple")) loadExample();
  document.documentElement.dataset["ready"] = "";
  return { form, conforme, attached, say };
}

/** The figures follow each key; the list of things to do waits until a field is left. */
function wirePanel(form: HTMLFormElement, attached: Attached): void {
  const panel = new Panel(part(form, "[data-panel]"));
  let typing = false;
  form.addEventListener("input", () => (typing = true));
  form.addEventListener("focusout", () => (typing = false));
  form.addEventListener("change", () => (typing = false));
  form.addEventListener("conforme:report", () => typing || panel.show(attached));
  panel.show(attached);
}
