//! What a scheme knows about its missions: axes, missions, exclusions, words, weights, examples.
//! All of it is data of a profile; the engine brings only French grammar and arithmetic.

use crate::json::Refusal;
use crate::shape::{Node, Shape};

use super::shape::{SHAPE, WEIGHTS, weights};
use super::verdict::Verdict;

/// The knowledge of one scheme, as its profile writes it.
#[derive(Debug, Clone)]
pub struct ScopeData {
    /// The scheme: "ccapex".
    pub id: String,
    /// The article whose list is binding ("A2"). A mission that does not cite it stands only in the annexe.
    pub main_article: String,
    /// The rule that closes the list: the reference of what the list does not hold.
    pub closing: Reference,
    /// The headings under which the missions stand.
    pub axes: Vec<Axis>,
    /// What the post may do.
    pub missions: Vec<Mission>,
    /// What the post may never do.
    pub limbs: Vec<Limb>,
    /// The words, by meaning.
    pub classes: Vec<Class>,
    /// How far apart two answers must be, in hundredths of a logit.
    pub thresholds: Thresholds,
    /// What each feature says for an authorised mission, an excluded one, another policy:
    /// hundredths of a logit. May stand in a file of its own (see [`ScopeData::with_weights`]).
    pub weights: Vec<(String, [i16; 3])>,
    /// Sentences with the verdict they must get.
    pub examples: Vec<Example>,
}

/// A rule of the scheme that evidence can cite.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Stable name.
    pub id: String,
    /// In a few words.
    pub label: String,
    /// Where it stands ("A2", "AI").
    pub article: String,
}

/// A heading of the list of missions.
#[derive(Debug, Clone)]
pub struct Axis {
    /// Stable name.
    pub id: String,
    /// In a few words.
    pub label: String,
}

/// A mission the post may be given.
#[derive(Debug, Clone)]
pub struct Mission {
    /// Stable name.
    pub id: String,
    /// The axis it stands under.
    pub axis: String,
    /// In our own few words.
    pub label: String,
    /// The articles it stands in.
    pub articles: Vec<String>,
    /// The words that point to it: see [`Class::words`]; `@class` stands for a whole class,
    /// `word:3` counts three times.
    pub cues: String,
}

/// A kind of work the scheme rules out.
#[derive(Debug, Clone)]
pub struct Limb {
    /// Stable name.
    pub id: String,
    /// In a few words.
    pub label: String,
    /// The article that rules it out.
    pub article: String,
    /// The words that point to it, written as a mission's.
    pub cues: String,
}

/// What the words of a class do in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassKind {
    /// A verb or its noun: can be the head of a mission.
    Action,
    /// A verb that hands over to the next one: "participer à", "assurer".
    Light,
    /// What the action bears on.
    Object,
    /// Another public policy, another trade.
    Policy,
    /// A known word that says nothing.
    Neutral,
}

/// Words that mean the same for the scheme.
#[derive(Debug, Clone)]
pub struct Class {
    /// Stable name.
    pub id: String,
    /// What they do in a sentence.
    pub kind: ClassKind,
    /// A wider family, so that what is learnt of one class serves its neighbours.
    pub group: Option<String>,
    /// Whether "le …", "son …", "chaque …" before such a word points at one person's case.
    pub individual: bool,
    /// Whether the word belongs to the scheme's own policy, so that its presence tells it from others.
    pub anchor: bool,
    /// In a few words, where a reader sees it (policies).
    pub label: Option<String>,
    /// The words, blanks between: folded (lower case, no accent), `*` for any ending, `_` between
    /// the words of a phrase (function words between them are skipped).
    pub words: String,
}

/// How far apart two answers must be, in hundredths of a logit.
#[derive(Debug, Clone, Copy)]
pub struct Thresholds {
    /// To call a mission authorised.
    pub authorised: i32,
    /// To call it forbidden: higher, for the worst error is to block a legitimate mission.
    pub forbidden: i32,
    /// To call it another policy.
    pub outside: i32,
    /// To let a part of a sentence decide against the rest.
    pub part: i32,
    /// To be certain.
    pub certain: i32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Thresholds { authorised: 30, forbidden: 60, outside: 40, part: 150, certain: 200 }
    }
}

/// A sentence and the verdict it must get.
#[derive(Debug, Clone)]
pub struct Example {
    /// The sentence.
    pub text: String,
    /// Its verdict.
    pub verdict: Verdict,
}

/// Why a scheme's data cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScopeError {
    /// Not the JSON that is expected.
    #[error("line {line}, column {column}: {reason}")]
    Json {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What the reader says.
        reason: String,
    },
    /// Two things of one name.
    #[error("{kind} \"{id}\" stands twice")]
    Twice {
        /// "class", "axis", "mission", "limb".
        kind: &'static str,
        /// The name.
        id: String,
    },
    /// A name that nothing bears.
    #[error("{place}: no {kind} is called \"{id}\"")]
    Unknown {
        /// Where the name is used.
        place: String,
        /// What it should name.
        kind: &'static str,
        /// The name.
        id: String,
    },
    /// A word that stands in two classes.
    #[error("the word \"{word}\" stands in the classes \"{first}\" and \"{second}\"")]
    WordTwice {
        /// The word as written.
        word: String,
        /// The class that has it.
        first: String,
        /// The class that wants it too.
        second: String,
    },
    /// A word that could never match: a capital, an accent, a blank star.
    #[error(
        "{place}: \"{word}\" can match nothing: write it in lower case without accents, \"*\" at its end, \"_\" between words"
    )]
    Word {
        /// Where it stands.
        place: String,
        /// The word as written.
        word: String,
    },
    /// A weight whose name says no feature.
    #[error("the weight \"{0}\" names no feature of these classes")]
    Weight(String),
    /// More than the engine can number.
    #[error("too many {0}")]
    TooMany(&'static str),
    /// An example of the data that does not get its verdict.
    #[error("the example \"{text}\" should be {expected}, it is {got}")]
    Example {
        /// The sentence.
        text: String,
        /// What the data says.
        expected: Verdict,
        /// What the engine says.
        got: Verdict,
    },
}

impl From<Refusal> for ScopeError {
    fn from(Refusal { line, column, reason }: Refusal) -> Self {
        ScopeError::Json { line, column, reason }
    }
}

impl ScopeData {
    /// Reads a scheme's data.
    ///
    /// # Errors
    /// With the line and the reason when the text is not what is expected; unknown fields are refused.
    pub fn from_json(text: &str) -> Result<Self, ScopeError> {
        Ok(Self::of(Node::read(text, &Shape::Table(SHAPE))?))
    }

    /// Takes the weights from a file of their own: `{"a:class": [authorised, excluded, outside], …}`.
    ///
    /// # Errors
    /// With the line and the reason when the text is not what is expected.
    pub fn with_weights(mut self, text: &str) -> Result<Self, ScopeError> {
        self.weights = weights(Node::read(text, &WEIGHTS)?);
        Ok(self)
    }

    /// Judges the scheme's own examples.
    ///
    /// # Errors
    /// The first example that does not get its verdict, or what keeps the data from being used.
    pub fn check_examples(&self) -> Result<(), ScopeError> {
        let scope = super::Scope::new(self)?;
        for example in &self.examples {
            let got = scope.judge(&example.text).verdict;
            if got != example.verdict {
                return Err(ScopeError::Example { text: example.text.clone(), expected: example.verdict, got });
            }
        }
        Ok(())
    }
}
