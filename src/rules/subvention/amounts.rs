//! The amounts that several rules of this family compare.

use rust_decimal::Decimal;

use crate::computed::plan;
use crate::dossier::{Produit, Row};
use crate::euros::Euros;
use crate::formats::{Format, Montant, Said, plain};
use crate::referential::{Table, table};
use crate::rules::{Context, LineWords};

static FUNDERS: Table = table!("financeurs_publics.tsv");

/// The grant as the form says it, in figures and then in words when these tell another amount:
/// `subvention/montant-en-lettres` says so, and a rule that one of the two would content stays silent.
pub(super) fn readings(context: &Context) -> Vec<Decimal> {
    let subvention = &context.fields.subvention;
    let figures = subvention.montant.get().map(|amount| amount.decimal());
    let words = subvention.montant_en_lettres.get().map(|words| words.decimal());
    let mut readings: Vec<Decimal> = figures.into_iter().chain(words).collect();
    readings.dedup();
    readings
}

/// Whether every reading of the grant goes beyond its cost: `subvention/depasse-cout` says so.
pub(super) fn exceeds_cost(context: &Context) -> Option<bool> {
    let cost = context.fields.subvention.cout_total.get()?.decimal();
    let readings = readings(context);
    Some(!readings.is_empty() && readings.iter().all(|amount| *amount > cost))
}

/// The public money that the budget shows, never less than the grant. A line whose funder tells
/// neither counts for nothing, nor do the lines of a budget that does not balance, of which
/// `budget/desequilibre` speaks: it is better to pass a doubtful budget. None when a line cannot be read.
pub(super) fn public_funding(context: &Context, grant: Decimal) -> Option<Decimal> {
    let budget = context.budget();
    if budget.charges.total.is_some() && budget.charges.total != budget.produits.total {
        return Some(grant);
    }
    if !budget.produits.unreadable.is_empty() {
        return None;
    }
    let public = context.memos.public_lines.get_or_make(|| public_lines(context));
    // A line that only sums up others is not among these: its money would count twice.
    let lines = budget.produits.money().filter(|entry| public.get(entry.row) == Some(&true));
    Some(lines.fold(Decimal::ZERO, |sum, entry| sum.plus(entry.amount)).max(grant))
}

/// Of each line of products, whether it is a grant of a public funder, whatever its amount.
fn public_lines(context: &Context) -> Vec<bool> {
    let own = context.fields.beneficiaire.nom.get().map(|nom| plain(nom.as_str())).filter(|own| !own.is_empty());
    let is_public = |(row, words): (&Row<Produit>, &LineWords)| {
        if !row.cells.compte.get().is_some_and(plan::is_grant) {
            return false;
        }
        let said = Said::of(words.whole());
        // What the beneficiary itself brings in is no grant.
        let brought = own.as_ref().is_some_and(|own| said.as_str().contains(own.as_str()));
        !brought && is_public(&said)
    };
    context.fields.produits.iter().zip(context.produits_words()).map(is_public).collect()
}

/// Whether the words of a line tell a public funder, and none that is private.
fn is_public(said: &Said) -> bool {
    let tells = |kind| FUNDERS.of(kind).any(|row| said.holds(row.cell(1)));
    !tells("prive") && tells("public")
}

/// An amount as people read it.
pub(super) fn shown(amount: Decimal) -> String {
    Montant::of(amount).display()
}
