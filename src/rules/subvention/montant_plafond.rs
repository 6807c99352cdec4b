//! La subvention dépasse le montant qui sert de repère pour un poste.
//!
//! The grant exceeds the amount that serves as a mark for one post.
//!
//! # Pourquoi
//! L'enveloppe se répartit par poste : au-delà du montant convenu d'ordinaire, le service instructeur
//! demandera combien de postes sont financés et par qui. Ce repère n'est pas un plafond légal.
//!
//! # Why
//! The budget is shared out by post: beyond the amount usually agreed, the office will ask how many
//! posts are paid for and by whom. That mark is no legal ceiling.
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
            "La subvention est de {montant}, au-delà du repère de {plafond} pour un poste.",
            "Vérifiez le montant, ou dites combien de postes la subvention finance.",
        ),
        en: Text(
            "The grant is {montant}, beyond the mark of {plafond} for one post.",
            "Check the amount, or say how many posts the grant pays for.",
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
