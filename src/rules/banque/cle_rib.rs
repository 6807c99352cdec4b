//! La clé RIB ne correspond pas au compte.
//!
//! The RIB key does not match the account.
//!
//! # Pourquoi
//! La clé se calcule à partir du code banque, du code guichet et du numéro de compte ; une clé qui
//! ne tombe pas juste trahit un caractère mal recopié, et le virement serait rejeté.
//!
//! # Why
//! The key is computed from the bank, branch and account; a key that does not come out betrays a
//! miscopied character, and the transfer would be rejected.
//!
//! # Fails
//! ```text
//! banque.codeBanque = 30001
//! banque.codeGuichet = 00682
//! banque.numeroCompte = C3550000000
//! banque.cleRib = 48
//! ```
//!
//! # Passes
//! ```text
//! banque.codeBanque = 30001
//! banque.codeGuichet = 00682
//! banque.numeroCompte = C3550000000
//! banque.cleRib = 84
//! ```

use crate::formats::{Format, Rib};
use crate::report::Severity;
use crate::rules::{page, Context, Draft, Found, Levels, Rule, Text, Words};

pub(super) static RULE: Rule = Rule {
    id: "banque/cle-rib",
    levels: Levels::always(Severity::Error),
    needs: &["banque.codeBanque", "banque.codeGuichet", "banque.numeroCompte", "banque.cleRib"],
    sources: &["cfonb-rib"],
    words: &[Words {
        fr: Text(
            "La clé RIB saisie est {vue}, alors que la banque, le guichet et le compte donnent {attendue}.",
            "Relisez les quatre parties sur le RIB : un caractère a été mal recopié.",
        ),
        en: Text(
            "The RIB key typed is {vue}, while bank, branch and account give {attendue}.",
            "Read the four parts again on the RIB: a character was miscopied.",
        ),
        ..Words::BASE
    }],
    page: page!("cle_rib.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let banque = &context.fields.banque;
    let expected = Rib::of(banque.code_banque.get()?, banque.code_guichet.get()?, banque.numero_compte.get()?).cle_attendue();
    let typed = banque.cle_rib.get()?.value();
    if typed != expected {
        found.add(
            Draft::at("banque.cleRib")
                .related("banque.codeBanque")
                .related("banque.codeGuichet")
                .related("banque.numeroCompte")
                .with("vue", typed)
                .with("attendue", expected),
        );
    }
    Some(())
}
