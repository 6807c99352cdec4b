//! Domaine fonctionnel: programme, action, and most often a subdivision of execution (which is not
//! the sub-action of the finance act): `0177-11-05`, `0354-02`. Certain.

use arrayvec::ArrayString;

use super::{
    Programme,
    code::{self, Parts, Typed},
    confusion,
};
use crate::formats::{Fault, Format, Read};

/// A domaine fonctionnel.
///
/// ```
/// use conforme::formats::{Format, chorus::DomaineFonctionnel};
/// let read = DomaineFonctionnel::read("177-11-05").unwrap();
/// assert_eq!((read.value.value().as_str(), read.value.action()), ("0177-11-05", "11"));
/// assert_eq!(read.notes.len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DomaineFonctionnel {
    programme: Programme,
    action: ArrayString<2>,
    subdivision: Option<ArrayString<2>>,
}

impl Format for DomaineFonctionnel {
    const TYPE: &'static str = "domaineFonctionnel";
    const DEFECTS: &'static [&'static str] = &[
        "caractere",
        "classe",
        "confusion",
        "lettre-pour-chiffre",
        "longueur",
        "perimetre",
        "programme",
        "vide",
        "zero-perdu",
    ];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Self::of_text(raw).map_err(|fault| confusion::told(fault, raw, Self::TYPE))
    }

    fn value(&self) -> String {
        let mut value = self.programme.value();
        for part in [Some(self.action), self.subdivision].iter().flatten() {
            value.push('-');
            value.push_str(part);
        }
        value
    }

    fn display(&self) -> String {
        self.value()
    }

    fn is_absent(raw: &str) -> bool {
        code::is_absent(raw)
    }
}

/// The parts of a code typed without hyphens.
fn cut<'a>(head: &'a str, tail: &'a str) -> (&'a str, Vec<&'a str>) {
    match tail.split_at_checked(2) {
        Some((action, "")) => (head, vec![action]),
        Some((action, subdivision)) => (head, vec![action, subdivision]),
        None => (head, vec![tail]),
    }
}

impl DomaineFonctionnel {
    fn of_text(raw: &str) -> Result<Read<Self>, Fault> {
        let typed = Typed::read(raw, &["DOMAINE", "FONCTIONNEL", "DF"], "6 ou 8")?;
        let parts = Parts::of(&typed)?;
        let count = 1 + parts
            .all
            .iter()
            .skip(1)
            .take(2)
            .take_while(|part| {
                let starts_with_figure = part.text.starts_with(|c: char| c.is_ascii_digit());
                starts_with_figure && (!part.begins_a_label() || part.is_digits() && part.text.len() == 2)
                    || !part.joint.contains(' ') && part.text.len() == 2
            })
            .count();
        if let Some(fault) = parts.foreign(count) {
            return Err(fault);
        }
        if parts.goes_on(count, 2) {
            return Err(code::length("6 ou 8", parts.all.iter().take(count + 1).map(|part| part.text.len()).sum()));
        }
        let segments: Vec<&str> = parts.all.iter().take(count).map(|part| part.text).collect();
        if let Some(fault) = parts.all.iter().take(count).find_map(code::digit_fault) {
            return Err(fault);
        }
        let (programme, rest) = match segments.as_slice() {
            // Programme on three or four figures, then action and subdivision on two each.
            [glued] => match glued.len() {
                5 => glued.split_at_checked(3),
                6 => glued.split_at_checked(4),
                7 => glued.split_at_checked(3),
                8 => glued.split_at_checked(4),
                _ => None,
            }
            .map(|(head, tail)| cut(head, tail)),
            [programme, glued] if glued.len() == 4 => Some(cut(programme, glued)),
            [programme, rest @ ..] => Some((*programme, rest.to_vec())),
            [] => None,
        }
        .ok_or_else(|| code::length("6 ou 8", segments.concat().len()))?;
        let figures = |rank: usize| rest.get(rank).and_then(|part| ArrayString::from(part).ok());
        let sized = matches!(programme.len(), 3 | 4) && rest.iter().all(|part| part.len() == 2);
        let (Some(action), subdivision) = (figures(0).filter(|_| sized), figures(1)) else {
            return Err(code::length("6 ou 8", segments.concat().len()));
        };
        let domain = DomaineFonctionnel {
            programme: if programme.len() == 4 {
                Programme::of_code(programme)
            } else {
                Programme::of_code(&["0", programme].concat())
            }?,
            action,
            subdivision,
        };
        let canonical = domain.value();
        let notes = if programme.len() == 3 { vec![code::zero_lost(&canonical)] } else { Vec::new() };
        Ok(parts.read_as(domain, &canonical, notes))
    }

    /// The programme.
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// The action of the programme: two figures.
    pub fn action(&self) -> &str {
        &self.action
    }

    /// The subdivision of execution: two figures.
    pub fn subdivision(&self) -> Option<&str> {
        self.subdivision.as_deref()
    }
}
