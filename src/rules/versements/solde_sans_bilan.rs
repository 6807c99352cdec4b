//! Le solde n'attend pas le bilan de l'action.
//!
//! The balance does not wait for the report on the action.
//!
//! # Pourquoi
//! Quand la subvention est versée en deux temps, la lettre du dispositif réserve le solde à la
//! production d'un bilan conforme aux objectifs ; sans cette condition, le second versement ne sert
//! plus à rien contrôler.
//!
//! # Why
//! When the grant is paid in two steps, the letter of the scheme keeps the balance for the report on
//! the action; without this condition the second instalment no longer serves any control.
//!
//! # Fails
//! ```text
//! exercice = 2024
//! subvention.versements[0].montant = 35 000 €
//! subvention.versements[1].libelle = Solde
//! subvention.versements[1].montant = 15 000 €
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! subvention.versements[0].montant = 35 000 €
//! subvention.versements[1].libelle = Solde
//! subvention.versements[1].montant = 15 000 €
//! subvention.versements[1].condition = Sur production du bilan de l'action
//! ```

use crate::formats::{Format, plain};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "versements/solde-sans-bilan",
    levels: Levels::always(Severity::Warning),
    needs: &["subvention.versements[].montant"],
    parameters: &["versements.motsBilan"],
    words: &[Words {
        fr: Text(
            "Le dernier des {nombre} versements n'attend pas le bilan de l'action.",
            "Écrivez sa condition, par exemple « Sur production du bilan de l'action ».",
        ),
        en: Text(
            "The last of the {nombre} instalments does not wait for the report on the action.",
            "Write its condition, for example \"Sur production du bilan de l'action\".",
        ),
        ..Words::BASE
    }],
    page: page!("solde_sans_bilan.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let wanted = context.words("versements.motsBilan");
    let [_, .., last] = &**context.fields.versements else {
        return None;
    };
    if wanted.is_empty() {
        return None;
    }
    let texts =
        [&last.cells.condition, &last.cells.libelle].map(|text| text.get().map(Format::value).unwrap_or_default());
    let said = plain(&texts.join(" "));
    if !wanted.iter().any(|word| said.contains(word.as_str())) {
        let count = context.fields.versements.len().to_string();
        found.add(Draft::at(last.at("condition")).with("nombre", count));
    }
    Some(())
}
