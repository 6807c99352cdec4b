//! Un code n'est pas celui que le dispositif attend.
//!
//! A code is not the one that the scheme expects.
//!
//! # Pourquoi
//! Pour un même dispositif et un même département, les subventions sont imputées de la même façon ; un
//! autre code est le plus souvent repris d'un autre dossier.
//!
//! # Why
//! For one scheme and one département grants are charged the same way; another code is most often
//! taken from another file.
//!
//! # Fails
//! ```text
//! profil = ccapex-35
//! imputation.organisationAchats = C072
//! ```
//!
//! # Passes
//! ```text
//! profil = ccapex-35
//! imputation.organisationAchats = C071
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::codes::english;
use super::expected::{FIELDS, expected, said_elsewhere, typed};

pub(super) static RULE: Rule = Rule {
    id: "imputation/hors-regime",
    levels: Levels::always(Severity::Warning),
    parameters: &[
        "imputation.activite",
        "imputation.centreCouts",
        "imputation.centreFinancier",
        "imputation.domaineActivite",
        "imputation.domaineFonctionnel",
        "imputation.groupeMarchandises",
        "imputation.localisationInterministerielle",
        "imputation.organisationAchats",
        "imputation.programme",
    ],
    words: &[Words {
        fr: Text(
            "Le code saisi est {vu}, alors que le dispositif attend {attendu} ({champ}).",
            "Écrivez le code attendu, ou vérifiez que cet autre code est voulu.",
        ),
        en: Text(
            "The code typed is {vu}, while the scheme expects {attendu} ({champ}).",
            "Write the expected code, or check that this other code is meant.",
        ),
        ..Words::BASE
    }],
    page: page!("hors_regime.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    for (path, name) in FIELDS {
        let Some(expected) = expected(context, path) else { continue };
        let Some(code) = typed(context, path) else { continue };
        // A code that goes further than the expected one, a commune in its département, is of it.
        if !code.starts_with(&expected) && !said_elsewhere(context, path) {
            found.add(
                Draft::at(*path)
                    .with("vu", code)
                    .with("attendu", expected.as_str())
                    .with_both("champ", *name, english(path))
                    .review(*path, expected),
            );
        }
    }
    Some(())
}
