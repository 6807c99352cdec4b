//! Un versement est daté d'avant la signature, ou de bien après la convention.
//!
//! An instalment is dated before the signature, or long after the convention.
//!
//! # Pourquoi
//! Rien ne peut être versé avant que la convention soit signée. À l'autre bout, le solde suit le
//! compte rendu financier et le délai de paiement : une date plus tardive est le plus souvent une
//! faute de frappe sur l'année.
//!
//! # Why
//! Nothing can be paid before the convention is signed. At the other end, the balance follows the
//! financial report and the payment delay: a later date is most often a slip on the year.
//!
//! # Fails
//! ```text
//! convention.dateSignature = 15/03/2024
//! subvention.versements[0].date = 14/03/2024
//! ```
//!
//! # Passes
//! ```text
//! convention.dateSignature = 15/03/2024
//! subvention.versements[0].date = 15/03/2024
//! ```

use chrono::{Days, NaiveDate};

use crate::computed::add_months;
use crate::formats::{Date, Format};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "versements/date-hors-periode",
    levels: Levels::always(Severity::Warning),
    needs: &["subvention.versements[].date"],
    parameters: &["delais.compteRenduMois", "delais.paiementJours"],
    sources: &["coherence"],
    words: &[
        Words {
            fr: Text(
                "Ce versement est daté du {date}, avant la signature de la convention le {signature}.",
                "Corrigez la date du versement, ou celle de la signature.",
            ),
            en: Text(
                "This instalment is dated {date}, before the convention is signed on {signature}.",
                "Mend the date of the instalment, or that of the signature.",
            ),
            ..Words::BASE
        },
        Words {
            key: "apres",
            fr: Text(
                "Ce versement est daté du {date}, bien après la fin de la convention le {fin}.",
                "Vérifiez l'année : le solde suit d'ordinaire le compte rendu financier, au plus tard le {limite}.",
            ),
            en: Text(
                "This instalment is dated {date}, long after the convention ends on {fin}.",
                "Check the year: the balance usually follows the financial report, by {limite} at the latest.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("date_hors_periode.rs"),
    check,
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let convention = &context.fields.convention;
    let end = convention.date_fin.get();
    let limit = end.and_then(|end| latest(context, end.day()));
    for row in &context.fields.versements {
        let Some(date) = row.cells.date.get() else { continue };
        let draft = || Draft::at(row.at("date")).with("date", date.display());
        match (convention.date_signature.get(), end, limit) {
            (Some(signature), ..) if date.day() < signature.day() => {
                found.add(draft().related("convention.dateSignature").with("signature", signature.display()));
            }
            (_, Some(end), Some(limit)) if date.day() > limit => found.add(
                draft()
                    .words("apres")
                    .related("convention.dateFin")
                    .with("fin", end.display())
                    .with("limite", Date::of(limit).display()),
            ),
            _ => {}
        }
    }
    Some(())
}

/// The last day on which a balance is usually paid: the report is due, then the payment.
fn latest(context: &Context, end: NaiveDate) -> Option<NaiveDate> {
    let days = u64::from(context.count("delais.paiementJours").unwrap_or_default());
    add_months(end, context.count("delais.compteRenduMois")?)?.checked_add_days(Days::new(days))
}
