//! Le total des charges n'égale pas le coût éligible.
//!
//! The total of charges does not equal the eligible cost.
//!
//! # Pourquoi
//! La convention fixe le coût du projet d'après le budget annexé : la subvention et son taux se
//! calculent sur ce coût, qui doit être celui du budget.
//!
//! # Why
//! The convention sets the cost of the project from the annexed budget: the grant and its rate are
//! computed on that cost, which must be that of the budget.
//!
//! # Fails
//! ```text
//! subvention.coutTotal = 52 000 €
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 50 000 €
//! ```
//!
//! # Passes
//! ```text
//! subvention.coutTotal = 50 000 €
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 50 000 €
//! ```

use rust_decimal::Decimal;

use crate::euros::Euros;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{shown, sums};

pub(super) static RULE: Rule = Rule {
    id: "budget/total-cout",
    levels: Levels::always(Severity::Error),
    needs: &["subvention.coutTotal", "budget.charges[].montant"],
    sources: &["convention-modele-art-4"],
    words: &[Words {
        fr: Text(
            "Les charges du budget font {charges}, alors que le coût éligible indiqué est de {cout} : l'écart est de {ecart}.",
            "Mettez le coût éligible au total des charges, ou corrigez la ligne du budget qui est fausse.",
        ),
        en: Text(
            "The charges of the budget come to {charges}, while the eligible cost given is {cout}: the gap is {ecart}.",
            "Set the eligible cost to the total of charges, or mend the line of the budget that is wrong.",
        ),
        ..Words::BASE
    }],
    page: page!("total_cout.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let subvention = &context.fields.subvention;
    let cost = subvention.cout_total.get()?.decimal();
    let budget = sums(context, found)?;
    let charges = budget.charges.total.filter(|_| budget.charges.detailed)?;
    // `budget/contributions-dans-assiette` speaks of a cost that holds them.
    let with_contributions = charges.plus(budget.charges.contributions.unwrap_or_default());
    if cost == charges || cost == with_contributions {
        return None;
    }
    let produits = budget.produits.total.filter(|_| budget.produits.detailed && budget.produits.unreadable.is_empty());
    if produits.is_some_and(|produits| produits != charges) {
        // `budget/desequilibre` speaks: the line to mend is the same.
        return None;
    }
    let grant = subvention.montant.get().map(|amount| amount.decimal());
    let beyond = |base: Decimal| grant.is_some_and(|grant| grant > ceiling(context, base));
    if beyond(cost) && !beyond(charges) {
        // `subvention/depasse-cout` or `subvention/taux-depasse-regime` speaks of that same cost.
        return None;
    }
    let draft = Draft::at("subvention.coutTotal")
        .related("budget.charges")
        .with("charges", shown(charges))
        .with("cout", shown(cost))
        .with("ecart", shown(charges.minus(cost).abs()));
    // Charges and products agree, two against one: the cost is what was mistyped.
    let determined = produits.is_some() && grant.is_none_or(|grant| grant <= charges);
    found.add(if determined { draft.review("subvention.coutTotal", shown(charges)) } else { draft });
    Some(())
}

/// The highest grant that a cost allows: the cost itself, or its share where the scheme sets one.
fn ceiling(context: &Context, base: Decimal) -> Decimal {
    let share = context.decimal("subvention.tauxMax").unwrap_or(Decimal::ONE_HUNDRED).min(Decimal::ONE_HUNDRED);
    base.percent(share).unwrap_or(base)
}
