//! Une mission fait ce que le cadrage exclut en toute hypothèse.
//!
//! A mission does what the framing text rules out in any case.
//!
//! # Pourquoi
//! Le poste coordonne les acteurs ; il n'instruit pas de dossier et n'intervient pas auprès des
//! ménages. Une convention qui le prévoit ne peut pas être signée.
//!
//! # Why
//! The post coordinates the actors; it examines no file and does not intervene with households. A
//! convention that provides for it cannot be signed.
//!
//! # Fails
//! ```text
//! missions[0] = Recevoir les ménages en impayé de loyer
//! ```
//!
//! # Passes
//! ```text
//! missions[0] = Former les travailleurs sociaux à l'accueil des ménages
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};
use crate::scope::Verdict;

use super::quoted;

pub(super) static RULE: Rule = Rule {
    id: "missions/interdite",
    levels: Levels::always(Severity::Error),
    needs: &["missions[]"],
    parameters: &["missions.texte"],
    words: &[
        Words {
            fr: Text(
                "« {mission} » relève de ce que {texte} exclut ({limite}) : « {indices} ».",
                "Retirez cette mission, ou tournez-la vers les acteurs si c'est à eux qu'elle s'adresse.",
            ),
            en: Text(
                "\"{mission}\" is what {texte} rules out ({limite}): \"{indices}\".",
                "Take this mission out, or turn it towards the actors if it is meant for them.",
            ),
            ..Words::BASE
        },
        Words {
            key: "proche",
            fr: Text(
                "« {mission} » relève de ce que {texte} exclut ({limite}) : « {indices} ».",
                "Retirez cette mission ou tournez-la vers les acteurs ; la mission admise la plus proche est « {proche} » (axe « {axe} »).",
            ),
            en: Text(
                "\"{mission}\" is what {texte} rules out ({limite}): \"{indices}\".",
                "Take this mission out or turn it towards the actors; the nearest allowed mission is \"{proche}\" (axis \"{axe}\").",
            ),
            ..Words::BASE
        },
    ],
    page: page!("interdite.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let scope = context.profile.scope()?;
    for judged in context.missions().iter().filter(|judged| judged.judgement.verdict == Verdict::Interdite) {
        let limb = judged.judgement.limb.as_deref().map_or("–", |id| scope.label(id));
        let (indices, indices_en) = quoted(&judged.cues(), [", ", ", "]);
        let draft = Draft::at(judged.path)
            .with("mission", judged.text.clone())
            .with("texte", context.framing("missions.texte")?)
            .with("limite", limb)
            .with_both("indices", indices, indices_en);
        found.add(match judged.nearest(scope) {
            Some((nearest, axis)) => draft.words("proche").with("proche", nearest).with("axe", axis),
            None => draft,
        });
    }
    Some(())
}
