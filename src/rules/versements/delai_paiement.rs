//! Le délai de paiement dépasse celui de la loi, sans date ni condition.
//!
//! The payment delay exceeds that of the law, without a date or a condition.
//!
//! # Pourquoi
//! Un organisme privé est payé dans les soixante jours de la notification, sauf si la convention fixe
//! des dates de versement ou l'événement qu'il faut attendre. Les collectivités ne sont pas
//! concernées.
//!
//! # Why
//! A private body is paid within sixty days of the notice, unless the convention sets dates of
//! payment or the event to wait for. Local authorities are not concerned.
//!
//! # Fails
//! ```text
//! exercice = 2025
//! beneficiaire.categorie = association
//! subvention.delaiPaiementJours = 61
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2025
//! beneficiaire.categorie = association
//! subvention.delaiPaiementJours = 60
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "versements/delai-paiement",
    levels: Levels::always(Severity::Warning),
    needs: &["beneficiaire.categorie", "subvention.delaiPaiementJours"],
    parameters: &["delais.paiementJours"],
    words: &[Words {
        fr: Text(
            "Le délai de paiement est de {delai} jours, plus que les {maximum} jours de la loi, et un versement n'a ni date ni condition.",
            "Ramenez le délai à {maximum} jours, ou donnez la date ou la condition de chaque versement.",
        ),
        en: Text(
            "The payment delay is {delai} days, more than the {maximum} days of the law, and an instalment has neither date nor condition.",
            "Bring the delay down to {maximum} days, or give the date or the condition of each instalment.",
        ),
        ..Words::BASE
    }],
    page: page!("delai_paiement.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let delay = context.fields.subvention.delai_paiement_jours.get()?;
    let maximum = context.count("delais.paiementJours")?;
    let rows = &context.fields.versements;
    let settled =
        !rows.is_empty() && rows.iter().all(|row| !row.cells.date.is_absent() || !row.cells.condition.is_absent());
    if context.is_private()? && delay.number() > maximum && !settled {
        found.add(
            Draft::at("subvention.delaiPaiementJours")
                .related("subvention.versements")
                .with("delai", delay.display())
                .with("maximum", maximum.to_string()),
        );
    }
    Some(())
}
