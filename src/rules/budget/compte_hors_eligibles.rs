//! Une charge est d'un compte que le dispositif ne nomme pas parmi les coûts éligibles.
//!
//! A charge is of an account that the scheme does not name among eligible costs.
//!
//! # Pourquoi
//! La convention dit de quelle nature sont les coûts que la subvention peut payer ; les autres peuvent
//! être refusés au moment du bilan.
//!
//! # Why
//! The convention says of what nature are the costs that the grant may pay; others may be refused
//! when the accounts are checked.
//!
//! # Fails
//! ```text
//! budget.charges[0].compte = 67
//! budget.charges[0].montant = 1 000 €
//! ```
//!
//! # Passes
//! ```text
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 1 000 €
//! ```

use crate::computed::plan;
use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{Cote, account_of, amount_of, named, shown};

pub(super) static RULE: Rule = Rule {
    id: "budget/compte-hors-eligibles",
    levels: Levels::always(Severity::Warning),
    parameters: &["budget.chargesEligibles"],
    words: &[Words {
        fr: Text(
            "La ligne « {ligne} », de {montant}, n'est pas d'un compte que le dispositif admet ({comptes}).",
            "Financez cette charge autrement, ou expliquez à l'instructeur en quoi le projet la demande.",
        ),
        en: Text(
            "The line \"{ligne}\", of {montant}, is not of an account that the scheme allows ({comptes}).",
            "Pay for that charge otherwise, or explain to the instructor why the project needs it.",
        ),
        ..Words::BASE
    }],
    page: page!("compte_hors_eligibles.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let allowed = context.texts("budget.chargesEligibles");
    if allowed.is_empty() {
        return None;
    }
    let budget = context.budget();
    for entry in budget.charges.money() {
        let Some(compte) = &entry.compte else { continue };
        // An account that is no charge is for `budget/compte-inconnu` to say.
        let charge = plan::side_of(compte) == Some(Cote::Charges);
        if charge
            && !entry.amount.is_zero()
            && !allowed.iter().any(|prefix| compte.value().starts_with(prefix.as_str()))
        {
            found.add(
                Draft::at(account_of(entry))
                    .related(amount_of(entry))
                    .with("ligne", named(context, Cote::Charges, entry))
                    .with("montant", shown(entry.amount))
                    .with("comptes", allowed.join(", ")),
            );
        }
    }
    Some(())
}
