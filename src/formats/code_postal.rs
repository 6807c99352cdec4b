//! Postal codes of France and its overseas territories (La Poste).
//!
//! Five figures; the name of the town behind is read past, and a lost zero in front is put back with
//! a note. The first figures tell the département, but for the army (00), Monaco (980) and 99.

use super::{Defect, Fault, Format, Read, departement::Departement, text};

/// A postal code: five figures.
///
/// ```
/// use conforme::formats::{Format, code_postal::CodePostal};
/// let code = CodePostal::read("20200 Bastia").unwrap().value;
/// assert_eq!(code.departement().unwrap().code(), "2B");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CodePostal(String);

impl Format for CodePostal {
    const TYPE: &'static str = "codePostal";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "inconnu", "lettre-pour-chiffre", "longueur", "vide", "zero-perdu"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let glyphs = text::glyphs(raw, "5")?;
        let mut figures = String::new();
        let mut rest = text::without_label(&glyphs, &["POSTAL", "CP"]);
        if rest.len() > 2 && text::folded(rest.get(..2).unwrap_or_default()) == "F-" {
            rest = rest.get(2..).unwrap_or_default();
        }
        for glyph in rest {
            match glyph.folded {
                figure if figure.is_ascii_digit() => figures.push(figure),
                ' ' | '-' | '.' if figures.len() < 5 => {}
                ' ' | '-' | ',' | '.' | '/' | '(' => break,
                letter
                    if letter.is_alphabetic()
                        && matches!(figures.len(), 4 | 5)
                        && text::digit_lookalike(letter).is_none() =>
                {
                    break;
                }
                _ => return Err(glyph.not_a_digit().into()),
            }
        }
        let code = match figures.len() {
            5 => figures.clone(),
            4 => format!("0{figures}"),
            vue => {
                return Err(Defect::Longueur { attendue: "5".to_owned(), vue }.into());
            }
        };
        let code = CodePostal(code);
        if code.departement().is_none() && !["00", "980", "99"].iter().any(|head| code.0.starts_with(head))
            || code.0 == "00000"
        {
            return Err(Defect::Inconnu { vu: code.0 }.into());
        }
        if figures.len() == 4 {
            let lu = code.value();
            return Ok(Read::noted(code, Defect::ZeroPerdu { lu: lu.clone() }.safe(lu)));
        }
        Ok(code.into())
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        self.0.clone()
    }
}

impl CodePostal {
    /// The département that the code tells; a few border communes are served from their neighbour.
    pub fn departement(&self) -> Option<Departement> {
        let code = match self.0.get(..3)? {
            "200" | "201" => "2A",
            head if head.starts_with("20") => "2B",
            "971" if self.0 == "97133" => "977",
            "971" if self.0 == "97150" => "978",
            head if head.starts_with("97") || head.starts_with("98") => head,
            head => head.get(..2)?,
        };
        Departement::of_code(code)
    }
}
