//! La collectivité ne garde pas la part qui doit rester à sa charge.
//!
//! The local authority does not keep the share that it must bear.
//!
//! # Pourquoi
//! Une collectivité qui réalise un investissement en finance elle-même au moins 20 %. La part qui lui
//! reste est comptée au plus large : le coût moins les financements publics que montre le budget. Les
//! dépenses de fonctionnement et les organismes privés ne sont pas concernés.
//!
//! # Why
//! A local authority that carries out an investment pays at least 20 % of it itself. What is left to
//! it is counted at its largest: the cost less the public funding that the budget shows. Running
//! costs and private bodies are not concerned.
//!
//! # Fails
//! ```text
//! beneficiaire.categorie = collectivite
//! subvention.investissement = oui
//! subvention.montant = 40 000,01 €
//! subvention.coutTotal = 50 000,00 €
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.categorie = collectivite
//! subvention.investissement = oui
//! subvention.montant = 40 000,00 €
//! subvention.coutTotal = 50 000,00 €
//! ```

use rust_decimal::Decimal;

use crate::euros::Euros;
use crate::formats::{Categorie, Format, Taux};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::amounts::{exceeds_cost, public_funding, readings, shown};

pub(super) static RULE: Rule = Rule {
    id: "subvention/cofinancement-insuffisant",
    levels: Levels::always(Severity::Error),
    needs: &["beneficiaire.categorie", "subvention.investissement", "subvention.montant", "subvention.coutTotal"],
    parameters: &["subvention.partPropreMin"],
    words: &[Words {
        fr: Text(
            "Il reste {part} à la charge de la collectivité sur {cout}, moins que la part de {taux} qu'elle doit garder, soit {minimum}.",
            "Ramenez les financements publics à {plafond} au plus, ou joignez la dérogation si le préfet en a accordé une.",
        ),
        en: Text(
            "The local authority is left with {part} to pay out of {cout}, less than the share of {taux} that it must keep, or {minimum}.",
            "Bring public funding down to {plafond} at most, or join the exemption if the prefect has granted one.",
        ),
        ..Words::BASE
    }],
    page: page!("cofinancement_insuffisant.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let concerned =
        context.categorie()? == Categorie::Collectivite && context.fields.subvention.investissement.get()?.is_true();
    // Beyond the cost itself, `subvention/depasse-cout` has spoken.
    if !concerned || exceeds_cost(context)? {
        return None;
    }
    let cost = context.fields.subvention.cout_total.get()?.decimal();
    let share = context.decimal("subvention.partPropreMin")?;
    let minimum = cost.percent(share)?;
    let funded = public_funding(context, readings(context).into_iter().min()?)?;
    let own = cost.minus(funded);
    if own < minimum {
        found.add(
            Draft::at("subvention.montant")
                .related("subvention.coutTotal")
                .with("part", shown(own.max(Decimal::ZERO)))
                .with("cout", shown(cost))
                .with("taux", Taux::of(share).display())
                .with("minimum", shown(minimum))
                .with("plafond", shown(cost.minus(minimum))),
        );
    }
    Some(())
}
