//! What the rules of this family look up: banks, countries of SEPA, countries that share a code.

const BANKS: &str = include_str!("../../../referentials/banques.tsv");
const BIC_COUNTRIES: &str = include_str!("../../../referentials/pays_bic.tsv");
const SEPA: &str = include_str!("../../../referentials/pays_sepa.tsv");

/// A bank of the table.
pub(super) struct Bank {
    /// How its BICs begin.
    pub bic: &'static str,
    /// Its name.
    pub nom: &'static str,
}

/// The bank of that code of the RIB; none when the table does not know it.
pub(super) fn bank(code: &str) -> Option<Bank> {
    rows(BANKS).find_map(|row| {
        let mut cells = row.split('\t');
        (cells.next() == Some(code)).then_some(())?;
        Some(Bank { bic: cells.next()?, nom: cells.next()?.trim_end() })
    })
}

/// Whether a BIC of the country may stand beside an IBAN of the other.
pub(super) fn may_stand_together(iban: &str, bic: &str) -> bool {
    iban == bic
        || rows(BIC_COUNTRIES)
            .filter_map(|row| row.split_once('\t'))
            .any(|(country, others)| country == iban && others.split_whitespace().any(|other| other == bic))
}

/// Whether payments to the country are of SEPA.
pub(super) fn is_sepa(country: &str) -> bool {
    rows(SEPA).any(|row| row.trim_end() == country)
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#')).skip(1)
}
