//! Les versements ne font pas le montant de la subvention.
//!
//! The instalments do not come to the amount of the grant.
//!
//! # Pourquoi
//! L'échéancier dit au comptable combien verser et quand : s'il ne fait pas le montant, une partie ne
//! sera pas payée, ou le paiement sera rejeté.
//!
//! # Why
//! The schedule tells the accountant how much to pay and when: if it does not come to the amount, a
//! part will not be paid, or the payment will be refused.
//!
//! # Fails
//! ```text
//! subvention.montant = 50 000 €
//! subvention.versements[0].montant = 35 000 €
//! subvention.versements[1].montant = 14 000 €
//! ```
//!
//! # Passes
//! ```text
//! subvention.montant = 50 000 €
//! subvention.versements[0].montant = 35 000 €
//! subvention.versements[1].montant = 15 000 €
//! ```

use rust_decimal::Decimal;

use crate::euros::Euros;
use crate::formats::{Format, Montant};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::sum::total;

const MEND: Option<(&str, &str)> =
    Some(("Porter le dernier versement à {propose}", "Set the last instalment at {propose}"));

pub(super) static RULE: Rule = Rule {
    id: "versements/somme-incoherente",
    levels: Levels::always(Severity::Error),
    needs: &["subvention.montant", "subvention.versements[].montant"],
    sources: &["convention-modele-art-6", "arithmetique"],
    words: &[
        Words {
            fr: Text(
                "Les versements font {total} et la subvention est de {montant} : il manque {ecart}.",
                "Corrigez le montant d'un versement, ou ajoutez celui qui manque.",
            ),
            en: Text(
                "The instalments come to {total} and the grant is {montant}: {ecart} is missing.",
                "Mend the amount of an instalment, or add the missing one.",
            ),
            mend: MEND,
            ..Words::BASE
        },
        Words {
            key: "trop",
            fr: Text(
                "Les versements font {total} et la subvention est de {montant} : il y a {ecart} de trop.",
                "Corrigez le montant d'un versement, ou retirez celui qui est de trop.",
            ),
            en: Text(
                "The instalments come to {total} and the grant is {montant}: there is {ecart} too much.",
                "Mend the amount of an instalment, or take away the one too many.",
            ),
            mend: MEND,
            ..Words::BASE
        },
    ],
    page: page!("somme_incoherente.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let subvention = &context.fields.subvention;
    let grant = subvention.montant.get()?.decimal();
    let rows = &context.fields.versements;
    let Some(total) = total(context) else {
        // An instalment without its amount may hold the rest: incomplete is not wrong.
        rows.iter().filter(|row| row.cells.montant.is_absent()).for_each(|row| found.not_evaluated(row.at("montant")));
        return None;
    };
    // Words and instalments that agree against the figures are one slip, and
    // `subvention/montant-en-lettres` has said it; an amount that is none has been said too.
    let said = subvention.montant_en_lettres.get().is_some_and(|words| words.decimal() == total);
    if total == grant || said || grant <= Decimal::ZERO {
        return None;
    }
    let shown = |amount| Montant::of(amount).display();
    let gap = grant.minus(total);
    let mut draft = Draft::at("subvention.versements")
        .words(if gap > Decimal::ZERO { "" } else { "trop" })
        .related("subvention.montant")
        .with("total", shown(total))
        .with("montant", shown(grant))
        .with("ecart", shown(gap.abs()));
    // The last instalment is what is left of the grant: the only one that arithmetic determines.
    let last = rows.last()?;
    let mended = last.cells.montant.get()?.decimal().plus(gap);
    if mended > Decimal::ZERO {
        draft = draft.with("propose", shown(mended)).review(last.at("montant"), shown(mended));
    }
    found.add(draft);
    Some(())
}
