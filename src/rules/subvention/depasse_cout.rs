//! La subvention dépasse le coût éligible.
//!
//! The grant exceeds the eligible cost.
//!
//! # Pourquoi
//! L'État aide à payer une dépense : il ne peut pas donner plus que ce qu'elle coûte.
//!
//! # Why
//! The State helps to pay an expense: it cannot give more than it costs.
//!
//! # Fails
//! ```text
//! subvention.montant = 50 000,01 €
//! subvention.coutTotal = 50 000,00 €
//! ```
//!
//! # Passes
//! ```text
//! subvention.montant = 50 000,00 €
//! subvention.coutTotal = 50 000,00 €
//! ```

use rust_decimal::Decimal;

use crate::euros::Euros;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::amounts::{exceeds_cost, shown};

pub(super) static RULE: Rule = Rule {
    id: "subvention/depasse-cout",
    levels: Levels::always(Severity::Error),
    needs: &["subvention.montant", "subvention.coutTotal"],
    sources: &["loi-2000-321-art-9-1", "decret-2018-514-art-10"],
    words: &[Words {
        fr: Text(
            "La subvention est de {montant}, plus que le coût éligible de {cout} : l'excédent est de {ecart}.",
            "Ramenez la subvention au coût, ou complétez le coût s'il manque des dépenses.",
        ),
        en: Text(
            "The grant is {montant}, more than the eligible cost of {cout}: the excess is {ecart}.",
            "Bring the grant down to the cost, or complete the cost if expenses are missing.",
        ),
        ..Words::BASE
    }],
    page: page!("depasse_cout.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let amount = context.fields.subvention.montant.get()?.decimal();
    let cost = context.fields.subvention.cout_total.get()?.decimal();
    if amount > Decimal::ZERO && exceeds_cost(context)? {
        found.add(
            Draft::at("subvention.montant")
                .related("subvention.coutTotal")
                .with("montant", shown(amount))
                .with("cout", shown(cost))
                .with("ecart", shown(amount.minus(cost))),
        );
    }
    Some(())
}
