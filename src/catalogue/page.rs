//! The doc comment of a rule's file, read: it is the rule's page in the catalogue.

/// What the doc comment of a rule says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doc {
    /// The defect in one line, fr.
    pub summary_fr: String,
    /// The defect in one line, en.
    pub summary_en: String,
    /// Why it matters, fr.
    pub why_fr: String,
    /// Why it matters, en.
    pub why_en: String,
    /// Fields of a dossier that the rule finds fault with: path and text.
    pub fails: Vec<(String, String)>,
    /// Fields of a dossier that it lets pass.
    pub passes: Vec<(String, String)>,
}

/// Reads the `//!` lines at the head of a rule's file.
pub fn read(file: &str) -> Doc {
    let mut doc = Doc::default();
    let mut section = "";
    let mut paragraphs = 0;
    for line in file.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim) {
        if let Some(title) = line.strip_prefix("# ") {
            section = title;
            continue;
        }
        if line.is_empty() || line.starts_with("```") {
            paragraphs += usize::from(line.is_empty());
            continue;
        }
        match section {
            "" if paragraphs == 0 => join(&mut doc.summary_fr, line),
            "" => join(&mut doc.summary_en, line),
            "Pourquoi" => join(&mut doc.why_fr, line),
            "Why" => join(&mut doc.why_en, line),
            "Fails" => doc.fails.extend(example(line)),
            "Passes" => doc.passes.extend(example(line)),
            _ => {}
        }
    }
    doc
}

fn join(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(line);
}

/// `path = text`
fn example(line: &str) -> Option<(String, String)> {
    let (path, text) = line.split_once(" = ")?;
    Some((path.trim().to_owned(), text.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doc_comment_is_a_page() {
        let doc = read(
            "//! Un défaut.\n//!\n//! A defect.\n//!\n//! # Pourquoi\n//! Parce que\n//! oui.\n//!\n//! # Why\n//! Because.\n//!\n//! # Fails\n//! ```text\n//! a.b = 1 = 2\n//! ```\nuse x;\n",
        );
        assert_eq!((doc.summary_fr.as_str(), doc.summary_en.as_str()), ("Un défaut.", "A defect."));
        assert_eq!((doc.why_fr.as_str(), doc.why_en.as_str()), ("Parce que oui.", "Because."));
        assert_eq!(doc.fails, [("a.b".to_owned(), "1 = 2".to_owned())]);
    }
}
