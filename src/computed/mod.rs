//! What follows from the values of a dossier: sums, rate, deadlines. No verdict here.

mod budget;
mod deadlines;
mod months;
pub(crate) mod plan;
mod subtotals;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::euros::Euros;
use crate::report::{Computed, Lang, Totals};
use crate::rules::Context;

pub use budget::{Budget, Entry, Side};
pub use months::add_months;

/// The profile parameters that deadlines read.
pub const PARAMETERS: &[&str] = &[
    "delais.compteRenduMois",
    "delais.donneesEssentiellesMois",
    "delais.paiementJours",
    "delais.piecesMois",
    "delais.reponseAvenantMois",
    "seuils.donneesEssentielles",
];

/// The part of the report that every dossier gets, whatever is wrong with it.
pub(crate) fn all(context: &Context, lang: Lang) -> Computed {
    let budget = context.budget();
    let text = |sum: Option<Decimal>| sum.map(two_decimals);
    Computed {
        totals: Totals {
            charges: text(budget.charges.total),
            produits: text(budget.produits.total),
            emplois_contributions: text(budget.charges.contributions),
            contributions: text(budget.produits.contributions),
        },
        rate: rate(context).map(two_decimals),
        deadlines: deadlines::all(context, lang),
    }
}

/// Grant over eligible cost, in percent; none without both, or when the cost is nil.
pub(crate) fn rate(context: &Context) -> Option<Decimal> {
    let grant = context.fields.subvention.montant.get()?.decimal();
    let cost = context.fields.subvention.cout_total.get()?.decimal();
    grant.in_percent_of(cost)
}

fn two_decimals(number: Decimal) -> String {
    let mut rounded = number.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(2);
    rounded.to_string()
}
