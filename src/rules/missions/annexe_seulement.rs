//! Une mission figure dans le cadrage mais pas dans la liste de la convention.
//!
//! A mission stands in the framing text but not in the convention's list.
//!
//! # Pourquoi
//! La convention ferme sa liste : une mission que seule l'annexe nomme est admise, mais il vaut mieux
//! l'ajouter à la liste pour éviter un débat au moment du bilan.
//!
//! # Why
//! The convention closes its list: a mission that only the annexe names is allowed, but adding it to
//! the list avoids a debate when the report is due.
//!
//! # Fails
//! ```text
//! missions[0] = Favoriser l'émergence de nouvelles dynamiques partenariales
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
    id: "missions/annexe-seulement",
    levels: Levels::always(Severity::Info),
    needs: &["missions[]"],
    parameters: &["missions.liste", "missions.texte"],
    words: &[Words {
        fr: Text(
            "« {mission} » est prévue par {texte} mais ne figure pas dans {liste}.",
            "Vous pouvez la garder ; ajoutez-la à la liste de la convention pour qu'elle ne soit pas discutée.",
        ),
        en: Text(
            "\"{mission}\" is provided for by {texte} but does not stand in {liste}.",
            "You may keep it; add it to the convention's list so that it is not disputed.",
        ),
        ..Words::BASE
    }],
    page: page!("annexe_seulement.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    for judged in context.missions().iter().filter(|judged| judged.judgement.verdict == Verdict::AnnexeSeulement) {
        found.add(
            Draft::at(judged.path)
                .with("mission", judged.text.clone())
                .with("texte", context.framing("missions.texte")?)
                .with("liste", context.framing("missions.liste")?),
        );
    }
    Some(())
}
