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

use crate::formats::plain;
use crate::order;
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
    let missions = &context.fields.missions;
    // What differs by case, accents or marks only is the same sentence.
    let mut sentences: Vec<(String, usize)> =
        missions.iter().enumerate().map(|(rank, row)| (plain(row.cells.as_str()), rank)).collect();
    order::sort_by(&mut sentences, Ord::cmp);
    let groups = sentences.chunk_by(|left, right| left.0 == right.0);
    let mut again: Vec<(usize, usize)> = groups
        .filter_map(|group| group.split_first())
        .flat_map(|((_, first), others)| others.iter().map(|(_, rank)| (*rank, *first)))
        .collect();
    order::sort_by(&mut again, Ord::cmp);
    for (rank, first) in again {
        let (row, earlier) = (missions.get(rank)?, missions.get(first)?);
        found.add(
            Draft::at(row.path)
                .related(earlier.path)
                .with("rang", (rank + 1).to_string())
                .with("premier", (first + 1).to_string())
                .with("mission", row.cells.as_str()),
        );
    }
    Some(())
}
