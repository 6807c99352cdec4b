//! How each type of value is called, and an example that passes it.

use crate::report::Lang;

/// A type of value for people.
pub(super) struct Noun {
    pub(super) format: &'static str,
    pub(super) fr: &'static str,
    pub(super) en: &'static str,
    /// A value that the format accepts, as people write it.
    pub(super) example: &'static str,
    /// Id of the text that fixes the shape, in `referentials/sources.tsv`.
    pub(super) source: &'static str,
}

impl Noun {
    pub(super) fn name(&self, lang: Lang) -> &'static str {
        lang.pick(self.fr, self.en)
    }
}

const fn noun(
    format: &'static str,
    fr: &'static str,
    en: &'static str,
    example: &'static str,
    source: &'static str,
) -> Noun {
    Noun { format, fr, en, example, source }
}

/// Every type that a form may hold, by its format's name.
pub(super) static NOUNS: &[Noun] = &[
    noun("activite", "Le code activité", "The activity code", "017701021142", "chorus-codes"),
    noun("bic", "Le BIC", "The BIC", "BDFEFRPPCCT", "iso-9362"),
    noun("booleen", "La réponse", "The answer", "oui", "coherence"),
    noun("categorie", "La catégorie", "The category", "association", "coherence"),
    noun("centreCouts", "Le centre de coûts", "The cost centre", "MI6DDETS35", "chorus-codes"),
    noun("centreFinancier", "Le centre financier", "The funds centre", "0177-D035-DD35", "chorus-codes"),
    noun("cleRib", "La clé RIB", "The RIB key", "84", "cfonb-rib"),
    noun("codeBanque", "Le code banque", "The bank code", "30001", "cfonb-rib"),
    noun("codeGuichet", "Le code guichet", "The branch code", "00682", "cfonb-rib"),
    noun("codePostal", "Le code postal", "The postcode", "35000", "insee-cog"),
    noun("compte", "Le compte", "The account", "64", "cerfa-12156"),
    noun("date", "La date", "The date", "31/12/2024", "coherence"),
    noun("departement", "Le département", "The département", "35", "insee-cog"),
    noun("domaineActivite", "Le domaine d'activité", "The business area", "0350", "chorus-usage"),
    noun("domaineFonctionnel", "Le domaine fonctionnel", "The functional area", "0177-11-05", "chorus-codes"),
    noun(
        "engagementJuridique",
        "Le numéro d'engagement juridique",
        "The legal commitment number",
        "2104453606",
        "chorus-codes",
    ),
    noun("entier", "Le nombre", "The number", "6", "coherence"),
    noun("exercice", "L'exercice", "The budget year", "2024", "coherence"),
    noun("groupeMarchandises", "Le groupe de marchandises", "The goods group", "10.02.01", "chorus-codes"),
    noun("iban", "L'IBAN", "The IBAN", "FR92 3000 1006 82C3 5500 0000 084", "iso-13616"),
    noun("identifiantChorus", "L'identifiant CHORUS", "The CHORUS third-party number", "2100039783", "chorus-usage"),
    noun(
        "lettres",
        "Le montant en toutes lettres",
        "The amount in words",
        "cinquante mille euros",
        "convention-modele-art-5",
    ),
    noun(
        "localisation",
        "La localisation interministérielle",
        "The interministerial location",
        "N5335",
        "chorus-codes",
    ),
    noun(
        "loiDeFinances",
        "Le visa de la loi de finances",
        "The citation of the finance law",
        "loi n° 2023-1322 du 29 décembre 2023",
        "annualite",
    ),
    noun("montant", "Le montant", "The amount", "50 000,00 €", "coherence"),
    noun("nombre", "Le nombre", "The number", "2,5", "coherence"),
    noun("numeroCompte", "Le numéro de compte", "The account number", "C3550000000", "cfonb-rib"),
    noun("organisationAchats", "L'organisation d'achats", "The purchasing organisation", "C071", "chorus-usage"),
    noun("programme", "Le programme", "The programme", "0177", "chorus-codes"),
    noun("regimeMinimis", "Le régime de minimis", "The de minimis scheme", "sieg", "reglement-ue-2023-2832"),
    noun("rib", "Le RIB", "The RIB", "30001 00682 C3550000000 84", "cfonb-rib"),
    noun("rna", "Le numéro RNA", "The RNA number", "W353012345", "rna"),
    noun("siren", "Le numéro SIREN", "The SIREN number", "223 500 018", "insee-siret"),
    noun("siret", "Le numéro SIRET", "The SIRET number", "223 500 018 00013", "insee-siret"),
    noun("taux", "Le taux", "The rate", "50 %", "coherence"),
    noun("texte", "Le texte", "The text", "Département d'Ille-et-Vilaine", "coherence"),
    noun("tva", "Le numéro de TVA", "The VAT number", "FR40 303 265 045", "dgfip-tva"),
    noun("typeConvention", "Le type de convention", "The type of convention", "annuelle", "coherence"),
    noun("typeFlux", "Le type de flux", "The flow type", "2", "chorus-codes"),
];

/// How a type is called.
pub(super) fn find(format: &str) -> Option<&'static Noun> {
    NOUNS.iter().find(|noun| noun.format == format)
}

/// A type as a complement: "un numéro SIREN".
pub(super) fn indefinite(format: &str, lang: Lang) -> &'static str {
    let (fr, en) = match format {
        "siren" => ("un numéro SIREN (9 chiffres)", "a SIREN number (9 digits)"),
        "siret" => ("un numéro SIRET (14 chiffres)", "a SIRET number (14 digits)"),
        "rna" => ("un numéro RNA d'association", "an association's RNA number"),
        "tva" => ("un numéro de TVA", "a VAT number"),
        "rib" => ("un RIB entier", "a whole RIB"),
        "iban" => ("un IBAN", "an IBAN"),
        "bic" => ("un BIC", "a BIC"),
        "tahiti" => ("un numéro Tahiti de Polynésie française", "a Tahiti number of French Polynesia"),
        "ridet" => ("un numéro RIDET de Nouvelle-Calédonie", "a RIDET number of New Caledonia"),
        "engagementJuridique" => ("un numéro d'engagement juridique", "a legal commitment number"),
        "identifiantChorus" => ("un identifiant CHORUS de tiers", "a CHORUS third-party number"),
        _ => ("une valeur d'un autre type", "a value of another type"),
    };
    lang.pick(fr, en)
}
