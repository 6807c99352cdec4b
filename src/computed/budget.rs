//! The sums of the budget. Contributions volontaires (86 and 87) are counted apart: they balance
//! each other and are no money.

use rust_decimal::Decimal;

use crate::dossier::{Field, Fields, Row};
use crate::formats::{Compte, Montant};

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
    /// Lines with an amount, contributions apart.
    pub lines: usize,
    /// Whether the lines say what the money is for: at least one with an account, or two lines.
    pub detailed: bool,
}

impl Budget {
    /// The sums of a dossier.
    pub fn of(fields: &Fields) -> Self {
        Budget {
            charges: Side::of(&fields.charges, "86", |row| (&row.compte, &row.montant)),
            produits: Side::of(&fields.produits, "87", |row| (&row.compte, &row.montant)),
        }
    }
}

impl Side {
    fn of<T>(rows: &[Row<T>], contributions: &str, cells: impl Fn(&T) -> (&Field<Compte>, &Field<Montant>)) -> Self {
        let mut side = Side::default();
        let mut accounts = 0;
        for row in rows {
            let (compte, montant) = cells(&row.cells);
            let amount = match montant {
                Field::Value(amount) => amount.decimal(),
                Field::Unreadable => {
                    side.unreadable.push(row.at("montant"));
                    continue;
                }
                Field::Absent => continue,
            };
            let compte = compte.get();
            accounts += usize::from(compte.is_some());
            let apart = compte.is_some_and(|compte| compte.racine().starts_with(contributions));
            side.lines += usize::from(!apart);
            let sum = if apart { &mut side.contributions } else { &mut side.total };
            *sum = Some(sum.unwrap_or_default().saturating_add(amount));
        }
        side.detailed = side.lines > 1 || (side.lines == 1 && accounts > 0);
        side
    }
}
