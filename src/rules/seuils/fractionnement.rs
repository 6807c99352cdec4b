//! Plusieurs petites subventions de la même autorité dépassent ensemble le seuil de la convention.
//!
//! Several small grants of the same authority exceed together the threshold of the convention.
//!
//! # Pourquoi
//! Le seuil se compte par an et par autorité, pas par action : le partager en plusieurs subventions
//! ne dispense pas de convention. L'instructeur demandera si celle-ci les couvre toutes.
//!
//! # Why
//! The threshold is counted by year and authority, not by action: sharing it out in several grants
//! does not dispense with a convention. The office will ask whether this one covers them all.
//!
//! # Fails
//! ```text
//! beneficiaire.categorie = association
//! subvention.montant = 13 000,01 €
//! subvention.cumulAnneeMemeAutorite = 10 000 €
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.categorie = association
//! subvention.montant = 13 000,00 €
//! subvention.cumulAnneeMemeAutorite = 10 000 €
//! ```

use crate::formats::{Format, Montant};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::totals;

pub(super) static RULE: Rule = Rule {
    id: "seuils/fractionnement",
    levels: Levels::always(Severity::Warning),
    needs: &["beneficiaire.categorie", "subvention.montant", "subvention.cumulAnneeMemeAutorite"],
    parameters: &["seuils.convention"],
    words: &[Words {
        fr: Text(
            "La subvention est de {montant} et l'autorité en verse d'autres pour {autres} dans l'année : leur total de {total} dépasse {seuil}.",
            "Passez une convention qui couvre toutes ces subventions, ou dites laquelle les couvre déjà.",
        ),
        en: Text(
            "The grant is {montant} and the authority pays others for {autres} in the year: their total of {total} exceeds {seuil}.",
            "Make a convention that covers all these grants, or say which one covers them already.",
        ),
        ..Words::BASE
    }],
    page: page!("fractionnement.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let threshold = context.decimal("seuils.convention")?;
    let grant = context.fields.subvention.montant.get()?.decimal();
    let others = context.fields.subvention.cumul_annee_meme_autorite.get()?.decimal();
    let total = totals::of_the_authority(context)?;
    // Each within the threshold, as far as the dossier tells, and beyond it together.
    if context.is_private()? && grant <= threshold && others <= threshold && total > threshold {
        let shown = |amount| Montant::of(amount).display();
        found.add(
            Draft::at("subvention.cumulAnneeMemeAutorite")
                .related("subvention.montant")
                .with("montant", shown(grant))
                .with("autres", shown(others))
                .with("total", shown(total))
                .with("seuil", shown(threshold)),
        );
    }
    Some(())
}
