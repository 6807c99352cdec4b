//! Lines of a budget that only sum up others, as the Cerfa lays them out: 64 above 641 and 645, 74
//! above a line for each funder, a total at the foot. Counted, they would count twice.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::dossier::Field;
use crate::formats::{Compte, Format, Texte, plain};

use super::budget::{Cells, Entry};

/// Leaves out the lines that sum up others. Each pass is a sort or a walk: a thousand lines stay cheap.
pub(super) fn leave_out<'a>(entries: &mut Vec<Entry>, said: impl Fn(&Entry) -> Option<Cells<'a>>) {
    let mut sums = of_accounts(entries);
    sums.extend(of_funders(entries, &sums, &said));
    sums.extend(at_the_foot(entries, &sums, &said));
    let mut rank = 0;
    entries.retain(|_| {
        rank += 1;
        !sums.contains(&(rank - 1))
    });
}

/// An account that stands once and equals the sum of its own sub-accounts.
fn of_accounts(entries: &[Entry]) -> BTreeSet<usize> {
    let code = |entry: &Entry| entry.compte.as_ref().map(Compte::value);
    let mut lines: Vec<(usize, String, Decimal)> =
        entries.iter().enumerate().filter_map(|(rank, entry)| Some((rank, code(entry)?, entry.amount))).collect();
    lines.sort_by_key(|(_, code, _)| Reverse(code.len()));
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for (_, code, _) in &lines {
        *times.entry(code.clone()).or_default() += 1;
    }
    let mut below: BTreeMap<String, Decimal> = BTreeMap::new();
    let mut sums = BTreeSet::new();
    for (rank, code, amount) in lines {
        if times.get(&code) == Some(&1) && below.get(&code) == Some(&amount) {
            sums.insert(rank);
            continue;
        }
        for length in 2..code.len() {
            if let Some(above) = code.get(..length) {
                let sum = below.entry(above.to_owned()).or_default();
                *sum = sum.saturating_add(amount);
            }
        }
    }
    sums
}

/// Of the lines of one account, the only one without a funder, when it equals two others or more that
/// each name theirs.
fn of_funders<'a>(
    entries: &[Entry],
    known: &BTreeSet<usize>,
    said: &impl Fn(&Entry) -> Option<Cells<'a>>,
) -> Vec<usize> {
    #[derive(Default)]
    struct Group {
        unnamed: Vec<(usize, Decimal)>,
        named: usize,
        sum: Decimal,
    }
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for (rank, entry) in entries.iter().enumerate().filter(|(rank, _)| !known.contains(rank)) {
        let (Some(compte), Some(financeur)) = (&entry.compte, said(entry).and_then(|cells| cells.financeur)) else {
            continue;
        };
        let group = groups.entry(compte.value()).or_default();
        if financeur.is_absent() {
            group.unnamed.push((rank, entry.amount));
        } else {
            group.named += 1;
            group.sum = group.sum.saturating_add(entry.amount);
        }
    }
    let alone = |group: &Group| match group.unnamed.as_slice() {
        [(rank, amount)] if group.named > 1 && *amount == group.sum => Some(*rank),
        _ => None,
    };
    groups.values().filter_map(alone).collect()
}

/// A line without account named a total, equal to all the lines above it.
fn at_the_foot<'a>(
    entries: &[Entry],
    known: &BTreeSet<usize>,
    said: &impl Fn(&Entry) -> Option<Cells<'a>>,
) -> Vec<usize> {
    let (mut money, mut all) = (Decimal::ZERO, Decimal::ZERO);
    let mut sums = Vec::new();
    for (rank, entry) in entries.iter().enumerate().filter(|(rank, _)| !known.contains(rank)) {
        let total = entry.compte.is_none() && rank > 0 && (entry.amount == money || entry.amount == all);
        if total && said(entry).is_some_and(|cells| is_total(cells.libelle)) {
            sums.push(rank);
            continue;
        }
        all = all.saturating_add(entry.amount);
        if !entry.apart {
            money = money.saturating_add(entry.amount);
        }
    }
    sums
}

fn is_total(libelle: &Field<Texte>) -> bool {
    libelle.get().is_some_and(|libelle| {
        let words = plain(libelle.as_str());
        words.starts_with("TOTAL") || words.starts_with("SOUS TOTAL")
    })
}

#[cfg(test)]
mod tests {
    use crate::computed::Budget;
    use crate::dossier::{Dossier, RawDossier};

    fn charges(lines: &[(&str, &str, &str)]) -> (Option<String>, usize) {
        let mut raw = RawDossier::default();
        for (rank, (compte, libelle, montant)) in lines.iter().enumerate() {
            for (cell, text) in [("compte", compte), ("libelle", libelle), ("montant", montant)] {
                raw.set(format!("budget.charges[{rank}].{cell}"), *text);
            }
        }
        let side = Budget::of(&Dossier::read(&raw).fields).charges;
        (side.total.map(|total| total.normalize().to_string()), side.lines)
    }

    #[test]
    fn an_account_above_its_own_lines_is_not_counted_twice() {
        let lines =
            [("64", "Charges de personnel", "50 000"), ("641", "Salaires", "36 500"), ("645", "Charges", "13 500")];
        assert_eq!(charges(&lines), (Some("50000".into()), 2));
    }

    #[test]
    fn three_levels_are_each_summed_up_by_the_one_above() {
        let lines = [("64", "", "10"), ("641", "", "7"), ("6411", "", "5"), ("6413", "", "2"), ("645", "", "3")];
        assert_eq!(charges(&lines), (Some("10".into()), 3));
    }

    #[test]
    fn an_account_that_its_lines_do_not_make_up_counts() {
        assert_eq!(charges(&[("64", "", "100"), ("641", "", "30"), ("645", "", "20")]), (Some("150".into()), 3));
        assert_eq!(charges(&[("64", "a", "30"), ("64", "b", "20"), ("641", "", "50")]), (Some("100".into()), 3));
    }

    #[test]
    fn a_total_at_the_foot_is_left_out_and_indirect_charges_count() {
        let lines = [("60", "Achats", "40"), ("", "Charges indirectes", "10"), ("", "Total des charges", "50")];
        assert_eq!(charges(&lines), (Some("50".into()), 2));
        assert_eq!(charges(&[("", "Total", "50")]), (Some("50".into()), 1));
    }

    #[test]
    fn contributions_are_summed_up_apart() {
        let lines = [("60", "", "40"), ("86", "", "9"), ("860", "", "4"), ("864", "", "5"), ("", "TOTAL", "49")];
        assert_eq!(charges(&lines), (Some("40".into()), 1));
    }

    #[test]
    fn grants_by_funder_under_their_account() {
        let mut raw = RawDossier::default();
        for (rank, (financeur, montant)) in [("", "30"), ("État", "20"), ("Région", "10")].iter().enumerate() {
            raw.set(format!("budget.produits[{rank}].compte"), "74");
            raw.set(format!("budget.produits[{rank}].financeur"), *financeur);
            raw.set(format!("budget.produits[{rank}].montant"), *montant);
        }
        let side = Budget::of(&Dossier::read(&raw).fields).produits;
        assert_eq!((side.total.map(|total| total.normalize().to_string()), side.lines), (Some("30".into()), 2));
    }
}
