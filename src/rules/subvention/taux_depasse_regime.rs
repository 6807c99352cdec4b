//! La part de la subvention, ou des financements publics, dépasse celle du dispositif.
//!
//! The share of the grant, or of public funding, exceeds that of the scheme.
//!
//! # Pourquoi
//! Chaque dispositif fixe la part du coût qu'il peut payer : 50 % pour un contrat local des
//! solidarités, 80 % de financements publics pour le FDVA. Les financements publics sont ceux du
//! compte 74 dont le financeur est reconnu comme public, jamais moins que la subvention ; ils se
//! comparent au plus grand du coût et du total des produits, contributions volontaires comprises.
//!
//! # Why
//! Each scheme sets the share of the cost that it may pay: 50 % for a local solidarity contract, 80 %
//! of public funding for the FDVA. Public funding is that of account 74 whose funder is known as
//! public, never less than the grant; it is compared with the greater of the cost and the total of
//! products, contributions in kind included.
//!
//! # Fails
//! ```text
//! profil = cls
//! exercice = 2025
//! subvention.montant = 25 000,01 €
//! subvention.coutTotal = 50 000,00 €
//! ```
//!
//! # Passes
//! ```text
//! profil = cls
//! exercice = 2025
//! subvention.montant = 25 000,00 €
//! subvention.coutTotal = 50 000,00 €
//! ```

use rust_decimal::Decimal;

use crate::euros::Euros;
use crate::formats::{Format, Taux};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::amounts::{exceeds_cost, public_funding, readings, shown};

pub(super) static RULE: Rule = Rule {
    id: "subvention/taux-depasse-regime",
    levels: Levels::always(Severity::Error),
    needs: &["subvention.montant", "subvention.coutTotal"],
    parameters: &["subvention.tauxMax", "subvention.tauxPublicMax"],
    words: &[
        Words {
            fr: Text(
                "La subvention de {montant} dépasse {taux} du coût de {base}, la part que le dispositif peut payer : l'excédent est de {ecart}.",
                "Ramenez la subvention à {plafond} au plus, ou trouvez d'autres ressources.",
            ),
            en: Text(
                "The grant of {montant} exceeds {taux} of the cost of {base}, the share that the scheme may pay: the excess is {ecart}.",
                "Bring the grant down to {plafond} at most, or find other resources.",
            ),
            ..Words::BASE
        },
        Words {
            key: "public",
            fr: Text(
                "Les financements publics font {montant} et dépassent {taux} du total de {base} que le dispositif admet : l'excédent est de {ecart}.",
                "Ramenez-les à {plafond} au plus, ou ajoutez des ressources propres ou privées.",
            ),
            en: Text(
                "Public funding comes to {montant} and exceeds {taux} of the total of {base} that the scheme allows: the excess is {ecart}.",
                "Bring it down to {plafond} at most, or add own or private resources.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("taux_depasse_regime.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let cost = context.fields.subvention.cout_total.get()?.decimal();
    // Beyond the cost itself, `subvention/depasse-cout` has spoken.
    if exceeds_cost(context)? {
        return None;
    }
    let amount = readings(context).into_iter().min()?;
    if let Some(draft) = beyond(amount, cost, context.decimal("subvention.tauxMax")) {
        found.add(draft.related("subvention.coutTotal"));
        return None;
    }
    let produits = &context.budget().produits;
    let whole = produits.total.unwrap_or_default().plus(produits.contributions.unwrap_or_default());
    if let Some(draft) =
        beyond(public_funding(context, amount)?, cost.max(whole), context.decimal("subvention.tauxPublicMax"))
    {
        found.add(draft.words("public").related("budget.produits"));
    }
    Some(())
}

/// The finding on an amount beyond its share of a base; none within it, or where nothing sets a share.
fn beyond(amount: Decimal, base: Decimal, share: Option<Decimal>) -> Option<Draft> {
    let share = share?;
    let ceiling = base.percent(share)?;
    (base > Decimal::ZERO && amount > ceiling).then(|| {
        Draft::at("subvention.montant")
            .with("montant", shown(amount))
            .with("taux", Taux::of(share).display())
            .with("base", shown(base))
            .with("plafond", shown(ceiling))
            .with("ecart", shown(amount.minus(ceiling)))
    })
}
