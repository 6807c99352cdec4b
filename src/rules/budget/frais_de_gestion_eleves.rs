//! Les frais de gestion dépassent la part que le dispositif tient pour raisonnable.
//!
//! Management costs exceed the share that the scheme holds reasonable.
//!
//! # Pourquoi
//! Les frais de gestion et de structure sont comptés en part des coûts directs du projet ; au-delà du
//! repère du dispositif, l'instructeur en demande le détail.
//!
//! # Why
//! Management and overhead costs are counted as a share of the direct costs of the project; beyond
//! the mark of the scheme the instructor asks for their detail.
//!
//! # Fails
//! ```text
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 40 000 €
//! budget.charges[1].libelle = Frais de gestion
//! budget.charges[1].montant = 10 000,01 €
//! ```
//!
//! # Passes
//! ```text
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 40 000 €
//! budget.charges[1].libelle = Frais de gestion
//! budget.charges[1].montant = 10 000,00 €
//! ```

use rust_decimal::Decimal;

use crate::computed::Entry;
use crate::euros::Euros;
use crate::formats::{Format, Taux};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{amount_of, shown};

pub(super) static RULE: Rule = Rule {
    id: "budget/frais-de-gestion-eleves",
    levels: Levels::always(Severity::Warning),
    needs: &["budget.charges[].montant"],
    parameters: &["budget.fraisDeGestionMax", "budget.motifsFraisDeGestion"],
    words: &[Words {
        fr: Text(
            "Les frais de gestion font {frais}, plus de {taux} des coûts directs, qui font {directs}.",
            "Ramenez-les à {plafond} au plus, ou joignez le détail de leur calcul.",
        ),
        en: Text(
            "Management costs come to {frais}, more than {taux} of direct costs, which come to {directs}.",
            "Bring them down to {plafond} at most, or join the detail of their computation.",
        ),
        ..Words::BASE
    }],
    page: page!("frais_de_gestion_eleves.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let share = context.decimal("budget.fraisDeGestionMax")?;
    let patterns = context.words("budget.motifsFraisDeGestion");
    let budget = context.budget();
    if budget.charges.has_negative() {
        return None;
    }
    let of_management = |entry: &&Entry| {
        let words = context.charges_words().get(entry.row);
        words.is_some_and(|said| patterns.iter().any(|pattern| said.label().contains(pattern.as_str())))
    };
    let lines: Vec<&Entry> = budget.charges.money().filter(of_management).collect();
    let costs = lines.iter().fold(Decimal::ZERO, |sum, entry| sum.plus(entry.amount));
    let direct = budget.charges.total?.minus(costs);
    // Without any direct cost there is nothing to compare with.
    (direct > Decimal::ZERO).then_some(())?;
    let ceiling = direct.percent(share)?;
    let (first, others) = lines.split_first()?;
    if costs > ceiling {
        let draft = others.iter().map(|entry| amount_of(entry)).fold(Draft::at(amount_of(first)), Draft::related);
        found.add(
            draft
                .with("frais", shown(costs))
                .with("taux", Taux::of(share).display())
                .with("directs", shown(direct))
                .with("plafond", shown(ceiling)),
        );
    }
    Some(())
}
