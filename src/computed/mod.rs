//! What follows from the values of a dossier: sums, rate, deadlines. No verdict here.

mod budget;
mod deadlines;
mod months;
pub(crate) mod plan;
mod subtotals;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::dossier::{Memo, Seen};
use crate::euros::Euros;
use crate::report::{Computed, Deadline, Lang, Totals};
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

/// The part of the report that every dossier gets, whatever is wrong with it. Each piece of it is made
/// again when something that it was made of has changed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Following {
    totals: Memo<Totals>,
    rate: Memo<Option<String>>,
    deadlines: Memo<Vec<Deadline>>,
}

impl Following {
    /// Forgets what was made of something that has changed.
    pub fn forget(&mut self, changed: Seen) {
        self.totals.take_if(changed);
        self.rate.take_if(changed);
        self.deadlines.take_if(changed);
    }

    /// Makes what is not there.
    pub fn make(&self, context: &Context, lang: Lang) {
        self.totals.get_or_make(|| totals(context.budget()));
        self.rate.get_or_make(|| rate(context).map(two_decimals));
        self.deadlines.get_or_make(|| deadlines::all(context, lang));
    }

    /// All that was made.
    pub fn into_computed(self) -> Computed {
        Computed {
            totals: self.totals.into_made().unwrap_or_default(),
            rate: self.rate.into_made().flatten(),
            deadlines: self.deadlines.into_made().unwrap_or_default(),
        }
    }
}

fn totals(budget: &Budget) -> Totals {
    let text = |sum: Option<Decimal>| sum.map(two_decimals);
    Totals {
        charges: text(budget.charges.total),
        produits: text(budget.produits.total),
        emplois_contributions: text(budget.charges.contributions),
        contributions: text(budget.produits.contributions),
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
