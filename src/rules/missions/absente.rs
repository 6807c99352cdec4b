//! Aucune mission n'est décrite.
//!
//! No mission is described.
//!
//! # Pourquoi
//! Le dispositif finance un poste dont les missions sont limitées : sans leur liste, on ne peut pas dire
//! si elles y entrent.
//!
//! # Why
//! The scheme pays for a post whose missions are limited: without their list one cannot tell whether they
//! fall within it.
//!
//! # Fails
//! ```text
//! profil = ccapex
//! stade = depot
//! exercice = 2024
//! ```
//!
//! # Passes
//! ```text
//! profil = ccapex
//! stade = depot
//! exercice = 2024
//! missions[0] = Former les travailleurs sociaux à la procédure d'expulsion
//! ```

use crate::dossier::Part;
use crate::report::Stage;
use crate::rules::{Context, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "missions/absente",
    levels: Levels::missing_from(Stage::Depot),
    parameters: &["missions.nombreMin"],
    sources: &["convention-modele-art-2"],
    words: &[Words {
        fr: Text("Aucune mission n'est décrite.", "Écrivez les missions du poste, une par ligne."),
        en: Text("No mission is described.", "Write the missions of the post, one a line."),
        ..Words::BASE
    }],
    page: page!("absente.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let wanted = context.count("missions.nombreMin")?;
    // A mission that cannot be read has been said so: it is not absent.
    let unread = !context.dossier.remarks(Part::Missions).is_empty();
    if wanted > 0 && context.fields.missions.is_empty() && !unread {
        found.missing("missions");
    }
    Some(())
}
