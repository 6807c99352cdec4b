//! What several rules of the family read in the table: its sums when they mean something, its lines by
//! the name people give them.

use rust_decimal::Decimal;

use crate::computed::{Budget, Entry};
use crate::dossier::Field;
use crate::formats::{Format, Montant, Texte};
use crate::rules::{Context, Found};

pub(super) use crate::computed::plan::{COTES, Cote};

/// The sums, when those of both sides mean something. An amount below zero is for
/// `budget/montant-negatif` to say; an account that cannot be read keeps the rule from being
/// evaluated, since money and contributions could then be mixed up.
pub(super) fn sums<'a>(context: &'a Context, found: &mut Found) -> Option<&'a Budget> {
    let budget = context.budget();
    let sides = [&budget.charges, &budget.produits];
    if sides.iter().any(|side| side.has_negative()) {
        return None;
    }
    let unreadable: Vec<&String> = sides.into_iter().flat_map(|side| &side.unreadable_accounts).collect();
    unreadable.iter().for_each(|path| found.not_evaluated(path.as_str()));
    unreadable.is_empty().then_some(budget)
}

/// The label of a line.
pub(super) fn label<'a>(context: &Context<'a>, cote: Cote, entry: &Entry) -> Option<&'a Texte> {
    let label: &Field<Texte> = match cote {
        Cote::Charges => &context.fields.charges.get(entry.row)?.cells.libelle,
        Cote::Produits => &context.fields.produits.get(entry.row)?.cells.libelle,
    };
    label.get()
}

/// The name of a line as people point at it: account and label, or its number in the table.
pub(super) fn named(context: &Context, cote: Cote, entry: &Entry) -> String {
    let account = entry.compte.as_ref().map(Format::value);
    let label = label(context, cote, entry).map(Format::value);
    match (account, label) {
        (None, None) => format!("n° {}", entry.row.saturating_add(1)),
        (account, label) => [account, label].into_iter().flatten().collect::<Vec<_>>().join(" "),
    }
}

/// Path of the amount of a line.
pub(super) fn amount_of(entry: &Entry) -> String {
    entry.path.at("montant")
}

/// Path of the account of a line.
pub(super) fn account_of(entry: &Entry) -> String {
    entry.path.at("compte")
}

/// An amount as people read it.
pub(super) fn shown(amount: Decimal) -> String {
    Montant::of(amount).display()
}
