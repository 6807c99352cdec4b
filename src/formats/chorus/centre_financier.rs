//! Centre financier: programme, budget opérationnel de programme (BOP), unité opérationnelle (UO).
//!
//! Four characters, twice four or three times four, joined by hyphens: `0177-D035-DD35`. Certain. A
//! first part that is not a programme exists in old codes (`L102`): it is read with a note. That the
//! BOP or the UO tells a département (`D035`, `DD35`) is inferred from examples.

use super::{
    Programme,
    code::{self, Part, Parts, Typed},
    confusion,
};
use crate::formats::{Defect, Fault, Format, Read, departement::Departement};

/// A centre financier.
///
/// ```
/// use conforme::formats::{Format, chorus::{CentreFinancier, Niveau}};
/// let centre = CentreFinancier::read("BG00/0177 d035 dd35").unwrap().value;
/// assert_eq!((centre.value().as_str(), centre.niveau()), ("0177-D035-DD35", Niveau::Uo));
/// assert_eq!(centre.departement().unwrap().code(), "35");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CentreFinancier(String);

/// The level of a centre financier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Niveau {
    /// One part: the programme alone.
    Programme,
    /// Two parts: a budget opérationnel de programme.
    Bop,
    /// Three parts: a unité opérationnelle, on which a grant is charged.
    Uo,
}

const LENGTHS: &str = "4, 8 ou 12";

impl Format for CentreFinancier {
    const TYPE: &'static str = "centreFinancier";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "confusion", "forme", "longueur", "perimetre", "programme", "vide", "zero-perdu"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Self::of_text(raw).map_err(|fault| confusion::told(fault, raw, Self::TYPE))
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        self.value()
    }

    fn is_absent(raw: &str) -> bool {
        code::is_absent(raw)
    }
}

/// How many parts are of the code: three at most, each of four characters, all joined alike.
fn count_of(parts: &[Part]) -> usize {
    let joint = parts.get(1).map(|part| part.joint);
    let others = parts.iter().enumerate().skip(1).take(2).take_while(|(rank, part)| {
        let alike = *rank == 1 || Some(part.joint) == joint || !part.joint.contains(' ');
        let upper = part.glyphs.iter().all(|glyph| !glyph.typed.is_ascii_lowercase());
        let lower = part.glyphs.iter().all(|glyph| !glyph.typed.is_ascii_uppercase());
        let of_code = match part.joint.trim() {
            "-" | "/" | "." if !part.joint.contains(' ') => true,
            "-" | "" => part.text.len() == 4 && part.foreign.is_none() && (upper || lower),
            _ => false,
        };
        alike && of_code
    });
    let first = parts.first().is_some_and(|first| first.text.len() > 4);
    if first { 1 } else { 1 + others.count() }
}

/// The segments of a code typed without hyphens.
fn glued(code: &str) -> Vec<&str> {
    if let (7 | 11, Some(programme)) = (code.len(), code.get(..3)) {
        let figures = programme.bytes().all(|byte| byte.is_ascii_digit()) && !programme.starts_with('0');
        let bop = code.get(3..7).filter(|_| figures);
        if let Some(bop) = bop {
            let uo = code.get(7..).filter(|uo| !uo.is_empty());
            return [programme, bop].into_iter().chain(uo).collect();
        }
    }
    match (code.len(), code.get(..4), code.get(4..8), code.get(8..)) {
        (8, Some(programme), Some(bop), _) => vec![programme, bop],
        (12, Some(programme), Some(bop), Some(uo)) => vec![programme, bop, uo],
        _ => vec![code],
    }
}

impl CentreFinancier {
    fn of_text(raw: &str) -> Result<Read<Self>, Fault> {
        let typed = Typed::read(raw, &["CENTRE", "FINANCIER", "CF", "UO"], LENGTHS)?;
        let parts = Parts::of(&typed)?;
        let count = count_of(&parts.all);
        if let Some(fault) = parts.foreign(count) {
            return Err(fault);
        }
        if parts.goes_on(count, 4) {
            return Err(code::length(LENGTHS, 4 * (count + 1)));
        }
        let mut segments: Vec<&str> = parts.all.iter().take(count).map(|part| part.text).collect();
        if let [only] = segments.as_slice() {
            // Twelve figures in a row are an activité; a centre financier of figures only has its hyphens.
            if only.len() == 12 && only.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(Defect::Confusion { vu: "activite" }.into());
            }
            segments = glued(only);
        }
        let mut notes = Vec::new();
        let is_lost = |first: &&str| first.len() == 3 && first.bytes().all(|byte| byte.is_ascii_digit());
        let restored = segments.first().is_some_and(is_lost);
        let lengths = || segments.iter().zip(0..).map(|(part, rank)| part.len() + usize::from(rank == 0 && restored));
        if let Some(bad) = lengths().find(|length| *length != 4) {
            let whole = if count == 1 { bad } else { lengths().sum() };
            return Err(code::length(LENGTHS, whole));
        }
        let mut centre = String::with_capacity(14);
        for (rank, part) in segments.iter().enumerate() {
            centre.push_str(if rank > 0 {
                "-"
            } else if restored {
                "0"
            } else {
                ""
            });
            centre.push_str(part);
        }
        let centre = CentreFinancier(centre);
        let canonical = centre.value();
        if restored {
            notes.push(code::zero_lost(&canonical));
        }
        match Programme::of_code(centre.part(0).unwrap_or_default()) {
            Err(Defect::Programme { vu }) if vu.bytes().all(|byte| byte.is_ascii_digit()) => {
                return Err(Defect::Programme { vu }.into());
            }
            Err(_) => notes.push(Defect::Forme { attendue: "0177-D035-DD35" }.into()),
            _ => {}
        }
        Ok(parts.read_as(centre, &canonical, notes))
    }

    /// One of the parts, each of four characters, with hyphens between.
    fn part(&self, rank: usize) -> Option<&str> {
        self.0.get(5 * rank..5 * rank + 4)
    }

    /// The programme; none for the few old codes that do not begin with one.
    pub fn programme(&self) -> Option<Programme> {
        Programme::of_code(self.part(0)?).ok()
    }

    /// The BOP: the second part.
    pub fn bop(&self) -> Option<&str> {
        self.part(1)
    }

    /// The UO: the third part.
    pub fn uo(&self) -> Option<&str> {
        self.part(2)
    }

    /// How far the code goes.
    pub fn niveau(&self) -> Niveau {
        match (self.bop(), self.uo()) {
            (None, _) => Niveau::Programme,
            (_, None) => Niveau::Bop,
            _ => Niveau::Uo,
        }
    }

    /// The département that the UO or else the BOP tells (inferred): `D035`, `DD35`, `D976`.
    pub fn departement(&self) -> Option<Departement> {
        [self.uo(), self.bop()].into_iter().flatten().find_map(told_by)
    }
}

/// The département of a part such as D035 or DD35.
fn told_by(part: &str) -> Option<Departement> {
    let rest = part.strip_prefix('D')?;
    match rest.strip_prefix('D') {
        Some(two) => Departement::of_code(two),
        None => Departement::of_code(rest).filter(|found| found.code3() == rest),
    }
}
