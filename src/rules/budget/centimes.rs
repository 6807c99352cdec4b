//! Le budget porte des centimes.
//!
//! The budget has cents.
//!
//! # Pourquoi
//! Le formulaire de demande veut des euros entiers : les centimes d'un budget prévisionnel n'apportent
//! rien et gênent la comparaison avec le compte rendu financier.
//!
//! # Why
//! The application form wants whole euros: the cents of a forecast add nothing and get in the way of
//! the comparison with the financial report.
//!
//! # Fails
//! ```text
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 1 000,50 €
//! ```
//!
//! # Passes
//! ```text
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 1 000,00 €
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{COTES, amount_of, shown};

pub(super) static RULE: Rule = Rule {
    id: "budget/centimes",
    levels: Levels::always(Severity::Info),
    sources: &["cerfa-12156"],
    words: &[
        Words {
            fr: Text(
                "Une ligne du budget porte des centimes : {montant}.",
                "Arrondissez à l'euro, en gardant les deux totaux égaux.",
            ),
            en: Text("One line of the budget has cents: {montant}.", "Round to the euro, keeping both totals equal."),
            ..Words::BASE
        },
        Words {
            key: "plusieurs",
            fr: Text(
                "{nombre} lignes du budget portent des centimes, dont la première est de {montant}.",
                "Arrondissez à l'euro, en gardant les deux totaux égaux.",
            ),
            en: Text(
                "{nombre} lines of the budget have cents, the first of which is {montant}.",
                "Round to the euro, keeping both totals equal.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("centimes.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let budget = context.budget();
    let lines: Vec<_> = COTES
        .iter()
        .flat_map(|cote| &cote.side(budget).entries)
        .filter(|entry| !entry.amount.fract().is_zero())
        .collect();
    let (first, others) = lines.split_first()?;
    let draft = Draft::at(amount_of(first)).with("montant", shown(first.amount));
    // One habit, one finding: the other lines are only listed.
    let draft = others.iter().map(|entry| amount_of(entry)).fold(draft, Draft::related);
    found.add(if others.is_empty() { draft } else { draft.words("plusieurs").with("nombre", lines.len().to_string()) });
    Some(())
}
