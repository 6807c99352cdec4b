import { part } from "./rows.js";
import { readBank } from "./rib.js";

/** Spreads a pasted RIB or IBAN over the fields of the bank account. */
export function spreadPastedBank(form: HTMLFormElement, say: (sentence: string) => void): void {
  const spread = (text: string): boolean => {
    const parts = readBank(text);
    if (!parts) return false;
    for (const [path, value] of Object.entries(parts)) {
      const input = form.querySelector<HTMLInputElement>(`[data-field="${path}"]`);
      if (!input) continue;
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
    say("Le RIB collé a été réparti dans les champs du compte.");
    return true;
  };
  // A whole RIB pasted in any field of the account goes where it belongs; a part stays where it is.
  form.addEventListener("paste", (event) => {
    const target = event.target as HTMLElement;
    if (!target.matches('[data-field^="banque."], [data-rib]')) return;
    if (spread(event.clipboardData?.getData("text/plain") ?? "")) event.preventDefault();
  });
  const whole = part<HTMLInputElement>(form, "[data-rib]");
  part(form, "[data-spread]").addEventListener("click", () => {
    if (spread(whole.value)) whole.value = "";
    else say("Aucun RIB ni IBAN français complet n’a été reconnu dans ce texte.");
  });
  whole.addEventListener("keydown", (event) => {
    // Here Enter means "spread", not "send the form".
    if (event.key !== "Enter") return;
    event.preventDefault();
    part(form, "[data-spread]").click();
  });
}
