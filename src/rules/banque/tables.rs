//! What the rules of this family look up: banks, countries of SEPA, countries that share a code.

use crate::referential::{Table, table};

static BANKS: Table = table!("banques.tsv");
static BIC_COUNTRIES: Table = table!("pays_bic.tsv");
static SEPA: Table = table!("pays_sepa.tsv");

/// A bank of the table.
pub(super) struct Bank {
    /// How its BICs begin.
    pub bic: &'static str,
    /// Its name.
    pub nom: &'static str,
}

/// The bank of that code of the RIB; none when the table does not know it.
pub(super) fn bank(code: &str) -> Option<Bank> {
    BANKS.row(code).map(|row| Bank { bic: row.cell(1), nom: row.cell(2) })
}

/// Whether a BIC of the country may stand beside an IBAN of the other.
pub(super) fn may_stand_together(iban: &str, bic: &str) -> bool {
    iban == bic || BIC_COUNTRIES.of(iban).any(|row| row.cell(1).split(' ').any(|other| other == bic))
}

/// Whether payments to the country are of SEPA.
pub(super) fn is_sepa(country: &str) -> bool {
    SEPA.row(country).is_some()
}
