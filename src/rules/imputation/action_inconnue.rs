//! L'action n'est pas de ce programme cette année-là.
//!
//! The action is not of that programme in that year.
//!
//! # Pourquoi
//! Le domaine fonctionnel dit l'action du programme qui paie ; une action qui n'est pas dans la
//! nomenclature de l'année vient d'un autre programme ou d'une faute de frappe.
//!
//! # Why
//! The functional area tells the action of the programme that pays; an action that is not in the
//! nomenclature of the year comes from another programme or from a slip.
//!
//! # Fails
//! ```text
//! exercice = 2024
//! imputation.domaineFonctionnel = 0177-13-05
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! imputation.domaineFonctionnel = 0177-11-05
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::codes::{coherent, odd_one, programmes};
use super::nomenclature::actions;

pub(super) static RULE: Rule = Rule {
    id: "imputation/action-inconnue",
    levels: Levels::always(Severity::Warning),
    needs: &["imputation.domaineFonctionnel"],
    sources: &["budget-gouv"],
    words: &[Words {
        fr: Text(
            "Le programme {programme} n'a pas d'action {action} en {exercice}.",
            "Choisissez l'une de ses actions : {actions}.",
        ),
        en: Text(
            "Programme {programme} has no action {action} in {exercice}.",
            "Choose one of its actions: {actions}.",
        ),
        ..Words::BASE
    }],
    page: page!("action_inconnue.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    const PATH: &str = "imputation.domaineFonctionnel";
    let domain = context.fields.imputation.domaine_fonctionnel.get()?;
    let known = actions(&domain.programme().value(), context.exercice)?;
    if known.iter().any(|action| action.code == domain.action()) {
        return None;
    }
    let said = programmes(context);
    let same = |one: &String, two: &String| one == two;
    if !coherent(&said, same) && odd_one(&said, same).is_none_or(|odd| odd.path == PATH) {
        // The programme itself is in doubt: `imputation/programme-incoherent` has said so.
        return None;
    }
    let listed: Vec<String> = known.iter().map(|action| format!("{} {}", action.code, action.label)).collect();
    found.add(
        Draft::at(PATH)
            .with("programme", domain.programme().display())
            .with("action", domain.action())
            .with("exercice", context.exercice.to_string())
            .with("actions", listed.join(" ; ")),
    );
    Some(())
}
