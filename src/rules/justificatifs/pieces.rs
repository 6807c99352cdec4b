//! The documents one joins to a request, and the names people give them.

use crate::formats::plain;

const TABLE: &str = include_str!("../../../referentials/pieces.tsv");

/// A document of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    /// Id: "rapport-activite".
    id: &'a str,
    /// Name in French.
    pub fr: &'a str,
    /// Name in English.
    pub en: &'a str,
    /// What people write, in any of its ways.
    names: &'a str,
    /// The field that lets the administration find the document by itself; empty when it cannot.
    pub found_by: &'a str,
}

impl<'a> Piece<'a> {
    /// The document of that id; one that the table does not have is known by its own name, so that a
    /// scheme can ask for any.
    pub fn of(id: &'a str) -> Self {
        all().find(|piece| piece.id == id).unwrap_or(Piece { id, fr: id, en: id, names: id, found_by: "" })
    }

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
pub(super) fn all() -> impl Iterator<Item = Piece<'static>> {
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
        Piece::of(id).is_named_in(text)
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
