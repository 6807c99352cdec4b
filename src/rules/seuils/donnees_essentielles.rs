//! Les données essentielles de la convention doivent être publiées.
//!
//! The essential data of the convention must be published.
//!
//! # Pourquoi
//! Au-delà d'un seuil, l'autorité qui attribue la subvention à un organisme privé met en ligne qui la
//! reçoit, pour quoi et combien, dans les mois qui suivent la signature.
//!
//! # Why
//! Beyond a threshold the authority that grants money to a private body puts online who receives it,
//! for what and how much, in the months that follow the signature.
//!
//! # Fails
//! ```text
//! exercice = 2024
//! beneficiaire.categorie = association
//! subvention.montant = 23 000,01 €
//! convention.dateSignature = 30/11/2024
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! beneficiaire.categorie = association
//! subvention.montant = 23 000,00 €
//! convention.dateSignature = 30/11/2024
//! ```

use crate::computed::add_months;
use crate::formats::{Date, Format, Montant};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "seuils/donnees-essentielles",
    levels: Levels::always(Severity::Info),
    needs: &["beneficiaire.categorie", "subvention.montant", "convention.dateSignature"],
    parameters: &["seuils.donneesEssentielles", "delais.donneesEssentiellesMois"],
    words: &[Words {
        fr: Text(
            "La convention porte sur {montant}, plus que {seuil} : ses données essentielles sont à publier au plus tard le {date}.",
            "Le service qui signe les met en ligne ; le bénéficiaire n'a rien à faire.",
        ),
        en: Text(
            "The convention is for {montant}, more than {seuil}: its essential data are to be published by {date} at the latest.",
            "The office that signs puts them online; the beneficiary has nothing to do.",
        ),
        ..Words::BASE
    }],
    page: page!("donnees_essentielles.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let threshold = context.decimal("seuils.donneesEssentielles")?;
    let montant = context.fields.subvention.montant.get()?;
    if context.is_private()? && montant.decimal() > threshold {
        let signature = context.fields.convention.date_signature.get()?.day();
        let last = add_months(signature, context.count("delais.donneesEssentiellesMois")?)?;
        found.add(
            Draft::at("convention.dateSignature")
                .related("subvention.montant")
                .with("montant", montant.display())
                .with("seuil", Montant::of(threshold).display())
                .with("date", Date::of(last).display()),
        );
    }
    Some(())
}
