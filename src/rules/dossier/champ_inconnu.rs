//! Le dossier contient un champ que le formulaire n'a pas.
//!
//! The dossier holds a field that the form does not have.
//!
//! # Pourquoi
//! Un champ mal nommé n'est contrôlé par aucune règle : une faute de frappe dans le nom d'un champ
//! ferait croire qu'une valeur a été vérifiée.
//!
//! # Why
//! A misnamed field is checked by no rule: a slip in the name of a field would make one believe that
//! a value was checked.
//!
//! # Fails
//! ```text
//! banque.ibna = FR92 3000 1006 82C3 5500 0000 084
//! ```
//!
//! # Passes
//! ```text
//! banque.iban = FR92 3000 1006 82C3 5500 0000 084
//! ```

use crate::dossier::{known_fields, pattern};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "dossier/champ-inconnu",
    levels: Levels::always(Severity::Warning),
    sources: &["coherence"],
    words: &[
        Words {
            fr: Text(
                "Le champ « {champ} » n'existe pas dans le formulaire : sa valeur n'a pas été contrôlée.",
                "Retirez ce champ ou corrigez son nom.",
            ),
            en: Text(
                "The form has no field \"{champ}\": its value was not checked.",
                "Take the field away or mend its name.",
            ),
            ..Words::BASE
        },
        Words {
            key: "proche",
            fr: Text(
                "Le champ « {champ} » n'existe pas dans le formulaire : sa valeur n'a pas été contrôlée.",
                "Le nom voulu est peut-être « {proche} ».",
            ),
            en: Text(
                "The form has no field \"{champ}\": its value was not checked.",
                "The name meant may be \"{proche}\".",
            ),
            ..Words::BASE
        },
        Words {
            key: "autres",
            fr: Text(
                "{nombre} autres champs n'existent pas dans le formulaire, à partir de « {champ} » : leurs valeurs n'ont pas été contrôlées.",
                "Vérifiez que ce dossier vient bien de ce formulaire.",
            ),
            en: Text(
                "The form has none of {nombre} other fields, from \"{champ}\" on: their values were not checked.",
                "Check that this dossier comes from this form.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("champ_inconnu.rs"),
    check,
    ..Rule::BASE
};

/// More unknown fields than this are not a slip: told one by one they would hide the rest of the report.
const SHOWN: usize = 20;
/// Likeness from which a known name is worth proposing.
const NEAR: f64 = 0.9;

fn check(context: &Context, found: &mut Found) -> Option<()> {
    for path in context.dossier.unknown.iter().take(SHOWN) {
        let draft = Draft::at(path.clone()).with("champ", path.clone());
        found.add(match nearest(&pattern(path)) {
            Some(near) => draft.words("proche").with("proche", near),
            None => draft,
        });
    }
    let rest = context.dossier.unknown.get(SHOWN..)?;
    let first = rest.first()?;
    let draft = Draft::at(first.clone()).with("champ", first.clone());
    found.add(match rest.len() {
        1 => draft,
        count => draft.words("autres").with("nombre", count.to_string()),
    });
    Some(())
}

fn nearest(unknown: &str) -> Option<&'static str> {
    known_fields()
        .map(|field| (strsim::jaro_winkler(field.path, unknown), field.path))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, path)| path)
}
