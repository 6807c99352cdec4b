//! Le budget emploie un compte que le plan comptable n'a plus.
//!
//! The budget uses an account that the plan of accounts no longer has.
//!
//! # Pourquoi
//! Les transferts de charges (79) ont disparu du plan comptable pour les exercices ouverts depuis
//! 2025 : la somme s'inscrit désormais au compte qui dit sa nature.
//!
//! # Why
//! Transfers of charges (79) have gone from the plan of accounts for exercises opened since 2025: the
//! sum is now written in the account that tells its nature.
//!
//! # Fails
//! ```text
//! exercice = 2025
//! beneficiaire.categorie = association
//! budget.produits[0].compte = 79
//! budget.produits[0].montant = 1 000 €
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! beneficiaire.categorie = association
//! budget.produits[0].compte = 79
//! budget.produits[0].montant = 1 000 €
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::table::{Cote, account_of, amount_of, shown};

pub(super) static RULE: Rule = Rule {
    id: "budget/transferts-de-charges",
    levels: Levels::always(Severity::Warning),
    needs: &["beneficiaire.categorie"],
    parameters: &["budget.comptesSupprimes"],
    words: &[Words {
        fr: Text(
            "Le compte {compte}, inscrit pour {montant}, n'existe plus en {exercice}.",
            "Inscrivez la somme au compte qui dit sa nature : un remboursement va aux autres produits de gestion courante.",
        ),
        en: Text(
            "Account {compte}, written for {montant}, no longer exists in {exercice}.",
            "Write the sum in the account that tells its nature: a refund goes to other operating products.",
        ),
        ..Words::BASE
    }],
    page: page!("transferts_de_charges.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    // Public bodies keep their accounts by another plan.
    if !context.is_private()? {
        return None;
    }
    let gone = context.texts("budget.comptesSupprimes");
    let budget = context.budget();
    for entry in Cote::Produits.side(budget).money().filter(|entry| !entry.amount.is_zero()) {
        let Some(compte) = &entry.compte else { continue };
        if gone.iter().any(|prefix| compte.value().starts_with(prefix.as_str())) {
            found.add(
                Draft::at(account_of(entry))
                    .related(amount_of(entry))
                    .with("compte", compte.value())
                    .with("montant", shown(entry.amount))
                    .with("exercice", context.exercice.to_string()),
            );
        }
    }
    Some(())
}
