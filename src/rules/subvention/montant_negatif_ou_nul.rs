//! Le montant de la subvention est nul ou négatif.
//!
//! The amount of the grant is nil or negative.
//!
//! # Pourquoi
//! Une subvention est une somme versée : un montant nul ou négatif est une faute de saisie.
//!
//! # Why
//! A grant is a sum that is paid: an amount that is nil or negative is a slip.
//!
//! # Fails
//! ```text
//! subvention.montant = 0 €
//! ```
//!
//! # Passes
//! ```text
//! subvention.montant = 50 000 €
//! ```

use rust_decimal::Decimal;

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "subvention/montant-negatif-ou-nul",
    levels: Levels::always(Severity::Error),
    needs: &["subvention.montant"],
    sources: &["loi-2000-321-art-9-1"],
    words: &[Words {
        fr: Text("Le montant de la subvention est de {montant}.", "Écrivez la somme demandée, plus grande que zéro."),
        en: Text("The amount of the grant is {montant}.", "Write the sum asked for, greater than zero."),
        ..Words::BASE
    }],
    page: page!("montant_negatif_ou_nul.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let montant = context.fields.subvention.montant.get()?;
    if montant.decimal() <= Decimal::ZERO {
        found.add(Draft::at("subvention.montant").with("montant", montant.display()));
    }
    Some(())
}
