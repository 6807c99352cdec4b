//! La date de signature n'est pas indiquée.
//!
//! The date of signature is not given.
//!
//! # Pourquoi
//! Les délais de paiement et de publication courent de la signature, et elle dit quelle loi de
//! finances viser.
//!
//! # Why
//! The delays of payment and publication run from the signature, and it tells which finance act to cite.
//!
//! # Fails
//! ```text
//! stade = signature
//! convention.dateDebut = 01/01/2024
//! ```
//!
//! # Passes
//! ```text
//! stade = signature
//! convention.dateSignature = 15/03/2024
//! ```

use crate::report::Stage;
use crate::rules::{Context, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "periode/signature-absente",
    levels: Levels::missing_from(Stage::Signature),
    sources: &["convention-modele-art-6", "loi-2021-875-art-2"],
    words: &[Words {
        fr: Text("La date de signature n'est pas indiquée.", "Écrivez le jour où l'État signe la convention."),
        en: Text("The date of signature is not given.", "Write the day on which the State signs the convention."),
        ..Words::BASE
    }],
    page: page!("signature_absente.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    if context.fields.convention.date_signature.is_absent() {
        found.missing("convention.dateSignature");
    }
    Some(())
}
