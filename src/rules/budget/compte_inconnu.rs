//! Un compte n'est pas dans le plan du budget, ou il est du mauvais côté.
//!
//! An account is not in the plan of the budget, or is on the wrong side.
//!
//! # Pourquoi
//! Le budget suit le plan du formulaire de demande : un compte étranger à ce plan, ou un produit
//! inscrit parmi les charges, empêche de comparer le budget et le compte rendu financier.
//!
//! # Why
//! The budget follows the plan of the application form: an account foreign to it, or a product among
//! charges, keeps the budget and the financial report from being compared.
//!
//! # Fails
//! ```text
//! budget.charges[0].compte = 74
//! budget.charges[0].montant = 1 000 €
//! ```
//!
//! # Passes
//! ```text
//! budget.charges[0].compte = 6411
//! budget.charges[0].montant = 1 000 €
//! ```

use crate::computed::plan;
use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{COTES, account_of};

pub(super) static RULE: Rule = Rule {
    id: "budget/compte-inconnu",
    levels: Levels::always(Severity::Warning),
    sources: &["cerfa-12156"],
    words: &[
        Words {
            fr: Text(
                "Le compte {compte} n'est pas dans le plan du budget, du côté des {cote}.",
                "Choisissez parmi {comptes}, ou l'un de leurs sous-comptes.",
            ),
            en: Text(
                "Account {compte} is not in the plan of the budget, on the side of {cote}.",
                "Choose among {comptes}, or one of their sub-accounts.",
            ),
            ..Words::BASE
        },
        Words {
            key: "autre-cote",
            fr: Text(
                "Le compte {compte} est un compte de {autre}, mais la ligne est parmi les {cote}.",
                "Passez la ligne de l'autre côté, ou corrigez son compte.",
            ),
            en: Text(
                "Account {compte} is an account of {autre}, but the line is among {cote}.",
                "Move the line to the other side, or mend its account.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("compte_inconnu.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let budget = context.budget();
    for cote in COTES {
        for entry in &cote.side(budget).entries {
            let Some(compte) = &entry.compte else { continue };
            let side = plan::side_of(compte);
            if side == Some(cote) {
                continue;
            }
            let draft =
                Draft::at(account_of(entry)).with("compte", compte.value()).with_both("cote", cote.fr(), cote.en());
            match side {
                Some(side) => found.add(draft.words("autre-cote").with_both("autre", side.fr(), side.en())),
                None => found.add(draft.with("comptes", plan::listed(cote))),
            }
        }
    }
    Some(())
}
