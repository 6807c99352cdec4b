//! Le numéro RNA ne va pas avec la catégorie du bénéficiaire.
//!
//! The RNA number does not go with the category of the beneficiary.
//!
//! # Pourquoi
//! Une association déclarée se reconnaît à son numéro RNA, qui évite de redemander ses statuts et la
//! liste de ses dirigeants. Les associations de droit local d'Alsace-Moselle n'en ont pas. Une
//! collectivité ou une entreprise n'en a jamais.
//!
//! # Why
//! A declared association is known by its RNA number, which saves asking again for its statutes and
//! officers. Those under the local law of Alsace-Moselle have none. A local authority or a company
//! never has one.
//!
//! # Fails
//! ```text
//! beneficiaire.categorie = association
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.categorie = association
//! beneficiaire.alsaceMoselle = oui
//! ```

use crate::dossier::Field;
use crate::formats::{Categorie, Format};
use crate::report::{Severity, Stage};
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "beneficiaire/rna-categorie",
    levels: Levels::from(Stage::Depot, Severity::Warning),
    needs: &["beneficiaire.categorie"],
    sources: &["decret-2016-1971", "rna"],
    words: &[
        Words {
            fr: Text(
                "L'association n'indique pas de numéro RNA.",
                "Recopiez le numéro du récépissé de déclaration, par exemple W353012345, ou indiquez que l'association relève du droit local d'Alsace-Moselle.",
            ),
            en: Text(
                "The association gives no RNA number.",
                "Copy the number of the declaration receipt, for example W353012345, or say that the association is under the local law of Alsace-Moselle.",
            ),
            ..Words::BASE
        },
        Words {
            key: "de-trop",
            fr: Text(
                "Le numéro RNA {rna} est celui d'une association, alors que la catégorie choisie est « {categorie} ».",
                "Corrigez la catégorie, ou retirez le numéro RNA.",
            ),
            en: Text(
                "The RNA number {rna} is that of an association, while the category chosen is \"{categorie}\".",
                "Mend the category, or take the RNA number away.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("rna_categorie.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let beneficiaire = &context.fields.beneficiaire;
    let categorie = context.categorie()?;
    match (categorie, &*beneficiaire.rna) {
        (Categorie::Association, Field::Absent) => {
            let elsewhere = match &*beneficiaire.alsace_moselle {
                Field::Value(answer) => answer.is_true(),
                Field::Absent => false,
                // Its format has said that the answer cannot be read.
                Field::Unreadable => true,
            };
            if !elsewhere {
                found.add(Draft::at("beneficiaire.rna").related("beneficiaire.categorie"));
            }
        }
        (Categorie::Collectivite | Categorie::EtablissementPublic | Categorie::Entreprise, Field::Value(rna)) => {
            found.add(
                Draft::at("beneficiaire.rna")
                    .words("de-trop")
                    .related("beneficiaire.categorie")
                    .with("rna", rna.display())
                    .with("categorie", categorie.display()),
            );
        }
        _ => {}
    }
    Some(())
}
