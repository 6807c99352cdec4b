//! Les codes ne désignent pas le même département.
//!
//! The codes do not point at the same département.
//!
//! # Pourquoi
//! Plusieurs codes portent un département ; quand l'un en dit un autre, il a souvent été recopié d'un
//! dossier voisin. Un service peut gérer pour un autre lieu : c'est une question, pas un refus.
//!
//! # Why
//! Several codes hold a département; when one says another it was often copied from a neighbouring
//! file. A service may manage for another place: it is a question, not a refusal.
//!
//! # Fails
//! ```text
//! imputation.centreCouts = MI6DDETS56
//! imputation.localisationInterministerielle = N5335
//! ```
//!
//! # Passes
//! ```text
//! imputation.centreCouts = MI6DDETS35
//! imputation.localisationInterministerielle = N53
//! ```

use crate::report::{Lang, Severity};
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::codes::{Place, coherent, english, listed, odd_one, places};
use super::expected::{expected, typed};

pub(super) static RULE: Rule = Rule {
    id: "imputation/departement-incoherent",
    levels: Levels::always(Severity::Warning),
    sources: &["chorus-usage", "insee-cog"],
    words: &[
        Words {
            fr: Text("Les codes ne désignent pas le même département ({lectures}).", "Vérifiez chacun de ces codes."),
            en: Text("The codes do not point at the same département ({lectures}).", "Check each of these codes."),
            ..Words::BASE
        },
        Words {
            key: "intrus",
            fr: Text(
                "Un seul code désigne un autre département que les autres : {champ}, {vu} ({lectures}).",
                "Vérifiez ce code ; gardez-le si ce service gère vraiment l'opération.",
            ),
            en: Text(
                "One code alone points at another département than the others: {champ}, {vu} ({lectures}).",
                "Check that code; keep it if that service really manages the operation.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("departement_incoherent.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let said = places(context);
    if coherent(&said, Place::agrees) {
        return None;
    }
    let odd = odd_one(&said, Place::agrees);
    let at = odd.or(said.first())?;
    let draft = Draft::at(at.path).with_both(
        "lectures",
        listed(&said, Lang::Fr, |place| place.shown(Lang::Fr)),
        listed(&said, Lang::En, |place| place.shown(Lang::En)),
    );
    let draft = said.iter().filter(|other| other.path != at.path).fold(draft, |draft, other| draft.related(other.path));
    let Some(odd) = odd else {
        found.add(draft);
        return Some(());
    };
    let draft = draft.words("intrus").with_both("champ", odd.name, english(odd.path)).with_both(
        "vu",
        odd.what.shown(Lang::Fr),
        odd.what.shown(Lang::En),
    );
    let scheme = expected(context, odd.path).filter(|code| typed(context, odd.path).as_ref() != Some(code));
    found.add(match scheme {
        Some(code) => draft.review(odd.path, code),
        None => draft,
    });
    Some(())
}
