//! What a rule is: its id, when it speaks, what it reads, its words, its check.

use crate::report::{Lang, Severity, Stage};

use super::{Context, Found};

/// A rule. One file each; the id is the path of the file.
#[derive(Debug)]
pub struct Rule {
    /// "family/defect".
    pub id: &'static str,
    /// What it says at each stage.
    pub levels: Levels,
    /// Fields without which it cannot be applied; `[]` stands for each row. When one is absent or
    /// cannot be read the rule is not called: the report lists it as not evaluated.
    pub needs: &'static [&'static str],
    /// Profile parameters it reads. Those in force add their source to its findings.
    pub parameters: &'static [&'static str],
    /// Ids of its legal sources, in `referentials/sources.tsv`.
    pub sources: &'static [&'static str],
    /// What it says; the first is the usual one, the others are chosen by their key.
    pub words: &'static [Words],
    /// The check. `None` is "nothing to say": lets a check use `?` on what it does not find.
    pub check: fn(&Context, &mut Found) -> Option<()>,
    /// The text of its own file, from which the catalogue is made; empty where there is no catalogue.
    pub page: &'static str,
}

impl Rule {
    /// What a rule may leave out.
    pub const BASE: Rule = Rule {
        id: "",
        levels: Levels::always(Severity::Error),
        needs: &[],
        parameters: &[],
        sources: &[],
        words: &[],
        check: |_, _| None,
        page: "",
    };

    /// The family: "banque" of "banque/cle-rib".
    pub fn family(&self) -> &'static str {
        self.id.split('/').next().unwrap_or_default()
    }

    pub(super) fn words(&self, key: &str) -> Option<&'static Words> {
        self.words.iter().find(|words| words.key == key).or(self.words.first())
    }
}

/// The text of the rule's own file, where a catalogue is made of it.
#[cfg(feature = "cli")]
macro_rules! page {
    ($file:literal) => {
        include_str!($file)
    };
}
/// No catalogue in the browser: its text would weigh more than the rule.
#[cfg(not(feature = "cli"))]
macro_rules! page {
    ($file:literal) => {
        ""
    };
}
pub(crate) use page;

/// What a rule says at one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing.
    Silent,
    /// The field is listed as missing.
    Missing,
    /// A finding.
    Finding(Severity),
}

impl Level {
    /// The level as lists write it.
    pub const fn name(self) -> &'static str {
        match self {
            Level::Silent => "silent",
            Level::Missing => "missing",
            Level::Finding(Severity::Error) => "error",
            Level::Finding(Severity::Warning) => "warning",
            Level::Finding(Severity::Info) => "info",
        }
    }
}

/// What a rule says at each stage: projet, depot, signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels {
    projet: Level,
    depot: Level,
    signature: Level,
}

impl Levels {
    /// The same at every stage.
    pub const fn always(severity: Severity) -> Self {
        let level = Level::Finding(severity);
        Levels { projet: level, depot: level, signature: level }
    }

    /// Silent before the stage.
    pub const fn from(stage: Stage, severity: Severity) -> Self {
        Self::starting(stage, Level::Finding(severity))
    }

    /// Lists a field as missing from the stage on.
    pub const fn missing_from(stage: Stage) -> Self {
        Self::starting(stage, Level::Missing)
    }

    /// The same as `self`, but at one stage.
    pub const fn but(self, stage: Stage, level: Level) -> Self {
        match stage {
            Stage::Projet => Levels { projet: level, ..self },
            Stage::Depot => Levels { depot: level, ..self },
            Stage::Signature => Levels { signature: level, ..self },
        }
    }

    const fn starting(stage: Stage, level: Level) -> Self {
        let silent = Level::Silent;
        match stage {
            Stage::Projet => Levels { projet: level, depot: level, signature: level },
            Stage::Depot => Levels { projet: silent, depot: level, signature: level },
            Stage::Signature => Levels { projet: silent, depot: silent, signature: level },
        }
    }

    /// What is said at the stage.
    pub const fn at(self, stage: Stage) -> Level {
        match stage {
            Stage::Projet => self.projet,
            Stage::Depot => self.depot,
            Stage::Signature => self.signature,
        }
    }
}

/// What a rule says, in both languages. `{name}` stands for a parameter of the finding.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// Which of the rule's words these are; empty for the usual ones.
    pub key: &'static str,
    /// Severity of these words, when it is not the rule's.
    pub severity: Option<Severity>,
    /// In French.
    pub fr: Text,
    /// In English.
    pub en: Text,
    /// What the suggestion does, fr then en, when "write X" does not say it.
    pub mend: Option<(&'static str, &'static str)>,
}

impl Words {
    /// What words may leave out.
    pub const BASE: Words = Words { key: "", severity: None, fr: Text("", ""), en: Text("", ""), mend: None };

    /// The text in one language.
    pub fn text(&self, lang: Lang) -> Text {
        lang.pick(self.fr, self.en)
    }
}

/// What is wrong, then what to do; one sentence each.
#[derive(Debug, Clone, Copy)]
pub struct Text(pub &'static str, pub &'static str);
