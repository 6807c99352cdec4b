//! The documents one joins to a request, and the names people give them.

use crate::formats::plain;

const TABLE: &str = include_str!("../../../referentials/pieces.tsv");

/// A document of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// Id: "rapport-activite".
    pub id: &'static str,
    /// Name in French.
    pub fr: &'static str,
    /// Name in English.
    pub en: &'static str,
    /// What people write, in any of its ways.
    names: &'static str,
    /// The field that lets the administration find the document by itself; empty when it cannot.
    pub found_by: &'static str,
}

impl Piece {
    /// Whether the text names the document, among others perhaps: "RIB et statuts".
    pub fn is_named_in(&self, text: &str) -> bool {
        let text = words(text);
        self.names.split('|').any(|name| match name.strip_prefix('=') {
            Some(whole) => text == words(whole),
            None => text.contains(&words(name)),
        })
    }
}

/// The words of a text, each between spaces, without case, accents, marks, plural or numbers.
fn words(text: &str) -> String {
    let mut words = String::from(" ");
    for word in plain(text).split(' ').filter(|word| word.parse::<u32>().is_err()) {
        words.push_str(word.trim_end_matches('S'));
        words.push(' ');
    }
    words
}

/// Every document of the table.
pub(super) fn all() -> impl Iterator<Item = Piece> {
    TABLE.lines().filter(|line| !line.starts_with('#')).skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        Some(Piece {
            id: cells.next()?,
            fr: cells.next()?,
            en: cells.next()?,
            names: cells.next()?,
            found_by: cells.next()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(id: &str, text: &str) -> bool {
        all().find(|piece| piece.id == id).unwrap().is_named_in(text)
    }

    #[test]
    fn every_line_of_the_table_is_read() {
        assert_eq!(all().count(), TABLE.lines().filter(|line| !line.starts_with('#')).skip(1).count());
    }

    #[test]
    fn documents_are_known_by_the_names_people_write() {
        for (id, text) in [
            ("rib", "RIB"),
            ("rib", "Relevé d'identité bancaire (original)"),
            ("rib", "R.I.B. : voir pièce n° 3, un IBAN"),
            ("statuts", "Statuts de l’association, signés"),
            ("comptes", "COMPTES ANNUELS 2023"),
            ("comptes", "Comptes 2024"),
            ("comptes", "bilan et compte de résultat"),
            ("comptes", "Rapport du commissaire aux comptes"),
            ("rapport-activite", "Rapports d'activités 2023"),
            ("rapport-activite", "Rapport moral et financier"),
            ("compte-rendu-precedent", "Compte-rendu financier de l'action 2023"),
            ("statuts", "RIB et statuts"),
        ] {
            assert!(named(id, text), "{text} is not known as {id}");
        }
        assert!(!named("rib", "Riberac"));
        assert!(!named("comptes", "Compte rendu financier 2023"));
    }
}
