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

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::gap::{self, Gap};
use super::table::{shown, sums};

/// The words of one likely cause; what is wrong is said the same way whatever the cause.
const fn words(key: &'static str, fr: &'static str, en: &'static str) -> Words {
    Words {
        key,
        fr: Text("Les charges font {charges} et les produits {produits} : l'écart est de {ecart}.", fr),
        en: Text("Charges come to {charges} and products to {produits}: the gap is {ecart}.", en),
        ..Words::BASE
    }
}

pub(super) static RULE: Rule = Rule {
    id: "budget/desequilibre",
    levels: Levels::always(Severity::Error),
    needs: &["budget.charges[].montant", "budget.produits[].montant"],
    sources: &["cerfa-12156"],
    words: &[
        words(
            "",
            "Corrigez la ligne fausse ou ajoutez celle qui manque pour que les deux totaux soient égaux.",
            "Mend the wrong line or add the missing one so that both totals are equal.",
        ),
        words(
            gap::EQUAL,
            "La ligne « {ligne} » vaut {montant}, justement cet écart : elle est en trop, ou sa contrepartie manque de l'autre côté.",
            "The line \"{ligne}\" is {montant}, exactly that gap: it is one too many, or what faces it is missing on the other side.",
        ),
        words(
            gap::OTHER_SIDE,
            "La ligne « {ligne} » vaut {montant}, la moitié de cet écart : elle est peut-être du mauvais côté du tableau.",
            "The line \"{ligne}\" is {montant}, half of that gap: it may be on the wrong side of the table.",
        ),
        words(
            gap::DOUBLED,
            "La ligne « {ligne} » vaut {montant}, le double de cet écart : son montant a peut-être été compté deux fois.",
            "The line \"{ligne}\" is {montant}, twice that gap: its amount may have been counted twice.",
        ),
        words(
            gap::CORRECTED,
            "Les totaux sont égaux si la ligne « {ligne} », saisie pour {montant}, passe à {corrige}.",
            "Both totals are equal if the line \"{ligne}\", typed as {montant}, becomes {corrige}.",
        ),
        words(
            gap::GRANT_MISSING,
            "Cet écart est la subvention demandée elle-même : ajoutez-la aux produits, sur une ligne 74.",
            "That gap is the grant asked for itself: add it to the products, on a line 74.",
        ),
    ],
    page: page!("desequilibre.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let budget = sums(context, found)?;
    if !(budget.charges.detailed && budget.produits.detailed) {
        // `budget/non-detaille` has said so.
        return None;
    }
    let gap = Gap::of(budget).filter(|gap| !gap.size.is_zero())?;
    let draft = Draft::at("budget.charges")
        .related("budget.produits")
        .with("charges", shown(gap.charges))
        .with("produits", shown(gap.produits))
        .with("ecart", shown(gap.size));
    found.add(match gap.cause(context, budget) {
        Some(cause) => cause.tell(draft),
        None => draft,
    });
    Some(())
}
