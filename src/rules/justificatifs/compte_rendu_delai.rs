//! Le compte rendu financier serait remis après le délai légal.
//!
//! The financial report would be handed over after the legal delay.
//!
//! # Pourquoi
//! Un organisme de droit privé dépose son compte rendu financier dans les six mois qui suivent la fin
//! de l'exercice ; la convention ne peut pas lui donner davantage.
//!
//! # Why
//! A body of private law hands over its financial report within six months after the end of the budget
//! year; the convention cannot give it more.
//!
//! # Fails
//! ```text
//! exercice = 2024
//! beneficiaire.categorie = association
//! convention.dateFin = 31/12/2024
//! justificatifs.delaiMois = 7
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! beneficiaire.categorie = association
//! convention.dateFin = 31/12/2024
//! justificatifs.delaiMois = 6
//! ```

use crate::formats::{Date, Format};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::delai::{due, is_late, legal_limit};

pub(super) static RULE: Rule = Rule {
    id: "justificatifs/compte-rendu-delai",
    levels: Levels::always(Severity::Error),
    needs: &["beneficiaire.categorie", "convention.dateFin", "justificatifs.delaiMois"],
    parameters: &["delais.compteRenduMois"],
    sources: &["arrete-2006-10-11"],
    words: &[Words {
        fr: Text(
            "Le compte rendu financier serait remis {delai} mois après la fin de la convention, le {remise}, alors que la loi le demande au plus tard le {limite}.",
            "Ramenez le délai à {maximum} mois au plus.",
        ),
        en: Text(
            "The financial report would be handed over {delai} months after the end of the convention, on {remise}, while the law asks for it by {limite}.",
            "Bring the delay down to {maximum} months at most.",
        ),
        ..Words::BASE
    }],
    page: page!("compte_rendu_delai.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    if !is_late(context)? {
        return None;
    }
    let limit = legal_limit(context)?;
    let months = context.fields.justificatifs.delai_mois.get()?.number();
    let longest = (0..months).take_while(|months| due(context, *months).is_some_and(|day| day <= limit)).last()?;
    found.add(
        Draft::at("justificatifs.delaiMois")
            .related("convention.dateFin")
            .with("delai", months.to_string())
            .with("remise", Date::of(due(context, months)?).display())
            .with("limite", Date::of(limit).display())
            .with("maximum", longest.to_string())
            .review("justificatifs.delaiMois", longest.to_string()),
    );
    Some(())
}
