//! Une mission ne relève d'aucun axe du cadrage.
//!
//! A mission falls under no axis of the framing text.
//!
//! # Pourquoi
//! La convention interdit de confier au poste d'autres fonctions que celles de sa liste : l'État
//! pourrait demander le reversement de la part de la subvention qui les paie.
//!
//! # Why
//! The convention forbids giving the post other functions than those of its list: the State could claim
//! back the share of the grant that pays for them.
//!
//! # Fails
//! ```text
//! missions[0] = Gérer les demandes d'hébergement d'urgence du 115
//! ```
//!
//! # Passes
//! ```text
//! missions[0] = Former les travailleurs sociaux à la procédure d'expulsion
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};
use crate::scope::Verdict;

use super::quoted;

pub(super) static RULE: Rule = Rule {
    id: "missions/hors-cadrage",
    levels: Levels::always(Severity::Warning),
    needs: &["missions[]"],
    parameters: &["missions.liste", "missions.texte"],
    words: &[
        Words {
            fr: Text(
                "« {mission} » ne semble relever d'aucun axe de {texte}.",
                "Vérifiez avec l'instructeur que cette mission entre dans {liste}, ou reformulez-la.",
            ),
            en: Text(
                "\"{mission}\" seems to fall under no axis of {texte}.",
                "Check with the instructor that this mission fits {liste}, or reword it.",
            ),
            ..Words::BASE
        },
        Words {
            key: "proche",
            fr: Text(
                "« {mission} » ne semble relever d'aucun axe de {texte} ; la mission admise la plus proche est « {proche} » (axe « {axe} »).",
                "Vérifiez avec l'instructeur que cette mission entre dans {liste}, ou reformulez-la.",
            ),
            en: Text(
                "\"{mission}\" seems to fall under no axis of {texte}; the nearest allowed mission is \"{proche}\" (axis \"{axe}\").",
                "Check with the instructor that this mission fits {liste}, or reword it.",
            ),
            ..Words::BASE
        },
        Words {
            key: "certain",
            severity: Some(Severity::Error),
            fr: Text(
                "« {mission} » ne relève d'aucun axe de {texte} ; elle porte sur une autre action, d'après « {indices} ».",
                "Retirez cette mission : {liste} ne permet pas d'en confier d'autres au poste.",
            ),
            en: Text(
                "\"{mission}\" falls under no axis of {texte}; it is about another policy, going by \"{indices}\".",
                "Take this mission out: {liste} allows no others for the post.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("hors_cadrage.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let scope = context.profile.scope()?;
    for judged in context.missions().iter().filter(|judged| judged.judgement.verdict == Verdict::HorsCadrage) {
        let draft = Draft::at(judged.path)
            .with("mission", judged.text.clone())
            .with("texte", context.framing("missions.texte")?)
            .with("liste", context.framing("missions.liste")?);
        let certain = judged.judgement.certain && !judged.judgement.evidence.is_empty();
        found.add(match judged.nearest(scope) {
            _ if certain => {
                let (indices, indices_en) = quoted(&judged.cues(), [", ", ", "]);
                draft.words("certain").with_both("indices", indices, indices_en)
            }
            Some((nearest, axis)) => draft.words("proche").with("proche", nearest).with("axe", axis),
            None => draft,
        });
    }
    Some(())
}
