import { panel, statement } from "../markup/panel.mjs";
import { commitmentBox, field, missions, pieceBoxes, section, table } from "../markup/neutral.mjs";
import { toolbar } from "../markup/toolbar.mjs";

export default {
  title: "Demande de subvention",
  description: "Formulaire de demande de subvention d’un partenaire, contrôlé pendant la saisie.",
  script: "partenaire.js",
  styles: ["site.css", "conforme.css"],
  skip: [["bilan-titre", "Aller au bilan"]],
  body: `
<h1>Demande de subvention</h1>
<p class="chapeau">Renfort des moyens de coordination des CCAPEX. Les champs sont à remplir, sauf mention « facultatif » ; chaque remarque apparaît quand on quitte le champ.</p>
${toolbar({ button: "bouton-second", second: "bouton-discret" })}
<form class="demande" data-demo="partenaire" novalidate>
<div class="corps">
<div data-conforme-summary></div>
${section("organisme", "1. Votre organisme", `
${field("beneficiaire.nom")}
<div class="paire">${field("beneficiaire.categorie")}${field("beneficiaire.siret")}</div>
<div class="paire">${field("beneficiaire.rna")}${field("beneficiaire.identifiantChorus")}</div>
${field("beneficiaire.representant")}
<div class="paire">${field("beneficiaire.adresse")}${field("beneficiaire.codePostal")}</div>`)}
${section("projet", "2. Votre projet", `
${field("convention.objet")}
<div class="paire">${field("exercice")}${field("convention.type")}</div>
<div class="paire">${field("convention.dateDebut")}${field("convention.dateFin")}</div>
${field("convention.departement")}`)}
${section("subvention", "3. La subvention demandée", `
<div class="paire">${field("subvention.coutTotal")}${field("subvention.montant")}</div>
${field("subvention.montantEnLettres")}
<div class="paire">${field("subvention.cumulAnneeMemeAutorite")}${field("subvention.cumulPublicAnnee")}</div>`)}
${section("budget", "4. Le budget prévisionnel", `${table("budget.charges")}${table("budget.produits")}
<p class="ecart">Écart entre charges et produits : <output data-conforme-output="totals.ecart">—</output></p>`, "Une ligne par nature de dépense et par financeur, en euros. Le total des charges est égal à celui des produits.")}
${section("missions-titre", "5. Les missions du poste", `${missions()}${field("presenceJoursSemaine")}`, "Une mission par ligne, comme dans la convention.")}
${section("banque", "6. Le compte bancaire", `
<div class="coller">
  <label for="rib-entier">Coller un RIB ou un IBAN entier <span class="facultatif" data-hint>(facultatif)</span></label>
  <p class="aide" id="rib-entier-aide">Le texte collé se répartit dans les champs ci-dessous</p>
  <div class="avec-bouton"><input type="text" id="rib-entier" data-rib autocomplete="off" spellcheck="false" aria-describedby="rib-entier-aide"><button type="button" class="bouton-second" data-spread>Répartir</button></div>
</div>
${field("banque.titulaire")}
<div class="quatre">${field("banque.codeBanque")}${field("banque.codeGuichet")}${field("banque.numeroCompte")}${field("banque.cleRib")}</div>
<div class="paire">${field("banque.iban")}${field("banque.bic")}</div>`)}
${section("engagements", "7. Engagements et pièces", `${commitmentBox()}${field("justificatifs.delaiMois")}${pieceBoxes()}`)}
<div class="envoi">
  <button type="submit" class="bouton">Déposer la demande</button>
  <button type="button" class="bouton-second" data-show-statement>Voir le constat</button>
  <p class="aide">Démonstration : rien n’est envoyé.</p>
</div>
</div>
<aside class="cote" aria-labelledby="bilan-titre">${panel("Prêt à déposer ?")}</aside>
</form>
${statement()}`,
};
