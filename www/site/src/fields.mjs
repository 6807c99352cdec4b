// The fields that the two demo forms ask for: label, hint, and how one types them. The paths are
// those of the engine; a test checks that each is known to it.

/** Categories of beneficiaries. */
const categories = [
  ["", "Choisir…"],
  ["association", "Association"],
  ["fondation", "Fondation"],
  ["collectivite", "Collectivité territoriale"],
  ["etablissementPublic", "Établissement public"],
  ["entreprise", "Entreprise"],
];

/** `optional` fields say so in their label; `width` is in characters. */
export const fields = {
  exercice: { label: "Exercice", hint: "L’année du budget, par exemple 2024", inputmode: "numeric", width: 6 },
  presenceJoursSemaine: { label: "Jours de présence par semaine à la DDETS", hint: "La lettre de cadrage prévoit 2 à 3 jours", inputmode: "decimal", width: 6, optional: true },

  "beneficiaire.nom": { label: "Nom de l’organisme", autocomplete: "organization" },
  "beneficiaire.categorie": { label: "Catégorie", options: categories },
  "beneficiaire.siret": { label: "Numéro SIRET", hint: "14 chiffres, avec ou sans espaces", inputmode: "numeric", width: 20 },
  "beneficiaire.rna": { label: "Numéro RNA", hint: "Pour une association : W suivi de 9 chiffres", width: 14, optional: true },
  "beneficiaire.identifiantChorus": { label: "Identifiant CHORUS", hint: "Le numéro de tiers, si l’organisme a déjà reçu une subvention", inputmode: "numeric", width: 14, optional: true },
  "beneficiaire.representant": { label: "Représentant légal", hint: "Prénom, nom et qualité", autocomplete: "name" },
  "beneficiaire.adresse": { label: "Adresse du siège", autocomplete: "street-address", optional: true },
  "beneficiaire.codePostal": { label: "Code postal", autocomplete: "postal-code", inputmode: "numeric", width: 8, optional: true },

  "convention.objet": { label: "Objet" },
  "convention.type": { label: "Durée de l’engagement", options: [["", "Choisir…"], ["annuelle", "Annuelle"], ["pluriannuelle", "Pluriannuelle"]] },
  "convention.dateDebut": { label: "Date de début", hint: "Par exemple 01/01/2024", inputmode: "numeric", width: 12 },
  "convention.dateFin": { label: "Date de fin", hint: "Par exemple 31/12/2024", inputmode: "numeric", width: 12 },
  "convention.dateSignature": { label: "Date de signature", hint: "Vide tant que rien n’est signé", inputmode: "numeric", width: 12, optional: true },
  "convention.departement": { label: "Département", hint: "Par exemple 35", width: 6 },
  "convention.engagementJuridique": { label: "N° d’engagement juridique", hint: "Demandé à la signature", inputmode: "numeric", width: 14, optional: true },
  "convention.loiDeFinances": { label: "Loi de finances visée", hint: "Par exemple : loi n° 2023-1322 du 29 décembre 2023" },

  "subvention.coutTotal": { label: "Coût total éligible", hint: "En euros, par exemple 50 000,00 €", inputmode: "decimal", width: 16 },
  "subvention.montant": { label: "Subvention demandée", hint: "En euros, par exemple 50 000,00 €", inputmode: "decimal", width: 16 },
  "subvention.montantEnLettres": { label: "Montant en toutes lettres", hint: "Par exemple : cinquante mille euros" },
  "subvention.taux": { label: "Taux de la subvention", hint: "Facultatif : calculé à droite", inputmode: "decimal", width: 8, optional: true },
  "subvention.delaiPaiementJours": { label: "Délai de paiement, en jours", inputmode: "numeric", width: 6, optional: true },
  "subvention.cumulAnneeMemeAutorite": { label: "Autres subventions du même financeur dans l’année", hint: "En euros", inputmode: "decimal", width: 16, optional: true },
  "subvention.cumulPublicAnnee": { label: "Autres subventions publiques dans l’année", hint: "En euros", inputmode: "decimal", width: 16, optional: true },

  "imputation.programme": { label: "Programme", width: 6 },
  "imputation.centreCouts": { label: "Centre de coûts" },
  "imputation.organisationAchats": { label: "Organisation d’achats" },
  "imputation.groupeMarchandises": { label: "Groupe de marchandises" },
  "imputation.domaineActivite": { label: "Domaine d’activité" },
  "imputation.localisationInterministerielle": { label: "Localisation interministérielle" },
  "imputation.centreFinancier": { label: "Centre financier" },
  "imputation.activite": { label: "Activité" },
  "imputation.domaineFonctionnel": { label: "Domaine fonctionnel" },
  "imputation.typeFlux": { label: "Type de flux" },

  "banque.titulaire": { label: "Titulaire du compte", hint: "Le nom écrit sur le RIB" },
  "banque.codeBanque": { label: "Code banque", inputmode: "numeric", width: 7 },
  "banque.codeGuichet": { label: "Code guichet", inputmode: "numeric", width: 7 },
  "banque.numeroCompte": { label: "Numéro de compte", width: 14 },
  "banque.cleRib": { label: "Clé RIB", inputmode: "numeric", width: 4 },
  "banque.iban": { label: "IBAN", width: 36 },
  "banque.bic": { label: "BIC", width: 14 },

  "justificatifs.delaiMois": { label: "Délai de remise des justificatifs, en mois", hint: "Compté de la fin de la convention", inputmode: "numeric", width: 6 },
};

/** Ticked, these are what the applicant commits to or joins. */
export const commitment = {
  path: "engagements.contratEngagementRepublicain",
  label: "L’organisme a souscrit le contrat d’engagement républicain",
  hint: "Demandé aux associations et aux fondations seulement",
};

/** Documents joined to the application. */
export const pieces = [
  ["rib", "Relevé d’identité bancaire"],
  ["statuts", "Statuts et liste des dirigeants"],
  ["comptes", "Comptes du dernier exercice clos"],
  ["rapport-activite", "Rapport d’activité"],
  ["pouvoir", "Pouvoir de signature"],
];

/** Columns of the two tables of the budget and of the instalments. */
export const tables = {
  "budget.charges": {
    one: "Charge",
    title: "Charges",
    add: "Ajouter une charge",
    rows: 2,
    columns: [
      ["compte", "Compte", { inputmode: "numeric" }],
      ["libelle", "Libellé", {}],
      ["montant", "Montant (€)", { inputmode: "decimal" }],
    ],
    total: "totals.charges",
  },
  "budget.produits": {
    one: "Produit",
    title: "Produits",
    add: "Ajouter un produit",
    rows: 2,
    columns: [
      ["compte", "Compte", { inputmode: "numeric" }],
      ["financeur", "Financeur", {}],
      ["libelle", "Libellé", {}],
      ["montant", "Montant (€)", { inputmode: "decimal" }],
    ],
    total: "totals.produits",
  },
  "subvention.versements": {
    one: "Versement",
    title: "Versements",
    add: "Ajouter un versement",
    rows: 1,
    columns: [
      ["libelle", "Libellé", {}],
      ["date", "Date", { inputmode: "numeric" }],
      ["condition", "Condition", {}],
      ["montant", "Montant (€)", { inputmode: "decimal" }],
    ],
  },
};
