//! How each type of value is called, an example that passes it, and where people find it.

use crate::report::Lang;

/// A type of value for people.
pub(super) struct Noun {
    pub(super) format: &'static str,
    fr: &'static str,
    en: &'static str,
    /// A value that the format accepts, as people write it.
    pub(super) example: &'static str,
    /// Id of the text that fixes the shape, in `referentials/sources.tsv`.
    pub(super) source: &'static str,
    unit: Unit,
    place: Place,
}

/// What a value is made of.
enum Unit {
    Digits,
    Characters,
}

/// Where people find a value.
enum Place {
    /// They make it up, or know it.
    Mind,
    Chorus,
    Fiche,
    Impots,
    Recepisse,
    Rib,
    Sirene,
}

impl Noun {
    /// The name at the head of a sentence.
    pub(super) fn name(&self, lang: Lang) -> &'static str {
        lang.pick(self.fr, self.en)
    }

    /// The name inside a sentence. All begin with an article, in ASCII.
    pub(super) fn name_inside(&self, lang: Lang) -> String {
        let mut name = self.name(lang).to_owned();
        if let Some(article) = name.get_mut(..1) {
            article.make_ascii_lowercase();
        }
        name
    }

    /// What the value is made of, in the plural.
    pub(super) fn unit(&self, lang: Lang) -> &'static str {
        match self.unit {
            Unit::Digits => lang.pick("chiffres", "digits"),
            Unit::Characters => lang.pick("caractères", "characters"),
        }
    }

    /// Where the value is to be read, and where it is to be copied from; empty for one that people
    /// know or make up.
    pub(super) fn places(&self, lang: Lang) -> (&'static str, &'static str) {
        let (fr, en) = match self.place {
            Place::Mind => (("", ""), ("", "")),
            Place::Chorus => (("dans CHORUS", "depuis CHORUS"), ("in CHORUS", "from CHORUS")),
            Place::Fiche => (
                ("sur la fiche du tiers", "depuis la fiche du tiers"),
                ("on the third party's record", "from the third party's record"),
            ),
            Place::Impots => (
                ("sur un document fiscal de l'organisme", "depuis un document fiscal de l'organisme"),
                ("on a tax document of the body", "from a tax document of the body"),
            ),
            Place::Recepisse => (
                (
                    "sur le récépissé de déclaration de l'association",
                    "depuis le récépissé de déclaration de l'association",
                ),
                ("on the association's declaration receipt", "from the association's declaration receipt"),
            ),
            Place::Rib => (
                ("sur le relevé d'identité bancaire", "depuis le relevé d'identité bancaire"),
                ("on the bank details", "from the bank details"),
            ),
            Place::Sirene => (
                ("sur l'avis de situation Sirene", "depuis l'avis de situation Sirene"),
                ("on the Sirene notice", "from the Sirene notice"),
            ),
        };
        lang.pick(fr, en)
    }
}

const fn noun(
    format: &'static str,
    fr: &'static str,
    en: &'static str,
    example: &'static str,
    source: &'static str,
    unit: Unit,
    place: Place,
) -> Noun {
    Noun { format, fr, en, example, source, unit, place }
}

/// The numbers of bodies and of bank accounts.
pub(super) static IDENTIFIERS: &[Noun] = &[
    noun("bic", "Le BIC", "The BIC", "BDFEFRPPCCT", "iso-9362", Unit::Characters, Place::Rib),
    noun("cleRib", "La clé RIB", "The RIB key", "84", "cfonb-rib", Unit::Digits, Place::Rib),
    noun("codeBanque", "Le code banque", "The bank code", "30001", "cfonb-rib", Unit::Digits, Place::Rib),
    noun("codeGuichet", "Le code guichet", "The branch code", "00682", "cfonb-rib", Unit::Digits, Place::Rib),
    noun("iban", "L'IBAN", "The IBAN", "FR92 3000 1006 82C3 5500 0000 084", "iso-13616", Unit::Characters, Place::Rib),
    noun(
        "numeroCompte",
        "Le numéro de compte",
        "The account number",
        "C3550000000",
        "cfonb-rib",
        Unit::Characters,
        Place::Rib,
    ),
    noun("rib", "Le RIB", "The RIB", "30001 00682 C3550000000 84", "cfonb-rib", Unit::Characters, Place::Rib),
    noun("rna", "Le numéro RNA", "The RNA number", "W353012345", "rna", Unit::Characters, Place::Recepisse),
    noun("siren", "Le numéro SIREN", "The SIREN number", "223 500 018", "insee-siret", Unit::Digits, Place::Sirene),
    noun(
        "siret",
        "Le numéro SIRET",
        "The SIRET number",
        "223 500 018 00013",
        "insee-siret",
        Unit::Digits,
        Place::Sirene,
    ),
    noun("tva", "Le numéro de TVA", "The VAT number", "FR40 303 265 045", "dgfip-tva", Unit::Characters, Place::Impots),
];

/// Every other type that a form may hold.
pub(super) static OTHERS: &[Noun] = &[
    noun(
        "activite",
        "Le code activité",
        "The activity code",
        "017701021142",
        "chorus-codes",
        Unit::Characters,
        Place::Chorus,
    ),
    noun("booleen", "La réponse", "The answer", "oui", "coherence", Unit::Characters, Place::Mind),
    noun("categorie", "La catégorie", "The category", "association", "coherence", Unit::Characters, Place::Mind),
    noun(
        "centreCouts",
        "Le centre de coûts",
        "The cost centre",
        "MI6DDETS35",
        "chorus-codes",
        Unit::Characters,
        Place::Chorus,
    ),
    noun(
        "centreFinancier",
        "Le centre financier",
        "The funds centre",
        "0177-D035-DD35",
        "chorus-codes",
        Unit::Characters,
        Place::Chorus,
    ),
    noun("codePostal", "Le code postal", "The postcode", "35000", "insee-cog", Unit::Digits, Place::Mind),
    noun("compte", "Le compte comptable", "The account number", "64", "cerfa-12156", Unit::Digits, Place::Mind),
    noun("date", "La date", "The date", "31/12/2024", "coherence", Unit::Characters, Place::Mind),
    noun("departement", "Le département", "The département", "35", "insee-cog", Unit::Characters, Place::Mind),
    noun(
        "domaineActivite",
        "Le domaine d'activité",
        "The business area",
        "0350",
        "chorus-usage",
        Unit::Characters,
        Place::Chorus,
    ),
    noun(
        "domaineFonctionnel",
        "Le domaine fonctionnel",
        "The functional area",
        "0177-11-05",
        "chorus-codes",
        Unit::Digits,
        Place::Chorus,
    ),
    noun(
        "engagementJuridique",
        "Le numéro d'engagement juridique",
        "The legal commitment number",
        "2104453606",
        "chorus-codes",
        Unit::Digits,
        Place::Chorus,
    ),
    noun("entier", "Le nombre", "The number", "6", "coherence", Unit::Digits, Place::Mind),
    noun("jours", "Le nombre de jours", "The number of days", "60 jours", "coherence", Unit::Digits, Place::Mind),
    noun("mois", "Le nombre de mois", "The number of months", "6 mois", "coherence", Unit::Digits, Place::Mind),
    noun("exercice", "L'exercice", "The budget year", "2024", "coherence", Unit::Digits, Place::Mind),
    noun(
        "groupeMarchandises",
        "Le groupe de marchandises",
        "The goods group",
        "10.02.01",
        "chorus-codes",
        Unit::Digits,
        Place::Chorus,
    ),
    noun(
        "identifiantChorus",
        "L'identifiant CHORUS",
        "The CHORUS third-party number",
        "2100039783",
        "chorus-usage",
        Unit::Digits,
        Place::Fiche,
    ),
    noun(
        "lettres",
        "Le montant en toutes lettres",
        "The amount in words",
        "cinquante mille euros",
        "convention-modele-art-5",
        Unit::Characters,
        Place::Mind,
    ),
    noun(
        "localisation",
        "La localisation interministérielle",
        "The interministerial location",
        "N5335",
        "chorus-codes",
        Unit::Characters,
        Place::Chorus,
    ),
    noun(
        "loiDeFinances",
        "Le visa de la loi de finances",
        "The citation of the finance law",
        "loi n° 2023-1322 du 29 décembre 2023",
        "annualite",
        Unit::Characters,
        Place::Mind,
    ),
    noun("montant", "Le montant", "The amount", "50 000,00 €", "coherence", Unit::Digits, Place::Mind),
    noun("nombre", "Le nombre", "The number", "2,5", "coherence", Unit::Digits, Place::Mind),
    noun(
        "organisationAchats",
        "L'organisation d'achats",
        "The purchasing organisation",
        "C071",
        "chorus-usage",
        Unit::Characters,
        Place::Chorus,
    ),
    noun(
        "programme",
        "Le numéro de programme",
        "The programme number",
        "0177",
        "chorus-codes",
        Unit::Digits,
        Place::Chorus,
    ),
    noun(
        "regimeMinimis",
        "Le régime de minimis",
        "The de minimis scheme",
        "SIEG",
        "reglement-ue-2023-2832",
        Unit::Characters,
        Place::Mind,
    ),
    noun("taux", "Le taux", "The rate", "50 %", "coherence", Unit::Digits, Place::Mind),
    noun("texte", "Le texte", "The text", "Département d'Ille-et-Vilaine", "coherence", Unit::Characters, Place::Mind),
    noun(
        "typeConvention",
        "Le type de convention",
        "The type of convention",
        "annuelle",
        "coherence",
        Unit::Characters,
        Place::Mind,
    ),
    noun("typeFlux", "Le type de flux", "The flow type", "2", "chorus-codes", Unit::Digits, Place::Chorus),
];

/// A type as a complement: "un numéro SIREN".
pub(super) fn indefinite(format: &str, lang: Lang) -> &'static str {
    let (fr, en) = match format {
        "activite" => ("un code d'activité", "an activity code"),
        "centreFinancier" => ("un centre financier", "a funds centre"),
        "domaineFonctionnel" => ("un domaine fonctionnel", "a functional area"),
        "groupeMarchandises" => ("un groupe de marchandises", "a goods group"),
        "iban" => ("un IBAN", "an IBAN"),
        "lettres" => ("un montant en toutes lettres", "an amount in words"),
        "localisation" => ("une localisation interministérielle", "an interministerial location"),
        "montant" => ("un montant en chiffres", "an amount in figures"),
        "registre-alsace-moselle" => {
            ("un numéro du registre d'Alsace-Moselle", "a number of the register of Alsace-Moselle")
        }
        "rib" => ("un RIB entier", "a whole RIB"),
        "ridet" => ("un numéro RIDET de Nouvelle-Calédonie", "a RIDET number of New Caledonia"),
        "rna" => ("un numéro RNA d'association", "an association's RNA number"),
        "siren" => ("un numéro SIREN (9 chiffres)", "a SIREN number (9 digits)"),
        "siret" => ("un numéro SIRET (14 chiffres)", "a SIRET number (14 digits)"),
        "tahiti" => ("un numéro Tahiti de Polynésie française", "a Tahiti number of French Polynesia"),
        "tva" => ("un numéro de TVA", "a VAT number"),
        _ => ("une valeur d'un autre type", "a value of another type"),
    };
    lang.pick(fr, en)
}
