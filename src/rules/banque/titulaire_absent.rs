//! Le titulaire du compte n'est pas indiqué.
//!
//! The account holder is not given.
//!
//! # Pourquoi
//! Le comptable vérifie que le compte est bien celui du bénéficiaire ; il lui faut le nom qui figure
//! sur le RIB.
//!
//! # Why
//! The accountant checks that the account is that of the beneficiary; the name that stands on the RIB
//! is needed.
//!
//! # Fails
//! ```text
//! banque.iban = FR92 3000 1006 82C3 5500 0000 084
//! ```
//!
//! # Passes
//! ```text
//! banque.titulaire = Association Le Toit
//! ```

use crate::report::Stage;
use crate::rules::{Context, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "banque/titulaire-absent",
    levels: Levels::missing_from(Stage::Depot),
    sources: &["decret-2016-1971"],
    words: &[Words {
        fr: Text(
            "Le titulaire du compte n'est pas indiqué.",
            "Recopiez le nom du titulaire tel qu'il figure sur le RIB.",
        ),
        en: Text("The account holder is not given.", "Copy the name of the holder as it stands on the RIB."),
        ..Words::BASE
    }],
    page: page!("titulaire_absent.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    if context.fields.banque.titulaire.is_absent() {
        found.missing("banque.titulaire");
    }
    Some(())
}
