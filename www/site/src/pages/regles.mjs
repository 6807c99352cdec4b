import { escape } from "../markup/html.mjs";

const LEVELS = { error: "Erreur", warning: "À vérifier", info: "À savoir", missing: "Obligatoire", silent: "Sans effet" };
const STAGES = ["Projet", "Dépôt", "Signature"];

/** Families in words; one that is new shows its own name. */
const FAMILIES = {
  banque: "Compte bancaire",
  beneficiaire: "Bénéficiaire",
  budget: "Budget",
  dossier: "Dossier",
  engagements: "Engagements",
  format: "Écriture des valeurs",
  imputation: "Imputation",
  justificatifs: "Justificatifs",
  missions: "Missions",
  periode: "Période",
  seuils: "Seuils",
  subvention: "Subvention",
  versements: "Versements",
  visas: "Visas",
};

/** The gravest of the three stages. */
const worst = (levels) => ["error", "missing", "warning", "info", "silent"].find((level) => levels.includes(level));

const levelsOf = (levels) =>
  new Set(levels).size === 1
    ? `<span class="gravite gravite-${levels[0]}">${LEVELS[levels[0]]}</span>`
    : levels.map((level, place) => `<span class="gravite gravite-${level}">${STAGES[place]} : ${LEVELS[level].toLowerCase()}</span>`).join(" ");

const source = ({ title, article, url }) => {
  const text = escape([title, article].filter(Boolean).join(", "));
  return `<li>${url ? `<a href="${escape(url)}" rel="noreferrer external">${text}</a>` : text}</li>`;
};

const example = (title, lines) =>
  lines.length === 0 ? "" : `<div><dt>${title}</dt>${lines.map(({ path, text }) => `<dd><code>${escape(path)} = ${escape(text)}</code></dd>`).join("")}</div>`;

const article = ({ id, levels, summary, why, message, help, sources, fails, passes }) => `<article class="regle" id="${escape(id)}" data-rule data-level="${worst(levels)}">
<h3><a href="#${escape(id)}"><code>${escape(id)}</code></a></h3>
<p>${levelsOf(levels)} <strong>${escape(summary)}</strong></p>
${why ? `<p>${escape(why)}</p>` : ""}
<details><summary>Message, exemples et sources</summary>
${message ? `<p class="citation">« ${escape(message)} ${escape(help)} »</p>` : ""}
<dl class="exemples">${example("Remarqué", fails)}${example("Accepté", passes)}</dl>
${sources.length > 0 ? `<ul class="sources">${sources.map(source).join("")}</ul>` : ""}
</details>
</article>`;

/** The catalogue, from what `conforme rules --format json` says. */
export default ({ rules }) => {
  const families = [...new Set(rules.map(({ family }) => family))];
  return {
    title: "Catalogue des règles",
    description: "Toutes les règles de Conforme, leur gravité et leurs sources.",
    script: "regles.js",
    body: `
<h1>Catalogue des règles</h1>
<p class="chapeau">L’identifiant d’une règle se cite au téléphone ; il ne change pas.</p>
<form class="recherche" role="search" data-search hidden>
  <div class="champ"><label for="recherche">Chercher une règle</label><p class="aide" id="recherche-aide">Un mot, un identifiant ou un texte, par exemple « IBAN » ou « budget »</p>
  <input type="search" id="recherche" aria-describedby="recherche-aide" autocomplete="off"></div>
  <div class="champ"><label for="gravite">Gravité</label><select id="gravite"><option value="">Toutes</option><option value="error">Erreur</option><option value="missing">Obligatoire</option><option value="warning">À vérifier</option><option value="info">À savoir</option></select></div>
</form>
<p role="status" data-count>${rules.length} règles</p>
${families
  .map(
    (family) => `<section data-family aria-labelledby="famille-${family}"><h2 id="famille-${family}">${FAMILIES[family] ?? family}</h2>
${rules.filter((rule) => rule.family === family).map(article).join("\n")}</section>`,
  )
  .join("\n")}`,
  };
};
