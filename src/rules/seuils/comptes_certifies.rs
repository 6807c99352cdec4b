//! Les subventions publiques de l'année demandent des comptes certifiés, et aucune pièce n'en parle.
//!
//! The public grants of the year ask for certified accounts, and no document speaks of them.
//!
//! # Pourquoi
//! Une association ou une fondation qui reçoit dans l'année plus que le seuil, toutes autorités
//! réunies, fait certifier ses comptes par un commissaire aux comptes et les publie. Le service
//! instructeur demandera le rapport.
//!
//! # Why
//! An association or foundation that receives more than the threshold in the year, all authorities
//! together, has its accounts certified by an auditor and publishes them. The office will ask for
//! the report.
//!
//! # Fails
//! ```text
//! beneficiaire.categorie = association
//! subvention.montant = 50 000 €
//! subvention.cumulPublicAnnee = 103 000,01 €
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.categorie = association
//! subvention.montant = 50 000 €
//! subvention.cumulPublicAnnee = 103 000,01 €
//! engagements.pieces[0] = Comptes 2024 et rapport du commissaire aux comptes
//! ```

use crate::formats::{Format, Montant, plain};
use crate::report::{Severity, Stage};
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::totals;

pub(super) static RULE: Rule = Rule {
    id: "seuils/comptes-certifies",
    levels: Levels::from(Stage::Depot, Severity::Warning),
    needs: &["beneficiaire.categorie", "subvention.montant"],
    parameters: &["seuils.comptesCertifies", "seuils.motsComptesCertifies"],
    words: &[Words {
        fr: Text(
            "Les subventions publiques de l'année font {total}, plus que {seuil}, et les pièces ne parlent pas de comptes certifiés.",
            "Joignez les comptes annuels et le rapport du commissaire aux comptes, puis publiez-les.",
        ),
        en: Text(
            "The public grants of the year come to {total}, more than {seuil}, and the documents do not speak of certified accounts.",
            "Join the yearly accounts and the report of the auditor, then publish them.",
        ),
        ..Words::BASE
    }],
    page: page!("comptes_certifies.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let threshold = context.decimal("seuils.comptesCertifies")?;
    let total = totals::public(context)?;
    if !context.is_association_or_fondation()? || total <= threshold {
        return None;
    }
    let words = context.words("seuils.motsComptesCertifies");
    let mut pieces = context.fields.pieces_jointes.iter().chain(&context.fields.pieces_a_remettre);
    let joined = pieces.any(|piece| {
        let said = plain(piece.cells.as_str());
        words.iter().any(|word| said.contains(word.as_str()))
    });
    if !joined {
        found.add(
            Draft::at("subvention.cumulPublicAnnee")
                .related("subvention.montant")
                .related("engagements.pieces")
                .with("total", Montant::of(total).display())
                .with("seuil", Montant::of(threshold).display()),
        );
    }
    Some(())
}
