//! Le budget n'est pas détaillé.
//!
//! The budget is not detailed.
//!
//! # Pourquoi
//! La convention renvoie à un budget annexé ; un total seul ne dit ni à quoi sert l'argent, ni d'où
//! vient le reste, et ne permet aucun contrôle de la dépense.
//!
//! # Why
//! The convention refers to an annexed budget; a single total says neither what the money is for nor
//! where the rest comes from, and allows no control of the expense.
//!
//! # Fails
//! ```text
//! budget.charges[0].libelle = Budget prévisionnel
//! budget.charges[0].montant = 50 000 €
//! ```
//!
//! # Passes
//! ```text
//! budget.charges[0].compte = 64
//! budget.charges[0].libelle = Salaire du chargé de mission
//! budget.charges[0].montant = 50 000 €
//! budget.produits[0].compte = 74
//! budget.produits[0].financeur = État, DDETS 35
//! budget.produits[0].montant = 50 000 €
//! ```

use crate::computed::plan;
use crate::report::{Severity, Stage};
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{COTES, Cote};

pub(super) static RULE: Rule = Rule {
    id: "budget/non-detaille",
    levels: Levels::from(Stage::Depot, Severity::Error),
    sources: &["convention-modele-art-4", "cerfa-12156"],
    words: &[
        Words {
            fr: Text(
                "Le budget ne compte pas de ligne détaillée du côté des {cote}.",
                "Donnez au moins une ligne de charges et une ligne de produits, avec leur compte et leur montant.",
            ),
            en: Text(
                "The budget has no detailed line on the side of {cote}.",
                "Give at least one line of charges and one of products, with their account and amount.",
            ),
            ..Words::BASE
        },
        Words {
            key: "total-seul",
            fr: Text(
                "Le budget tient en un seul total, sans compte ni détail, du côté des {cote}.",
                "Répartissez ce total entre les comptes du plan : {comptes}.",
            ),
            en: Text(
                "The budget is a single total, without account or detail, on the side of {cote}.",
                "Share that total out between the accounts of the plan: {comptes}.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("non_detaille.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let budget = context.budget();
    let is_empty = |cote: Cote| {
        let side = cote.side(budget);
        side.lines == 0 && side.unreadable.is_empty()
    };
    // A form whose table is still empty is incomplete, not wrong.
    if COTES.into_iter().all(is_empty) {
        COTES.into_iter().for_each(|cote| found.missing(cote.path()));
        return Some(());
    }
    // One defect, one finding: the first side that lacks detail carries it.
    let (cote, side) = COTES
        .into_iter()
        .map(|cote| (cote, cote.side(budget)))
        .find(|(_, side)| !side.detailed && side.unreadable.is_empty())?;
    let draft = Draft::at(cote.path()).with_both("cote", cote.fr(), cote.en());
    found.add(match side.lines {
        1 => draft.words("total-seul").with("comptes", plan::listed_of_money(cote)),
        _ => draft,
    });
    Some(())
}
