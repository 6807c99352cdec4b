//! Reads the figures of an amount: currency and sign first, then the groups and the decimal mark.

use super::{FIGURES, Montant, french};
use crate::formats::{
    Defect, Fault, Read,
    text::{Glyph, typed},
};
use rust_decimal::Decimal;

/// A mark between two groups of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Space,
    Apostrophe,
    Dot,
    Comma,
    Euro,
    /// "centimes", behind the figures.
    Centime,
}

/// A run of figures, the mark before it and where it begins.
#[derive(Debug)]
struct Group {
    mark: Option<Mark>,
    figures: String,
    position: usize,
}

/// Reads an amount from its glyphs, which neither begin nor end with a space.
pub(super) fn read(glyphs: &[Glyph]) -> Result<Read<Montant>, Fault> {
    let (negative, rest) = sign(glyphs)?;
    let groups = groups(rest)?;
    let (whole, decimals) = parts(&groups)?;
    if whole.trim_start_matches('0').len() > FIGURES {
        let (minimum, maximum) = ("0".to_owned(), french(&"9".repeat(FIGURES)));
        return Err(Defect::Limite { minimum, maximum, vue: french(&whole) }.into());
    }
    let text =
        format!("{}{}.{decimals:0<2}", if negative { "-" } else { "" }, if whole.is_empty() { "0" } else { &whole });
    let amount = Decimal::from_str_exact(&text).map_err(|_| Defect::Vide)?;
    Ok(Montant::of(amount).into())
}

/// The sign, and what follows it and the currency in front.
fn sign(glyphs: &[Glyph]) -> Result<(bool, &[Glyph]), Fault> {
    let mut rest = glyphs;
    let mut sign = None;
    let mut currency = false;
    loop {
        let Some((first, after)) = rest.split_first() else {
            return Err(Defect::Vide.into());
        };
        match first.folded {
            '+' | '-' if sign.is_some() => {
                return Err(Defect::Signe { position: first.position }.into());
            }
            '+' | '-' => sign = Some(first.folded),
            ' ' => {}
            '€' if !currency => currency = true,
            'E' if !currency && starts_with(rest, "EUR") => {
                currency = true;
                rest = word_end(rest)?;
                continue;
            }
            _ => return Ok((sign == Some('-'), rest)),
        }
        rest = after;
    }
}

fn starts_with(glyphs: &[Glyph], word: &str) -> bool {
    word.chars().zip(glyphs).filter(|(c, glyph)| *c == glyph.folded).count() == word.len()
}

/// What follows the currency word that the glyphs begin with.
fn word_end(glyphs: &[Glyph]) -> Result<&[Glyph], Fault> {
    match word(glyphs)? {
        (Mark::Euro, rest) => Ok(rest),
        _ => Err(unknown(glyphs)),
    }
}

/// The unit that the glyphs begin with, and what follows it; "et" before centimes is a space.
fn word(glyphs: &[Glyph]) -> Result<(Mark, &[Glyph]), Fault> {
    let length = glyphs.iter().take_while(|glyph| glyph.folded.is_alphabetic()).count();
    let Some((word, rest)) = glyphs.split_at_checked(length) else {
        return Err(unknown(glyphs));
    };
    let folded: String = word.iter().map(|glyph| glyph.folded).collect();
    match folded.as_str() {
        "EUR" | "EURO" | "EUROS" => Ok((Mark::Euro, rest)),
        "CENTIME" | "CENTIMES" | "CTS" => Ok((Mark::Centime, rest)),
        "ET" => Ok((Mark::Space, rest)),
        "USD" | "CHF" | "GBP" | "XPF" | "FCFP" | "F" | "FF" | "FRANC" | "FRANCS" | "DOLLAR" | "DOLLARS" => {
            Err(Defect::Devise { vue: typed(word) }.into())
        }
        _ => Err(unknown(word)),
    }
}

/// The fault of a word that is no unit.
fn unknown(glyphs: &[Glyph]) -> Fault {
    let word: Vec<Glyph> = glyphs.iter().take_while(|glyph| glyph.folded.is_alphabetic()).copied().collect();
    Defect::Mot { position: word.first().map_or(1, |glyph| glyph.position), mot: typed(&word) }.into()
}

/// The runs of figures and the marks between them; the currency behind is read past.
fn groups(glyphs: &[Glyph]) -> Result<Vec<Group>, Fault> {
    let mut groups: Vec<Group> = Vec::new();
    let mut mark: Option<(Mark, usize)> = None;
    let mut rest = glyphs;
    while let Some((glyph, after)) = rest.split_first() {
        let whole = rest;
        rest = after;
        let next = match glyph.folded {
            figure if figure.is_ascii_digit() => {
                match groups.last_mut().filter(|_| mark.is_none()) {
                    Some(group) => group.figures.push(figure),
                    None => groups.push(Group {
                        mark: mark.take().map(|(mark, _)| mark),
                        figures: String::from(figure),
                        position: glyph.position,
                    }),
                }
                continue;
            }
            ' ' => Mark::Space,
            '\'' => Mark::Apostrophe,
            '.' => Mark::Dot,
            ',' => Mark::Comma,
            '€' => Mark::Euro,
            '$' | '£' | '¥' => {
                return Err(Defect::Devise { vue: glyph.typed.to_string() }.into());
            }
            '+' | '-' => {
                return Err(Defect::Signe { position: glyph.position }.into());
            }
            letter if letter.is_alphabetic() => {
                let (unit, behind) = word(whole)?;
                // "50 euros et 50 centimes": "et" stands behind the unit only.
                let between = matches!(mark, Some((Mark::Euro, _))) && behind.iter().any(|glyph| glyph.folded != ' ');
                if unit == Mark::Space && !between {
                    return Err(unknown(whole));
                }
                rest = behind;
                unit
            }
            _ => return Err(glyph.stray().into()),
        };
        mark = Some(match mark {
            // A space beside another mark says nothing.
            None | Some((Mark::Space, _)) => (next, glyph.position),
            Some(before) if next == Mark::Space => before,
            Some((Mark::Dot | Mark::Comma, _)) if next == Mark::Euro => (next, glyph.position),
            Some(_) => return Err(glyph.stray().into()),
        });
    }
    close(groups, mark)
}

/// Ends the list of groups: a mark left at the end is the currency or a decimal mark without decimals.
fn close(mut groups: Vec<Group>, mark: Option<(Mark, usize)>) -> Result<Vec<Group>, Fault> {
    if groups.is_empty() {
        return Err(Defect::Vide.into());
    }
    match mark {
        Some((Mark::Euro, position)) if groups.iter().any(|group| group.mark == Some(Mark::Euro)) => {
            Err(Defect::Caractere { position, caractere: '€' }.into())
        }
        Some((Mark::Centime, position)) => centimes(groups, position),
        Some((Mark::Apostrophe, position)) => Err(Defect::Groupement { position }.into()),
        Some((mark @ (Mark::Dot | Mark::Comma), position)) => {
            groups.push(Group { mark: Some(mark), figures: String::new(), position });
            Ok(groups)
        }
        _ => Ok(groups),
    }
}

/// Centimes said as such, behind the euros or alone: two figures at most.
fn centimes(mut groups: Vec<Group>, position: usize) -> Result<Vec<Group>, Fault> {
    let alone = groups.len() == 1;
    let Some(last) = groups.last_mut().filter(|last| alone && last.mark.is_none() || last.mark == Some(Mark::Euro))
    else {
        return Err(Defect::Groupement { position }.into());
    };
    if last.figures.len() > 2 {
        return Err(Defect::Centimes { vus: french(&last.figures) }.into());
    }
    last.mark = Some(Mark::Euro);
    last.figures = format!("{:0>2}", last.figures);
    if alone {
        groups.insert(0, Group { mark: None, figures: "0".to_owned(), position });
    }
    Ok(groups)
}

/// The figures before and after the decimal mark.
fn parts(groups: &[Group]) -> Result<(String, String), Fault> {
    let Some((last, before)) = groups.split_last() else {
        return Err(Defect::Vide.into());
    };
    let same_mark = before.iter().filter(|group| group.mark == last.mark).count();
    match last.mark {
        Some(Mark::Euro) if before.is_empty() || same_mark > 0 || last.figures.len() != 2 => {
            Err(Defect::Groupement { position: last.position }.into())
        }
        Some(Mark::Euro) => Ok((whole(before)?, last.figures.clone())),
        Some(Mark::Dot | Mark::Comma) if before.is_empty() => Ok((String::new(), decimals(last)?)),
        Some(Mark::Dot | Mark::Comma) if same_mark > 0 => Ok((whole(groups)?, String::new())),
        Some(Mark::Dot | Mark::Comma) => match before {
            [only] if only.mark.is_none() && last.figures.len() == 3 && is_first_group(&only.figures) => {
                Err(ambiguous(&only.figures, &last.figures))
            }
            _ => Ok((whole(before)?, decimals(last)?)),
        },
        _ => Ok((whole(groups)?, String::new())),
    }
}

/// Whether figures can be the first group of a number written in groups.
fn is_first_group(figures: &str) -> bool {
    (1..=3).contains(&figures.len()) && !figures.starts_with('0')
}

fn ambiguous(whole: &str, decimals: &str) -> Fault {
    let grouped = format!("{whole}{decimals}");
    let lectures =
        [format!("{},00\u{A0}€", french(&grouped)), format!("{}\u{A0}€", french(&format!("{whole}.{decimals}")))];
    Defect::Ambigu { lectures }.review(grouped)
}

fn decimals(group: &Group) -> Result<String, Fault> {
    match group.figures.len() {
        0..=2 => Ok(group.figures.clone()),
        vues => Err(Defect::Decimales { maximum: 2, vues }.into()),
    }
}

/// The figures of a whole number, whose groups must be of three, behind the same mark throughout.
fn whole(groups: &[Group]) -> Result<String, Fault> {
    let Some((first, others)) = groups.split_first() else {
        return Ok(String::new());
    };
    let mark = others.first().and_then(|group| group.mark);
    if mark == Some(Mark::Euro) {
        return Err(Defect::Groupement { position: first.position }.into());
    }
    if let Some(first) = Some(first).filter(|first| first.mark.is_some()) {
        return Err(Defect::Groupement { position: first.position }.into());
    }
    if !others.is_empty() && !(1..=3).contains(&first.figures.len()) {
        return Err(Defect::Groupement { position: first.position }.into());
    }
    let mut figures = first.figures.clone();
    for group in others {
        if group.figures.len() != 3 || group.mark != mark {
            return Err(Defect::Groupement { position: group.position }.into());
        }
        figures.push_str(&group.figures);
    }
    Ok(figures)
}
