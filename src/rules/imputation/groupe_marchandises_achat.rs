//! Le groupe de marchandises est celui d'un achat.
//!
//! The goods group is that of a purchase.
//!
//! # Pourquoi
//! Une subvention est un transfert ; un groupe d'achat ferait traiter la dépense comme une commande.
//!
//! # Why
//! A grant is a transfer; a purchase group would have the expense handled as an order.
//!
//! # Fails
//! ```text
//! imputation.groupeMarchandises = 36.01.01
//! ```
//!
//! # Passes
//! ```text
//! imputation.groupeMarchandises = 10.02.01
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::expected::expected;

pub(super) static RULE: Rule = Rule {
    id: "imputation/groupe-marchandises-achat",
    levels: Levels::always(Severity::Warning),
    needs: &["imputation.groupeMarchandises"],
    sources: &["chorus-usage"],
    words: &[Words {
        fr: Text(
            "Le groupe de marchandises {vu} est du domaine {domaine}, celui d'un achat, alors qu'une subvention est un transfert.",
            "Choisissez le groupe de la subvention dans la nomenclature des transferts.",
        ),
        en: Text(
            "The goods group {vu} is of domain {domaine}, that of a purchase, while a grant is a transfer.",
            "Choose the group of the grant in the nomenclature of transfers.",
        ),
        ..Words::BASE
    }],
    page: page!("groupe_marchandises_achat.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    const PATH: &str = "imputation.groupeMarchandises";
    let group = context.fields.imputation.groupe_marchandises.get()?;
    if group.is_transfer() {
        return None;
    }
    let draft = Draft::at(PATH).with("vu", group.value()).with("domaine", group.domaine());
    found.add(match expected(context, PATH) {
        Some(code) => draft.review(PATH, code),
        None => draft,
    });
    Some(())
}
