//! Le pays du BIC n'est pas celui de l'IBAN.
//!
//! The country of the BIC is not that of the IBAN.
//!
//! # Pourquoi
//! Un BIC d'un autre pays que l'IBAN vient souvent d'un autre RIB. Quelques couples sont usuels et
//! passent : les territoires d'outre-mer et Monaco avec un IBAN français, Jersey avec un IBAN
//! britannique.
//!
//! # Why
//! A BIC of another country than the IBAN often comes from another RIB. Some pairs are usual and
//! pass: the overseas territories and Monaco with a French IBAN, Jersey with a British one.
//!
//! # Fails
//! ```text
//! banque.iban = FR92 3000 1006 82C3 5500 0000 084
//! banque.bic = DEUTDEFF
//! ```
//!
//! # Passes
//! ```text
//! banque.iban = FR92 3000 1006 82C3 5500 0000 084
//! banque.bic = BDFEFRPPCCT
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::tables;

pub(super) static RULE: Rule = Rule {
    id: "banque/bic-pays",
    levels: Levels::always(Severity::Warning),
    needs: &["banque.iban", "banque.bic"],
    sources: &["iso-9362", "iso-13616"],
    words: &[Words {
        fr: Text(
            "Le BIC {bic} est d'une banque du pays {paysBic}, alors que l'IBAN commence par {paysIban}.",
            "Recopiez le BIC et l'IBAN du même RIB, ou confirmez que la banque utilise bien ce BIC.",
        ),
        en: Text(
            "The BIC {bic} is of a bank of the country {paysBic}, while the IBAN begins with {paysIban}.",
            "Copy the BIC and the IBAN of the same RIB, or confirm that the bank does use this BIC.",
        ),
        ..Words::BASE
    }],
    page: page!("bic_pays.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let iban = context.fields.banque.iban.get()?;
    let bic = context.fields.banque.bic.get()?;
    if !tables::may_stand_together(iban.pays(), bic.pays()) {
        found.add(
            Draft::at("banque.bic")
                .related("banque.iban")
                .with("bic", bic.display())
                .with("paysBic", bic.pays())
                .with("paysIban", iban.pays()),
        );
    }
    Some(())
}
