import { commitmentBox, field, line, pieceBoxes, table } from "../markup/dsfr.mjs";
import { panel, statement } from "../markup/panel.mjs";
import { toolbar } from "../markup/toolbar.mjs";

const imputation = [
  "programme",
  "centreCouts",
  "organisationAchats",
  "groupeMarchandises",
  "domaineActivite",
  "localisationInterministerielle",
  "centreFinancier",
  "activite",
  "domaineFonctionnel",
  "typeFlux",
].map((name) => `imputation.${name}`);

const block = (id, title, content) => `<section class="bloc" aria-labelledby="${id}"><h2 class="fr-h5" id="${id}">${title}</h2>${content}</section>`;
const grid = (...paths) => `<div class="grille">${paths.map((path) => field(path)).join("")}</div>`;

export default {
  title: "Saisie d’une convention",
  description: "Formulaire dense de saisie d’une convention par un service instructeur, contrôlé pendant la saisie.",
  script: "intranet.js",
  styles: ["dsfr/dsfr.css", "site.css", "intranet.css"],
  bodyClass: "intranet",
  scheme: "light",
  skip: [["bilan-titre", "Aller au bilan"]],
  body: `
<h1 class="fr-h3">Saisie d’une convention</h1>
${toolbar({
  button: "fr-btn fr-btn--secondary fr-btn--sm",
  second: "fr-btn fr-btn--tertiary fr-btn--sm",
  input: "fr-input",
  extra: `<p class="jour"><label for="stade">Stade</label> <select id="stade" class="fr-select" data-stage><option value="projet">Projet</option><option value="depot" selected>Dépôt</option><option value="signature">Signature</option></select></p>`,
})}
<form class="demande" data-demo="intranet" novalidate>
<div class="corps">
<div data-conforme-summary></div>
${block("b-beneficiaire", "Bénéficiaire", grid("beneficiaire.nom", "beneficiaire.categorie", "beneficiaire.siret", "beneficiaire.rna", "beneficiaire.identifiantChorus", "beneficiaire.codePostal") + grid("beneficiaire.representant"))}
${block("b-convention", "Convention", grid("exercice", "convention.type", "convention.departement", "convention.dateDebut", "convention.dateFin", "convention.dateSignature", "convention.engagementJuridique") + `<div class="grille deux">${field("convention.objet")}${field("convention.loiDeFinances")}</div>`)}
${block("b-subvention", "Subvention et versements", grid("subvention.coutTotal", "subvention.montant", "subvention.delaiPaiementJours") + grid("subvention.montantEnLettres") + table("subvention.versements"))}
${block("b-imputation", "Imputation", `<table class="imputation"><caption class="fr-sr-only">Imputation budgétaire et comptable</caption><tbody>${imputation.map(line).join("")}</tbody></table>`)}
${block("b-budget", "Budget prévisionnel", table("budget.charges") + table("budget.produits"))}
${block("b-missions", "Missions", `<div class="fr-input-group"><label class="fr-label" for="missions">Missions confiées au poste<span class="fr-hint-text">Une mission par ligne ; les coller depuis l’article 2 de la convention</span></label><textarea class="fr-input" id="missions" name="missions" data-field="missions" rows="8"></textarea></div>${grid("presenceJoursSemaine")}`)}
${block("b-banque", "Compte bancaire", `<div class="fr-input-group"><label class="fr-label" for="rib-entier">Coller un RIB ou un IBAN entier<span class="fr-hint-text">Le texte collé se répartit dans les champs ci-dessous</span></label><div class="avec-bouton"><input class="fr-input" type="text" id="rib-entier" data-rib autocomplete="off" spellcheck="false"><button type="button" class="fr-btn fr-btn--secondary" data-spread>Répartir</button></div></div>` + grid("banque.titulaire") + `<div class="grille quatre">${["codeBanque", "codeGuichet", "numeroCompte", "cleRib"].map((name) => field(`banque.${name}`)).join("")}</div>` + `<div class="grille deux">${field("banque.iban")}${field("banque.bic")}</div>`)}
${block("b-engagements", "Engagements et justificatifs", `${commitmentBox()}${grid("justificatifs.delaiMois")}${pieceBoxes()}`)}
<div class="envoi">
  <button type="submit" class="fr-btn">Enregistrer la convention</button>
  <button type="button" class="fr-btn fr-btn--secondary" data-show-statement>Voir le constat</button>
  <p class="fr-hint-text">Démonstration : rien n’est envoyé.</p>
</div>
</div>
<aside class="cote" aria-labelledby="bilan-titre">${panel("Contrôle", { title: "fr-h5" })}</aside>
</form>
${statement()}`,
};
