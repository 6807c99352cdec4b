//! Tells which other code a text is, when a code of CHORUS was typed in the box of another.

use crate::formats::{Defect, Fault, text};

/// The shapes that one code only has: 9 is a figure, X a letter or a figure, other marks are themselves.
/// The number of a programme begins with 0.
const SHAPES: &[(&str, &str)] = &[
    ("activite", "099999999999"),
    ("centreFinancier", "0999-XXXX"),
    ("centreFinancier", "0999-XXXX-XXXX"),
    ("domaineFonctionnel", "0999-99"),
    ("domaineFonctionnel", "0999-99-99"),
    ("groupeMarchandises", "99.99.99"),
    ("localisation", "N99"),
    ("localisation", "N9999"),
];

/// The fault of a text that is of another code of CHORUS than `own`; or the fault as it is.
pub(super) fn told(fault: Fault, raw: &str, own: &str) -> Fault {
    if matches!(fault.defect, Defect::Confusion { .. } | Defect::Tableur { .. } | Defect::Vide)
        || fault.repair.is_some()
    {
        return fault;
    }
    let Ok(glyphs) = text::glyphs(raw, "") else {
        return fault;
    };
    // A label may follow.
    let code = glyphs.split(|glyph| glyph.folded == ' ').next().unwrap_or_default();
    let fits = |shape: &str| {
        shape.len() == code.len()
            && shape.chars().zip(code).all(|(wanted, glyph)| match wanted {
                '9' => glyph.folded.is_ascii_digit(),
                'X' => glyph.folded.is_ascii_alphanumeric(),
                mark => glyph.folded == mark,
            })
    };
    match SHAPES.iter().find(|(_, shape)| fits(shape)) {
        Some((vu, _)) if *vu != own => Defect::Confusion { vu }.into(),
        _ => fault,
    }
}
