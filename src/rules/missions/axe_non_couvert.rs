//! Un axe du cadrage n'a aucune mission.
//!
//! An axis of the framing text has no mission.
//!
//! # Pourquoi
//! Le cadrage laisse choisir les axes selon le territoire ; savoir lesquels restent vides aide à en
//! parler avant la signature.
//!
//! # Why
//! The framing text lets each territory choose its axes; knowing which stay empty helps to discuss them
//! before signature.
//!
//! # Fails
//! ```text
//! missions[0] = Former les travailleurs sociaux à la procédure d'expulsion
//! ```
//!
//! # Passes
//! ```text
//! profil = subvention
//! missions[0] = Former les travailleurs sociaux à la procédure d'expulsion
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "missions/axe-non-couvert",
    levels: Levels::always(Severity::Info),
    needs: &["missions[]"],
    parameters: &["missions.texte"],
    words: &[Words {
        fr: Text(
            "Aucune mission ne porte sur ces axes de {texte} : {axes}.",
            "Rien n'oblige à les couvrir tous ; ajoutez une mission si l'un d'eux est prévu.",
        ),
        en: Text(
            "No mission bears on these axes of {texte}: {axes}.",
            "None is compulsory; add a mission if one of them is meant.",
        ),
        ..Words::BASE
    }],
    page: page!("axe_non_couvert.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let scope = context.profile.scope()?;
    let judged = context.missions();
    let covered = |axis: &str| {
        judged.iter().any(|one| one.judgement.verdict.is_allowed() && one.judgement.axis.as_deref() == Some(axis))
    };
    let empty: Vec<&str> =
        scope.axes().iter().filter(|axis| !covered(&axis.id)).map(|axis| axis.label.as_str()).collect();
    if !empty.is_empty() {
        found.add(
            Draft::at("missions").with("texte", context.framing("missions.texte")?).with("axes", empty.join(" ; ")),
        );
    }
    Some(())
}
