//! The plan of accounts of the application form: the side and the kind of each account.

use std::sync::OnceLock;

use crate::formats::Compte;
use crate::referential::{Row, Table, table};

use super::{Budget, Side};

static TABLE: Table = table!("comptes.tsv");

/// Which side of the table a line is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cote {
    Charges,
    Produits,
}

/// Both sides, in the order of the form.
pub(crate) const COTES: [Cote; 2] = [Cote::Charges, Cote::Produits];

impl Cote {
    pub fn side(self, budget: &Budget) -> &Side {
        match self {
            Cote::Charges => &budget.charges,
            Cote::Produits => &budget.produits,
        }
    }

    /// Path of the side.
    pub fn path(self) -> &'static str {
        match self {
            Cote::Charges => "budget.charges",
            Cote::Produits => "budget.produits",
        }
    }

    /// The name of the side, as referentials and French messages write it.
    pub fn fr(self) -> &'static str {
        match self {
            Cote::Charges => "charges",
            Cote::Produits => "produits",
        }
    }

    /// The name of the side, as English messages write it.
    pub fn en(self) -> &'static str {
        match self {
            Cote::Charges => "charges",
            Cote::Produits => "products",
        }
    }
}

/// What an account holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Money,
    /// Grants received: money too.
    Grant,
    /// Contributions volontaires: no money.
    Contribution,
}

#[derive(Debug)]
struct Account {
    code: &'static str,
    cote: Cote,
    kind: Kind,
}

/// The side on which the plan has the account; none when it does not have it.
pub(crate) fn side_of(compte: &Compte) -> Option<Cote> {
    find(compte).map(|account| account.cote)
}

/// Whether the account is that of grants received.
pub(crate) fn is_grant(compte: &Compte) -> bool {
    find(compte).is_some_and(|account| account.kind == Kind::Grant)
}

/// Whether the account is of contributions volontaires.
pub(crate) fn is_contribution(compte: &Compte) -> bool {
    find(compte).is_some_and(|account| account.kind == Kind::Contribution)
}

/// The account of grants received.
pub(crate) fn grants() -> Option<&'static str> {
    accounts().iter().find(|account| account.kind == Kind::Grant).map(|account| account.code)
}

/// The accounts of one side, two figures each: "60, 61, …".
pub(crate) fn listed(cote: Cote) -> String {
    codes(cote, |_| true)
}

/// The accounts of money of one side, two figures each.
pub(crate) fn listed_of_money(cote: Cote) -> String {
    codes(cote, |kind| kind != Kind::Contribution)
}

fn codes(cote: Cote, of: impl Fn(Kind) -> bool) -> String {
    let wanted = |account: &&Account| account.cote == cote && account.code.len() == 2 && of(account.kind);
    accounts().iter().filter(wanted).map(|account| account.code).collect::<Vec<_>>().join(", ")
}

fn find(compte: &Compte) -> Option<&'static Account> {
    by_root().get(compte.racine().parse::<usize>().ok()?).copied()?
}

/// The account of each two figures, from 00 to 99: each line of a budget asks several times.
fn by_root() -> &'static [Option<&'static Account>] {
    static BY_ROOT: OnceLock<Vec<Option<&'static Account>>> = OnceLock::new();
    let of = |root: u8| accounts().iter().find(|account| account.code == format!("{root:02}"));
    BY_ROOT.get_or_init(|| (0..100).map(of).collect())
}

fn accounts() -> &'static [Account] {
    static ACCOUNTS: OnceLock<Vec<Account>> = OnceLock::new();
    let account = |row: &'static Row| {
        let cote = COTES.into_iter().find(|side| side.fr() == row.cell(1))?;
        let kind = match row.cell(3) {
            "subvention" => Kind::Grant,
            "contribution" => Kind::Contribution,
            _ => Kind::Money,
        };
        Some(Account { code: row.cell(0), cote, kind })
    };
    ACCOUNTS.get_or_init(|| TABLE.rows().iter().filter_map(account).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        assert_eq!(accounts().len(), TABLE.rows().len());
    }

    #[test]
    fn one_account_is_that_of_grants() {
        assert_eq!(accounts().iter().filter(|account| account.kind == Kind::Grant).count(), 1);
    }
}
