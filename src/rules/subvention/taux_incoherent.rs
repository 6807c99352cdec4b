//! Le taux écrit n'est pas celui que donnent les montants.
//!
//! The rate written is not the one that the amounts give.
//!
//! # Pourquoi
//! Le taux sert à calculer le solde et un éventuel reversement : un taux faux fait payer trop ou trop
//! peu. Il se compte sur le coût éligible ou sur le total des produits, avec ou sans les contributions
//! volontaires ; un arrondi d'un demi-point passe.
//!
//! # Why
//! The rate serves to reckon the balance and any sum to be paid back: a wrong rate pays too much or
//! too little. It is counted on the eligible cost or on the total of products, with or without
//! contributions in kind; half a point of rounding passes.
//!
//! # Fails
//! ```text
//! subvention.montant = 50 000 €
//! subvention.coutTotal = 100 000 €
//! subvention.taux = 50,6 %
//! ```
//!
//! # Passes
//! ```text
//! subvention.montant = 50 000 €
//! subvention.coutTotal = 100 000 €
//! subvention.taux = 50,5 %
//! ```

use rust_decimal::{Decimal, RoundingStrategy};

use crate::computed::rate;
use crate::dossier::Part;
use crate::euros::Euros;
use crate::formats::{Defect, Format, Taux};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::amounts::{exceeds_cost, readings, shown};

pub(super) static RULE: Rule = Rule {
    id: "subvention/taux-incoherent",
    levels: Levels::always(Severity::Warning),
    needs: &["subvention.taux", "subvention.montant", "subvention.coutTotal"],
    parameters: &["subvention.tauxTolerance"],
    words: &[Words {
        fr: Text(
            "Le taux écrit est de {taux}, alors que {montant} sur un coût de {cout} font {calcule}.",
            "Corrigez le taux, ou le montant s'il est mal saisi.",
        ),
        en: Text(
            "The rate written is {taux}, while {montant} on a cost of {cout} come to {calcule}.",
            "Mend the rate, or the amount if it is mistyped.",
        ),
        ..Words::BASE
    }],
    page: page!("taux_incoherent.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let subvention = &context.fields.subvention;
    let written = subvention.taux.get()?;
    let (amount, cost) = (subvention.montant.get()?, subvention.cout_total.get()?);
    let tolerance = context.decimal("subvention.tauxTolerance")?;
    let computed = rate(context)?.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    // An amount that cannot be, or that two rules doubt already, has no rate to compare.
    if amount.decimal() <= Decimal::ZERO || exceeds_cost(context)? {
        return None;
    }
    let (readings, bases) = (readings(context), bases(context, cost.decimal()));
    let fits = |written: Decimal| {
        let near = |rate: Decimal| rate.minus(written).abs() <= tolerance;
        readings.iter().any(|amount| bases.iter().any(|base| amount.in_percent_of(*base).is_some_and(near)))
    };
    // "0,5" for 50 %: `format/taux-fraction` has said so, with the same mending.
    if !fits(written.percent()) && !fraction(context).is_some_and(fits) {
        let meant = Taux::of(computed).display();
        found.add(
            Draft::at("subvention.taux")
                .related("subvention.montant")
                .related("subvention.coutTotal")
                .with("taux", written.display())
                .with("montant", shown(amount.decimal()))
                .with("cout", cost.display())
                .with("calcule", meant.clone())
                .review("subvention.taux", meant),
        );
    }
    Some(())
}

/// The rate in percent that was meant, where the format says that it was typed as a fraction of one.
fn fraction(context: &Context) -> Option<Decimal> {
    let mut remarks = context.dossier.remarks(Part::Subvention).iter();
    let typed = remarks
        .any(|remark| remark.path == "subvention.taux" && matches!(remark.fault.defect, Defect::Fraction { .. }));
    typed.then(|| context.fields.subvention.taux.get())?.map(|rate| rate.percent() * Decimal::ONE_HUNDRED)
}

/// What a rate may be counted on.
fn bases(context: &Context, cost: Decimal) -> Vec<Decimal> {
    let produits = &context.budget().produits;
    let mut bases = vec![cost];
    if let Some(total) = produits.total.filter(|_| produits.unreadable.is_empty()) {
        bases.extend([total, total.plus(produits.contributions.unwrap_or_default())]);
    }
    bases
}
