//! Une mission mêle une partie admise et une partie exclue.
//!
//! A mission mixes an allowed part and an excluded one.
//!
//! # Pourquoi
//! La partie exclue suffit à empêcher la signature ; l'autre peut rester, à condition d'être écrite
//! seule.
//!
//! # Why
//! The excluded part is enough to prevent the signature; the other may stay, once it is written alone.
//!
//! # Fails
//! ```text
//! missions[0] = Animer le réseau des bailleurs sociaux et recevoir les ménages en impayé
//! ```
//!
//! # Passes
//! ```text
//! missions[0] = Animer le réseau des bailleurs sociaux et des partenaires de la charte
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};
use crate::scope::Verdict;

use super::quoted;

pub(super) static RULE: Rule = Rule {
    id: "missions/mixte",
    levels: Levels::always(Severity::Error),
    needs: &["missions[]"],
    parameters: &["missions.texte"],
    words: &[Words {
        fr: Text(
            "Dans « {mission} », la partie « {exclue} » relève de ce que {texte} exclut, alors que « {admise} » est admise.",
            "Gardez la partie admise et retirez l'autre.",
        ),
        en: Text(
            "In \"{mission}\", the part \"{exclue}\" is what {texte} rules out, while \"{admise}\" is allowed.",
            "Keep the allowed part and take the other out.",
        ),
        ..Words::BASE
    }],
    page: page!("mixte.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    for judged in context.missions().iter().filter(|judged| judged.judgement.verdict == Verdict::Mixte) {
        let said = |wanted: fn(Verdict) -> bool| {
            let parts = judged.judgement.parts.iter().filter(|part| wanted(part.verdict));
            quoted(&parts.map(|part| part.text.as_str()).collect::<Vec<_>>(), [" et ", " and "])
        };
        let (excluded, excluded_en) = said(|verdict| verdict == Verdict::Interdite);
        let (allowed, allowed_en) = said(Verdict::is_allowed);
        found.add(
            Draft::at(judged.path)
                .with("mission", judged.text.clone())
                .with("texte", context.framing("missions.texte")?)
                .with_both("exclue", excluded, excluded_en)
                .with_both("admise", allowed, allowed_en),
        );
    }
    Some(())
}
