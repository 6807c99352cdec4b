//! The catalogue of rules, made of the rules themselves: their doc comments, words and sources.

mod page;

use std::fmt::Write;

use serde::Serialize;

use crate::profile::sources;
use crate::report::{Lang, Source, Stage, french};
use crate::rules::{self, Rule, format};

pub use page::{Doc, read as read_doc};

/// One entry of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// Id of the rule, and its anchor.
    pub id: String,
    /// The family: "banque".
    pub family: String,
    /// "error", "warning", "info", "missing" or "silent" at projet, depot and signature.
    pub levels: [String; 3],
    /// The defect in one line.
    pub summary: String,
    /// Why it matters.
    pub why: String,
    /// What is said, placeholders in braces.
    pub message: String,
    /// What to do, placeholders in braces.
    pub help: String,
    /// Legal sources.
    pub sources: Vec<Source>,
    /// Profile parameters it reads.
    pub parameters: Vec<String>,
    /// Fields it finds fault with.
    pub fails: Vec<ExampleField>,
    /// Fields it lets pass.
    pub passes: Vec<ExampleField>,
}

/// One field of an example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExampleField {
    /// Path.
    pub path: String,
    /// Text.
    pub text: String,
}

/// Every entry: the rules by family, then the defects of the formats.
pub fn pages(lang: Lang) -> Vec<Page> {
    rules::all().map(|rule| of_rule(rule, lang)).chain(format::pages(lang)).collect()
}

fn of_rule(rule: &Rule, lang: Lang) -> Page {
    let doc = read_doc(rule.page);
    let text = rule.words.first().map(|words| words.text(lang));
    let typography = |text: String| lang.pick(french(&text), text);
    let fields =
        |example: Vec<(String, String)>| example.into_iter().map(|(path, text)| ExampleField { path, text }).collect();
    Page {
        id: rule.id.to_owned(),
        family: rule.family().to_owned(),
        levels: Stage::ALL.map(|stage| rule.levels.at(stage).name().to_owned()),
        summary: typography(lang.pick(doc.summary_fr, doc.summary_en)),
        why: typography(lang.pick(doc.why_fr, doc.why_en)),
        message: typography(text.map_or_else(String::new, |text| text.0.to_owned())),
        help: typography(text.map_or_else(String::new, |text| text.1.to_owned())),
        sources: rule.sources.iter().filter_map(|id| sources::find(id)).collect(),
        parameters: rule.parameters.iter().map(|key| (*key).to_owned()).collect(),
        fails: fields(doc.fails),
        passes: fields(doc.passes),
    }
}

/// One rule, for a person; none when there is no such id.
pub fn explain(id: &str, lang: Lang) -> Option<String> {
    pages(lang).into_iter().find(|page| page.id == id).map(|page| page_text(&page, lang))
}

/// The list of rules, a line each.
pub fn text(lang: Lang) -> String {
    pages(lang).iter().fold(String::new(), |mut text, page| {
        let _infallible = writeln!(text, "{:<55} {:<8} {}", page.id, level(page), page.summary);
        text
    })
}

/// The catalogue as Markdown.
pub fn markdown(lang: Lang) -> String {
    let mut text = format!("# {}\n", lang.pick("Catalogue des règles", "Catalogue of rules"));
    let mut family = String::new();
    for page in pages(lang) {
        if page.family != family {
            family.clone_from(&page.family);
            let _infallible = write!(text, "\n## {family}/\n");
        }
        let _infallible = write!(text, "\n<a id=\"{}\"></a>\n\n### {}\n\n{}", page.id, page.id, page_text(&page, lang));
    }
    text
}

/// The strongest level of a page.
fn level(page: &Page) -> &str {
    page.levels.iter().map(String::as_str).find(|level| *level != "silent").unwrap_or("silent")
}

fn page_text(page: &Page, lang: Lang) -> String {
    let mut text = String::new();
    let mut line = |label: &str, said: &str| {
        if !said.is_empty() {
            let _infallible = writeln!(text, "**{label}** {said}\n");
        }
    };
    let [projet, depot, signature] = &page.levels;
    line("", &page.summary);
    line(lang.pick("Gravité :", "Severity:"), &format!("projet {projet} · depot {depot} · signature {signature}"));
    line(lang.pick("Pourquoi :", "Why:"), &page.why);
    line(lang.pick("Ce qui est dit :", "What is said:"), &page.message);
    line(lang.pick("Que faire :", "What to do:"), &page.help);
    let parameters: Vec<String> = page.parameters.iter().map(|key| format!("`{key}`")).collect();
    line(lang.pick("Paramètres du profil :", "Profile parameters:"), &parameters.join(", "));
    for source in &page.sources {
        let title = match &source.url {
            Some(url) => format!("[{}]({url})", source.title),
            None => source.title.clone(),
        };
        line(lang.pick("Source :", "Source:"), &format!("{title}, {}", source.article));
    }
    let mut example = |label: &str, fields: &[ExampleField]| {
        if !fields.is_empty() {
            let _infallible = writeln!(text, "{label}\n\n```text");
            for field in fields {
                let _infallible = writeln!(text, "{} = {}", field.path, field.text);
            }
            let _infallible = writeln!(text, "```\n");
        }
    };
    example(lang.pick("Exemple signalé :", "An example that is reported:"), &page.fails);
    example(lang.pick("Exemple accepté :", "An example that passes:"), &page.passes);
    text.replace("**** ", "")
}
