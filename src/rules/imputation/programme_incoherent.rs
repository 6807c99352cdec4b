//! Les codes de l'imputation ne disent pas le même programme.
//!
//! The codes of the imputation do not say the same programme.
//!
//! # Pourquoi
//! Le centre financier, le domaine fonctionnel et l'activité commencent tous par le numéro du
//! programme qui paie : CHORUS refuse une ligne où ils diffèrent.
//!
//! # Why
//! The funds centre, the functional area and the activity all begin with the number of the programme
//! that pays: CHORUS refuses a line on which they differ.
//!
//! # Fails
//! ```text
//! imputation.centreFinancier = 0177-D035-DD35
//! imputation.domaineFonctionnel = 0147-11-05
//! imputation.activite = 017701021142
//! ```
//!
//! # Passes
//! ```text
//! imputation.centreFinancier = 0177-D035-DD35
//! imputation.domaineFonctionnel = 0177-11-05
//! imputation.activite = 017701021142
//! ```

use crate::report::{Lang, Severity};
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::codes::{coherent, english, listed, odd_one, programmes};
use super::expected::{expected, typed};

pub(super) static RULE: Rule = Rule {
    id: "imputation/programme-incoherent",
    levels: Levels::always(Severity::Error),
    sources: &["chorus-codes"],
    words: &[
        Words {
            fr: Text(
                "Les codes ne disent pas le même programme : {lectures}.",
                "Corrigez ceux qui ne sont pas du programme qui paie la subvention.",
            ),
            en: Text(
                "The codes do not say the same programme: {lectures}.",
                "Mend those that are not of the programme that pays the grant.",
            ),
            ..Words::BASE
        },
        Words {
            key: "intrus",
            fr: Text(
                "Un code n'est pas du programme {attendu} que disent les autres : {champ}, {vu} ({lectures}).",
                "Corrigez ce code, ou les autres s'il est le seul juste.",
            ),
            en: Text(
                "One code is not of programme {attendu} that the others say: {champ}, {vu} ({lectures}).",
                "Mend that code, or the others if it is the only right one.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("programme_incoherent.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let said = programmes(context);
    let same = |one: &String, two: &String| one == two;
    if coherent(&said, same) {
        return None;
    }
    let odd = odd_one(&said, same);
    let at = odd.or(said.first())?;
    let draft = Draft::at(at.path).with_both(
        "lectures",
        listed(&said, Lang::Fr, Clone::clone),
        listed(&said, Lang::En, Clone::clone),
    );
    let draft = said.iter().filter(|other| other.path != at.path).fold(draft, |draft, other| draft.related(other.path));
    let Some(odd) = odd else {
        found.add(draft);
        return Some(());
    };
    let others = said.iter().find(|other| other.path != odd.path)?.what.as_str();
    let code = typed(context, odd.path)?;
    let draft =
        draft.words("intrus").with_both("champ", odd.name, english(odd.path)).with("vu", code).with("attendu", others);
    // The programme is the only code that the others give whole; the rest of another is the scheme's to say.
    let mended = match odd.path {
        "imputation.programme" => Some(others.to_owned()),
        path => expected(context, path).filter(|code| code.starts_with(others)),
    };
    found.add(match mended {
        Some(mended) => draft.review(odd.path, mended),
        None => draft,
    });
    Some(())
}
