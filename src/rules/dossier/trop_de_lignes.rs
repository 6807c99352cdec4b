//! Un tableau a plus de lignes que le contrôle n'en lit.
//!
//! A table has more lines than the check reads.
//!
//! # Pourquoi
//! Le contrôle répond en un temps borné : il lit un nombre limité de lignes par tableau, très au-delà
//! de ce qu'un formulaire contient. Ce qui n'est pas lu doit être dit, et les totaux ne sont pas jugés.
//!
//! # Why
//! The check answers in bounded time: it reads a limited number of lines a table, far more than a form
//! holds. What is not read must be said, and the totals are not judged.
//!
//! # Fails
//! ```text
//! budget.charges[0..10001].libelle = Achats
//! ```
//!
//! # Passes
//! ```text
//! budget.charges[0..10000].libelle = Achats
//! ```

use crate::dossier::{RawDossier, label};
use crate::report::{Lang, Severity};
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "dossier/trop-de-lignes",
    levels: Levels::always(Severity::Error),
    sources: &["coherence"],
    words: &[Words {
        fr: Text(
            "Le tableau « {tableau} » a {nombre} lignes : seules les {limite} premières ont été lues.",
            "Regroupez des lignes, ou vérifiez que c'est le bon fichier.",
        ),
        en: Text(
            "The table \"{tableau}\" has {nombre} lines: only the first {limite} were read.",
            "Put lines together, or check that it is the right file.",
        ),
        ..Words::BASE
    }],
    page: page!("trop_de_lignes.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    for (table, lines) in context.fields.crowded() {
        let [fr, en] = [Lang::Fr, Lang::En].map(|lang| label(table, lang).unwrap_or(table));
        found.add(
            Draft::at(table)
                .with_both("tableau", fr, en)
                .with("nombre", lines.to_string())
                .with("limite", RawDossier::MAX_ROWS.to_string()),
        );
    }
    Some(())
}
