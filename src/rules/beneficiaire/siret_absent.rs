//! Le numéro SIRET n'est pas indiqué.
//!
//! The SIRET number is not given.
//!
//! # Pourquoi
//! Un organisme ne peut pas recevoir de subvention de l'État sans numéro SIRET : il identifie le tiers
//! à payer.
//!
//! # Why
//! A body cannot receive a grant of the State without a SIRET number: it tells who is to be paid.
//!
//! # Fails
//! ```text
//! beneficiaire.nom = Association Le Toit
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.siret = 223 500 018 00013
//! ```

use crate::report::Stage;
use crate::rules::{Context, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "beneficiaire/siret-absent",
    levels: Levels::missing_from(Stage::Depot),
    sources: &["decret-2016-1971"],
    words: &[Words {
        fr: Text(
            "Le numéro SIRET n'est pas indiqué.",
            "Recopiez les 14 chiffres de l'avis de situation Sirene de l'établissement.",
        ),
        en: Text("The SIRET number is not given.", "Copy the 14 digits of the Sirene notice of the establishment."),
        ..Words::BASE
    }],
    page: page!("siret_absent.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    if context.fields.beneficiaire.siret.is_absent() {
        found.missing("beneficiaire.siret");
    }
    Some(())
}
