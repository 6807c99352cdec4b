//! La clé RIB ne correspond pas au compte.
//!
//! The RIB key does not match the account.
//!
//! # Pourquoi
//! La clé se calcule à partir du code banque, du code guichet et du numéro de compte ; une clé qui
//! ne tombe pas juste trahit un caractère mal recopié, et le virement serait rejeté. Quand l'IBAN est
//! juste et ne diffère du RIB que par une partie, c'est elle qui est à reprendre.
//!
//! # Why
//! The key is computed from the bank, branch and account; a key that does not come out betrays a
//! miscopied character, and the transfer would be rejected. When the IBAN is right and differs from
//! the RIB by one part only, that part is the one to take up again.
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
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::account::{Part, differing, typed};

pub(super) static RULE: Rule = Rule {
    id: "banque/cle-rib",
    levels: Levels::always(Severity::Error),
    needs: &["banque.codeBanque", "banque.codeGuichet", "banque.numeroCompte", "banque.cleRib"],
    sources: &["cfonb-rib"],
    words: &[
        Words {
            fr: Text(
                "La clé RIB saisie est {vue}, alors que la banque, le guichet et le compte donnent {attendue}.",
                "Relisez les quatre parties sur le RIB : un caractère a été mal recopié.",
            ),
            en: Text(
                "The RIB key typed is {vue}, while bank, branch and account give {attendue}.",
                "Read the four parts again on the RIB: a character was miscopied.",
            ),
            ..Words::BASE
        },
        Words {
            key: "iban",
            fr: Text(
                "La clé RIB saisie est {vue}, alors que la banque, le guichet et le compte donnent {attendue}.",
                "Relisez le RIB : l'IBAN, qui est juste, porte {dansIban} là où vous avez saisi {saisi}.",
            ),
            en: Text(
                "The RIB key typed is {vue}, while bank, branch and account give {attendue}.",
                "Read the RIB again: the IBAN, which is right, has {dansIban} where you typed {saisi}.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("cle_rib.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let typed = typed(context)?;
    if !typed.wrong_key {
        return None;
    }
    let key = context.fields.banque.cle_rib.get()?.value();
    let draft = Draft::at("banque.cleRib")
        .related("banque.codeBanque")
        .related("banque.codeGuichet")
        .related("banque.numeroCompte")
        .with("vue", key.clone())
        .with("attendue", typed.rib.cle());
    found.add(match slip(&typed.rib, &key, context) {
        Some(part) => draft
            .words("iban")
            .with("saisi", part.typed)
            .with("dansIban", part.inside.clone())
            .review(part.path, part.inside),
        None => draft,
    });
    Some(())
}

/// The one part in which the RIB typed differs from a right IBAN.
fn slip(rib: &Rib, key: &str, context: &Context) -> Option<Part> {
    let inside = context.fields.banque.iban.get()?.rib()?;
    let right = inside.cle() == inside.cle_attendue();
    let mut parts = differing(rib, key, &inside);
    parts.pop().filter(|_| right && parts.is_empty())
}
