//! Un champ est donné plusieurs fois, avec des valeurs différentes.
//!
//! A field is given several times, with different values.
//!
//! # Pourquoi
//! Une seule valeur peut être contrôlée : la dernière. Sans le dire, l'autre passerait pour contrôlée
//! aussi, ou serait perdue sans que personne le voie.
//!
//! # Why
//! Only one value can be checked: the last one. Unsaid, the other would pass for checked too, or be lost
//! without anybody seeing it.
//!
//! # Fails
//! ```text
//! banque.codeGuichet = 00682
//! banque.codeGuichet = 00683
//! ```
//!
//! # Passes
//! ```text
//! banque.codeGuichet = 00682
//! banque.codeGuichet = 00682
//! ```

use crate::report::Severity;
use crate::rules::format::shortened;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "dossier/champ-en-double",
    levels: Levels::always(Severity::Warning),
    sources: &["coherence"],
    words: &[
        Words {
            fr: Text(
                "Le champ « {champ} » est donné plusieurs fois : seul « {gardee} » a été contrôlé, « {perdue} » ne l'a pas été.",
                "Ne donnez ce champ qu'une fois, avec sa valeur exacte.",
            ),
            en: Text(
                "The field \"{champ}\" is given several times: only \"{gardee}\" was checked, \"{perdue}\" was not.",
                "Give the field once, with its exact value.",
            ),
            ..Words::BASE
        },
        Words {
            key: "autres",
            fr: Text(
                "{nombre} autres champs sont donnés plusieurs fois, à partir de « {champ} » : seule leur dernière valeur a été contrôlée.",
                "Vérifiez comment ce dossier a été composé.",
            ),
            en: Text(
                "{nombre} other fields are given several times, from \"{champ}\" on: only their last value was checked.",
                "Check how this dossier was put together.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("champ_en_double.rs"),
    check,
    ..Rule::BASE
};

/// More than this are no slip: told one by one they would hide the rest of the report.
const SHOWN: usize = 20;

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let raw = context.dossier.raw();
    for (path, lost) in raw.repeated().take(SHOWN) {
        let kept = shortened(raw.get(path)?);
        found.add(Draft::at(path).with("champ", path).with("gardee", kept).with("perdue", shortened(lost)));
    }
    let (first, _) = raw.repeated().nth(SHOWN)?;
    let rest = raw.repeated().skip(SHOWN).count();
    found.add(Draft::at(first).words("autres").with("champ", first).with("nombre", rest.to_string()));
    Some(())
}
