//! La clé RIB contenue dans l'IBAN est fausse.
//!
//! The RIB key inside the IBAN is wrong.
//!
//! # Pourquoi
//! Un IBAN français porte deux clés : celle des deux premiers chiffres et la clé RIB à la fin. Deux
//! erreurs peuvent se compenser dans la première ; la seconde les révèle.
//!
//! # Why
//! A French IBAN has two keys: the two digits in front and the RIB key at the end. Two slips may
//! cancel out in the first; the second shows them.
//!
//! # Fails
//! ```text
//! banque.iban = FR65 3000 1006 82C3 5500 0000 085
//! ```
//!
//! # Passes
//! ```text
//! banque.iban = FR92 3000 1006 82C3 5500 0000 084
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::account::{iban_of, same_account, typed};

pub(super) static RULE: Rule = Rule {
    id: "banque/cle-rib-dans-iban",
    levels: Levels::always(Severity::Error),
    needs: &["banque.iban"],
    sources: &["arithmetique", "cfonb-rib"],
    words: &[Words {
        fr: Text(
            "L'IBAN se termine par la clé RIB {vue}, alors que la banque, le guichet et le compte qu'il contient donnent {attendue}.",
            "Relisez l'IBAN sur le RIB, groupe de quatre par groupe de quatre.",
        ),
        en: Text(
            "The IBAN ends with the RIB key {vue}, while the bank, branch and account it holds give {attendue}.",
            "Read the IBAN again on the RIB, group of four by group of four.",
        ),
        mend: Some(("Prendre l'IBAN du RIB saisi : {ibanDuRib}", "Take the IBAN of the RIB typed: {ibanDuRib}")),
        ..Words::BASE
    }],
    page: page!("cle_rib_dans_iban.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let iban = context.fields.banque.iban.get()?;
    let inside = iban.rib()?;
    if inside.cle() == inside.cle_attendue() {
        return None;
    }
    let typed = typed(context);
    // The same wrong key typed on both sides is one slip, and `banque/cle-rib` has said it.
    if typed.as_ref().is_some_and(|typed| typed.wrong_key && same_account(&typed.rib, &inside)) {
        return None;
    }
    let draft = Draft::at("banque.iban").with("vue", inside.cle()).with("attendue", inside.cle_attendue());
    found.add(match typed.filter(|typed| typed.right_key) {
        Some(typed) => {
            let meant = iban_of(&typed.rib, iban);
            draft.with("ibanDuRib", meant.clone()).review("banque.iban", meant)
        }
        None => draft,
    });
    Some(())
}
