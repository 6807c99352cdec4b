//! La catégorie du bénéficiaire n'est pas indiquée.
//!
//! The category of the beneficiary is not given.
//!
//! # Pourquoi
//! Une association, un département et une entreprise ne sont pas soumis aux mêmes règles ; sans la
//! catégorie, une partie des contrôles ne peut pas être faite.
//!
//! # Why
//! An association, a département and a company are not under the same rules; without the category a
//! part of the checks cannot be made.
//!
//! # Fails
//! ```text
//! beneficiaire.nom = Association Le Toit
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.categorie = association
//! ```

use crate::report::Stage;
use crate::rules::{Context, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "beneficiaire/categorie-absente",
    levels: Levels::missing_from(Stage::Depot),
    sources: &["decret-2016-1971"],
    words: &[Words {
        fr: Text(
            "La catégorie du bénéficiaire n'est pas indiquée.",
            "Choisissez association, fondation, collectivité, établissement public ou entreprise.",
        ),
        en: Text(
            "The category of the beneficiary is not given.",
            "Choose association, foundation, local authority, public establishment or company.",
        ),
        ..Words::BASE
    }],
    page: page!("categorie_absente.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    if context.fields.beneficiaire.categorie.is_absent() {
        found.missing("beneficiaire.categorie");
    }
    Some(())
}
