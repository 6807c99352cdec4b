//! Names of bodies compared as people write them. The ways to write are in
//! `referentials/noms_equivalents.tsv`; here is only how they are applied.

use crate::formats::{Departement, Said, plain};
use crate::order;
use crate::referential::{Table, table};

static TABLE: Table = table!("noms_equivalents.tsv");
/// No name of a body is longer; what follows would only cost time.
const LONGEST: usize = 200;
/// Banks cut names: from this length, a name that stops within a word was cut.
const CUT: usize = 24;

/// How alike two names are, in percent; none when they are the same name.
pub(super) fn difference(left: &str, right: &str) -> Option<u32> {
    if plain(left) == plain(right) {
        return None;
    }
    let (lefts, rights) = (variants(left), variants(right));
    let mut nearest = 0.0_f64;
    for left in &lefts {
        for right in &rights {
            if is_same(left, right) {
                return None;
            }
            nearest = nearest.max(likeness(left, right));
        }
    }
    // From 0 to 1 by definition; never 100 % for two names that differ.
    Some(((nearest * 100.0).floor() as u32).min(99))
}

/// Whether an account in this name is held by a public accountant.
pub(super) fn is_public_accountant(name: &str) -> bool {
    let name = Said::of(plain(&shortened(name)));
    TABLE.of("comptable").any(|row| name.holds(row.cell(1)))
}

/// The words of a name that tell it from another: the whole, what parentheses leave, what they hold.
fn variants(name: &str) -> Vec<Vec<String>> {
    let name = shortened(name);
    let mut texts = vec![name.clone()];
    if let Some((before, rest)) = name.split_once('(') {
        let (inside, after) = rest.split_once(')').unwrap_or((rest, ""));
        texts.extend([format!("{before} {after}"), inside.to_owned()]);
    }
    let mut all: Vec<Vec<String>> = texts.iter().map(|text| words(text)).filter(|words| !words.is_empty()).collect();
    all.dedup();
    all
}

fn shortened(name: &str) -> String {
    name.chars().take(LONGEST).collect()
}

fn words(name: &str) -> Vec<String> {
    let mut padded = format!(" {} ", glued(&parted(&plain(name))));
    for row in TABLE.of("equivalent") {
        padded = replaced(padded, row.cell(1), row.cell(2));
    }
    let whole = padded.clone();
    for row in TABLE.of("forme").chain(TABLE.of("lien")) {
        padded = replaced(padded, row.cell(1), "");
    }
    // A name made of legal forms alone ("Association") keeps them.
    let kept = if padded.trim().is_empty() { whole } else { padded };
    kept.split_whitespace().flat_map(departement).collect()
}

/// The number of a département apart from the letters before it: "CD35" is "CD 35".
fn parted(plain: &str) -> String {
    let parted = |word: &str| {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = word.strip_prefix(letters).unwrap_or_default();
        let is_number = matches!(number.len(), 2 | 3) && letters.len() > 1;
        if is_number { format!("{letters} {number}") } else { word.to_owned() }
    };
    plain.split(' ').map(parted).collect::<Vec<_>>().join(" ")
}

/// Letters with a dot behind each are one word: "C C A S" is CCAS; "D ILLE" stays.
fn glued(plain: &str) -> String {
    let words: Vec<&str> = plain.split(' ').collect();
    let runs = words.chunk_by(|left, right| left.len() == 1 && right.len() == 1);
    runs.map(|run| if run.len() > 2 { run.concat() } else { run.join(" ") }).collect::<Vec<_>>().join(" ")
}

fn replaced(padded: String, written: &str, read: &str) -> String {
    let (from, to) = (format!(" {written} "), if read.is_empty() { " ".to_owned() } else { format!(" {read} ") });
    let mut padded = padded;
    // Two neighbours share a space: one pass takes every other one.
    while padded.contains(&from) && from != to {
        padded = padded.replace(&from, &to);
    }
    padded
}

/// The name of a département in place of its number: 35 is Ille-et-Vilaine.
fn departement(word: &str) -> Vec<String> {
    let numbered = word.len() <= 3 && word.starts_with(|first: char| first.is_ascii_digit());
    match Departement::of_code(word).filter(|_| numbered && word.len() > 1) {
        Some(found) => words(found.name()),
        None => vec![word.to_owned()],
    }
}

fn is_same(left: &[String], right: &[String]) -> bool {
    sorted(left) == sorted(right)
        || is_acronym(left, right)
        || is_acronym(right, left)
        || is_cut(left, right)
        || is_cut(right, left)
}

fn sorted(words: &[String]) -> Vec<&String> {
    let mut sorted: Vec<&String> = words.iter().collect();
    order::sort_by(&mut sorted, Ord::cmp);
    sorted
}

/// Whether the first name is made of the initials of the other, the words at the end of both apart:
/// "UDAF 35" and "Union des amis des fleurs d'Ille-et-Vilaine".
fn is_acronym(short: &[String], long: &[String]) -> bool {
    let common = short.iter().rev().zip(long.iter().rev()).take_while(|(left, right)| left == right).count();
    let rest = |words: &[String]| words.iter().take(words.len() - common).cloned().collect::<Vec<_>>();
    match rest(short).as_slice() {
        [acronym] if acronym.len() >= 3 => {
            rest(long).iter().filter_map(|word| word.chars().next()).collect::<String>() == *acronym
        }
        _ => false,
    }
}

/// Whether the first name is the other one, cut within a word.
fn is_cut(short: &[String], long: &[String]) -> bool {
    let (short, long) = (short.join(" "), long.join(" "));
    short.len() >= CUT && long.strip_prefix(&short).is_some_and(|rest| !rest.is_empty() && !rest.starts_with(' '))
}

fn likeness(left: &[String], right: &[String]) -> f64 {
    let join = |words: Vec<&String>| words.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" ");
    let as_written = strsim::normalized_damerau_levenshtein(&left.join(" "), &right.join(" "));
    as_written.max(strsim::normalized_damerau_levenshtein(&join(sorted(left)), &join(sorted(right))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_as_people_write_it() {
        for (left, right) in [
            ("CONSEIL DÉPARTEMENTAL D'ILLE ET VILAINE", "Le Conseil Départemental d'Ille et Vilaine"),
            ("Département d’Ille-et-Vilaine", "CD 35"),
            ("DPT ILLE ET VILAINE", "Conseil départemental 35"),
            ("CD35", "Département d'Ille-et-Vilaine"),
            ("ADIL35", "ADIL d'Ille-et-Vilaine"),
            ("ASSOC. LE TOIT", "Association « Le Toit »"),
            ("ADIL 35", "Agence départementale d'information sur le logement d'Ille-et-Vilaine"),
            ("ADIL DU FINISTERE", "Agence Départementale d'Information sur le Logement (ADIL 29)"),
            ("CCAS DE RENNES", "Centre communal d'action sociale de Rennes"),
            ("CTRE COMMUNAL ACTION SOCIALE RENNES", "C.C.A.S. de Rennes"),
            ("VILLE DE ST-MALO", "Commune de Saint-Malo"),
            ("MAIRIE SAINT MALO", "Ville de Saint Malo"),
            ("AIVS", "Agence immobilière à vocation sociale"),
            (
                "ASSOCIATION POUR L'INSERTION SOCIALE ET PROFESS",
                "Association pour l'insertion sociale et professionnelle",
            ),
            ("Les Ateliers du Meu", "Association Les Ateliers du Meu"),
        ] {
            assert_eq!(difference(left, right), None, "{left} / {right}");
        }
    }

    #[test]
    fn another_name() {
        for (left, right) in [
            ("Département de la Loire", "Département du Loiret"),
            ("Département de la Savoie", "Département de la Haute-Savoie"),
            ("CCAS de Rennes", "Commune de Rennes"),
            ("Madame Anne Le Goff", "Association Le Toit"),
            ("CD 35", "CD 53"),
            ("CD35", "Département de la Mayenne"),
        ] {
            assert!(difference(left, right).is_some(), "{left} / {right}");
        }
        assert!(is_public_accountant("PAIERIE DÉPARTEMENTALE D'ILLE-ET-VILAINE"));
    }
}
