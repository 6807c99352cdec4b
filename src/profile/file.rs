//! The shape of a profile file, as the budget officer writes it.

use crate::json::Refusal;
use crate::report::{Severity, Source};
use crate::scope::{self, ScopeData};
use crate::shape::{Member, Node, Shape};

/// One layer: what one file says, before it is laid over the one it extends.
#[derive(Debug, Clone)]
pub(super) struct ProfileFile {
    /// Id: "ccapex-35".
    pub profil: String,
    /// Version of the data, any text.
    pub version: String,
    /// Name for people.
    pub titre: Titre,
    /// Id of the profile this one completes.
    pub extends: Option<String>,
    /// Parameters by name; each a list of dated values.
    pub valeurs: Vec<(String, Vec<DatedFile>)>,
    /// Rules whose severity this scheme changes.
    pub severites: Vec<(String, SeverityChange)>,
    /// What the scheme says of missions: the name of data that come with the engine, or the data.
    pub cadrage: Option<Named<ScopeData>>,
    /// Dossiers that show what the profile says; all must come out as announced.
    pub exemples: Vec<Example>,
}

/// What stands in a profile by its name, or whole.
#[derive(Debug, Clone)]
pub(super) enum Named<T> {
    /// The name of what comes with the engine.
    Name(String),
    /// The thing itself.
    Whole(Box<T>),
}

/// Name of a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titre {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

#[derive(Debug, Clone)]
pub(super) struct DatedFile {
    pub valeur: Node,
    /// First day in force, ISO 8601.
    pub du: String,
    /// Last day in force, ISO 8601; none while still in force.
    pub au: Option<String>,
    /// Where it comes from: its id in the table of sources, or the source itself.
    pub source: Named<Source>,
}

/// A severity that a scheme changes, and why.
#[derive(Debug, Clone)]
pub struct SeverityChange {
    /// The severity in this scheme.
    pub severite: Severity,
    /// Why.
    pub raison: String,
}

/// A dossier and what must come of it.
#[derive(Debug, Clone)]
pub struct Example {
    /// What it shows.
    pub nom: String,
    /// "projet", "depot" or "signature"; depot when absent.
    pub stade: Option<String>,
    /// Day of the check, ISO 8601.
    pub aujourdhui: String,
    /// The form, nested or flat, as JSON.
    pub dossier: String,
    /// Rules that give an error or a warning, sorted; nothing else may.
    pub attendu: Vec<String>,
}

const FILE: Shape = Shape::Table(&[
    Member::required("profil", Shape::Text),
    Member::required("version", Shape::Text),
    Member::required(
        "titre",
        Shape::Table(&[Member::required("fr", Shape::Text), Member::required("en", Shape::Text)]),
    ),
    Member::optional("extends", Shape::Text),
    Member::free("valeurs", Shape::Names(&Shape::List(&DATED))),
    Member::free("severites", Shape::Names(&SEVERITY)),
    Member::optional("cadrage", Shape::NameOr(scope::SHAPE)),
    Member::free("exemples", Shape::List(&EXAMPLE)),
]);

const DATED: Shape = Shape::Table(&[
    Member::required("valeur", Shape::Any),
    Member::required("du", Shape::Text),
    Member::optional("au", Shape::Text),
    Member::required("source", Shape::NameOr(SOURCE)),
]);

const SOURCE: &[Member] = &[
    Member::required("title", Shape::Text),
    Member::required("article", Shape::Text),
    Member::optional("url", Shape::Text),
    Member::optional("since", Shape::Text),
    Member::OTHERS,
];

const SEVERITY: Shape = Shape::Table(&[
    Member::required("severite", Shape::OneOf(&["error", "warning", "info"])),
    Member::required("raison", Shape::Text),
]);

const EXAMPLE: Shape = Shape::Table(&[
    Member::required("nom", Shape::Text),
    Member::optional("stade", Shape::Text),
    Member::required("aujourdhui", Shape::Text),
    Member::required("dossier", Shape::Any),
    Member::required("attendu", Shape::List(&Shape::Text)),
]);

impl ProfileFile {
    /// Reads the text of a file.
    pub(super) fn read(text: &str) -> Result<Self, Refusal> {
        let mut file = Node::read(text, &FILE)?;
        let mut titre = file.take("titre");
        let dated = |(name, values): (String, Node)| (name, values.list().into_iter().map(dated).collect());
        let severity = |(rule, change): (String, Node)| (rule, severity(change));
        Ok(ProfileFile {
            profil: file.take("profil").text(),
            version: file.take("version").text(),
            titre: Titre { fr: titre.take("fr").text(), en: titre.take("en").text() },
            extends: file.take("extends").optional_text(),
            valeurs: file.take("valeurs").names().into_iter().map(dated).collect(),
            severites: file.take("severites").names().into_iter().map(severity).collect(),
            cadrage: Some(file.take("cadrage"))
                .filter(|node| *node != Node::Nothing)
                .map(|node| named(node, ScopeData::of)),
            exemples: file.take("exemples").list().into_iter().map(example).collect(),
        })
    }
}

fn dated(mut node: Node) -> DatedFile {
    DatedFile {
        valeur: node.take("valeur"),
        du: node.take("du").text(),
        au: node.take("au").optional_text(),
        source: named(node.take("source"), source),
    }
}

fn source(mut node: Node) -> Source {
    Source {
        title: node.take("title").text(),
        article: node.take("article").text(),
        url: node.take("url").optional_text(),
        since: node.take("since").optional_text(),
    }
}

fn severity(mut node: Node) -> SeverityChange {
    let severite = match node.take("severite").text().as_str() {
        "error" => Severity::Error,
        "warning" => Severity::Warning,
        _ => Severity::Info,
    };
    SeverityChange { severite, raison: node.take("raison").text() }
}

fn example(mut node: Node) -> Example {
    Example {
        nom: node.take("nom").text(),
        stade: node.take("stade").optional_text(),
        aujourdhui: node.take("aujourdhui").text(),
        dossier: node.take("dossier").to_string(),
        attendu: node.take("attendu").texts().unwrap_or_default(),
    }
}

fn named<T>(node: Node, whole: fn(Node) -> T) -> Named<T> {
    match node {
        Node::Text(name) => Named::Name(name),
        table => Named::Whole(Box::new(whole(table))),
    }
}
