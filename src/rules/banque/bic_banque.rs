//! Le BIC n'est pas celui de la banque du compte.
//!
//! The BIC is not that of the bank of the account.
//!
//! # Pourquoi
//! Le code banque et le BIC disent tous deux où est le compte ; s'ils désignent deux banques, l'un
//! vient d'un ancien RIB ou d'un autre compte.
//!
//! # Why
//! The bank code and the BIC both tell where the account is; when they name two banks, one of them
//! comes from an old RIB or from another account.
//!
//! # Fails
//! ```text
//! banque.codeBanque = 30001
//! banque.bic = AGRIFRPP836
//! ```
//!
//! # Passes
//! ```text
//! banque.codeBanque = 30001
//! banque.bic = BDFEFRPPCCT
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::tables;

pub(super) static RULE: Rule = Rule {
    id: "banque/bic-banque",
    levels: Levels::always(Severity::Warning),
    needs: &["banque.bic"],
    sources: &["registre-banques"],
    words: &[Words {
        fr: Text(
            "Le code banque {code} est celui de {nom}, dont les BIC commencent par {attendu}, alors que le BIC saisi est {bic}.",
            "Recopiez le BIC et le code banque du même RIB.",
        ),
        en: Text(
            "The bank code {code} is that of {nom}, whose BICs begin with {attendu}, while the BIC typed is {bic}.",
            "Copy the BIC and the bank code of the same RIB.",
        ),
        ..Words::BASE
    }],
    page: page!("bic_banque.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let banque = &context.fields.banque;
    let bic = banque.bic.get()?;
    let typed = banque.code_banque.get().map(Format::value);
    let inside = banque.iban.get().and_then(|iban| iban.rib()).map(|rib| rib.code_banque().to_owned());
    let (path, code) = match (typed, inside) {
        // `banque/rib-iban` has said that they differ.
        (Some(typed), Some(inside)) if typed != inside => return None,
        (Some(typed), _) => ("banque.codeBanque", typed),
        (None, Some(inside)) => ("banque.iban", inside),
        (None, None) => {
            found.not_evaluated("banque.codeBanque");
            return None;
        }
    };
    let bank = tables::bank(&code)?;
    // A country that cannot go with the account is for `banque/bic-pays` to say.
    let coherent = banque.iban.get().is_none_or(|iban| tables::may_stand_together(iban.pays(), bic.pays()));
    if coherent && !bic.value().starts_with(bank.bic) {
        found.add(
            Draft::at("banque.bic")
                .related(path)
                .with("code", code)
                .with("nom", bank.nom)
                .with("attendu", bank.bic)
                .with("bic", bic.display()),
        );
    }
    Some(())
}
