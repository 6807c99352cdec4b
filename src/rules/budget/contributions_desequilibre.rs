//! Les contributions volontaires en charges (86) n'égalent pas celles en produits (87).
//!
//! Contributions in kind among charges (86) do not equal those among products (87).
//!
//! # Pourquoi
//! Le bénévolat, les locaux prêtés ou les dons en nature s'inscrivent deux fois pour la même valeur :
//! ce que l'organisme emploie, et d'où cela vient.
//!
//! # Why
//! Volunteering, premises lent or gifts in kind are written twice for the same value: what the body
//! uses, and where it comes from.
//!
//! # Fails
//! ```text
//! budget.charges[0].compte = 864
//! budget.charges[0].montant = 2 000 €
//! budget.produits[0].compte = 870
//! budget.produits[0].montant = 1 500 €
//! ```
//!
//! # Passes
//! ```text
//! budget.charges[0].compte = 864
//! budget.charges[0].montant = 2 000 €
//! budget.produits[0].compte = 870
//! budget.produits[0].montant = 2 000 €
//! ```

use rust_decimal::Decimal;

use crate::euros::Euros;
use crate::report::{Severity, Stage};
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{shown, sums};

pub(super) static RULE: Rule = Rule {
    id: "budget/contributions-desequilibre",
    levels: Levels::always(Severity::Error),
    needs: &["budget.charges[].montant", "budget.produits[].montant"],
    sources: &["anc-2018-06"],
    words: &[Words {
        fr: Text(
            "Les contributions volontaires font {emplois} en charges (86) et {ressources} en produits (87) : l'écart est de {ecart}.",
            "Inscrivez la même valeur des deux côtés.",
        ),
        en: Text(
            "Contributions in kind come to {emplois} among charges (86) and {ressources} among products (87): the gap is {ecart}.",
            "Write the same value on both sides.",
        ),
        ..Words::BASE
    }],
    page: page!("contributions_desequilibre.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let budget = sums(context, found)?;
    let (used, given) = (budget.charges.contributions, budget.produits.contributions);
    if (used.is_none() || given.is_none()) && context.stage == Stage::Projet {
        // One side is typed before the other.
        return None;
    }
    let (used, given) = (used.unwrap_or_default(), given.unwrap_or_default());
    let money = |total: Option<Decimal>| total.unwrap_or_default();
    let gap = money(budget.charges.total).minus(money(budget.produits.total));
    // Money and contributions are off by the same amount: one line is under the wrong account, and
    // `budget/desequilibre` has said so.
    if used == given || gap == given.minus(used) {
        return None;
    }
    let path = if used < given { "budget.charges" } else { "budget.produits" };
    found.add(
        Draft::at(path)
            .with("emplois", shown(used))
            .with("ressources", shown(given))
            .with("ecart", shown(used.minus(given).abs())),
    );
    Some(())
}
