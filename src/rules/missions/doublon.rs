//! La même mission est écrite deux fois.
//!
//! The same mission is written twice.
//!
//! # Pourquoi
//! Deux phrases pour une seule mission laissent croire que le poste fait davantage.
//!
//! # Why
//! Two sentences for a single mission make one believe that the post does more.
//!
//! # Fails
//! ```text
//! missions[0] = Former les travailleurs sociaux à la procédure
//! missions[1] = former les travailleurs sociaux, à la procédure.
//! ```
//!
//! # Passes
//! ```text
//! missions[0] = Former les travailleurs sociaux à la procédure
//! missions[1] = Former les bailleurs à la procédure
//! ```

use std::collections::BTreeMap;

use crate::formats::plain;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "missions/doublon",
    levels: Levels::always(Severity::Info),
    needs: &["missions[]"],
    sources: &["coherence"],
    words: &[Words {
        fr: Text(
            "La mission {rang} répète la mission {premier} : « {mission} ».",
            "Retirez l'une des deux, ou précisez ce qui les distingue.",
        ),
        en: Text(
            "Mission {rang} repeats mission {premier}: \"{mission}\".",
            "Take one of them away, or say what tells them apart.",
        ),
        ..Words::BASE
    }],
    page: page!("doublon.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let mut seen = BTreeMap::new();
    for (index, row) in context.fields.missions.iter().enumerate() {
        let (rank, text) = (index + 1, row.cells.as_str());
        // What differs by case, accents or marks only is the same sentence.
        match seen.get(&plain(text)) {
            Some((first, path)) => found.add(
                Draft::at(row.path.clone())
                    .related(String::clone(path))
                    .with("rang", rank.to_string())
                    .with("premier", usize::to_string(first))
                    .with("mission", text),
            ),
            None => {
                seen.insert(plain(text), (rank, row.path.clone()));
            }
        }
    }
    Some(())
}
