//! Marks what a negation takes away: "sans …", "ne … pas", "à l'exclusion de …", "… est exclue".
//! What is denied neither allows nor forbids.

use crate::formats;

use super::data::ClassKind;
use super::french::{self, Role};
use super::reading::Item;
use super::tokens::{Kind, Text};

/// How far the word that closes or confirms a negation may stand.
const REACH: usize = 5;

/// Marks the denied items of a text. One pass forward; a negation that takes back what stands before
/// it reaches to the break before, and no text is taken back twice.
pub(super) fn deny(text: &Text<'_>, items: &mut [Item], kinds: &[ClassKind]) {
    let reader = Reader { text, kinds };
    let mut open: Option<Open> = None;
    // Where the statement starts, and whether something stands in it that a later "ne" does not reach.
    let (mut start, mut settled) = (0, false);
    for at in 0..items.len() {
        let Some(item) = items.get(at) else { return };
        open = match open {
            Some(denial) if reader.ends(items, at, denial) => None,
            Some(denial) => Some(denial.after(reader.kind(item))),
            None => reader.opens(items, at),
        };
        if item.kind != Kind::Word && open.is_none() {
            (start, settled) = (at + 1, false);
        }
        if open.is_some() && !settled && reader.takes_back(items, at) {
            let taken = items.get_mut(start..at).unwrap_or_default();
            taken.iter_mut().for_each(|item| item.denied = true);
            start = at;
        }
        if let Some(item) = items.get_mut(at) {
            item.denied |= open.is_some();
            settled |= item.infinitive || matches!(item.role, Some(Role::Relative | Role::Purpose));
        }
    }
}

/// A negation that is open.
#[derive(Clone, Copy)]
struct Open {
    /// Several things may be denied in a row: "à l'exclusion de …, de …".
    row: bool,
    /// Something to act upon has been named: a comma ends it.
    object: bool,
}

impl Open {
    fn after(self, kind: Option<ClassKind>) -> Self {
        Open { object: self.object || matches!(kind, Some(ClassKind::Object | ClassKind::Policy)), ..self }
    }
}

struct Reader<'a> {
    text: &'a Text<'a>,
    kinds: &'a [ClassKind],
}

impl Reader<'_> {
    fn kind(&self, item: &Item) -> Option<ClassKind> {
        item.class.and_then(|class| self.kinds.get(usize::from(class)).copied())
    }

    fn acts(&self, item: &Item) -> bool {
        matches!(self.kind(item), Some(ClassKind::Action | ClassKind::Light))
    }

    /// Whether an open negation ends at an item.
    fn ends(&self, items: &[Item], at: usize, denial: Open) -> bool {
        let Some(item) = items.get(at) else { return true };
        match item.kind {
            Kind::Hard => true,
            Kind::Word => matches!(item.role, Some(Role::Contrast | Role::Purpose)),
            // "sans instruire, traiter ni suivre de dossier"; "à l'exclusion de l'instruction, du suivi".
            Kind::Soft => {
                let next = items.get(at + 1);
                let goes_on = next.is_some_and(|next| match next.role {
                    Some(Role::Governor) => denial.row,
                    Some(Role::Excluding) => true,
                    Some(_) => false,
                    None => !denial.object && self.acts(next),
                });
                !goes_on
            }
        }
    }

    /// Whether a negation takes away what stands before it: "l'accueil ne relève pas du poste". Not so
    /// when it only qualifies: "la visite des ménages n'ayant pas répondu".
    fn takes_back(&self, items: &[Item], at: usize) -> bool {
        let next = items.get(at + 1).map(|next| self.text.quote(next.span.clone()));
        match items.get(at).and_then(|item| item.role) {
            Some(Role::Negation) => !next.is_some_and(|next| next.ends_with("ant")),
            role => role == Some(Role::Excluded),
        }
    }

    /// The negation that opens at an item, if one does.
    fn opens(&self, items: &[Item], at: usize) -> Option<Open> {
        let item = items.get(at)?;
        let ahead = || items.iter().skip(at + 1).take(REACH).take_while(|next| next.kind == Kind::Word);
        let before = |back: usize| at.checked_sub(back).and_then(|before| items.get(before));
        let only = || ahead().any(|next| next.role == Some(Role::Only));
        let opens = match item.role? {
            Role::Excluding => true,
            Role::ExcludingAfterTo => before(2).is_some_and(|before| matches!(before.role, Some(Role::Toward(_)))),
            Role::Excluded => {
                [1, 2].iter().any(|back| before(*back).is_some_and(|before| before.role == Some(Role::Auxiliary)))
            }
            Role::Without => {
                // "sans recevoir", "sans aucune intervention"; not "sans abri", "sans oublier de".
                let next = ahead().find(|next| next.is_content());
                next.is_some_and(|next| {
                    let word = formats::in_small(self.text.quote(next.span.clone()));
                    self.acts(next) && !french::keeps_what_follows(&word)
                })
            }
            Role::NoneOf => ahead().any(|next| self.acts(next)),
            Role::Negation => {
                ahead().any(|next| matches!(next.role, Some(Role::NegationClose | Role::NoneOf))) && !only()
            }
            // "et non de …", "; pas d'intervention": the closing word alone, where a clause starts.
            Role::NegationClose => {
                let first =
                    before(1).is_none_or(|before| before.kind != Kind::Word || before.role == Some(Role::Conjunction));
                first && !only()
            }
            _ => false,
        };
        let row = matches!(item.role, Some(Role::Excluding | Role::ExcludingAfterTo));
        opens.then_some(Open { row, object: false })
    }
}
