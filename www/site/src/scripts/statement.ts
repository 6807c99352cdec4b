import { euros, make } from "conforme/dom";
import type { Finding, Report } from "conforme";
import { frenchDay } from "./day.js";

const OUTCOMES = {
  conforme: "Conforme",
  "a-verifier": "Conforme, points à vérifier",
  incomplet: "Incomplet",
  "non-conforme": "Non conforme",
} as const;

const STAGES = { projet: "projet", depot: "dépôt", signature: "signature" } as const;

const SEVERITIES = { error: "À corriger", warning: "À vérifier", info: "À savoir" } as const;

/** What the file is about: name and value, those that are known. */
export type Subject = readonly (readonly [name: string, value: string])[];

/** The statement of a check, to read, print or keep with the file. */
export function statementOf(report: Report, subject: Subject = []): HTMLElement[] {
  const { engine, profile, stage, today, outcome, findings, missing, computed } = report;
  const colon = "\u202f: ";
  const fact = (name: string, value: string) => make("div", {}, make("dt", {}, name), make("dd", {}, value));
  return [
    make("h2", { id: "constat-titre" }, "Constat de contrôle"),
    make("p", { class: `issue issue-${outcome}` }, `Résultat${colon}`, make("strong", {}, OUTCOMES[outcome])),
    make(
      "dl",
      { class: "faits" },
      ...subject.filter(([, value]) => value.trim() !== "").map(([name, value]) => fact(name, value)),
      fact("Contrôlé au", frenchDay(today)),
      fact("Stade", STAGES[stage]),
      fact("Profil", `${profile.id}, version ${profile.version}`),
      fact("Moteur", `${engine.name} ${engine.version}`),
      ...(computed.totals.charges ? [fact("Total des charges", euros(computed.totals.charges))] : []),
      ...(computed.totals.produits ? [fact("Total des produits", euros(computed.totals.produits))] : []),
      ...computed.deadlines.map(({ label, date }) => fact(label, frenchDay(date))),
    ),
    ...(["error", "warning", "info"] as const).flatMap((severity) => findingsOf(SEVERITIES[severity], findings.filter((finding) => finding.severity === severity))),
    ...(missing.length === 0
      ? []
      : [make("h3", {}, `À remplir (${missing.length})`), make("ul", {}, ...missing.map(({ label, path }) => make("li", {}, `${label} `, make("code", {}, path))))]),
    ...(findings.length === 0 && missing.length === 0 ? [make("p", {}, "Aucune remarque.")] : []),
  ];
}

function findingsOf(title: string, findings: readonly Finding[]): HTMLElement[] {
  if (findings.length === 0) return [];
  return [
    make("h3", {}, `${title} (${findings.length})`),
    make(
      "ul",
      { class: "remarques" },
      ...findings.map(({ rule, path, message, help, sources }) =>
        make(
          "li",
          {},
          make("p", {}, message, help ? ` ${help}` : undefined),
          make("p", { class: "reference" }, make("code", {}, rule), " · ", make("code", {}, path), ...sources.map(({ title: text, article }) => ` · ${[text, article].filter(Boolean).join(", ")}`)),
        ),
      ),
    ),
  ];
}

/** Shows the statement below the form, and offers to print it: only it is printed then. */
export function showStatement(place: HTMLElement, report: Report, subject?: Subject): void {
  const print = make("button", { type: "button", class: "bouton fr-btn ecran" }, "Imprimer le constat");
  print.addEventListener("click", () => window.print());
  place.replaceChildren(...statementOf(report, subject), print);
  place.hidden = false;
  document.body.classList.add("avec-constat");
  place.focus();
}
