//! Le dispositif ne prévoit pas autant de versements, ou pas si peu.
//!
//! The scheme does not provide for so many instalments, or so few.
//!
//! # Pourquoi
//! La lettre du dispositif dit en combien de fois la subvention peut être versée : chaque versement de
//! plus demande une pièce et un contrôle.
//!
//! # Why
//! The letter of the scheme says in how many instalments the grant may be paid: each one more asks
//! for a document and a control.
//!
//! # Fails
//! ```text
//! exercice = 2024
//! subvention.versements[0].montant = 20 000 €
//! subvention.versements[1].montant = 20 000 €
//! subvention.versements[2].montant = 10 000 €
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! subvention.versements[0].montant = 35 000 €
//! subvention.versements[1].montant = 15 000 €
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "versements/nombre-hors-regime",
    levels: Levels::always(Severity::Warning),
    needs: &["subvention.versements[].montant"],
    parameters: &["versements.nombreMin", "versements.nombreMax"],
    words: &[
        Words {
            fr: Text(
                "Le dossier prévoit {nombre} versements, alors que le dispositif en admet {maximum} au plus.",
                "Regroupez les versements, ou demandez au service instructeur si ce rythme convient.",
            ),
            en: Text(
                "The dossier has {nombre} instalments, while the scheme allows {maximum} at most.",
                "Put instalments together, or ask the office whether this rhythm is fitting.",
            ),
            ..Words::BASE
        },
        Words {
            key: "moins",
            fr: Text(
                "Le nombre de versements prévus est {nombre}, alors que le dispositif en demande {minimum} au moins.",
                "Ajoutez les versements qui manquent, par exemple un solde sur production du bilan.",
            ),
            en: Text(
                "The number of instalments is {nombre}, while the scheme asks for {minimum} at least.",
                "Add the missing instalments, for example a balance paid on the report.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("nombre_hors_regime.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let count = u32::try_from(context.fields.versements.len()).ok()?;
    let draft = Draft::at("subvention.versements").with("nombre", count.to_string());
    match (context.count("versements.nombreMin"), context.count("versements.nombreMax")) {
        (_, Some(maximum)) if count > maximum => found.add(draft.with("maximum", maximum.to_string())),
        (Some(minimum), _) if count < minimum => found.add(draft.words("moins").with("minimum", minimum.to_string())),
        _ => {}
    }
    Some(())
}
