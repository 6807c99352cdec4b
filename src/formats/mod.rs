//! What one value is. A format knows how a value is written and nothing else: no law, no other
//! field, no page. Every format has the same verbs, gathered in [`Format`].
//!
//! | module | what it reads |
//! | --- | --- |
//! | [`siren`], [`siret`], [`rna`], [`tva`] | who: companies, establishments, associations |
//! | [`iban`], [`rib`], [`bic`] | bank details |
//! | [`montant`], [`lettres`], [`taux`], [`entier`] | amounts, in figures and in words, rates, counts |
//! | [`date`], [`exercice`], [`visa`] | days, years, the finance act that a convention quotes |
//! | [`departement`], [`code_postal`] | places |
//! | [`booleen`], [`texte`], [`liste`], [`compte`] | yes or no, free text, closed lists, accounts |
//! | [`chorus`] | the codes of the State's accounting |

pub mod bic;
pub mod booleen;
mod catalogue;
pub mod chorus;
pub mod code_postal;
pub mod compte;
mod confusion;
pub mod date;
mod defect;
pub mod departement;
pub mod duree;
pub mod entier;
pub mod exercice;
pub mod iban;
pub mod lettres;
pub mod liste;
mod luhn;
pub mod montant;
pub mod nombre;
pub mod rib;
pub mod rna;
pub mod siren;
pub mod siret;
mod tableur;
pub mod taux;
mod text;
pub mod texte;
pub mod tva;
pub mod visa;

pub use bic::Bic;
pub use booleen::Booleen;
pub use catalogue::catalogue;
pub use chorus::{
    Activite, CentreCouts, CentreFinancier, DomaineActivite, DomaineFonctionnel, EngagementJuridique,
    GroupeMarchandises, IdentifiantChorus, Localisation, OrganisationAchats, Programme, TypeFlux,
};
pub use code_postal::CodePostal;
pub use compte::Compte;
pub use date::Date;
pub(crate) use defect::Refusal;
pub use defect::{Defect, Fault, Repair, RepairKind};
pub use departement::{Departement, Region};
pub use duree::{Jours, Mois};
pub use entier::Entier;
pub use exercice::Exercice;
pub use iban::{Iban, IbanPays};
pub use lettres::Lettres;
pub use liste::{Categorie, ConventionType, RegimeMinimis};
pub use montant::Montant;
pub use nombre::Nombre;
pub use rib::{CleRib, CodeBanque, CodeGuichet, NumeroCompte, Rib};
pub use rna::Rna;
pub use siren::Siren;
pub use siret::Siret;
pub use taux::Taux;
pub use text::kebab;
pub(crate) use text::{Said, cut, in_small, joined, plain, small};
pub use texte::Texte;
pub use tva::Tva;
pub use visa::LoiDeFinances;

/// A value that people type and the State reads: a SIRET, an IBAN, an amount, a CHORUS code.
pub trait Format: Sized {
    /// The type as commands name it, in lower camel case without accents: "siret". Rule ids write
    /// it with [`kebab`].
    const TYPE: &'static str;

    /// The names of the defects and of the notes this format can state, sorted.
    const DEFECTS: &'static [&'static str];

    /// Reads what a person typed or pasted. Never panics, whatever the text.
    ///
    /// # Errors
    /// The first defect that keeps the text from being a value of this type.
    fn read(raw: &str) -> Result<Read<Self>, Fault>;

    /// Reads a value that stands alone, with no dossier around it. The same as [`Format::read`] but
    /// for the formats where a rule of the dossier carries a refusal in their place: they say so.
    ///
    /// # Errors
    /// As [`Format::read`].
    fn read_alone(raw: &str) -> Result<Read<Self>, Fault> {
        Self::read(raw)
    }

    /// The one canonical text of the value, as a computer exchanges it: "22350001800013".
    fn value(&self) -> String;

    /// The value as people read it: "223 500 018 00013".
    fn display(&self) -> String;

    /// Whether the text says "nothing here" (blank, or the mark of an empty cell).
    fn is_absent(raw: &str) -> bool {
        text::is_blank(raw)
    }
}

/// A value that was read, and what is worth saying about the way it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// Remarks that do not keep the value from being used: an old spelling, a lost zero.
    pub notes: Vec<Fault>,
}

impl<T> Read<T> {
    /// The value with one remark.
    pub(crate) fn noted(value: T, note: impl Into<Fault>) -> Self {
        Read { value, notes: vec![note.into()] }
    }
}

impl<T> From<T> for Read<T> {
    fn from(value: T) -> Self {
        Read { value, notes: Vec::new() }
    }
}
