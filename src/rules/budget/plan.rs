//! The plan of accounts of the application form, as the rules of the family read it.

use super::table::Cote;

const TABLE: &str = include_str!("../../../referentials/comptes.tsv");

/// The side on which the plan has the two first figures of an account.
pub(super) fn side_of(racine: &str) -> Option<Cote> {
    rows().find(|(code, ..)| *code == racine).map(|(_, cote, _)| cote)
}

/// The accounts of one side, two figures each: "60, 61, …".
pub(super) fn accounts(wanted: Cote) -> String {
    let codes: Vec<&str> =
        rows().filter(|(code, cote, _)| *cote == wanted && code.len() == 2).map(|(code, ..)| code).collect();
    codes.join(", ")
}

fn rows() -> impl Iterator<Item = (&'static str, Cote, &'static str)> {
    TABLE.lines().filter(|line| !line.starts_with('#')).skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        let (code, cote, label) = (cells.next()?, cells.next()?, cells.next()?);
        let cote = match cote {
            "charges" => Cote::Charges,
            "produits" => Cote::Produits,
            _ => return None,
        };
        Some((code, cote, label))
    })
}
