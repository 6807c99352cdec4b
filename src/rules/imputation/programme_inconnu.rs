//! Le programme n'est pas dans la liste des programmes de l'État.
//!
//! The programme is not in the list of programmes of the State.
//!
//! # Pourquoi
//! Un numéro qui n'existe pas, ou plus, trahit une faute de frappe ou une imputation d'une autre année.
//! La liste ne couvre que les numéros du budget général antérieurs à 2023 : les autres ne sont pas jugés.
//!
//! # Why
//! A number that does not exist, or no longer, betrays a slip or an imputation of another year. The
//! list only covers the numbers of the general budget before 2023: others are not judged.
//!
//! # Fails
//! ```text
//! exercice = 2024
//! imputation.programme = 0106
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! imputation.programme = 0177
//! ```

use crate::order;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::codes::{coherent, odd_one, programmes};
use super::nomenclature::has_programme;

pub(super) static RULE: Rule = Rule {
    id: "imputation/programme-inconnu",
    levels: Levels::always(Severity::Warning),
    sources: &["programmes-2022"],
    words: &[Words {
        fr: Text(
            "Le programme {programme} n'est pas dans la liste des programmes de l'État en {exercice}.",
            "Vérifiez son numéro sur la notification des crédits.",
        ),
        en: Text(
            "Programme {programme} is not in the list of programmes of the State in {exercice}.",
            "Check its number on the notification of credits.",
        ),
        ..Words::BASE
    }],
    page: page!("programme_inconnu.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let said = programmes(context);
    let same = |one: &String, two: &String| one == two;
    // The one code of another programme than the others: `imputation/programme-incoherent` has said so.
    let odd = odd_one(&said, same).filter(|_| !coherent(&said, same));
    let mut unknown: Vec<_> = said
        .iter()
        .filter(|code| Some(*code) != odd && has_programme(&code.what, context.exercice) == Some(false))
        .collect();
    order::sort_by(&mut unknown, |left, right| left.what.cmp(&right.what));
    // One number, one finding, however many codes hold it.
    for codes in unknown.chunk_by(|left, right| left.what == right.what) {
        let Some((first, others)) = codes.split_first() else {
            continue;
        };
        let draft = others.iter().fold(Draft::at(first.path), |draft, other| draft.related(other.path));
        let short = first.what.strip_prefix('0').unwrap_or(&first.what);
        found.add(draft.with("programme", short).with("exercice", context.exercice.to_string()));
    }
    Some(())
}
