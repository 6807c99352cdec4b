//! Engagement juridique (EJ): the number of a legal commitment. Ten figures; the first two tell the
//! nature of the act. Certain. A nature outside the table is read with a note.

use super::code;
use crate::formats::{Defect, Fault, Format, Read, confusion, tableur, text::Compact};

/// The number of a legal commitment.
///
/// ```
/// use conforme::formats::{Format, chorus::{EngagementJuridique, Nature}};
/// let ej = EngagementJuridique::read("EJ n° 2103105755").unwrap().value;
/// assert_eq!(ej.nature(), Some(Nature::Subvention));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EngagementJuridique(String);

/// The nature of the act behind a legal commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Nature {
    /// Public contract: 10 to 13.
    Marche,
    /// Purchase order: 14.
    BonDeCommande,
    /// Public contract by adapted procedure: 15 to 18.
    Mapa,
    /// Decision: 19.
    Decision,
    /// Lease: 20.
    Bail,
    /// Grant: 21.
    Subvention,
    /// Other contract: 22.
    AutreContrat,
}

/// First two figures, the last of the range, nature, French name.
const NATURES: &[(u8, u8, Nature, &str)] = &[
    (10, 13, Nature::Marche, "marché"),
    (14, 14, Nature::BonDeCommande, "bon de commande"),
    (15, 18, Nature::Mapa, "marché à procédure adaptée"),
    (19, 19, Nature::Decision, "décision"),
    (20, 20, Nature::Bail, "bail"),
    (21, 21, Nature::Subvention, "subvention"),
    (22, 22, Nature::AutreContrat, "autre contrat"),
];

const OTHERS: &[&str] = &["iban", "rib", "rna", "siren", "siret", "tva"];

impl Format for EngagementJuridique {
    const TYPE: &'static str = "engagementJuridique";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "confusion", "lettre-pour-chiffre", "longueur", "nature", "nul", "tableur", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let compact = ten_figures(raw, &["EJ", "ENGAGEMENT", "JURIDIQUE"])?;
        if compact.len() != 10 {
            return Err(super::confusion::told(*compact.length_fault("10"), raw, Self::TYPE));
        }
        let ej = EngagementJuridique(compact.text);
        Ok(match ej.nature() {
            Some(_) => ej.into(),
            None => {
                let vue = ej.0.get(..2).unwrap_or_default().to_owned();
                Read::noted(ej, Defect::Nature { vue })
            }
        })
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        self.0.clone()
    }

    fn is_absent(raw: &str) -> bool {
        code::is_absent(raw)
    }
}

impl EngagementJuridique {
    /// The nature of the act; none where the first two figures are not in the table.
    pub fn nature(&self) -> Option<Nature> {
        let two: u8 = self.0.get(..2)?.parse().ok()?;
        NATURES.iter().find(|(first, last, ..)| (*first..=*last).contains(&two)).map(|(_, _, nature, _)| *nature)
    }
}

impl Nature {
    /// The French name of the nature.
    pub fn name(&self) -> &'static str {
        NATURES.iter().find(|(_, _, nature, _)| nature == self).map_or("", |(.., name)| name)
    }
}

/// Figures only, not all zeros, and no number of another type.
pub(super) fn ten_figures(raw: &str, labels: &[&str]) -> Result<Compact, Fault> {
    // "2103105755.0" must not be read as the eleven figures it seems to hold.
    if let Some(fault) = tableur::number(raw, 10, false, &|text| !text.starts_with('0')) {
        return Err(*fault);
    }
    let compact = Compact::read(raw, labels, "10")?;
    let other = (compact.len() != 10 || !compact.is_digits()).then(|| confusion::fault(&compact, OTHERS));
    if let Some(fault) = other.flatten() {
        return Err(*fault);
    }
    if let Some(fault) = compact.digit_fault(&|text| text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return Err(*fault);
    }
    if compact.text.bytes().all(|byte| byte == b'0') {
        return Err(Defect::Nul.into());
    }
    Ok(compact)
}
