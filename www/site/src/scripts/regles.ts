import { load, type RuleInfo } from "conforme";
import { make } from "conforme/dom";
import { part } from "./rows.js";

const SEVERITIES = { error: "Erreur", warning: "À vérifier", info: "À savoir" } as const;

const search = part<HTMLFormElement>(document, "[data-search]");
const words = part<HTMLInputElement>(search, "#recherche");
const severity = part<HTMLSelectElement>(search, "#gravite");
const count = part(document, "[data-count]");
const place = part(document, "[data-rules]");

const rules = (await load()).rules("fr");
const articles = new Map(rules.map((rule) => [rule, article(rule)]));
const texts = new Map(rules.map((rule) => [rule, plain([rule.id, rule.title, ...rule.sources.flatMap(({ title, article: where }) => [title, where])].join(" "))]));
const families = groups(rules);
const sections = [...families].map(([family, members]) => {
  const section = make("section", { "aria-labelledby": `famille-${family}` }, make("h2", { id: `famille-${family}` }, family), ...members.map((rule) => articles.get(rule)));
  return { section, members };
});
place.replaceChildren(...sections.map(({ section }) => section));

search.addEventListener("submit", (event) => event.preventDefault());
search.addEventListener("input", filter);
filter();
// An anchor to a rule exists only now.
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
document.documentElement.dataset["ready"] = "";

function filter(): void {
  const wanted = plain(words.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { section, members } of sections) {
    let inSection = 0;
    for (const rule of members) {
      const fits = (severity.value === "" || rule.severity === severity.value) && wanted.every((word) => texts.get(rule)?.includes(word));
      const element = articles.get(rule);
      if (element) element.hidden = !fits;
      if (fits) inSection += 1;
    }
    section.hidden = inSection === 0;
    shown += inSection;
  }
  count.textContent = shown === 0 ? "Aucune règle ne répond à cette recherche." : `${shown} ${shown === 1 ? "règle" : "règles"} sur ${rules.length}`;
}

function article(rule: RuleInfo): HTMLElement {
  return make(
    "article",
    { id: rule.id, class: "regle" },
    make("h3", {}, make("a", { href: `#${rule.id}` }, make("code", {}, rule.id))),
    make("p", {}, make("span", { class: `gravite gravite-${rule.severity}` }, SEVERITIES[rule.severity]), ` ${rule.title}`),
    make("ul", { class: "sources" }, ...rule.sources.map(({ title, article: where }) => make("li", {}, [title, where].filter(Boolean).join(", ")))),
  );
}

/** Accents and case do not matter to a search. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function groups(all: readonly RuleInfo[]): Map<string, RuleInfo[]> {
  const found = new Map<string, RuleInfo[]>();
  for (const rule of all) found.set(rule.family, [...(found.get(rule.family) ?? []), rule]);
  return found;
}
