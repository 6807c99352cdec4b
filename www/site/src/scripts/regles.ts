import { part } from "./rows.js";

// The catalogue is in the page already; this only searches it.
const search = part<HTMLFormElement>(document, "[data-search]");
const words = part<HTMLInputElement>(search, "#recherche");
const level = part<HTMLSelectElement>(search, "#gravite");
const count = part(document, "[data-count]");
const rules = [...document.querySelectorAll<HTMLElement>("[data-rule]")].map((element) => ({ element, text: plain(element.textContent ?? "") }));

search.hidden = false;
search.addEventListener("submit", (event) => event.preventDefault());
search.addEventListener("input", filter);
unfoldTarget();
addEventListener("hashchange", unfoldTarget);
document.documentElement.dataset["ready"] = "";

function filter(): void {
  const wanted = plain(words.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { element, text } of rules) {
    const fits = (level.value === "" || element.dataset["level"] === level.value) && wanted.every((word) => text.includes(word));
    element.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const family of document.querySelectorAll<HTMLElement>("[data-family]")) {
    family.hidden = family.querySelector("[data-rule]:not([hidden])") === null;
  }
  count.textContent =
    shown === 0 ? "Aucune règle ne répond à cette recherche." : `${shown} ${shown === 1 ? "règle" : "règles"} sur ${rules.length}`;
}

/** A link to a rule shows all of it. */
function unfoldTarget(): void {
  const rule = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const details = rule?.querySelector("details");
  if (details) details.open = true;
}

/** Accents and case do not matter to a search. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
