//! The documents one joins to a request, and the names people give them.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::formats::{Said, plain};
use crate::referential::{Row, Table, table};
use crate::rules::Context;

static TABLE: Table = table!("pieces.tsv");

/// A document of the table.
#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    /// Id: "rapport-activite".
    id: &'a str,
    /// Name in French.
    pub fr: &'a str,
    /// Name in English.
    pub en: &'a str,
    /// What people write, in any of its ways.
    names: Vec<Name>,
    /// The field that lets the administration find the document by itself; empty when it cannot.
    pub found_by: &'a str,
}

impl<'a> Piece<'a> {
    /// The document of that id; one that the table does not have is known by its own name, so that a
    /// scheme can ask for any.
    pub fn of(id: &'a str) -> Cow<'a, Self> {
        let unknown = || Piece { id, fr: id, en: id, names: Name::all(id), found_by: "" };
        let known = all().iter().find(|piece| piece.id == id);
        known.map_or_else(|| Cow::Owned(unknown()), Cow::Borrowed)
    }

    /// Whether the text names the document, among others perhaps: "RIB et statuts".
    pub fn is_named_in(&self, text: &Said) -> bool {
        let held = |words: &str| words.is_empty() || text.holds(words);
        self.names.iter().any(|name| if name.whole { text.as_str() == name.words } else { held(&name.words) })
    }
}

/// What each document joined to the file is called.
pub(super) fn joined<'a>(context: &'a Context) -> &'a [Said<'static>] {
    let pieces = || context.fields.pieces_jointes.iter();
    context.memos.joined.get_or_make(|| pieces().map(|row| Said::of(words(row.cells.as_str()))).collect())
}

/// One way to name a document.
#[derive(Debug, Clone)]
struct Name {
    words: String,
    /// Whether nothing else may stand beside it.
    whole: bool,
}

impl Name {
    /// The ways of a cell of the table, between bars; "=" before one that stands alone.
    fn all(cell: &str) -> Vec<Name> {
        let name = |way: &str| match way.strip_prefix('=') {
            Some(alone) => Name { words: words(alone), whole: true },
            None => Name { words: words(way), whole: false },
        };
        cell.split('|').map(name).collect()
    }
}

/// The words of a text, a space between, without case, accents, marks, plural or numbers.
fn words(text: &str) -> String {
    let said = plain(text);
    let mut words = String::with_capacity(said.len());
    for (rank, mut word) in said.split(' ').filter(|word| word.parse::<u32>().is_err()).enumerate() {
        if rank > 0 {
            words.push(' ');
        }
        while let Some(singular) = word.strip_suffix('S') {
            word = singular;
        }
        words.push_str(word);
    }
    words
}

/// Every document of the table.
pub(super) fn all() -> &'static [Piece<'static>] {
    static PIECES: OnceLock<Vec<Piece<'static>>> = OnceLock::new();
    let piece = |row: &'static Row| Piece {
        id: row.cell(0),
        fr: row.cell(1),
        en: row.cell(2),
        names: Name::all(row.cell(3)),
        found_by: row.cell(4),
    };
    PIECES.get_or_init(|| TABLE.rows().iter().map(piece).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(id: &str, text: &str) -> bool {
        Piece::of(id).is_named_in(&Said::of(words(text)))
    }

    #[test]
    fn every_line_of_the_table_is_read() {
        for piece in all() {
            let texts = [piece.id, piece.fr, piece.en];
            assert!(texts.iter().all(|text| !text.is_empty()), "{piece:?}");
            assert!(piece.names.iter().all(|name| !name.words.trim().is_empty()), "{piece:?}");
            assert!(piece.found_by.is_empty() || crate::dossier::known_field(piece.found_by).is_some(), "{piece:?}");
        }
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
