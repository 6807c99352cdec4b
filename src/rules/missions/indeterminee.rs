//! Une mission est trop courte ou trop vague pour être rapprochée du cadrage.
//!
//! A mission is too short or too vague to be matched with the framing text.
//!
//! # Pourquoi
//! Le moteur préfère s'abstenir : un fragment sans verbe ou sans objet se lit de plusieurs façons, et
//! c'est à l'instructeur d'en juger.
//!
//! # Why
//! The engine would rather abstain: a fragment without a verb or an object can be read in several ways,
//! and the instructor decides.
//!
//! # Fails
//! ```text
//! missions[0] = Divers
//! ```
//!
//! # Passes
//! ```text
//! missions[0] = Former les travailleurs sociaux à la procédure d'expulsion
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};
use crate::scope::Verdict;

pub(super) static RULE: Rule = Rule {
    id: "missions/indeterminee",
    levels: Levels::always(Severity::Warning),
    needs: &["missions[]"],
    parameters: &["missions.texte"],
    words: &[
        Words {
            fr: Text(
                "« {mission} » ne dit pas assez ce qui sera fait pour être rapprochée de {texte}.",
                "Écrivez une phrase avec un verbe et son objet, par exemple « Former les travailleurs sociaux à la procédure d'expulsion » ; sinon l'instructeur la lira lui-même.",
            ),
            en: Text(
                "\"{mission}\" does not say enough of what will be done to be matched with {texte}.",
                "Write a sentence with a verb and its object, for example \"Former les travailleurs sociaux à la procédure d'expulsion\"; otherwise the instructor will read it.",
            ),
            ..Words::BASE
        },
        Words {
            key: "proche",
            fr: Text(
                "« {mission} » se lit de plusieurs façons au regard de {texte} ; la mission admise la plus proche est « {proche} » (axe « {axe} »).",
                "Précisez qui agit et auprès de qui, par exemple « Former les travailleurs sociaux à la procédure d'expulsion » ; sinon l'instructeur la lira lui-même.",
            ),
            en: Text(
                "\"{mission}\" can be read in several ways beside {texte}; the nearest allowed mission is \"{proche}\" (axis \"{axe}\").",
                "Say who acts and with whom, for example \"Former les travailleurs sociaux à la procédure d'expulsion\"; otherwise the instructor will read it.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("indeterminee.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let scope = context.profile.scope()?;
    for judged in context.missions().iter().filter(|judged| judged.judgement.verdict == Verdict::Indeterminee) {
        let draft = Draft::at(judged.path)
            .with("mission", judged.text.clone())
            .with("texte", context.framing("missions.texte")?);
        found.add(match judged.nearest(scope) {
            Some((nearest, axis)) => draft.words("proche").with("proche", nearest).with("axe", axis),
            None => draft,
        });
    }
    Some(())
}
