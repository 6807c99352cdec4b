//! The programmes and actions of the State's budget, as the rules of the family read them. Both
//! tables are partial: what they do not cover is not unknown.

use crate::formats::Format;
use crate::referential::{Table, table};
use crate::rules::Context;

static PROGRAMMES: Table = table!("programmes.tsv");
static ACTIONS: Table = table!("actions.tsv");

/// Whether a programme exists; none where the table does not cover its number, or the year.
pub(super) fn has_programme(number: &str, exercice: i32) -> Option<bool> {
    if PROGRAMMES.row(number).is_some() {
        return Some(true);
    }
    let mut covered = false;
    for row in PROGRAMMES.rows() {
        if let Some((first, last)) = row.cell(0).split_once('-') {
            let year = row.cell(1).parse().is_ok_and(|since: i32| exercice >= since);
            covered |= year && (first..=last).contains(&number);
        }
    }
    covered.then_some(false)
}

/// An action of a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Action {
    /// Two figures.
    pub code: &'static str,
    /// Its name.
    pub label: &'static str,
}

/// The actions of a programme that year; none where the table does not have them all.
fn actions(number: &str, exercice: i32) -> Option<Vec<Action>> {
    let year = exercice.to_string();
    let found: Vec<Action> = ACTIONS
        .of(number)
        .filter(|row| row.cell(3).split(' ').any(|known| known == year))
        .map(|row| Action { code: row.cell(1), label: row.cell(2) })
        .collect();
    (!found.is_empty()).then_some(found)
}

/// The actions that the functional area could have said, where it says another.
pub(super) fn unknown_action(context: &Context) -> Option<Vec<Action>> {
    let domain = context.fields.imputation.domaine_fonctionnel.get()?;
    let known = actions(&domain.programme().value(), context.exercice)?;
    (!known.iter().any(|action| action.code == domain.action())).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_outside_the_table_is_not_unknown() {
        assert_eq!(has_programme("0177", 2024), Some(true));
        assert_eq!(has_programme("0106", 2024), Some(false));
        assert_eq!(has_programme("0106", 2010), None);
        assert_eq!(has_programme("0381", 2024), None);
        assert_eq!(has_programme("0723", 2024), None);
    }

    #[test]
    fn a_year_without_a_full_list_is_not_judged() {
        assert_eq!(actions("0177", 2024).map(|actions| actions.len()), Some(3));
        assert_eq!(actions("0177", 2019), None);
        assert_eq!(actions("0303", 2024), None);
    }
}
