//! Les aides de minimis dépassent leur plafond sur trois ans.
//!
//! De minimis aid exceeds its ceiling over three years.
//!
//! # Pourquoi
//! L'Union européenne laisse donner de petites aides sans les notifier, jusqu'à un plafond par
//! organisme sur trois ans ; au-delà, l'aide doit relever d'un autre régime. Le plafond est celui de
//! l'exercice.
//!
//! # Why
//! The European Union lets small aids be given without notice up to a ceiling for each body over
//! three years; beyond it the aid must come under another scheme. The ceiling is that of the year.
//!
//! # Fails
//! ```text
//! exercice = 2025
//! subvention.montant = 50 000 €
//! subvention.aidesMinimisTroisAns = 250 000,01 €
//! subvention.regimeMinimis = general
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2025
//! subvention.montant = 50 000 €
//! subvention.aidesMinimisTroisAns = 250 000,00 €
//! subvention.regimeMinimis = general
//! ```

use crate::euros::Euros;
use crate::formats::{Format, RegimeMinimis};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::amounts::{readings, shown};

pub(super) static RULE: Rule = Rule {
    id: "subvention/aides-minimis",
    levels: Levels::always(Severity::Warning),
    needs: &["subvention.montant", "subvention.aidesMinimisTroisAns", "subvention.regimeMinimis"],
    parameters: &["minimis.general", "minimis.sieg"],
    words: &[Words {
        fr: Text(
            "Avec cette demande de {montant}, les aides sur trois ans font {total}, plus que le plafond de {plafond} ({regime}).",
            "Réduisez la demande, ou voyez avec le service instructeur quel autre régime d'aide convient.",
        ),
        en: Text(
            "With this request of {montant}, the aid over three years comes to {total}, more than the ceiling of {plafond} ({regime}).",
            "Reduce the request, or ask the office which other aid scheme fits.",
        ),
        ..Words::BASE
    }],
    page: page!("aides_minimis.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let subvention = &context.fields.subvention;
    let regime = subvention.regime_minimis.get()?;
    let ceiling = context.decimal(match regime {
        RegimeMinimis::Sieg => "minimis.sieg",
        RegimeMinimis::General => "minimis.general",
    })?;
    let amount = readings(context).into_iter().min()?;
    let total = subvention.aides_minimis_trois_ans.get()?.decimal().plus(amount);
    if total > ceiling {
        found.add(
            Draft::at("subvention.aidesMinimisTroisAns")
                .related("subvention.montant")
                .with("montant", shown(amount))
                .with("total", shown(total))
                .with("plafond", shown(ceiling))
                .with("regime", regime.display()),
        );
    }
    Some(())
}
