//! Le montant en lettres n'est pas le montant en chiffres.
//!
//! The amount in words is not the amount in figures.
//!
//! # Pourquoi
//! La convention écrit la somme deux fois pour qu'une faute de frappe ne passe pas ; quand les deux
//! diffèrent, personne ne sait laquelle est due.
//!
//! # Why
//! The convention writes the sum twice so that a slip does not pass; when the two differ, nobody
//! knows which one is due.
//!
//! # Fails
//! ```text
//! subvention.montant = 50 000,00 €
//! subvention.montantEnLettres = quarante mille euros
//! ```
//!
//! # Passes
//! ```text
//! subvention.montant = 50 000,00 €
//! subvention.montantEnLettres = cinquante-mille euros
//! ```

use rust_decimal::Decimal;

use crate::formats::{Format, Lettres};
use crate::report::Severity;
use crate::rules::versements::total;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::amounts::shown;

pub(super) static RULE: Rule = Rule {
    id: "subvention/montant-en-lettres",
    levels: Levels::always(Severity::Error),
    needs: &["subvention.montant", "subvention.montantEnLettres"],
    sources: &["convention-modele-art-5", "arithmetique"],
    words: &[
        Words {
            fr: Text(
                "Le montant en chiffres est de {chiffres}, alors que les lettres disent « {lettres} ».",
                "Écrivez la même somme en chiffres et en lettres.",
            ),
            en: Text(
                "The amount in figures is {chiffres}, while the words say \"{lettres}\".",
                "Write the same sum in figures and in words.",
            ),
            mend: Some(("Écrire « {enLettres} »", "Write \"{enLettres}\"")),
            ..Words::BASE
        },
        Words {
            key: "versements",
            fr: Text(
                "Le montant en chiffres est de {chiffres}, alors que les lettres disent « {lettres} » et que les versements font la même somme que les lettres.",
                "Corrigez le montant en chiffres, qui semble mal saisi.",
            ),
            en: Text(
                "The amount in figures is {chiffres}, while the words say \"{lettres}\" and the instalments come to the same sum as the words.",
                "Mend the amount in figures, which seems mistyped.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("montant_en_lettres.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let figures = context.fields.subvention.montant.get()?.decimal();
    let words = context.fields.subvention.montant_en_lettres.get()?;
    // An amount that is none is for `subvention/montant-negatif-ou-nul` to say.
    if figures <= Decimal::ZERO || figures == words.decimal() {
        return None;
    }
    let draft = Draft::at("subvention.montantEnLettres")
        .related("subvention.montant")
        .with("chiffres", shown(figures))
        .with("lettres", words.display());
    found.add(if total(context) == Some(words.decimal()) {
        draft.words("versements").review("subvention.montant", shown(words.decimal()))
    } else {
        match Lettres::of(figures).map(|lettres| lettres.display()) {
            Some(meant) => draft.with("enLettres", meant.clone()).review("subvention.montantEnLettres", meant),
            None => draft,
        }
    });
    Some(())
}
