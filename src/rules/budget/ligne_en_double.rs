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

use crate::computed::Entry;
use crate::formats::{Format, plain};
use crate::order;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{COTES, Cote, label, named, shown};

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

/// What makes two lines of one account and amount the same: their label, then funder or day.
type Same = (String, String);

fn check<'a>(context: &'a Context, found: &mut Found) -> Option<()> {
    let budget = context.budget();
    for cote in COTES {
        let mut entries: Vec<&Entry> =
            cote.side(budget).entries.iter().filter(|entry| !entry.amount.is_zero()).collect();
        let sum = |entry: &Entry| (entry.amount, entry.compte);
        order::sort_by(&mut entries, |left, right| sum(left).cmp(&sum(right)));
        // Only those of one account and amount need be looked at closer.
        let alike = entries.chunk_by(|left, right| sum(left) == sum(right)).filter(|alike| alike.len() > 1);
        let told = |alike: &[&'a Entry]| -> Vec<(Same, &'a Entry)> {
            alike.iter().filter_map(|entry| Some((same(context, cote, entry)?, *entry))).collect()
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

/// None for a line that names nothing: two equal amounts alone are no double.
fn same(context: &Context, cote: Cote, entry: &Entry) -> Option<Same> {
    let label = label(context, cote, entry).map(|label| plain(label.as_str())).unwrap_or_default();
    let third = match cote {
        Cote::Charges => context.fields.charges.get(entry.row)?.cells.date.get().map(Format::value),
        Cote::Produits => {
            context.fields.produits.get(entry.row)?.cells.financeur.get().map(|funder| plain(funder.as_str()))
        }
    };
    let third = third.unwrap_or_default();
    (!label.is_empty() || !third.is_empty()).then_some((label, third))
}
