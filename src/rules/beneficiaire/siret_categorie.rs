//! Le numéro SIREN contredit la catégorie du bénéficiaire.
//!
//! The SIREN number contradicts the category of the beneficiary.
//!
//! # Pourquoi
//! L'Insee réserve les numéros qui commencent par 1 ou 2 aux organismes publics : une association qui
//! en porte un, ou une collectivité qui n'en porte pas, a souvent le numéro d'un autre organisme. Un
//! établissement public peut porter l'un ou l'autre.
//!
//! # Why
//! Insee keeps the numbers that begin with 1 or 2 for public bodies: an association that has one, or
//! a local authority that has none, often has the number of another body. A public establishment may
//! have either.
//!
//! # Fails
//! ```text
//! beneficiaire.categorie = association
//! beneficiaire.siret = 223 500 018 00013
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.categorie = collectivite
//! beneficiaire.siret = 223 500 018 00013
//! ```

use crate::formats::{Categorie, Format};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "beneficiaire/siret-categorie",
    levels: Levels::always(Severity::Warning),
    needs: &["beneficiaire.siret", "beneficiaire.categorie"],
    sources: &["insee-siret"],
    words: &[
        Words {
            fr: Text(
                "Le SIREN {siren} est celui d'un organisme public, alors que la catégorie choisie est « {categorie} ».",
                "Vérifiez la catégorie, puis le SIRET sur l'avis de situation Sirene.",
            ),
            en: Text(
                "The SIREN {siren} is that of a public body, while the category chosen is \"{categorie}\".",
                "Check the category, then the SIRET on the Sirene notice.",
            ),
            ..Words::BASE
        },
        Words {
            key: "prive",
            fr: Text(
                "Le SIREN {siren} n'est pas celui d'un organisme public, alors que la catégorie choisie est « {categorie} ».",
                "Vérifiez la catégorie, puis le SIRET sur l'avis de situation Sirene.",
            ),
            en: Text(
                "The SIREN {siren} is not that of a public body, while the category chosen is \"{categorie}\".",
                "Check the category, then the SIRET on the Sirene notice.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("siret_categorie.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let siren = context.fields.beneficiaire.siret.get()?.siren();
    let categorie = context.categorie()?;
    let key = match (categorie, siren.is_public()) {
        (Categorie::Association | Categorie::Fondation | Categorie::Entreprise, true) => "",
        (Categorie::Collectivite, false) => "prive",
        _ => return None,
    };
    found.add(
        Draft::at("beneficiaire.siret")
            .words(key)
            .related("beneficiaire.categorie")
            .with("siren", siren.display())
            .with("categorie", categorie.display()),
    );
    Some(())
}
