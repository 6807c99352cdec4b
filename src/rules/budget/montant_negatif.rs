//! Une ligne du budget est négative.
//!
//! A line of the budget is below zero.
//!
//! # Pourquoi
//! Une charge qui diminue est un produit, un produit qui diminue est une charge : une ligne négative
//! fausse les totaux sans qu'on le voie.
//!
//! # Why
//! A charge that goes down is a product, a product that goes down is a charge: a line below zero
//! distorts the totals unseen.
//!
//! # Fails
//! ```text
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = -1 000 €
//! ```
//!
//! # Passes
//! ```text
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 0 €
//! ```

use rust_decimal::Decimal;

use crate::computed::{Budget, Entry};
use crate::euros::Euros;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{COTES, Cote, amount_of, named, shown};

pub(super) static RULE: Rule = Rule {
    id: "budget/montant-negatif",
    levels: Levels::always(Severity::Error),
    sources: &["coherence"],
    words: &[Words {
        fr: Text(
            "La ligne « {ligne} » est négative : {montant}.",
            "Retirez le signe moins, ou inscrivez la somme de l'autre côté du budget.",
        ),
        en: Text(
            "The line \"{ligne}\" is below zero: {montant}.",
            "Take the minus sign away, or write the sum on the other side of the budget.",
        ),
        ..Words::BASE
    }],
    page: page!("montant_negatif.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let budget = context.budget();
    let negative = |entry: &&Entry| entry.amount < Decimal::ZERO;
    let count: usize = COTES.iter().map(|cote| cote.side(budget).entries.iter().filter(negative).count()).sum();
    for cote in COTES {
        for entry in cote.side(budget).entries.iter().filter(negative) {
            let draft = Draft::at(amount_of(entry))
                .with("ligne", named(context, cote, entry))
                .with("montant", shown(entry.amount));
            // Without its sign the only negative line makes both sides equal: the sign is the slip.
            let slip = count == 1 && balanced_without(budget, entry, cote);
            found.add(if slip { draft.review(amount_of(entry), shown(entry.amount.abs())) } else { draft });
        }
    }
    Some(())
}

fn balanced_without(budget: &Budget, entry: &Entry, cote: Cote) -> bool {
    let (Some(charges), Some(produits)) = (budget.charges.total, budget.produits.total) else {
        return false;
    };
    let twice = entry.amount.abs().plus(entry.amount.abs());
    let readable = budget.charges.unreadable.is_empty() && budget.produits.unreadable.is_empty();
    let (charges, produits) = match cote {
        Cote::Charges => (charges.plus(twice), produits),
        Cote::Produits => (charges, produits.plus(twice)),
    };
    readable && !entry.apart && charges == produits
}
