//! Lines of a budget that only sum up others, as the Cerfa lays them out: 64 above 641 and 645, 74
//! above a line for each funder, a total at the foot. Counted, they would count twice.

use rust_decimal::Decimal;

use crate::dossier::Field;
use crate::euros::Euros;
use crate::formats::{Texte, plain};
use crate::order;

use super::budget::{Cells, Entry};

/// Leaves out the lines that sum up others. Each pass is a sort or a walk: a thousand lines stay cheap.
pub(super) fn leave_out<'a>(entries: &mut Vec<Entry>, said: impl Fn(&Entry) -> Option<Cells<'a>>) {
    let mut sums = vec![false; entries.len()];
    by_account(entries, &mut sums, &said);
    at_the_foot(entries, &mut sums, &said);
    let mut counted = sums.into_iter().map(|sum| !sum);
    entries.retain(|_| counted.next().unwrap_or(true));
}

/// A line of the table that has an account.
struct Line<'a> {
    rank: usize,
    code: &'a str,
    /// The code as a number, in the same order.
    account: u64,
    amount: Decimal,
}

fn by_account<'a>(entries: &[Entry], sums: &mut [bool], said: &dyn Fn(&Entry) -> Option<Cells<'a>>) {
    let mut codes = entries.iter().filter_map(|entry| entry.compte.as_ref()).map(|compte| compte.code().len());
    let first = codes.next();
    let has_levels = codes.any(|length| Some(length) != first);
    // Most tables have one level of accounts and no line for each funder: nothing sums up others there.
    if !has_levels && !names_funders(entries, said) {
        return;
    }
    let ranked = entries.iter().enumerate();
    let mut lines: Vec<Line> = ranked
        .filter_map(|(rank, entry)| {
            let compte = entry.compte.as_ref()?;
            Some(Line { rank, code: compte.code(), account: compte.rank(), amount: entry.amount })
        })
        .collect();
    // Those of an account stand together, and before those of its sub-accounts.
    order::sort_by(&mut lines, |left, right| left.account.cmp(&right.account));
    // A code that is the beginning of another is shorter.
    if has_levels {
        of_accounts(&lines, sums);
    }
    for group in lines.chunk_by(|left, right| left.account == right.account) {
        of_funders(entries, group, sums, said);
    }
}

/// Whether two lines name their funder, and one does not.
fn names_funders<'a>(entries: &[Entry], said: &dyn Fn(&Entry) -> Option<Cells<'a>>) -> bool {
    let (mut named, mut unnamed) = (0_usize, 0_usize);
    for financeur in entries.iter().filter_map(|entry| said(entry)?.financeur) {
        *(if financeur.is_absent() { &mut unnamed } else { &mut named }) += 1;
    }
    named > 1 && unnamed > 0
}

/// An account that stands once and equals the sum of its own sub-accounts; from the longest code to
/// the shortest, since a sum is not summed up again.
fn of_accounts(lines: &[Line], sums: &mut [bool]) {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order::sort_by_key(&mut order, |index| lines.get(*index).map(|line| std::cmp::Reverse(line.code.len())));
    for index in order {
        let Some((line, below)) = lines.get(index..).and_then(|rest| rest.split_first()) else { continue };
        let before = index.checked_sub(1).and_then(|index| lines.get(index));
        let again = [before, below.first()].into_iter().flatten().any(|other| other.account == line.account);
        let own = below.iter().take_while(|other| other.code.starts_with(line.code));
        let mut own = own.filter(|other| sums.get(other.rank) == Some(&false)).map(|other| other.amount).peekable();
        if again || own.peek().is_none() {
            continue;
        }
        let is_sum = own.fold(Decimal::ZERO, |sum, amount| sum.plus(amount)) == line.amount;
        if let Some(sum) = sums.get_mut(line.rank) {
            *sum = is_sum;
        }
    }
}

/// Of the lines of one account, the only one without a funder, when it equals two others or more that
/// each name theirs.
fn of_funders<'a>(entries: &[Entry], group: &[Line], sums: &mut [bool], said: &dyn Fn(&Entry) -> Option<Cells<'a>>) {
    let (mut unnamed, mut unnamed_count, mut named, mut sum) = (None, 0_usize, 0_usize, Decimal::ZERO);
    for line in group.iter().filter(|line| sums.get(line.rank) == Some(&false)) {
        let cells = entries.get(line.rank).and_then(said);
        match cells.and_then(|cells| cells.financeur).map(|financeur| financeur.is_absent()) {
            Some(true) => {
                unnamed = Some(line);
                unnamed_count += 1;
            }
            Some(false) => {
                named += 1;
                sum = sum.plus(line.amount);
            }
            None => {}
        }
    }
    if let Some(line) = unnamed.filter(|line| unnamed_count == 1 && named > 1 && line.amount == sum)
        && let Some(sum) = sums.get_mut(line.rank)
    {
        *sum = true;
    }
}

/// A line without account named a total, equal to all the lines above it.
fn at_the_foot<'a>(entries: &[Entry], sums: &mut [bool], said: &dyn Fn(&Entry) -> Option<Cells<'a>>) {
    let (mut money, mut all) = (Decimal::ZERO, Decimal::ZERO);
    for (rank, (entry, sum)) in entries.iter().zip(sums).enumerate().filter(|(_, (_, sum))| !**sum) {
        let total = entry.compte.is_none() && rank > 0 && (entry.amount == money || entry.amount == all);
        if total && said(entry).is_some_and(|cells| is_total(cells.libelle)) {
            *sum = true;
            continue;
        }
        all = all.plus(entry.amount);
        if !entry.apart {
            money = money.plus(entry.amount);
        }
    }
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
