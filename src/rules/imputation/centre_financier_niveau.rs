//! Le centre financier n'est pas une unité opérationnelle.
//!
//! The funds centre is not an operating unit.
//!
//! # Pourquoi
//! Une subvention s'impute sur une unité opérationnelle, dont le code a trois parties ; un programme ou
//! un budget opérationnel (BOP) répartit les crédits mais ne les dépense pas.
//!
//! # Why
//! A grant is charged on an operating unit, whose code has three parts; a programme or an operating
//! budget (BOP) shares credits out but does not spend them.
//!
//! # Fails
//! ```text
//! imputation.centreFinancier = 0177-D035
//! ```
//!
//! # Passes
//! ```text
//! imputation.centreFinancier = 0177-D035-DD35
//! ```

use crate::formats::Format;
use crate::formats::chorus::Niveau;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::expected::expected;

pub(super) static RULE: Rule = Rule {
    id: "imputation/centre-financier-niveau",
    levels: Levels::always(Severity::Warning),
    needs: &["imputation.centreFinancier"],
    sources: &["chorus-codes"],
    words: &[Words {
        fr: Text(
            "Le centre financier {vu} est un {niveau}, alors qu'une subvention s'impute sur une unité opérationnelle.",
            "Complétez le code jusqu'à ses trois parties : programme, BOP, unité opérationnelle.",
        ),
        en: Text(
            "The funds centre {vu} is a {niveau}, while a grant is charged on an operating unit.",
            "Complete the code up to its three parts: programme, BOP, operating unit.",
        ),
        ..Words::BASE
    }],
    page: page!("centre_financier_niveau.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    const PATH: &str = "imputation.centreFinancier";
    let centre = context.fields.imputation.centre_financier.get()?;
    let level = match centre.niveau() {
        Niveau::Uo => return None,
        Niveau::Programme => "programme",
        Niveau::Bop => "BOP",
    };
    let vu = centre.value();
    let draft = Draft::at(PATH).with("vu", vu.as_str()).with("niveau", level);
    // The code that the scheme expects, where it is the one begun here.
    found.add(match expected(context, PATH).filter(|code| code.starts_with(&vu)) {
        Some(code) => draft.review(PATH, code),
        None => draft,
    });
    Some(())
}
