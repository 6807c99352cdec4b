//! La convention et la lettre du dispositif donnent deux délais différents.
//!
//! The convention and the letter of the scheme give two different delays.
//!
//! # Pourquoi
//! La lettre est annexée à la convention : avec deux délais dans le même document, le bénéficiaire ne
//! sait pas lequel tenir.
//!
//! # Why
//! The letter is annexed to the convention: with two delays in the same document, the beneficiary does
//! not know which one to keep.
//!
//! # Fails
//! ```text
//! profil = ccapex
//! justificatifs.delaiMois = 2
//! ```
//!
//! # Passes
//! ```text
//! profil = ccapex
//! justificatifs.delaiMois = 6
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::delai::is_late;

pub(super) static RULE: Rule = Rule {
    id: "justificatifs/delai-deux-valeurs",
    levels: Levels::always(Severity::Warning),
    needs: &["justificatifs.delaiMois"],
    parameters: &["delais.piecesMois"],
    sources: &["convention-modele-art-7"],
    words: &[Words {
        fr: Text(
            "La convention donne {convention} mois pour remettre les justificatifs, et la lettre du dispositif {lettre} mois.",
            "Gardez un seul délai, ou dites dans la convention lequel l'emporte.",
        ),
        en: Text(
            "The convention gives {convention} months to hand over the documents, and the letter of the scheme {lettre} months.",
            "Keep a single delay, or say in the convention which one prevails.",
        ),
        ..Words::BASE
    }],
    page: page!("delai_deux_valeurs.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let (written, letter) =
        (context.fields.justificatifs.delai_mois.get()?.number(), context.count("delais.piecesMois")?);
    // A delay that the law does not allow is said as such, once.
    if written != letter && is_late(context) != Some(true) {
        found.add(
            Draft::at("justificatifs.delaiMois")
                .with("convention", written.to_string())
                .with("lettre", letter.to_string()),
        );
    }
    Some(())
}
