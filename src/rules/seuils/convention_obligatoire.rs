//! Le total annuel dit si une convention est obligatoire.
//!
//! The yearly total tells whether a convention is required.
//!
//! # Pourquoi
//! Au-delà d'un seuil annuel par autorité, la loi demande une convention avec l'organisme privé ; en
//! deçà, ou au seuil même, une décision attributive suffit. Un dossier qui a son objet, son type ou
//! ses dates de convention montre qu'une convention est passée : l'erreur est réservée au dossier à
//! signer qui n'en a aucun. Le montant et les autres subventions de l'autorité dans l'année comptent
//! ensemble.
//!
//! # Why
//! Beyond a yearly threshold by authority the law asks for a convention with the private body; below
//! it, or at it, a decision is enough. A dossier that has the object, type or dates of a convention
//! shows that one is made: the error is kept for a dossier to be signed that has none. The grant and
//! the other grants of the authority in the year count together.
//!
//! # Fails
//! ```text
//! beneficiaire.categorie = association
//! subvention.montant = 23 000,01 €
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.categorie = association
//! subvention.montant = 23 000,01 €
//! convention.type = annuelle
//! ```

use crate::formats::{Format, Montant};
use crate::report::{Severity, Stage};
use crate::rules::{Context, Draft, Found, Level, Levels, Rule, Text, Words, page};

use super::totals;

pub(super) static RULE: Rule = Rule {
    id: "seuils/convention-obligatoire",
    levels: Levels::always(Severity::Info).but(Stage::Signature, Level::Finding(Severity::Error)),
    needs: &["beneficiaire.categorie", "subvention.montant"],
    parameters: &["seuils.convention"],
    sources: &["loi-2000-321-art-10"],
    words: &[
        Words {
            fr: Text(
                "Les subventions de l'année font {total}, plus que {seuil} : une convention est obligatoire.",
                "Donnez l'objet et les dates de la convention à signer.",
            ),
            en: Text(
                "The grants of the year come to {total}, more than {seuil}: a convention is required.",
                "Give the object and the dates of the convention to sign.",
            ),
            ..Words::BASE
        },
        Words {
            key: "decision",
            severity: Some(Severity::Info),
            fr: Text(
                "Les subventions de l'année font {total}, sans dépasser {seuil} : une décision attributive suffit.",
                "La convention reste possible ; recomptez si la même autorité verse une autre subvention dans l'année.",
            ),
            en: Text(
                "The grants of the year come to {total}, not more than {seuil}: a decision is enough.",
                "A convention is still possible; count again if the same authority pays another grant in the year.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("convention_obligatoire.rs"),
    check,
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let threshold = context.decimal("seuils.convention")?;
    let total = totals::of_the_authority(context).filter(|total| total.is_sign_positive() && !total.is_zero())?;
    if !context.is_private()? {
        return None;
    }
    let convention = &context.fields.convention;
    let made = !(convention.objet.is_absent()
        && convention.genre.is_absent()
        && convention.date_debut.is_absent()
        && convention.date_fin.is_absent());
    let draft = || {
        Draft::at("subvention.montant")
            .related("subvention.cumulAnneeMemeAutorite")
            .with("total", Montant::of(total).display())
            .with("seuil", Montant::of(threshold).display())
    };
    if total <= threshold {
        found.add(draft().words("decision"));
    } else if !made {
        found.add(draft());
    }
    Some(())
}
