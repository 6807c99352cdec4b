//! Le nom du bénéficiaire n'est pas indiqué.
//!
//! The name of the beneficiary is not given.
//!
//! # Pourquoi
//! La convention est passée avec un organisme nommé ; sans son nom, la demande ne peut pas être
//! rattachée à un dossier.
//!
//! # Why
//! The convention is made with a named body; without its name the request belongs to no file.
//!
//! # Fails
//! ```text
//! beneficiaire.categorie = association
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.nom = Association Le Toit
//! ```

use crate::report::Stage;
use crate::rules::{Context, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "beneficiaire/nom-absent",
    levels: Levels::missing_from(Stage::Depot),
    sources: &["decret-2016-1971"],
    words: &[Words {
        fr: Text(
            "Le nom du bénéficiaire n'est pas indiqué.",
            "Recopiez le nom qui figure dans les statuts ou au répertoire Sirene.",
        ),
        en: Text(
            "The name of the beneficiary is not given.",
            "Copy the name that stands in the statutes or in the Sirene register.",
        ),
        ..Words::BASE
    }],
    page: page!("nom_absent.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    if context.fields.beneficiaire.nom.is_absent() {
        found.missing("beneficiaire.nom");
    }
    Some(())
}
