//! What the lines of the budget say, in words to compare: several rules look for the same ones.

use crate::formats::{Texte, plain};

use super::Context;

/// The words of a line: of its funder, then of its label.
#[derive(Debug)]
pub struct LineWords {
    whole: String,
    /// Where the funder ends.
    funder: usize,
}

impl LineWords {
    fn of(funder: Option<&Texte>, label: Option<&Texte>) -> Self {
        let [mut whole, label] = [funder, label].map(|text| text.map(|text| plain(text.as_str())).unwrap_or_default());
        let funder = whole.len();
        if funder > 0 && !label.is_empty() {
            whole.push(' ');
        }
        whole.push_str(&label);
        LineWords { whole, funder }
    }

    /// All of them.
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// Those of the funder.
    pub fn funder(&self) -> &str {
        self.whole.get(..self.funder).unwrap_or_default()
    }

    /// Those of the label.
    pub fn label(&self) -> &str {
        self.whole.get(self.funder..).unwrap_or_default().trim_start()
    }
}

impl Context<'_> {
    /// The words of each line of charges: of its label.
    pub fn charges_words(&self) -> &[LineWords] {
        self.memos.charges_words.get_or_make(|| {
            let rows = self.fields.charges.iter();
            rows.map(|row| LineWords::of(None, row.cells.libelle.get())).collect()
        })
    }

    /// The words of each line of products.
    pub fn produits_words(&self) -> &[LineWords] {
        self.memos.produits_words.get_or_make(|| {
            let rows = self.fields.produits.iter();
            rows.map(|row| LineWords::of(row.cells.financeur.get(), row.cells.libelle.get())).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Format;

    #[test]
    fn funder_and_label_stand_apart_and_together() {
        let of = |texts: [&str; 2]| {
            let [funder, label] = texts.map(|text| Texte::read(text).ok().map(|read| read.value));
            LineWords::of(funder.as_ref(), label.as_ref())
        };
        for (texts, whole, funder, label) in [
            (["État – DDETS 35", "Subvention"], "ETAT DDETS 35 SUBVENTION", "ETAT DDETS 35", "SUBVENTION"),
            (["", "Loyer"], "LOYER", "", "LOYER"),
            (["CAF", " "], "CAF", "CAF", ""),
            (["(", "-"], "", "", ""),
        ] {
            let words = of(texts);
            assert_eq!((words.whole(), words.funder(), words.label()), (whole, funder, label), "{texts:?}");
        }
    }
}
