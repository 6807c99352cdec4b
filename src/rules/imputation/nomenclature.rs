//! The programmes and actions of the State's budget, as the rules of the family read them. Both
//! tables are partial: what they do not cover is not unknown.

const PROGRAMMES: &str = include_str!("../../../referentials/programmes.tsv");
const ACTIONS: &str = include_str!("../../../referentials/actions.tsv");

/// Whether a programme exists; none where the table does not cover its number, or the year.
pub(super) fn has_programme(number: &str, exercice: i32) -> Option<bool> {
    let mut covered = false;
    for line in rows(PROGRAMMES) {
        let mut cells = line.split('\t');
        let (Some(code), Some(since)) = (cells.next(), cells.next()) else {
            continue;
        };
        match code.split_once('-') {
            Some((first, last)) => {
                let year = since.parse().is_ok_and(|since: i32| exercice >= since);
                covered |= year && (first..=last).contains(&number);
            }
            None if code == number => return Some(true),
            None => {}
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
pub(super) fn actions(number: &str, exercice: i32) -> Option<Vec<Action>> {
    let year = exercice.to_string();
    let mut found = Vec::new();
    for line in rows(ACTIONS) {
        let mut cells = line.split('\t');
        let (Some(programme), Some(code), Some(label), Some(years)) =
            (cells.next(), cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        if programme == number && years.split(' ').any(|known| known == year) {
            found.push(Action { code, label });
        }
    }
    (!found.is_empty()).then_some(found)
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1)
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
