//! Une dépense est datée hors de la période de la convention.
//!
//! An expense is dated outside the period of the convention.
//!
//! # Pourquoi
//! La convention ne prend en compte que les coûts engagés pendant la réalisation du projet.
//!
//! # Why
//! The convention takes into account only costs that arise while the project is carried out.
//!
//! # Fails
//! ```text
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 31/12/2024
//! budget.charges[0].montant = 1 000 €
//! budget.charges[0].date = 01/01/2025
//! ```
//!
//! # Passes
//! ```text
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 31/12/2024
//! budget.charges[0].montant = 1 000 €
//! budget.charges[0].date = 31/12/2024
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "budget/depense-hors-periode",
    levels: Levels::always(Severity::Warning),
    needs: &["convention.dateDebut", "convention.dateFin"],
    sources: &["convention-modele-art-4"],
    words: &[Words {
        fr: Text(
            "La dépense est datée du {date}, hors de la période de la convention, du {debut} au {fin}.",
            "Corrigez la date, ou retirez la dépense du budget.",
        ),
        en: Text(
            "The expense is dated {date}, outside the period of the convention, from {debut} to {fin}.",
            "Mend the date, or take the expense out of the budget.",
        ),
        ..Words::BASE
    }],
    page: page!("depense_hors_periode.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let convention = &context.fields.convention;
    let (start, end) = (convention.date_debut.get()?, convention.date_fin.get()?);
    if start > end {
        // `periode/dates-inversees` has said so.
        return None;
    }
    for row in &context.fields.charges {
        if let Some(date) = row.cells.date.get().filter(|date| *date < start || *date > end) {
            found.add(
                Draft::at(row.at("date"))
                    .related("convention.dateDebut")
                    .related("convention.dateFin")
                    .with("date", date.display())
                    .with("debut", start.display())
                    .with("fin", end.display()),
            );
        }
    }
    Some(())
}
