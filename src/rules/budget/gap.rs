//! The gap between the two sides of the budget, and the line that most likely causes it.

use rust_decimal::Decimal;

use crate::computed::{Budget, Entry};
use crate::euros::Euros;
use crate::rules::{Context, Draft};

use super::funder::granted;
use super::table::{Cote, amount_of, named, shown};

/// One line equals the gap.
pub(super) const EQUAL: &str = "ligne-egale";
/// One line is half the gap: moved to the other side, it closes it.
pub(super) const OTHER_SIDE: &str = "autre-cote";
/// One line is twice the gap.
pub(super) const DOUBLED: &str = "double";
/// One line, corrected, closes the gap: the other figures of the form agree on its amount.
pub(super) const CORRECTED: &str = "corrige";
/// The grant itself is what products lack.
pub(super) const GRANT_MISSING: &str = "subvention";

/// Charges against products.
#[derive(Debug)]
pub(super) struct Gap {
    pub charges: Decimal,
    pub produits: Decimal,
    /// How far apart, never below zero.
    pub size: Decimal,
    heavy: Cote,
}

/// What most likely causes the gap.
#[derive(Debug)]
pub(super) struct Cause {
    key: &'static str,
    /// The line: its path, its name, its amount.
    line: Option<(String, String, Decimal)>,
    /// The amount that closes the gap, where the form determines it.
    corrected: Option<Decimal>,
}

impl Gap {
    /// The gap; none while one side has no amount.
    pub fn of(budget: &Budget) -> Option<Self> {
        let (charges, produits) = (budget.charges.total?, budget.produits.total?);
        let heavy = if charges > produits { Cote::Charges } else { Cote::Produits };
        Some(Gap { charges, produits, size: charges.minus(produits).abs(), heavy })
    }

    /// What products lack: below zero when they exceed charges.
    fn lacking(&self) -> Decimal {
        self.charges.minus(self.produits)
    }

    pub fn cause(&self, context: &Context, budget: &Budget) -> Option<Cause> {
        self.of_the_grant(context, budget).or_else(|| self.of_the_only_line(context, budget)).or_else(|| {
            let half = self.size.over(Decimal::TWO)?;
            let twice = self.size.plus(self.size);
            [(EQUAL, self.size), (OTHER_SIDE, half), (DOUBLED, twice)].into_iter().find_map(|(key, amount)| {
                let mut lines = self.heavy.side(budget).money().filter(|entry| entry.amount == amount);
                // Two such lines: which one cannot be told.
                let line = lines.next().filter(|_| lines.next().is_none())?;
                Some(Cause { key, line: Some(pointed(context, self.heavy, line)), corrected: None })
            })
        })
    }

    /// The line of the grant, absent or of another amount than the grant by exactly the gap.
    fn of_the_grant(&self, context: &Context, budget: &Budget) -> Option<Cause> {
        let grant = context.fields.subvention.montant.get()?.decimal();
        let granted = granted(context, budget)?;
        if grant.minus(granted.sum) != self.lacking() {
            return None;
        }
        match granted.lines.as_slice() {
            [] => Some(Cause { key: GRANT_MISSING, line: None, corrected: None }),
            [line] => Some(corrected(context, Cote::Produits, line, grant)),
            _ => None,
        }
    }

    /// The only line of a side, when the cost agrees with the other side.
    fn of_the_only_line(&self, context: &Context, budget: &Budget) -> Option<Cause> {
        let cost = context.fields.subvention.cout_total.get()?.decimal();
        let wrong = match (cost == self.charges, cost == self.produits) {
            (true, false) => Cote::Produits,
            (false, true) => Cote::Charges,
            _ => return None,
        };
        let mut lines = wrong.side(budget).money();
        let line = lines.next().filter(|_| lines.next().is_none())?;
        Some(corrected(context, wrong, line, cost))
    }
}

fn corrected(context: &Context, cote: Cote, line: &Entry, amount: Decimal) -> Cause {
    Cause { key: CORRECTED, line: Some(pointed(context, cote, line)), corrected: Some(amount) }
}

fn pointed(context: &Context, cote: Cote, line: &Entry) -> (String, String, Decimal) {
    (amount_of(line), named(context, cote, line), line.amount)
}

impl Cause {
    /// Says the cause in a finding.
    pub fn tell(self, draft: Draft) -> Draft {
        let mut draft = draft.words(self.key);
        if let Some((path, name, amount)) = self.line {
            draft = draft.related(path.as_str()).with("ligne", name).with("montant", shown(amount));
            if let Some(corrected) = self.corrected {
                draft = draft.with("corrige", shown(corrected)).review(path, shown(corrected));
            }
        }
        draft
    }
}

/// Whether the gap of the table is that between the grant and its own lines: the balance has said so.
pub(super) fn tells_of_the_grant(budget: &Budget, missing: Decimal) -> bool {
    Gap::of(budget).is_some_and(|gap| !gap.size.is_zero() && gap.lacking() == missing)
}
