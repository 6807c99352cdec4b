//! Le coût éligible compte les contributions volontaires.
//!
//! The eligible cost counts contributions in kind.
//!
//! # Pourquoi
//! Les contributions volontaires (86 et 87) ne coûtent pas d'argent : une subvention calculée sur un
//! coût qui les compte financerait une dépense qui n'existe pas.
//!
//! # Why
//! Contributions in kind (86 and 87) cost no money: a grant computed on a cost that counts them would
//! pay for an expense that does not exist.
//!
//! # Fails
//! ```text
//! subvention.coutTotal = 52 000 €
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 50 000 €
//! budget.charges[1].compte = 864
//! budget.charges[1].montant = 2 000 €
//! ```
//!
//! # Passes
//! ```text
//! subvention.coutTotal = 50 000 €
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 50 000 €
//! budget.charges[1].compte = 864
//! budget.charges[1].montant = 2 000 €
//! ```

use rust_decimal::Decimal;

use crate::euros::Euros;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{shown, sums};

pub(super) static RULE: Rule = Rule {
    id: "budget/contributions-dans-assiette",
    levels: Levels::always(Severity::Warning),
    needs: &["subvention.coutTotal", "budget.charges[].montant"],
    sources: &["anc-2018-06", "cerfa-12156"],
    words: &[Words {
        fr: Text(
            "Le coût éligible de {cout} compte {contributions} de contributions volontaires (86), alors que les charges en argent font {charges}.",
            "Retirez les contributions volontaires du coût sur lequel la subvention est calculée.",
        ),
        en: Text(
            "The eligible cost of {cout} counts {contributions} of contributions in kind (86), while charges in money come to {charges}.",
            "Take contributions in kind out of the cost on which the grant is computed.",
        ),
        ..Words::BASE
    }],
    page: page!("contributions_dans_assiette.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let cost = context.fields.subvention.cout_total.get()?.decimal();
    let budget = sums(context, found)?;
    let charges = budget.charges.total?;
    let contributions = budget.charges.contributions.filter(|sum| *sum > Decimal::ZERO)?;
    if cost != charges.plus(contributions) {
        return None;
    }
    let draft = Draft::at("subvention.coutTotal")
        .related("budget.charges")
        .with("cout", shown(cost))
        .with("charges", shown(charges))
        .with("contributions", shown(contributions));
    let grant = context.fields.subvention.montant.get().map(|amount| amount.decimal());
    let fits = grant.is_none_or(|grant| grant <= charges);
    found.add(if fits { draft.review("subvention.coutTotal", shown(charges)) } else { draft });
    Some(())
}
