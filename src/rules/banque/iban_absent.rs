//! L'IBAN n'est pas indiqué.
//!
//! The IBAN is not given.
//!
//! # Pourquoi
//! Sans IBAN, la subvention ne peut pas être versée.
//!
//! # Why
//! Without an IBAN the grant cannot be paid.
//!
//! # Fails
//! ```text
//! banque.titulaire = Association Le Toit
//! ```
//!
//! # Passes
//! ```text
//! banque.iban = FR92 3000 1006 82C3 5500 0000 084
//! ```

use crate::report::Stage;
use crate::rules::{Context, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "banque/iban-absent",
    levels: Levels::missing_from(Stage::Depot),
    sources: &["decret-2016-1971"],
    words: &[Words {
        fr: Text("L'IBAN n'est pas indiqué.", "Recopiez l'IBAN du RIB joint au dossier."),
        en: Text("The IBAN is not given.", "Copy the IBAN of the RIB joined to the file."),
        ..Words::BASE
    }],
    page: page!("iban_absent.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    if context.fields.banque.iban.is_absent() {
        found.missing("banque.iban");
    }
    Some(())
}
