//! Le RIB et l'IBAN ne désignent pas le même compte.
//!
//! The RIB and the IBAN are not of the same account.
//!
//! # Pourquoi
//! Un IBAN français contient le RIB en entier : s'ils diffèrent, l'argent peut partir sur un autre
//! compte que celui du bénéficiaire.
//!
//! # Why
//! A French IBAN holds the whole RIB: when they differ the money may go to another account than the
//! beneficiary's.
//!
//! # Fails
//! ```text
//! banque.codeBanque = 20041
//! banque.codeGuichet = 01013
//! banque.numeroCompte = 0458712M034
//! banque.cleRib = 71
//! banque.iban = FR92 3000 1006 82C3 5500 0000 084
//! ```
//!
//! # Passes
//! ```text
//! banque.codeBanque = 30001
//! banque.codeGuichet = 000682
//! banque.numeroCompte = C3550000000
//! banque.cleRib = 84
//! banque.iban = FR92 3000 1006 82C3 5500 0000 084
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::account::{differing, iban_of, same_account, typed};

const MEND: Option<(&str, &str)> =
    Some(("Prendre l'IBAN de ce RIB : {ibanDuRib}", "Take the IBAN of this RIB: {ibanDuRib}"));

/// The words for the one part that differs.
macro_rules! part {
    ($key:literal, $fr:literal, $en:literal) => {
        Words {
            key: $key,
            fr: Text(
                concat!($fr, " est {vu} dans le RIB et {lu} dans l'IBAN."),
                "Recopiez le RIB et l'IBAN du même relevé bancaire.",
            ),
            en: Text(
                concat!($en, " is {vu} in the RIB and {lu} in the IBAN."),
                "Copy the RIB and the IBAN of the same bank statement.",
            ),
            mend: MEND,
            ..Words::BASE
        }
    };
}

pub(super) static RULE: Rule = Rule {
    id: "banque/rib-iban",
    levels: Levels::always(Severity::Error),
    needs: &["banque.iban", "banque.codeBanque", "banque.codeGuichet", "banque.numeroCompte"],
    sources: &["arithmetique", "iso-13616"],
    words: &[
        Words {
            fr: Text(
                "Le RIB saisi est {vu}, alors que l'IBAN contient {lu}.",
                "Recopiez le RIB et l'IBAN du même relevé bancaire.",
            ),
            en: Text(
                "The RIB typed is {vu}, while the IBAN holds {lu}.",
                "Copy the RIB and the IBAN of the same bank statement.",
            ),
            mend: MEND,
            ..Words::BASE
        },
        part!("banque", "Le code banque", "The bank code"),
        part!("guichet", "Le code guichet", "The branch code"),
        part!("compte", "Le numéro de compte", "The account number"),
    ],
    page: page!("rib_iban.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let iban = context.fields.banque.iban.get()?;
    let typed = typed(context)?;
    let inside = iban.rib();
    // `banque/cle-rib` and `banque/cle-rib-dans-iban` have said which of the two is miscopied.
    if typed.wrong_key
        || inside.as_ref().is_some_and(|rib| rib.cle() != rib.cle_attendue() || same_account(rib, &typed.rib))
    {
        return None;
    }
    let rib = &typed.rib;
    let mut parts = inside.as_ref().map(|inside| differing(rib, inside.cle(), inside)).unwrap_or_default();
    let draft = Draft::at("banque.iban");
    let draft = match parts.pop().filter(|_| parts.is_empty()) {
        Some(part) => draft.words(part.name).related(part.path).with("vu", part.typed).with("lu", part.inside),
        None => {
            let held = inside.as_ref().map_or_else(|| iban.display(), Format::display);
            draft.with("vu", rib.display()).with("lu", held)
        }
    };
    // Without its key, nothing says that the RIB itself was well copied.
    found.add(match typed.right_key {
        true => {
            let meant = iban_of(rib, iban);
            draft.with("ibanDuRib", meant.clone()).review("banque.iban", meant)
        }
        false => draft,
    });
    Some(())
}
