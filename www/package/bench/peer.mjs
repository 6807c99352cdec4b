// What a portal developer would write today for the same form, with the libraries they would take:
// zod for the shape, ibantools and stdnum for the identifiers, decimal.js for the money, date-fns for
// the days. The same checks as the engine's on this file, messages included, but for what no library
// does: amounts in words, the reading of missions, and the repairs.
import { addDays, addMonths, differenceInMonths, endOfYear, format, isValid, parse } from "date-fns";
import { Decimal } from "decimal.js";
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from "ibantools";
import { stdnum } from "stdnum";
import { z } from "zod";

const blank = (value) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const optional = (schema) => z.preprocess(blank, schema.optional());
const text = optional(z.string().trim().min(1).max(10_000));
const matching = (pattern, message) => optional(z.string().trim().regex(pattern, message));
const oneOf = (...values) => optional(z.enum(values));
const yesNo = oneOf("oui", "non");

const amount = optional(
  z.string().transform((typed, context) => {
    const bare = typed.replace(/[\s\u00a0\u202f]/g, "").replace(/€$/, "").replace(",", ".");
    if (/^-?\d{1,24}(\.\d{1,2})?$/.test(bare)) return new Decimal(bare);
    context.addIssue({ code: "custom", message: `« ${typed} » n'est pas un montant ; écrivez-le comme 50 000,00 €.` });
    return z.NEVER;
  }),
);
const day = optional(
  z.string().transform((typed, context) => {
    const date = parse(typed.trim(), "dd/MM/yyyy", new Date(2000, 0, 1));
    if (isValid(date)) return date;
    context.addIssue({ code: "custom", message: `« ${typed} » n'est pas une date ; écrivez-la comme 31/12/2025.` });
    return z.NEVER;
  }),
);
const number = optional(
  z.string().transform((typed, context) => {
    const bare = typed.replace(/[\s%]/g, "").replace(",", ".");
    if (/^\d+(\.\d+)?$/.test(bare)) return new Decimal(bare);
    context.addIssue({ code: "custom", message: `« ${typed} » n'est pas un nombre.` });
    return z.NEVER;
  }),
);
const checked = (valid, message) =>
  optional(z.string().superRefine((typed, context) => {
    if (!valid(typed)) context.addIssue({ code: "custom", message: message(typed) });
  }));

const schema = z.object({
  exercice: matching(/^20\d\d$/, "L'exercice s'écrit en quatre chiffres."),
  beneficiaire: z.object({
    nom: text,
    categorie: oneOf("association", "fondation", "collectivite", "etablissementPublic", "entreprise"),
    siret: checked((typed) => stdnum.FR.siret.validate(typed).isValid, (typed) => `« ${typed} » n'est pas un numéro SIRET.`),
    rna: matching(/^W[0-9A-Z]\d{8}$/, "Le numéro RNA s'écrit W et neuf chiffres."),
    identifiantChorus: matching(/^\d{10}$/, "L'identifiant CHORUS a dix chiffres."),
    codePostal: matching(/^\d{5}$/, "Le code postal a cinq chiffres."),
    representant: text,
    adresse: text,
  }).partial(),
  convention: z.object({
    objet: text,
    type: oneOf("annuelle", "pluriannuelle"),
    dateDebut: day,
    dateFin: day,
    dateSignature: day,
    engagementJuridique: matching(/^\d{10}$/, "L'engagement juridique a dix chiffres."),
    loiDeFinances: matching(/^loi n° \d{4}-\d+ du \d{1,2}(er)? \S+ \d{4}/i, "Visez la loi de finances par son numéro et sa date."),
    departement: matching(/^(\d{2,3}|2[AB])$/i, "Le département s'écrit en deux ou trois caractères."),
    renouvellement: yesNo,
  }).partial(),
  subvention: z.object({
    montant: amount,
    montantEnLettres: text,
    coutTotal: amount,
    taux: number,
    delaiPaiementJours: number,
    versements: z.array(z.object({ libelle: text, date: day, montant: amount, condition: text }).partial()).optional(),
    cumulAnneeMemeAutorite: amount,
    cumulPublicAnnee: amount,
    aidesMinimisTroisAns: amount,
    regimeMinimis: oneOf("general", "sieg"),
  }).partial(),
  budget: z.object({
    charges: z.array(z.object({ compte: matching(/^\d{2,6}$/, "Le compte a deux chiffres au moins."), libelle: text, montant: amount }).partial()).optional(),
    produits: z.array(z.object({ compte: matching(/^\d{2,6}$/, "Le compte a deux chiffres au moins."), libelle: text, financeur: text, montant: amount }).partial()).optional(),
  }).partial(),
  imputation: z.object({
    programme: matching(/^\d{3,4}$/, "Le programme a trois chiffres."),
    centreCouts: matching(/^[A-Z0-9]{10}$/, "Le centre de coûts a dix caractères."),
    organisationAchats: matching(/^[A-Z]\d{3}$/, "L'organisation d'achats a une lettre et trois chiffres."),
    groupeMarchandises: matching(/^\d{2}\.\d{2}\.\d{2}$/, "Le groupe de marchandises a trois fois deux chiffres."),
    domaineActivite: matching(/^\d{4}$/, "Le domaine d'activité a quatre chiffres."),
    localisationInterministerielle: matching(/^[A-Z]\d{4,}$/, "La localisation a une lettre et des chiffres."),
    centreFinancier: matching(/^\d{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/, "Le centre financier a trois groupes de quatre caractères."),
    activite: matching(/^\d{12}$/, "L'activité a douze chiffres."),
    domaineFonctionnel: matching(/^\d{4}-\d{2}-\d{2}$/, "Le domaine fonctionnel a trois groupes."),
    typeFlux: oneOf("1", "2", "3", "4"),
  }).partial(),
  banque: z.object({
    titulaire: text,
    codeBanque: matching(/^\d{5}$/, "Le code banque a cinq chiffres."),
    codeGuichet: matching(/^\d{5}$/, "Le code guichet a cinq chiffres."),
    numeroCompte: matching(/^[A-Z0-9]{11}$/i, "Le numéro de compte a onze caractères."),
    cleRib: matching(/^\d{2}$/, "La clé RIB a deux chiffres."),
    iban: checked((typed) => isValidIBAN(electronicFormatIBAN(typed) ?? ""), (typed) => `« ${typed} » n'est pas un IBAN.`),
    bic: checked((typed) => isValidBIC(typed.trim()), (typed) => `« ${typed} » n'est pas un BIC.`),
  }).partial(),
  missions: z.array(text).optional(),
  presenceJoursSemaine: number,
  justificatifs: z.object({ delaiMois: number, pieces: z.array(text).optional() }).partial(),
  engagements: z.object({ contratEngagementRepublicain: yesNo, pieces: z.array(text).optional() }).partial(),
}).partial();

const ACCOUNTS = {
  charges: ["60", "61", "62", "63", "64", "65", "66", "67", "68", "69", "86"],
  produits: ["70", "71", "72", "73", "74", "75", "76", "77", "78", "79", "87"],
};
const REQUIRED = [
  "beneficiaire.nom", "beneficiaire.categorie", "beneficiaire.siret", "convention.objet", "convention.dateDebut",
  "convention.dateFin", "convention.dateSignature", "subvention.montant", "subvention.coutTotal", "banque.iban",
  "banque.titulaire", "imputation.programme", "imputation.centreFinancier", "imputation.domaineFonctionnel",
];
const DOCUMENTS = [["RIB", /\brib\b|identité bancaire/i], ["comptes annuels", /comptes? annuels?|bilan/i], ["rapport d'activité", /rapports? d.activité/i]];
const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const shown = (value) => euros.format(value.toNumber());
const plain = (typed) => typed.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().replace(/[^A-Z0-9]+/g, " ").trim();
const sum = (lines) => lines.reduce((total, line) => (line.montant ? total.plus(line.montant) : total), new Decimal(0));
const days = (date) => format(date, "dd/MM/yyyy");
/** The letters of an account number as the RIB key counts them. */
const figured = (typed) => typed.replace(/[A-Z]/gi, (letter) => "12345678912345678923456789"["ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(letter.toUpperCase())]);

/** The report on a file: findings with their path and message, what is missing, totals and deadlines. */
export function check(dossier, stage) {
  const findings = [];
  const add = (path, message, severity = "error") => findings.push({ path, message, severity });
  const read = schema.safeParse(dossier);
  if (!read.success) {
    for (const issue of read.error.issues) add(issue.path.join("."), issue.message);
    return { outcome: "non-conforme", findings, missing: [], computed: {} };
  }
  const { exercice, beneficiaire = {}, convention = {}, subvention = {}, budget = {}, imputation = {}, banque = {}, engagements = {}, justificatifs = {} } = read.data;
  const missing = stage === "projet" ? [] : REQUIRED.filter((path) => path.split(".").reduce((at, key) => at?.[key], read.data) === undefined);

  bank(banque, beneficiaire, add);
  grant(subvention, convention, add);
  const totals = lines(budget, subvention, add);
  period(convention, exercice, add);
  codes(imputation, convention, beneficiaire, add);
  if (beneficiaire.categorie === "association" && engagements.contratEngagementRepublicain !== "oui") {
    add("engagements.contratEngagementRepublicain", "L'association doit avoir souscrit le contrat d'engagement républicain.");
  }
  for (const [name, pattern] of DOCUMENTS) {
    if (!engagements.pieces?.some((piece) => piece && pattern.test(piece))) add("engagements.pieces", `Il manque au dossier : ${name}.`);
  }
  if (subvention.montant?.gt(23_000) && convention.type === undefined) add("convention.type", "Au-delà de 23 000 €, une convention est obligatoire.");
  if (subvention.montant && subvention.cumulPublicAnnee?.plus(subvention.montant).gt(153_000)) {
    add("engagements.pieces", "Au-delà de 153 000 € de subventions dans l'année, les comptes sont certifiés.", "warning");
  }
  const ceiling = subvention.regimeMinimis === "sieg" ? 750_000 : 300_000;
  if (subvention.montant && subvention.aidesMinimisTroisAns?.plus(subvention.montant).gt(ceiling)) {
    add("subvention.aidesMinimisTroisAns", "Le plafond des aides de minimis est dépassé.");
  }
  const outcome = findings.some((one) => one.severity === "error") ? "non-conforme" : missing.length ? "incomplet" : findings.length ? "a-verifier" : "conforme";
  const { dateFin, dateSignature } = convention;
  const deadlines = [
    dateSignature && { id: "paiement", date: days(addDays(dateSignature, subvention.delaiPaiementJours?.toNumber() ?? 30)) },
    dateFin && { id: "justificatifs", date: days(addMonths(dateFin, justificatifs.delaiMois?.toNumber() ?? 6)) },
    dateFin && { id: "compte-rendu-financier", date: days(addMonths(endOfYear(dateFin), 6)) },
    dateSignature && { id: "donnees-essentielles", date: days(addMonths(dateSignature, 3)) },
  ].filter(Boolean);
  return { outcome, findings, missing, computed: { totals, deadlines } };
}

function bank({ codeBanque, codeGuichet, numeroCompte, cleRib, iban, bic, titulaire }, { nom }, add) {
  if (codeBanque && codeGuichet && numeroCompte && cleRib) {
    const figures = BigInt(figured(codeBanque + codeGuichet + numeroCompte) + cleRib);
    if (figures % 97n !== 0n) add("banque.cleRib", `La clé ${cleRib} n'est pas celle de ce compte.`);
    const typed = iban && electronicFormatIBAN(iban);
    if (typed?.startsWith("FR") && typed.slice(4) !== codeBanque + codeGuichet + numeroCompte.toUpperCase() + cleRib) {
      add("banque.iban", "L'IBAN n'est pas celui du RIB.");
    }
  }
  if (iban && bic && iban.trim().slice(0, 2) !== bic.trim().slice(4, 6)) add("banque.bic", "Le BIC est d'un autre pays que l'IBAN.", "warning");
  if (titulaire && nom && !plain(titulaire).includes(plain(nom)) && !plain(nom).includes(plain(titulaire))) {
    add("banque.titulaire", `Le titulaire ${titulaire} n'est pas le bénéficiaire ${nom}.`, "warning");
  }
}

function grant({ montant, coutTotal, taux, versements = [] }, { dateDebut, dateFin }, add) {
  if (montant?.lte(0)) add("subvention.montant", "Le montant doit être supérieur à zéro.");
  if (montant && coutTotal?.lt(montant)) add("subvention.montant", `La subvention de ${shown(montant)} dépasse le coût de ${shown(coutTotal)}.`);
  if (montant && coutTotal?.gt(0) && taux && montant.times(100).div(coutTotal).minus(taux).abs().gt("0.01")) add("subvention.taux", "Le taux n'est pas celui des montants.");
  if (montant && versements.length > 0 && !sum(versements).eq(montant)) add("subvention.versements", `Les versements font ${shown(sum(versements))}, la subvention ${shown(montant)}.`);
  versements.forEach(({ date }, rank) => {
    if (date && dateDebut && date < dateDebut) add(`subvention.versements[${rank}].date`, `Le versement du ${days(date)} précède la convention.`, "warning");
    const before = versements[rank - 1]?.date;
    if (date && before && date < before) add(`subvention.versements[${rank}].date`, "Les versements ne sont pas dans l'ordre.", "warning");
    if (date && dateFin && date > addMonths(dateFin, 12)) add(`subvention.versements[${rank}].date`, "Le versement vient longtemps après la fin.", "warning");
  });
}

function lines({ charges = [], produits = [] }, { montant, coutTotal }, add) {
  for (const [side, all] of [["charges", charges], ["produits", produits]]) {
    const seen = new Map();
    all.forEach(({ compte, libelle, montant: sum, financeur }, rank) => {
      if (compte && !ACCOUNTS[side].includes(compte.slice(0, 2))) add(`budget.${side}[${rank}].compte`, `Le compte ${compte} n'est pas dans le plan.`, "warning");
      if (sum?.lt(0)) add(`budget.${side}[${rank}].montant`, "Un montant du budget est négatif.");
      if (sum && !sum.isInteger()) add(`budget.${side}[${rank}].montant`, "Le budget s'écrit en euros entiers.", "info");
      if (libelle && sum && !sum.isZero()) {
        const key = `${compte}|${plain(libelle)}|${sum}|${financeur ? plain(financeur) : ""}`;
        if (seen.has(key)) add(`budget.${side}[${rank}]`, `La ligne « ${libelle} » est inscrite deux fois.`, "warning");
        seen.set(key, rank);
      }
    });
  }
  const money = (all, apart) => all.filter((line) => !line.compte?.startsWith(apart));
  const totals = { charges: sum(money(charges, "86")), produits: sum(money(produits, "87")) };
  const given = { charges: sum(charges).minus(totals.charges), produits: sum(produits).minus(totals.produits) };
  if (charges.length && produits.length && !totals.charges.eq(totals.produits)) add("budget", `Les charges font ${shown(totals.charges)}, les produits ${shown(totals.produits)}.`);
  if (!given.charges.eq(given.produits)) add("budget", "Les contributions volontaires ne s'équilibrent pas.", "warning");
  if (charges.length && coutTotal && !totals.charges.eq(coutTotal)) add("subvention.coutTotal", `Le coût total n'est pas celui du budget, ${shown(totals.charges)}.`);
  if (produits.length && montant) {
    const granted = produits.filter(({ compte, libelle = "", financeur = "" }) => compte?.startsWith("74") && /ETAT|DDETS|PREFECTURE|P177/.test(plain(`${financeur} ${libelle}`)));
    if (!sum(granted).eq(montant)) add("budget.produits", `Les produits ne montrent pas la subvention de ${shown(montant)}.`);
  }
  return { charges: totals.charges.toFixed(2), produits: totals.produits.toFixed(2) };
}

function period({ dateDebut, dateFin, dateSignature, type, loiDeFinances }, exercice, add) {
  if (dateDebut && dateFin && dateFin < dateDebut) add("convention.dateFin", "La fin précède le début.");
  if (type === "annuelle" && dateDebut && dateFin && differenceInMonths(addDays(dateFin, 1), dateDebut) > 12) add("convention.dateFin", "Une convention annuelle dure un an au plus.");
  if (exercice && dateDebut && String(dateDebut.getFullYear()) !== exercice) add("convention.dateDebut", `La convention commence hors de l'exercice ${exercice}.`);
  if (dateSignature && dateFin && dateSignature > dateFin) add("convention.dateSignature", "La convention est signée après sa fin.");
  if (dateSignature && dateDebut && dateSignature > dateDebut) add("convention.dateSignature", "La convention est signée après son début.", "info");
  const year = loiDeFinances?.match(/pour (\d{4})/)?.[1];
  if (year && exercice && year !== exercice) add("convention.loiDeFinances", `La loi visée est celle de ${year}.`);
}

function codes({ programme, centreFinancier, domaineFonctionnel, activite, centreCouts, domaineActivite }, { departement }, { codePostal }, add) {
  const programmes = [programme?.padStart(4, "0"), centreFinancier?.slice(0, 4), domaineFonctionnel?.slice(0, 4), activite?.slice(0, 4)].filter(Boolean);
  if (new Set(programmes).size > 1) add("imputation.programme", `Les codes ne désignent pas le même programme (${programmes.join(", ")}).`, "warning");
  const places = [departement, codePostal?.slice(0, 2), centreCouts?.slice(-2), centreFinancier?.slice(7, 9), domaineActivite?.slice(1, 3)].filter(Boolean);
  if (new Set(places).size > 1) add("convention.departement", `Les codes ne désignent pas le même département (${places.join(", ")}).`, "warning");
}
