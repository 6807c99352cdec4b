//! La subvention dépasse le montant prévu pour un poste.
//!
//! The grant exceeds the amount set for one post.
//!
//! # Pourquoi
//! Le dispositif répartit son enveloppe par poste : au-delà du montant prévu, le service instructeur
//! demandera combien de postes sont financés et par qui.
//!
//! # Why
//! The scheme shares its budget out by post: beyond the amount set, the office will ask how many
//! posts are paid for and by whom.
//!
//! # Fails
//! ```text
//! exercice = 2024
//! subvention.montant = 50 000,01 €
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! subvention.montant = 50 000,00 €
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::amounts::{readings, shown};

pub(super) static RULE: Rule = Rule {
    id: "subvention/montant-plafond",
    levels: Levels::always(Severity::Warning),
    needs: &["subvention.montant"],
    parameters: &["subvention.plafondParPoste"],
    words: &[Words {
        fr: Text(
            "La subvention est de {montant}, alors que le dispositif prévoit {plafond} au plus pour un poste.",
            "Ramenez le montant au plafond, ou dites combien de postes la subvention finance.",
        ),
        en: Text(
            "The grant is {montant}, while the scheme sets {plafond} at most for one post.",
            "Bring the amount down to the ceiling, or say how many posts the grant pays for.",
        ),
        ..Words::BASE
    }],
    page: page!("montant_plafond.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let ceiling = context.decimal("subvention.plafondParPoste")?;
    let amount = readings(context).into_iter().min()?;
    if amount > ceiling {
        found.add(Draft::at("subvention.montant").with("montant", shown(amount)).with("plafond", shown(ceiling)));
    }
    Some(())
}
