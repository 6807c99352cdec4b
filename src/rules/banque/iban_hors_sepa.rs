//! L'IBAN est d'un pays hors de la zone SEPA.
//!
//! The IBAN is of a country outside SEPA.
//!
//! # Pourquoi
//! Un virement hors de la zone SEPA suit un autre circuit, plus long et payant ; le comptable demande
//! d'ordinaire un compte de la zone.
//!
//! # Why
//! A transfer outside SEPA takes another way, longer and charged; the accountant usually asks for an
//! account inside it.
//!
//! # Fails
//! ```text
//! banque.iban = TR33 0006 1005 1978 6457 8413 26
//! ```
//!
//! # Passes
//! ```text
//! banque.iban = FR92 3000 1006 82C3 5500 0000 084
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::tables;

pub(super) static RULE: Rule = Rule {
    id: "banque/iban-hors-sepa",
    levels: Levels::always(Severity::Warning),
    needs: &["banque.iban"],
    sources: &["epc-sepa"],
    words: &[Words {
        fr: Text(
            "L'IBAN commence par {pays}, le code d'un pays qui n'est pas de la zone SEPA.",
            "Donnez l'IBAN d'un compte de la zone SEPA, ou prévenez le service qui verse la subvention.",
        ),
        en: Text(
            "The IBAN begins with {pays}, the code of a country outside SEPA.",
            "Give the IBAN of an account inside SEPA, or tell the office that pays the grant.",
        ),
        ..Words::BASE
    }],
    page: page!("iban_hors_sepa.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let iban = context.fields.banque.iban.get()?;
    if !tables::is_sepa(iban.pays()) {
        found.add(Draft::at("banque.iban").with("pays", iban.pays()));
    }
    Some(())
}
