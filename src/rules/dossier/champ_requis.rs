//! Un champ que le dispositif demande n'est pas rempli.
//!
//! A field that the scheme asks for is not filled in.
//!
//! # Pourquoi
//! Le dispositif dit quels champs doivent l'être au dépôt, puis à la signature ; sans eux le dossier
//! ne peut pas être instruit.
//!
//! # Why
//! The scheme says which fields are needed at filing, then at signature; without them the file
//! cannot be examined.
//!
//! # Fails
//! ```text
//! subvention.coutTotal = 50 000 €
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! convention.objet = Prévention des expulsions locatives
//! convention.loiDeFinances = loi n° 2023-1322 du 29 décembre 2023
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 31/12/2024
//! subvention.montant = 50 000 €
//! subvention.coutTotal = 50 000 €
//! ```

use crate::dossier::State;
use crate::report::Stage;
use crate::rules::{Context, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "dossier/champ-requis",
    levels: Levels::missing_from(Stage::Depot),
    parameters: &["requis.depot", "requis.signature"],
    words: &[Words {
        fr: Text(
            "Un champ demandé par le dispositif n'est pas rempli.",
            "Remplissez les champs listés comme manquants.",
        ),
        en: Text("A field that the scheme asks for is not filled in.", "Fill in the fields listed as missing."),
        ..Words::BASE
    }],
    page: page!("champ_requis.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let signature = if context.stage == Stage::Signature { context.texts("requis.signature") } else { &[] };
    for path in context.texts("requis.depot").iter().chain(signature) {
        if context.dossier.state(path) == State::Absent {
            found.missing(path.clone());
        }
    }
    Some(())
}
