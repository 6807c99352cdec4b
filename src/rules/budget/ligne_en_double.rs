//! Une ligne du budget est inscrite deux fois.
//!
//! A line of the budget is written twice.
//!
//! # Pourquoi
//! Le même compte, le même libellé et le même montant deux fois : c'est le plus souvent une ligne
//! recopiée par erreur, qui gonfle le coût.
//!
//! # Why
//! The same account, label and amount twice: most often a line copied by mistake, which swells the
//! cost.
//!
//! # Fails
//! ```text
//! budget.charges[0].compte = 61
//! budget.charges[0].libelle = Location de salle
//! budget.charges[0].montant = 1 000 €
//! budget.charges[1].compte = 61
//! budget.charges[1].libelle = location de salle
//! budget.charges[1].montant = 1 000,00 €
//! ```
//!
//! # Passes
//! ```text
//! budget.charges[0].compte = 61
//! budget.charges[0].libelle = Location de salle
//! budget.charges[0].montant = 1 000 €
//! budget.charges[1].compte = 61
//! budget.charges[1].libelle = Location de matériel
//! budget.charges[1].montant = 1 000 €
//! ```

use chrono::NaiveDate;

use crate::computed::Entry;
use crate::formats::{Compte, Date};
use crate::order;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{COTES, Cote, named, shown};

pub(super) static RULE: Rule = Rule {
    id: "budget/ligne-en-double",
    levels: Levels::always(Severity::Warning),
    sources: &["coherence"],
    words: &[Words {
        fr: Text(
            "La ligne « {ligne} », de {montant}, est inscrite {fois} fois.",
            "Retirez la ligne en trop, ou distinguez les deux par leur libellé.",
        ),
        en: Text(
            "The line \"{ligne}\", of {montant}, is written {fois} times.",
            "Take the extra line away, or tell the two apart by their labels.",
        ),
        ..Words::BASE
    }],
    page: page!("ligne_en_double.rs"),
    check,
    ..Rule::BASE
};

/// What makes two lines of one account and amount the same: their label, their funder, their day.
type Same<'a> = (&'a str, &'a str, Option<NaiveDate>);

fn check<'a>(context: &'a Context, found: &mut Found) -> Option<()> {
    let budget = context.budget();
    for cote in COTES {
        let entries = cote.side(budget).entries.iter().filter(|entry| !entry.amount.is_zero());
        let mut entries: Vec<(u64, &Entry)> = entries.map(|entry| (account(entry), entry)).collect();
        order::sort_by(&mut entries, |left, right| {
            left.0.cmp(&right.0).then_with(|| left.1.amount.cmp(&right.1.amount))
        });
        // Only those of one account and amount need be looked at closer.
        let is_same =
            |left: &(u64, &Entry), right: &(u64, &Entry)| left.0 == right.0 && left.1.amount == right.1.amount;
        let alike = entries.chunk_by(is_same).filter(|alike| alike.len() > 1);
        let told = |alike: &[(u64, &'a Entry)]| -> Vec<(Same, &'a Entry)> {
            alike.iter().filter_map(|(_, entry)| Some((same(context, cote, entry)?, *entry))).collect()
        };
        let mut lines: Vec<Vec<(Same, &Entry)>> = alike.map(told).collect();
        lines.iter_mut().for_each(|lines| order::sort_by(lines, |left, right| left.0.cmp(&right.0)));
        // One finding, however many times the line comes back; in the order of the table.
        let mut groups: Vec<&[(Same, &Entry)]> = lines
            .iter()
            .flat_map(|lines| lines.chunk_by(|left, right| left.0 == right.0))
            .filter(|group| group.len() > 1)
            .collect();
        order::sort_by_key(&mut groups, |group| group.first().map(|(_, entry)| entry.row));
        for group in groups {
            let [(_, first), (_, again), others @ ..] = group else { continue };
            let draft = Draft::at(again.path).related(first.path);
            found.add(
                others
                    .iter()
                    .fold(draft, |draft, (_, other)| draft.related(other.path))
                    .with("ligne", named(context, cote, again))
                    .with("montant", shown(again.amount))
                    .with("fois", group.len().to_string()),
            );
        }
    }
    Some(())
}

/// The account as a number; zero without one.
fn account(entry: &Entry) -> u64 {
    entry.compte.as_ref().map_or(0, Compte::rank)
}

/// None for a line that names nothing: two equal amounts alone are no double.
fn same<'a>(context: &'a Context, cote: Cote, entry: &Entry) -> Option<Same<'a>> {
    let (words, day) = match cote {
        Cote::Charges => {
            let day = context.fields.charges.get(entry.row)?.cells.date.get().map(Date::day);
            (context.charges_words().get(entry.row)?, day)
        }
        Cote::Produits => (context.produits_words().get(entry.row)?, None),
    };
    let same = (words.label(), words.funder(), day);
    (same != ("", "", None)).then_some(same)
}
