//! The fields of the form: one table that gives their paths, types and labels, and the structures
//! that rules read. To add a field, add one line here.

use crate::formats::*;
use crate::report::Lang;

use super::known::{KnownField, accepts};
use super::part::Part;
use super::reader::{MOST, MOST_CELLS, Reader};
use super::seen::{Seen, Watched};
use super::slot::{Slot, find, lines_of, seen_at};
use super::{Field, Row, RowPath, Rows};

macro_rules! known_field {
    ($path:expr, $format:ty, $fr:literal, $en:literal) => {
        KnownField {
            path: $path,
            format: <$format as Format>::TYPE,
            accepts: accepts(<$format as Format>::TYPE),
            label_fr: $fr,
            label_en: $en,
        }
    };
}

/// A group of fields under one prefix.
macro_rules! section {
    ($(#[$doc:meta])* $name:ident at $prefix:literal { $($field:ident: $format:ty = $key:literal, $fr:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default)]
        pub struct $name {
            $(#[doc = $en] pub $field: Watched<Field<$format>>,)*
        }

        impl $name {
            const KNOWN: &[KnownField] = &[$(known_field!(concat!($prefix, $key), $format, $fr, $en)),*];

            fn read(reader: &mut Reader) -> Self {
                const KEYS: &[&str] = &[$($key),*];
                const { assert!(KEYS.len() <= MOST) };
                let mut cells = reader.section($prefix, KEYS);
                $name { $($field: Watched::new(reader.next(&mut cells), const { seen_at(concat!($prefix, $key)) }),)* }
            }
        }
    };
}

/// The cells of a repeated row.
macro_rules! rows {
    ($(#[$doc:meta])* $name:ident at $list:literal { $($field:ident: $format:ty = $key:literal, $fr:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default)]
        pub struct $name {
            $(#[doc = $en] pub $field: Watched<Field<$format>>,)*
        }

        impl $name {
            const KNOWN: &[KnownField] = &[$(known_field!(concat!($list, "[].", $key), $format, $fr, $en)),*];

            fn read(reader: &mut Reader) -> Rows<Self> {
                const KEYS: &[&str] = &[$($key),*];
                const { assert!(KEYS.len() <= MOST_CELLS) };
                let written = reader.rows($list, KEYS);
                let mut rows = Vec::with_capacity(written.len());
                for (number, mut cells) in written {
                    let cells = $name {
                        $($field: Watched::new(reader.next(&mut cells), const { seen_at(concat!($list, "[].", $key)) }),)*
                    };
                    // A row left blank by a form is no row.
                    if $(!cells.$field.unnoted().is_absent())||* {
                        rows.push(Row { path: RowPath::new($list, Some(number)), cells });
                    }
                }
                reader.finish(rows)
            }
        }
    };
}

section! {
    /// What the dossier says of itself.
    Entete at "" {
        exercice: Exercice = "exercice", "Exercice", "Budget year";
        presence_jours_semaine: Nombre = "presenceJoursSemaine", "Jours de présence par semaine", "Days of presence a week";
    }
}

section! {
    /// Who receives the grant.
    Beneficiaire at "beneficiaire." {
        nom: Texte = "nom", "Nom du bénéficiaire", "Name of the beneficiary";
        categorie: Categorie = "categorie", "Catégorie du bénéficiaire", "Category of the beneficiary";
        siret: Siret = "siret", "Numéro SIRET", "SIRET number";
        rna: Rna = "rna", "Numéro RNA", "RNA number";
        identifiant_chorus: IdentifiantChorus = "identifiantChorus", "Identifiant CHORUS", "CHORUS third-party number";
        code_postal: CodePostal = "codePostal", "Code postal", "Postcode";
        representant: Texte = "representant", "Représentant", "Representative";
        adresse: Texte = "adresse", "Adresse", "Address";
        alsace_moselle: Booleen = "alsaceMoselle", "Association de droit local d'Alsace-Moselle", "Association under the local law of Alsace-Moselle";
        agreee: Booleen = "agreee", "Association agréée ou reconnue d'utilité publique", "Approved association or of public utility";
    }
}

section! {
    /// What is agreed, and when.
    Convention at "convention." {
        objet: Texte = "objet", "Objet de la convention", "Object of the convention";
        genre: ConventionType = "type", "Type de convention", "Type of convention";
        date_debut: Date = "dateDebut", "Date de début", "Start date";
        date_fin: Date = "dateFin", "Date de fin", "End date";
        date_signature: Date = "dateSignature", "Date de signature", "Date of signature";
        engagement_juridique: EngagementJuridique = "engagementJuridique", "Numéro d'engagement juridique", "Legal commitment number";
        loi_de_finances: LoiDeFinances = "loiDeFinances", "Loi de finances visée", "Finance law cited";
        departement: Departement = "departement", "Département", "Département";
        renouvellement: Booleen = "renouvellement", "Demande de renouvellement", "Renewal of an earlier request";
    }
}

section! {
    /// The money asked for.
    Subvention at "subvention." {
        montant: Montant = "montant", "Montant de la subvention", "Amount of the grant";
        montant_en_lettres: Lettres = "montantEnLettres", "Montant en toutes lettres", "Amount in words";
        cout_total: Montant = "coutTotal", "Coût total éligible", "Total eligible cost";
        taux: Taux = "taux", "Taux de la subvention", "Rate of the grant";
        delai_paiement_jours: Jours = "delaiPaiementJours", "Délai de paiement en jours", "Days until payment";
        cumul_annee_meme_autorite: Montant = "cumulAnneeMemeAutorite", "Autres subventions de la même autorité dans l'année", "Other grants of the same authority in the year";
        cumul_public_annee: Montant = "cumulPublicAnnee", "Autres subventions publiques dans l'année", "Other public grants in the year";
        aides_minimis_trois_ans: Montant = "aidesMinimisTroisAns", "Aides de minimis reçues sur trois ans", "De minimis aid received over three years";
        regime_minimis: RegimeMinimis = "regimeMinimis", "Régime de minimis", "De minimis scheme";
        investissement: Booleen = "investissement", "Subvention d'investissement", "Investment grant";
    }
}

rows! {
    /// One instalment.
    Versement at "subvention.versements" {
        libelle: Texte = "libelle", "Libellé du versement", "Name of the instalment";
        date: Date = "date", "Date du versement", "Date of the instalment";
        montant: Montant = "montant", "Montant du versement", "Amount of the instalment";
        condition: Texte = "condition", "Condition du versement", "Condition of the instalment";
    }
}

rows! {
    /// One line of charges.
    Charge at "budget.charges" {
        compte: Compte = "compte", "Compte de charge", "Charge account";
        libelle: Texte = "libelle", "Libellé de la charge", "Name of the charge";
        montant: Montant = "montant", "Montant de la charge", "Amount of the charge";
        date: Date = "date", "Date de la dépense", "Date of the expense";
    }
}

rows! {
    /// One line of products.
    Produit at "budget.produits" {
        compte: Compte = "compte", "Compte de produit", "Product account";
        libelle: Texte = "libelle", "Libellé du produit", "Name of the product";
        financeur: Texte = "financeur", "Financeur", "Funder";
        montant: Montant = "montant", "Montant du produit", "Amount of the product";
    }
}

section! {
    /// How the expense is charged in CHORUS.
    Imputation at "imputation." {
        programme: Programme = "programme", "Programme", "Programme";
        centre_couts: CentreCouts = "centreCouts", "Centre de coûts", "Cost centre";
        organisation_achats: OrganisationAchats = "organisationAchats", "Organisation d'achats", "Purchasing organisation";
        groupe_marchandises: GroupeMarchandises = "groupeMarchandises", "Groupe de marchandises", "Goods group";
        domaine_activite: DomaineActivite = "domaineActivite", "Domaine d'activité", "Business area";
        localisation_interministerielle: Localisation = "localisationInterministerielle", "Localisation interministérielle", "Interministerial location";
        centre_financier: CentreFinancier = "centreFinancier", "Centre financier", "Funds centre";
        activite: Activite = "activite", "Activité", "Activity";
        domaine_fonctionnel: DomaineFonctionnel = "domaineFonctionnel", "Domaine fonctionnel", "Functional area";
        type_flux: TypeFlux = "typeFlux", "Type de flux", "Flow type";
    }
}

section! {
    /// Where the money goes.
    Banque at "banque." {
        titulaire: Texte = "titulaire", "Titulaire du compte", "Account holder";
        code_banque: CodeBanque = "codeBanque", "Code banque", "Bank code";
        code_guichet: CodeGuichet = "codeGuichet", "Code guichet", "Branch code";
        numero_compte: NumeroCompte = "numeroCompte", "Numéro de compte", "Account number";
        cle_rib: CleRib = "cleRib", "Clé RIB", "RIB key";
        iban: Iban = "iban", "IBAN", "IBAN";
        bic: Bic = "bic", "BIC", "BIC";
    }
}

section! {
    /// What must be handed over afterwards.
    Justificatifs at "justificatifs." {
        delai_mois: Mois = "delaiMois", "Délai de remise en mois", "Months to hand over";
    }
}

section! {
    /// What the beneficiary commits to.
    Engagements at "engagements." {
        contrat_engagement_republicain: Booleen = "contratEngagementRepublicain", "Contrat d'engagement républicain souscrit", "Republican commitment contract signed";
    }
}

/// Lists of plain texts: a list, or one text with a line for each item.
const MISSIONS: &[KnownField] = &[known_field!("missions[]", Texte, "Mission", "Mission")];
const PIECES_A_REMETTRE: &[KnownField] =
    &[known_field!("justificatifs.pieces[]", Texte, "Justificatif à remettre", "Document to hand over")];
const PIECES_JOINTES: &[KnownField] = &[known_field!("engagements.pieces[]", Texte, "Pièce jointe", "Document joined")];

/// Fields that choose how the dossier is checked; read before it, never by a rule.
pub(super) const CHOICES: &[KnownField] = &[
    known_field!("profil", Texte, "Profil", "Profile"),
    known_field!("stade", Texte, "Stade du dossier", "Stage of the dossier"),
];

/// Every field the form may hold.
pub fn all() -> impl Iterator<Item = &'static KnownField> {
    let tables = [
        CHOICES,
        Entete::KNOWN,
        Beneficiaire::KNOWN,
        Convention::KNOWN,
        Subvention::KNOWN,
        Versement::KNOWN,
        Charge::KNOWN,
        Produit::KNOWN,
        Imputation::KNOWN,
        Banque::KNOWN,
        MISSIONS,
        PIECES_A_REMETTRE,
        PIECES_JOINTES,
        Justificatifs::KNOWN,
        Engagements::KNOWN,
    ];
    tables.into_iter().flatten()
}

/// The fields of a part, in the order in which it is read.
pub(super) const fn fields_of(part: Part) -> &'static [KnownField] {
    match part {
        Part::Entete => Entete::KNOWN,
        Part::Beneficiaire => Beneficiaire::KNOWN,
        Part::Convention => Convention::KNOWN,
        Part::Subvention => Subvention::KNOWN,
        Part::Versements => Versement::KNOWN,
        Part::Charges => Charge::KNOWN,
        Part::Produits => Produit::KNOWN,
        Part::Imputation => Imputation::KNOWN,
        Part::Banque => Banque::KNOWN,
        Part::Missions => MISSIONS,
        Part::Justificatifs => Justificatifs::KNOWN,
        Part::PiecesARemettre => PIECES_A_REMETTRE,
        Part::Engagements => Engagements::KNOWN,
        Part::PiecesJointes => PIECES_JOINTES,
    }
}

/// Tables as a whole: a finding on a balance or on a list stands at their path.
const TABLES: &[(&str, &str, &str)] = &[
    ("budget.charges", "Charges", "Charges"),
    ("budget.produits", "Produits", "Products"),
    ("engagements.pieces", "Pièces jointes", "Documents joined"),
    ("justificatifs.pieces", "Justificatifs à remettre", "Documents to hand over"),
    ("missions", "Missions", "Missions"),
    ("subvention.versements", "Versements", "Instalments"),
];

/// The name for people of what stands at `path`: a field, or a table as a whole.
pub fn label(path: &str, lang: Lang) -> Option<&'static str> {
    let table = TABLES.iter().find(|(table, ..)| *table == path).map(|(_, fr, en)| lang.pick(*fr, *en));
    table.or_else(|| known(path).map(|field| field.label(lang)))
}

/// What is known of the field at `path`, rows counted or not.
pub fn known(path: &str) -> Option<&'static KnownField> {
    find(path).map(|(field, _)| *field)
}

/// The path with the number of each row left out: "budget.charges[3].montant" → "budget.charges[].montant".
pub fn pattern(path: &str) -> String {
    let mut inside = false;
    path.chars()
        .filter(|&character| {
            match character {
                '[' => inside = true,
                ']' => inside = false,
                _ => return !(inside && character.is_ascii_digit()),
            }
            true
        })
        .collect()
}

/// A dossier as rules read it: every field in one of its three states.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    /// What the dossier says of itself.
    pub entete: Entete,
    /// Who receives the grant.
    pub beneficiaire: Beneficiaire,
    /// What is agreed, and when.
    pub convention: Convention,
    /// The money asked for.
    pub subvention: Subvention,
    /// Instalments, in the order of the form.
    pub versements: Watched<Rows<Versement>>,
    /// Lines of charges.
    pub charges: Watched<Rows<Charge>>,
    /// Lines of products.
    pub produits: Watched<Rows<Produit>>,
    /// How the expense is charged.
    pub imputation: Imputation,
    /// Where the money goes.
    pub banque: Banque,
    /// Missions of the post.
    pub missions: Watched<Rows<Texte>>,
    /// What must be handed over afterwards.
    pub justificatifs: Justificatifs,
    /// Documents to hand over afterwards.
    pub pieces_a_remettre: Watched<Rows<Texte>>,
    /// What the beneficiary commits to.
    pub engagements: Engagements,
    /// Documents joined to the file.
    pub pieces_jointes: Watched<Rows<Texte>>,
}

impl Fields {
    /// Reads one part again, whatever it held, and says whether its lines are others.
    pub(super) fn read(&mut self, part: Part, reader: &mut Reader) -> Seen {
        match part {
            Part::Entete => self.entete = Entete::read(reader),
            Part::Beneficiaire => self.beneficiaire = Beneficiaire::read(reader),
            Part::Convention => self.convention = Convention::read(reader),
            Part::Subvention => self.subvention = Subvention::read(reader),
            Part::Versements => return put(&mut self.versements, Versement::read(reader), lines_of(part)),
            Part::Charges => return put(&mut self.charges, Charge::read(reader), lines_of(part)),
            Part::Produits => return put(&mut self.produits, Produit::read(reader), lines_of(part)),
            Part::Imputation => self.imputation = Imputation::read(reader),
            Part::Banque => self.banque = Banque::read(reader),
            Part::Missions => return put(&mut self.missions, reader.texts("missions"), texts_of(part)),
            Part::Justificatifs => self.justificatifs = Justificatifs::read(reader),
            Part::PiecesARemettre => {
                return put(&mut self.pieces_a_remettre, reader.texts("justificatifs.pieces"), texts_of(part));
            }
            Part::Engagements => self.engagements = Engagements::read(reader),
            Part::PiecesJointes => {
                return put(&mut self.pieces_jointes, reader.texts("engagements.pieces"), texts_of(part));
            }
        }
        Seen::NONE
    }

    /// The tables that have more lines than are read, and how many they have: "budget.charges", 12 000.
    pub fn crowded(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let tables = [
            ("subvention.versements", self.versements.beyond()),
            ("budget.charges", self.charges.beyond()),
            ("budget.produits", self.produits.beyond()),
            ("missions", self.missions.beyond()),
            ("justificatifs.pieces", self.pieces_a_remettre.beyond()),
            ("engagements.pieces", self.pieces_jointes.beyond()),
        ];
        tables.into_iter().filter_map(|(list, lines)| Some((list, lines?)))
    }
}

/// A list of texts has its lines and its texts in one.
const fn texts_of(part: Part) -> Seen {
    lines_of(part).and(Slot::new(part, 0).seen)
}

/// Puts the rows of a table in their place, and says whether they are others, whatever is in them.
fn put<T>(kept: &mut Watched<Rows<T>>, rows: Rows<T>, seen: Seen) -> Seen {
    let before = std::mem::replace(kept, Watched::new(rows, seen));
    if before.unnoted().has_same_lines(kept.unnoted()) { Seen::NONE } else { seen }
}
