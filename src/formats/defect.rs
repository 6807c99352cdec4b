//! What can be wrong with one value: a closed set, each defect carrying the data its message needs.

use super::text::{code_point, two_figures};

/// Why a text is not the value it should be, or what is worth saying about the way it is written.
/// Positions count characters from 1, in the text as typed.
///
/// The name of a defect, joined to the type of the format, is the rule id that people see:
/// a [`Defect::Longueur`] of a SIRET is `format/siret-longueur`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs)] // Each field is named by the sentence of its defect.
pub enum Defect {
    /// Two readings are possible. Both are written as people read them ("1 234,00 €", "1,234 €").
    Ambigu { lectures: [String; 2] },
    /// A character that does not belong there.
    Caractere { position: usize, caractere: char },
    /// A hundred centimes or more. `vus` is the number read.
    Centimes { vus: String },
    /// A letter or a digit where the other is wanted: `attendu` is "chiffre" or "lettre".
    Classe { position: usize, caractere: char, attendu: &'static str },
    /// A control key that does not match the rest. `attendue` is absent when it cannot be told.
    Cle { attendue: Option<String>, vue: String },
    /// The check digits of a French or Monegasque IBAN are wrong while the RIB inside is right.
    ClePremierGroupe { attendue: String, vue: String },
    /// The check digits of an IBAN do not match the rest, and one group of four only explains it by a
    /// single slip: its characters, and the places of its first and last in the IBAN.
    CleGroupe { vue: String, groupe: String, debut: usize, fin: usize },
    /// Check digits that no bank issues: 00, 01, 99.
    CleReservee { vue: String },
    /// The RIB key, the last two digits of a French or Monegasque IBAN, does not match its RIB.
    CleRib { attendue: String, vue: String },
    /// The first nine digits of a SIRET are not a SIREN.
    CleSiren { siren: String },
    /// The value is of another, recognised type: `vu` names it ("siren", "rna", "iban", …).
    Confusion { vu: &'static str },
    /// The day does not exist. `dernier` is the last day of that month.
    DateImpossible { jour: u32, mois: u32, annee: i32, dernier: u32 },
    /// More decimals than the unit has.
    Decimales { maximum: usize, vues: usize },
    /// Another currency than the euro.
    Devise { vue: String },
    /// The amount in words and the amount in figures beside it differ.
    Discordance { lettres: String, chiffres: String },
    /// A code reserved for tests.
    Essai,
    /// Not written the way such a value is. `attendue` is an example.
    Forme { attendue: &'static str },
    /// A number between 0 and 1 where a percentage is wanted; it was read as `lu`.
    Fraction { lu: String },
    /// The groups of figures are not of three. `position` is where the first bad group begins.
    Groupement { position: usize },
    /// Well written, but not in the list or the referential.
    Inconnu { vu: String },
    /// A letter that looks like a figure, in place of that figure.
    LettrePourChiffre { position: usize, caractere: char, chiffre: char },
    /// Outside what the format can hold.
    Limite { minimum: String, maximum: String, vue: String },
    /// Too few or too many characters. `attendue` is what the format wants, in figures ("14", "8 ou 11").
    Longueur { attendue: String, vue: usize },
    /// A month that does not exist.
    Mois { vu: u32 },
    /// A word that is not understood here.
    Mot { position: usize, mot: String },
    /// The nature that a number of legal commitment begins with is not a known one.
    Nature { vue: String },
    /// Only zeros.
    Nul,
    /// A word that is understood, but not at that place.
    Ordre { position: usize, mot: String },
    /// Understood, but not spelt so. `attendu` is the usual spelling.
    Orthographe { vu: String, attendu: String },
    /// The code of an overseas territory, whose bank accounts begin with `attendu`.
    OutreMer { vu: String, attendu: &'static str },
    /// A country that does not exist, or has no value of that type.
    Pays { vu: String },
    /// A perimeter prefix of CHORUS left in front of the code ("BG00").
    Perimetre { vu: String },
    /// Does not begin as it should.
    Prefixe { attendu: &'static str, vu: String },
    /// Not the number of a programme: 0 and three figures.
    Programme { vu: String },
    /// A region that does not exist and never did.
    Region { vue: String },
    /// A region from before 2016, now part of `actuelle`.
    RegionAncienne { vue: String, actuelle: String },
    /// The département is not in that region, but in `attendue`.
    RegionDepartement { region: String, departement: String, attendue: String },
    /// The year was typed with two figures and read as `annee`.
    Siecle { annee: i32 },
    /// A sign where none is allowed, or a second one.
    Signe { position: usize },
    /// A spreadsheet turned the value into something else; it was probably `lu`.
    Tableur { vu: String, lu: String },
    /// Nothing to read.
    Vide,
    /// The zeros in front were lost, as in a spreadsheet. `lu` is what was read.
    ZeroPerdu { lu: String },
}

impl Defect {
    /// The second half of the rule id.
    pub fn name(&self) -> &'static str {
        match self {
            Defect::Ambigu { .. } => "ambigu",
            Defect::Caractere { .. } => "caractere",
            Defect::Centimes { .. } => "centimes",
            Defect::Classe { .. } => "classe",
            Defect::Cle { .. } | Defect::CleGroupe { .. } => "cle",
            Defect::ClePremierGroupe { .. } => "cle-premier-groupe",
            Defect::CleReservee { .. } => "cle-reservee",
            Defect::CleRib { .. } => "cle-rib",
            Defect::CleSiren { .. } => "cle-siren",
            Defect::Confusion { .. } => "confusion",
            Defect::DateImpossible { .. } => "date-impossible",
            Defect::Decimales { .. } => "decimales",
            Defect::Devise { .. } => "devise",
            Defect::Discordance { .. } => "discordance",
            Defect::Essai => "essai",
            Defect::Forme { .. } => "forme",
            Defect::Fraction { .. } => "fraction",
            Defect::Groupement { .. } => "groupement",
            Defect::Inconnu { .. } => "inconnu",
            Defect::LettrePourChiffre { .. } => "lettre-pour-chiffre",
            Defect::Limite { .. } => "limite",
            Defect::Longueur { .. } => "longueur",
            Defect::Mois { .. } => "mois",
            Defect::Mot { .. } => "mot",
            Defect::Nature { .. } => "nature",
            Defect::Nul => "nul",
            Defect::Ordre { .. } => "ordre",
            Defect::Orthographe { .. } => "orthographe",
            Defect::OutreMer { .. } => "outre-mer",
            Defect::Pays { .. } => "pays",
            Defect::Perimetre { .. } => "perimetre",
            Defect::Prefixe { .. } => "prefixe",
            Defect::Programme { .. } => "programme",
            Defect::Region { .. } => "region",
            Defect::RegionAncienne { .. } => "region-ancienne",
            Defect::RegionDepartement { .. } => "region-departement",
            Defect::Siecle { .. } => "siecle",
            Defect::Signe { .. } => "signe",
            Defect::Tableur { .. } => "tableur",
            Defect::Vide => "vide",
            Defect::ZeroPerdu { .. } => "zero-perdu",
        }
    }

    /// What the message shows, by placeholder name.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let mut shown = Params(Vec::with_capacity(5));
        self.show(&mut shown);
        shown.0
    }

    fn show(&self, params: &mut Params) {
        match self {
            Defect::Essai | Defect::Nul | Defect::Vide => {}
            Defect::Ambigu { lectures: [premiere, seconde] } => {
                params.text("premiere", premiere);
                params.text("seconde", seconde);
            }
            Defect::Caractere { position, caractere } => params.place(*position, *caractere),
            Defect::Classe { position, caractere, attendu } => {
                params.place(*position, *caractere);
                params.text("attendu", attendu);
            }
            Defect::LettrePourChiffre { position, caractere, chiffre } => {
                params.place(*position, *caractere);
                params.character("chiffre", *chiffre);
            }
            Defect::Centimes { vus } => params.text("vus", vus),
            Defect::Cle { attendue, vue } => {
                params.text("attendue", attendue.as_deref().unwrap_or_default());
                params.text("vue", vue);
            }
            Defect::CleGroupe { vue, groupe, debut, fin } => {
                params.text("vue", vue);
                params.text("groupe", groupe);
                params.number("debut", *debut);
                params.number("fin", *fin);
            }
            Defect::ClePremierGroupe { attendue, vue } | Defect::CleRib { attendue, vue } => {
                params.text("attendue", attendue);
                params.text("vue", vue);
            }
            Defect::CleReservee { vue } | Defect::Devise { vue } | Defect::Nature { vue } | Defect::Region { vue } => {
                params.text("vue", vue)
            }
            Defect::CleSiren { siren } => params.text("siren", siren),
            Defect::Confusion { vu } => params.text("vu", vu),
            Defect::DateImpossible { jour, mois, annee, dernier } => {
                params.two_figures("jour", *jour);
                params.two_figures("mois", *mois);
                params.text("annee", &annee.to_string());
                params.number("dernier", *dernier as usize);
            }
            Defect::Decimales { maximum, vues } => {
                params.number("maximum", *maximum);
                params.number("vues", *vues);
            }
            Defect::Discordance { lettres, chiffres } => {
                params.text("lettres", lettres);
                params.text("chiffres", chiffres);
            }
            Defect::Forme { attendue } => params.text("attendue", attendue),
            Defect::Fraction { lu } | Defect::ZeroPerdu { lu } => params.text("lu", lu),
            Defect::Groupement { position } | Defect::Signe { position } => params.number("position", *position),
            Defect::Inconnu { vu } | Defect::Pays { vu } | Defect::Perimetre { vu } | Defect::Programme { vu } => {
                params.text("vu", vu)
            }
            Defect::Limite { minimum, maximum, vue } => {
                params.text("minimum", minimum);
                params.text("maximum", maximum);
                params.text("vue", vue);
            }
            Defect::Longueur { attendue, vue } => {
                params.text("attendue", attendue);
                params.number("vue", *vue);
            }
            Defect::Mois { vu } => params.number("vu", *vu as usize),
            Defect::Mot { position, mot } | Defect::Ordre { position, mot } => {
                params.number("position", *position);
                params.text("mot", mot);
            }
            Defect::Orthographe { vu, attendu } => {
                params.text("vu", vu);
                params.text("attendu", attendu);
            }
            Defect::OutreMer { vu, attendu } | Defect::Prefixe { vu, attendu } => {
                params.text("vu", vu);
                params.text("attendu", attendu);
            }
            Defect::RegionAncienne { vue, actuelle } => {
                params.text("vue", vue);
                params.text("actuelle", actuelle);
            }
            Defect::RegionDepartement { region, departement, attendue } => {
                params.text("region", region);
                params.text("departement", departement);
                params.text("attendue", attendue);
            }
            Defect::Siecle { annee } => params.text("annee", &annee.to_string()),
            Defect::Tableur { vu, lu } => {
                params.text("vu", vu);
                params.text("lu", lu);
            }
        }
    }

    /// The defect, with a way of writing the same value that may be applied unseen.
    pub(crate) fn safe(self, value: impl Into<String>) -> Fault {
        Fault { defect: self, repair: Some(Repair { kind: RepairKind::Safe, value: value.into() }) }
    }

    /// The defect, with a plausible value that a person must look at.
    pub(crate) fn review(self, value: impl Into<String>) -> Fault {
        Fault { defect: self, repair: Some(Repair { kind: RepairKind::Review, value: value.into() }) }
    }
}

/// The parameters of a message, being listed. Kept out of line: forty defects call these few.
struct Params(Vec<(&'static str, String)>);

impl Params {
    #[inline(never)]
    fn text(&mut self, name: &'static str, value: &str) {
        self.0.push((name, value.to_owned()));
    }

    #[inline(never)]
    fn number(&mut self, name: &'static str, value: usize) {
        self.0.push((name, value.to_string()));
    }

    #[inline(never)]
    fn two_figures(&mut self, name: &'static str, value: u32) {
        self.0.push((name, two_figures(value)));
    }

    /// A character as a sentence can show it: a control character by its number.
    #[inline(never)]
    fn character(&mut self, name: &'static str, c: char) {
        let shown = if c.is_control() { code_point(c) } else { c.to_string() };
        self.0.push((name, shown));
    }

    #[inline(never)]
    fn place(&mut self, position: usize, caractere: char) {
        self.number("position", position);
        self.character("caractere", caractere);
    }
}

/// How sure a repair is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RepairKind {
    /// Changes only how the value is written (a leading zero, spaces, case); may be applied unseen.
    Safe,
    /// Plausible; a person must look before it is applied.
    Review,
}

/// Another way to write the same value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Whether a person must look first.
    pub kind: RepairKind,
    /// The text to put in the field.
    pub value: String,
}

/// A defect, and the repair where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub defect: Defect,
    /// How to mend it, when the text itself determines it.
    pub repair: Option<Repair>,
}

/// Why a text is not read, on its way through a format: one word to hand on instead of fourteen.
pub(crate) type Refusal = Box<Fault>;

impl From<Defect> for Refusal {
    /// Not copied for each defect that a format states.
    #[inline(never)]
    fn from(defect: Defect) -> Self {
        Box::new(defect.into())
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        *refusal
    }
}

impl From<Defect> for Fault {
    fn from(defect: Defect) -> Self {
        Fault { defect, repair: None }
    }
}
