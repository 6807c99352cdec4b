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

use crate::formats::{Format, Iban, IbanPays};
use crate::report::Severity;
use crate::rules::{page, Context, Draft, Found, Levels, Rule, Text, Words};

use super::account::{same_account, typed};

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
            en: Text(concat!($en, " is {vu} in the RIB and {lu} in the IBAN."), "Copy the RIB and the IBAN of the same bank statement."),
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
            en: Text("The RIB typed is {vu}, while the IBAN holds {lu}.", "Copy the RIB and the IBAN of the same bank statement."),
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
    if typed.wrong_key || inside.as_ref().is_some_and(|rib| rib.cle() != rib.cle_attendue() || same_account(rib, &typed.rib)) {
        return None;
    }
    let rib = &typed.rib;
    let (key, path, vu, lu) = match &inside {
        None => ("", "banque.codeBanque", rib.display(), iban.display()),
        Some(inside) => {
            let parts = [
                ("banque", "banque.codeBanque", rib.code_banque(), inside.code_banque()),
                ("guichet", "banque.codeGuichet", rib.code_guichet(), inside.code_guichet()),
                ("compte", "banque.numeroCompte", rib.numero_compte(), inside.numero_compte()),
            ];
            let mut differing = parts.into_iter().filter(|(_, _, vu, lu)| vu != lu);
            match (differing.next(), differing.next()) {
                (Some((key, path, vu, lu)), None) => (key, path, vu.to_owned(), lu.to_owned()),
                _ => ("", "banque.codeBanque", rib.display(), inside.display()),
            }
        }
    };
    let pays = if iban.pays() == "MC" { IbanPays::Monaco } else { IbanPays::France };
    let draft = Draft::at("banque.iban").words(key).related(path).with("vu", vu).with("lu", lu);
    // Without its key, nothing says that the RIB itself was well copied.
    found.add(match typed.right_key {
        true => {
            let meant = Iban::of_rib(rib, pays).display();
            draft.with("ibanDuRib", meant.clone()).review("banque.iban", meant)
        }
        false => draft,
    });
    Some(())
}
