//! Le code guichet porte un zéro de trop.
//!
//! The branch code has one zero too many.
//!
//! # Pourquoi
//! Un code guichet compte cinq chiffres ; un zéro ajouté devant se lit sans erreur, mais le logiciel
//! de la banque ou CHORUS peut refuser les six chiffres.
//!
//! # Why
//! A branch code has five digits; a zero added in front can be read past, but the bank's software
//! or CHORUS may refuse the six digits.
//!
//! # Fails
//! ```text
//! banque.codeGuichet = 000682
//! ```
//!
//! # Passes
//! ```text
//! banque.codeGuichet = 00682
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "banque/code-guichet-zero",
    levels: Levels::always(Severity::Warning),
    needs: &["banque.codeGuichet"],
    sources: &["cfonb-rib"],
    words: &[Words {
        fr: Text(
            "Le code guichet « {vu} » porte un zéro de trop : il a été lu {lu}.",
            "Écrivez les cinq chiffres {lu}.",
        ),
        en: Text("The branch code \"{vu}\" has one zero too many: it was read as {lu}.", "Write the five digits {lu}."),
        ..Words::BASE
    }],
    page: page!("code_guichet_zero.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let guichet = context.fields.banque.code_guichet.get()?;
    if guichet.has_extra_zero() {
        found.add(
            Draft::at("banque.codeGuichet")
                .with("vu", guichet.typed())
                .with("lu", guichet.value())
                .safe("banque.codeGuichet", guichet.value()),
        );
    }
    Some(())
}
