//! The sums of the budget. Contributions volontaires (86 and 87) are counted apart: they balance
//! each other and are no money. A line that only sums up others is not counted twice.

use rust_decimal::Decimal;

use crate::dossier::{Field, Fields, Row, RowPath, Watched};
use crate::euros::Euros;
use crate::formats::{Compte, Montant, Texte};

use super::plan::Cote;
use super::{plan, subtotals};

/// Both sides of the budget.
#[derive(Debug, Clone)]
pub struct Budget {
    /// Accounts 60 to 69 and 86.
    pub charges: Side,
    /// Accounts 70 to 79 and 87.
    pub produits: Side,
}

/// One side of the budget.
#[derive(Debug, Clone, Default)]
pub struct Side {
    /// Sum of the lines but the contributions volontaires; none without a line that can be read.
    pub total: Option<Decimal>,
    /// Sum of the contributions volontaires.
    pub contributions: Option<Decimal>,
    /// Paths of the amounts that cannot be read: the sums are then not those of the table.
    pub unreadable: Vec<String>,
    /// Paths of the accounts that cannot be read: what is money and what is not cannot be told.
    pub unreadable_accounts: Vec<String>,
    /// Lines with an amount that count, contributions apart.
    pub lines: usize,
    /// Whether the lines say what the money is for: at least one with an account, or two lines.
    pub detailed: bool,
    /// The lines that count, in the order of the form: those that only sum up others are left out.
    pub entries: Vec<Entry>,
}

/// A line with an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Rank of the row among those of its side.
    pub row: usize,
    /// Path of the row: "budget.charges[3]".
    pub path: RowPath,
    /// Its account; none for indirect charges, or when it cannot be read.
    pub compte: Option<Compte>,
    /// Its amount.
    pub amount: Decimal,
    /// Whether it is a contribution volontaire.
    pub apart: bool,
}

/// What a row says, whatever its side.
pub(super) struct Cells<'a> {
    compte: &'a Watched<Field<Compte>>,
    montant: &'a Watched<Field<Montant>>,
    /// Looked at by a few lines only.
    pub libelle: &'a Watched<Field<Texte>>,
    pub financeur: Option<&'a Watched<Field<Texte>>>,
}

impl Budget {
    /// The sums of a dossier.
    pub fn of(fields: &Fields) -> Self {
        let mut budget = Budget {
            charges: Side::of(&fields.charges, |row| Cells {
                compte: &row.compte,
                montant: &row.montant,
                libelle: &row.libelle,
                financeur: None,
            }),
            produits: Side::of(&fields.produits, |row| Cells {
                compte: &row.compte,
                montant: &row.montant,
                libelle: &row.libelle,
                financeur: Some(&row.financeur),
            }),
        };
        // A table that is not read to its end has no sum that is known.
        for (side, cote, beyond) in [
            (&mut budget.charges, Cote::Charges, fields.charges.beyond()),
            (&mut budget.produits, Cote::Produits, fields.produits.beyond()),
        ] {
            if beyond.is_some() {
                side.unreadable.push(cote.path().to_owned());
            }
        }
        budget
    }
}

impl Side {
    fn of<T>(rows: &[Row<T>], cells: impl Fn(&T) -> Cells<'_>) -> Self {
        let mut side = Side::default();
        for (rank, row) in rows.iter().enumerate() {
            let cells = cells(&row.cells);
            let amount = match &**cells.montant {
                Field::Value(amount) => amount.decimal(),
                Field::Unreadable => {
                    side.unreadable.push(row.at("montant"));
                    continue;
                }
                Field::Absent => continue,
            };
            if **cells.compte == Field::Unreadable {
                side.unreadable_accounts.push(row.at("compte"));
            }
            let compte = cells.compte.get().cloned();
            let apart = compte.as_ref().is_some_and(plan::is_contribution);
            side.entries.push(Entry { row: rank, path: row.path, compte, amount, apart });
        }
        let said = |entry: &Entry| rows.get(entry.row).map(|row| cells(&row.cells));
        subtotals::leave_out(&mut side.entries, said);
        for entry in &side.entries {
            let sum = if entry.apart { &mut side.contributions } else { &mut side.total };
            *sum = Some(sum.unwrap_or_default().plus(entry.amount));
        }
        side.lines = side.entries.iter().filter(|entry| !entry.apart).count();
        let accounts = !side.unreadable_accounts.is_empty() || side.entries.iter().any(|entry| entry.compte.is_some());
        side.detailed = side.lines > 1 || (side.lines == 1 && accounts);
        side
    }

    /// Whether a line is below zero: `budget/montant-negatif` says so, and the sums mean nothing.
    pub fn has_negative(&self) -> bool {
        self.entries.iter().any(|entry| entry.amount < Decimal::ZERO)
    }

    /// The lines of money: contributions volontaires left out.
    pub fn money(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.apart)
    }
}
