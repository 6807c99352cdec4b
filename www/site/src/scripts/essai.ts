import { load, type Stage } from "conforme";
import example from "../../../../tests/fixtures/convention-35-2024.json" with { type: "json" };
import { DayField } from "./day.js";
import { part } from "./rows.js";
import { showStatement } from "./statement.js";

const form = part<HTMLFormElement>(document, "[data-try]");
const text = part<HTMLTextAreaElement>(form, "#dossier");
const profile = part<HTMLSelectElement>(form, "#profil");
const stage = part<HTMLSelectElement>(form, "#stade");
const day = new DayField(part(form, "#jour"));
const status = part(document, "[data-status]");
const raw = part<HTMLDetailsElement>(document, "[data-raw]");
const statement = part(document, "[data-statement]");

const conforme = await load().catch((error: unknown) => {
  status.textContent = "Le moteur de contrôle n’a pas pu se charger.";
  throw error;
});
profile.append(new Option("Celui du dossier", ""), ...conforme.profiles().map(({ id, titre }) => new Option(`${titre} (${id})`, id)));

form.addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
part(form, "[data-example]").addEventListener("click", () => {
  text.value = JSON.stringify(example, null, 2);
  day.iso = "2024-03-15";
  status.textContent = "L’exemple est chargé.";
});

/** A text that is not JSON, and a file that the engine cannot read, are said in one sentence. */
function check(): void {
  statement.hidden = true;
  raw.hidden = true;
  let dossier: object;
  try {
    const parsed: unknown = JSON.parse(text.value);
    if (typeof parsed !== "object" || parsed === null) throw new Error("not an object");
    dossier = parsed;
  } catch {
    status.textContent = "Ce texte n’est pas un objet JSON : l’exemple montre la forme attendue.".replace(" :", "\u202f:");
    return;
  }
  try {
    const report = conforme.check(dossier as Parameters<typeof conforme.check>[0], {
      profile: profile.value || undefined,
      stage: (stage.value || undefined) as Stage | undefined,
      today: day.iso,
    });
    status.textContent = "";
    part(raw, "code").textContent = JSON.stringify(report, null, 2);
    raw.hidden = false;
    showStatement(statement, report);
  } catch (refusal) {
    status.textContent = refusal instanceof Error ? refusal.message : String(refusal);
  }
}
document.documentElement.dataset["ready"] = "";
