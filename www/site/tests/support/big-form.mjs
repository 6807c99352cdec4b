// The biggest form that shall stay fluid: 500 fields, and 300 budget rows of three cells.
const SINGLE = [
  "exercice", "beneficiaire.nom", "beneficiaire.categorie", "beneficiaire.siret", "beneficiaire.rna", "beneficiaire.identifiantChorus",
  "beneficiaire.codePostal", "beneficiaire.representant", "beneficiaire.adresse", "convention.objet", "convention.type", "convention.dateDebut",
  "convention.dateFin", "convention.dateSignature", "convention.engagementJuridique", "convention.loiDeFinances", "convention.departement",
  "subvention.montant", "subvention.montantEnLettres", "subvention.coutTotal", "subvention.taux", "subvention.delaiPaiementJours",
  "banque.titulaire", "banque.codeBanque", "banque.codeGuichet", "banque.numeroCompte", "banque.cleRib", "banque.iban", "banque.bic",
  "imputation.programme", "imputation.centreCouts", "imputation.organisationAchats", "imputation.groupeMarchandises", "imputation.domaineActivite",
  "imputation.localisationInterministerielle", "imputation.centreFinancier", "imputation.activite", "imputation.domaineFonctionnel", "imputation.typeFlux",
  "justificatifs.delaiMois",
];
const FIELDS = 500;
const ROWS = 300;
const INSTALMENT = ["libelle", "date", "montant", "condition"];

const VALUES = { exercice: "2024", "beneficiaire.nom": "Le Relais", "subvention.montant": "15 000", "subvention.coutTotal": "15 000" };

/** Its markup; `wrong` of the rows hold a negative amount. */
export function bigForm(wrong = 0) {
  const field = (name, value = "") => `<p><label for="${name}">${name}</label> <input id="${name}" name="${name}" value="${value}"></p>`;
  const instalments = Array.from({ length: FIELDS - SINGLE.length }, (_, index) => {
    const column = INSTALMENT[index % INSTALMENT.length];
    return field(`subvention.versements[${Math.floor(index / INSTALMENT.length)}].${column}`, column === "libelle" ? "Acompte" : "");
  });
  const row = (_, index) => {
    const list = index < ROWS / 2 ? "charges" : "produits";
    const place = index % (ROWS / 2);
    const cell = (column, value) => `<td><input aria-label="Ligne ${index + 1}, ${column}" name="budget.${list}[${place}].${column}" value="${value}"></td>`;
    const amount = index < wrong ? "-100" : "100";
    return `<tr>${cell("compte", list === "charges" ? "60" : "74")}${cell("libelle", `Ligne ${index + 1}`)}${cell("montant", amount)}</tr>`;
  };
  return `<form novalidate>${SINGLE.map((name) => field(name, VALUES[name])).join("")}${instalments.join("")}
    <table data-field-group="budget">${Array.from({ length: ROWS }, row).join("")}</table>
    <p>Total <output data-conforme-output="totals.charges">—</output></p><button>Envoyer</button></form>`;
}
