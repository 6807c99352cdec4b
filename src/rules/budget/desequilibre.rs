//! Le total des charges n'égale pas celui des produits.
//!
//! The total of charges does not equal that of products.
//!
//! # Pourquoi
//! Un budget prévisionnel montre que chaque dépense a sa ressource : l'instructeur ne peut pas
//! calculer le taux de la subvention sur deux totaux différents. Les contributions volontaires
//! (86 et 87) se comptent à part.
//!
//! # Why
//! A budget shows that each expense has its resource: the instructor cannot compute the rate of the
//! grant on two different totals. Contributions in kind (86 and 87) are counted apart.
//!
//! # Fails
//! ```text
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 50 000 €
//! budget.produits[0].compte = 74
//! budget.produits[0].montant = 49 000 €
//! ```
//!
//! # Passes
//! ```text
//! budget.charges[0].compte = 64
//! budget.charges[0].montant = 50 000 €
//! budget.produits[0].compte = 74
//! budget.produits[0].montant = 50 000 €
//! ```

use crate::computed::Budget;
use crate::formats::{Format, Montant};
use crate::report::Severity;
use crate::rules::{page, Context, Draft, Found, Levels, Rule, Text, Words};

pub(super) static RULE: Rule = Rule {
    id: "budget/desequilibre",
    levels: Levels::always(Severity::Error),
    needs: &["budget.charges[].montant", "budget.produits[].montant"],
    sources: &["cerfa-12156"],
    words: &[Words {
        fr: Text(
            "Les charges font {charges} et les produits {produits} : l'écart est de {ecart}.",
            "Corrigez la ligne fausse ou ajoutez celle qui manque pour que les deux totaux soient égaux.",
        ),
        en: Text(
            "Charges come to {charges} and products to {produits}: the gap is {ecart}.",
            "Mend the wrong line or add the missing one so that both totals are equal.",
        ),
        ..Words::BASE
    }],
    page: page!("desequilibre.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let budget = Budget::of(context.fields);
    if !(budget.charges.detailed && budget.produits.detailed) {
        // `budget/non-detaille` has said so.
        return None;
    }
    let (charges, produits) = (budget.charges.total?, budget.produits.total?);
    if charges != produits {
        let shown = |amount| Montant::of(amount).display();
        found.add(
            Draft::at("budget.charges")
                .related("budget.produits")
                .with("charges", shown(charges))
                .with("produits", shown(produits))
                .with("ecart", shown((charges - produits).abs())),
        );
    }
    Some(())
}
