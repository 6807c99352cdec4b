//! A scheme's parameters: read, laid one over the other, checked, and asked for by exercise.

mod cadrage;
mod error;
mod file;
mod keys;
pub mod sources;
mod value;

use rust_decimal::Decimal;

use crate::json::Refusal;
use crate::order;
use crate::report::{Severity, Source};
use crate::scope::Scope;

pub use error::{Problem, ProfileError};
pub use file::{Example, SeverityChange, Titre};
pub use keys::{KEYS, Key, Kind, find as find_key};
pub use value::{Dated, Value};

use cadrage::Cadrage;
use file::ProfileFile;

/// The profiles that come with the engine, base first.
const BUILT_IN: &[(&str, &str)] = &[
    ("subvention", include_str!("../../profiles/subvention.json")),
    ("ccapex", include_str!("../../profiles/ccapex.json")),
    ("ccapex-35", include_str!("../../profiles/ccapex-35.json")),
    ("cls", include_str!("../../profiles/cls.json")),
    ("fdva", include_str!("../../profiles/fdva.json")),
];

/// The most bytes a profile may have: some fifty times the longest of those that come with the engine.
const MOST_BYTES: usize = 1_000_000;

/// A scheme: its parameters with those of the profiles it extends.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Id: "ccapex-35".
    pub id: String,
    /// Version of its data.
    pub version: String,
    /// Name for people.
    pub titre: Titre,
    /// Ids of the profiles it completes, nearest first.
    pub extends: Vec<String>,
    /// Severities it changes, each rule once.
    pub severities: Vec<(String, SeverityChange)>,
    /// What it says of missions, when it says something.
    cadrage: Option<Cadrage>,
    /// Dossiers that show what it says, its own only.
    pub examples: Vec<Example>,
    /// Its parameters, sorted by name.
    values: Vec<(&'static str, Vec<Dated>)>,
}

/// The profiles one can ask for: the engine's own, and those a portal has loaded.
#[derive(Debug, Clone, Default)]
pub struct Profiles {
    /// Sorted by id.
    loaded: Vec<Profile>,
}

impl Profiles {
    /// The engine's own profiles.
    pub fn new() -> Self {
        Self::default()
    }

    /// The profile of that id; one of the engine's own is read when first asked for.
    ///
    /// # Errors
    /// No such profile.
    pub fn get(&mut self, id: &str) -> Result<&Profile, ProfileError> {
        if self.place(id).is_err()
            && let Some((_, text)) = BUILT_IN.iter().find(|(name, _)| *name == id)
        {
            let profile = self.read(text)?;
            self.keep(profile);
        }
        let found = self.place(id).ok().and_then(|at| self.loaded.get(at));
        found.ok_or_else(|| ProfileError::Unknown { id: id.to_owned(), known: self.ids() })
    }

    /// Every id, the engine's own first.
    pub fn ids(&self) -> Vec<String> {
        let own = BUILT_IN.iter().map(|(id, _)| (*id).to_owned());
        let loaded = self.loaded.iter().map(|profile| &profile.id);
        own.chain(loaded.filter(|id| !BUILT_IN.iter().any(|(own, _)| own == *id)).cloned()).collect()
    }

    /// Where the profile of that id stands, or would.
    fn place(&self, id: &str) -> Result<usize, usize> {
        self.loaded.binary_search_by(|profile| order::compare(&profile.id, id))
    }

    /// Reads a profile and lays it over those it extends. Its examples are not run here:
    /// [`crate::load_profile`] does both.
    ///
    /// # Errors
    /// A text that is not a profile, or a value that is not right, with its line.
    pub fn read(&mut self, text: &str) -> Result<Profile, ProfileError> {
        if text.len() > MOST_BYTES {
            return Err(ProfileError::TooLong { bytes: text.len(), most: MOST_BYTES });
        }
        let file = ProfileFile::read(text).map_err(|Refusal { line, column, reason }| ProfileError::Shape {
            line,
            column,
            reason,
        })?;
        let wrong = |key: &str, problem| ProfileError::Value { line: line_of(text, key), key: key.to_owned(), problem };
        if file.profil.is_empty()
            || !file.profil.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        {
            return Err(wrong("profil", Problem::Id));
        }
        let base = match &file.extends {
            Some(id) if *id == file.profil => return Err(wrong("extends", Problem::Cycle(id.clone()))),
            Some(id) => match self.get(id) {
                Ok(base) => Some(base.clone()),
                Err(ProfileError::Unknown { id, known }) => {
                    return Err(wrong("extends", Problem::UnknownProfile { id, known }));
                }
                Err(other) => return Err(other),
            },
            None => None,
        };
        if let Some(base) = base.as_ref().filter(|base| base.extends.contains(&file.profil)) {
            return Err(wrong("extends", Problem::Cycle(base.id.clone())));
        }
        let own = read_values(&file, text)?;
        check_severities(&file, text)?;
        let wrong =
            |problem| ProfileError::Value { line: line_of(text, "cadrage"), key: "cadrage".to_owned(), problem };
        let cadrage = file.cadrage.map(cadrage::read).transpose().map_err(wrong)?;
        let mut profile = Profile {
            id: file.profil,
            version: file.version,
            titre: file.titre,
            extends: Vec::new(),
            severities: Vec::new(),
            cadrage,
            examples: file.exemples,
            values: Vec::new(),
        };
        if let Some(base) = base {
            profile.extends = [vec![base.id], base.extends].concat();
            profile.severities = base.severities;
            profile.cadrage = profile.cadrage.or(base.cadrage);
            profile.values = base.values;
        }
        for (rule, change) in file.severites {
            profile.severities.retain(|(changed, _)| *changed != rule);
            profile.severities.push((rule, change));
        }
        for (key, dated) in own {
            match profile.place(key) {
                Ok(at) => {
                    if let Some((_, slot)) = profile.values.get_mut(at) {
                        *slot = dated;
                    }
                }
                Err(at) => profile.values.insert(at, (key, dated)),
            }
        }
        if profile.frames_missions() {
            // Without the names of its texts, what a scheme forbids could not be said.
            for key in ["missions.liste", "missions.texte"] {
                if profile.place(key).is_err() {
                    return Err(ProfileError::Value {
                        line: line_of(text, "cadrage"),
                        key: key.to_owned(),
                        problem: Problem::Empty,
                    });
                }
            }
        }
        Ok(profile)
    }

    /// Keeps a profile, so that it can be asked for by its id.
    pub fn keep(&mut self, profile: Profile) {
        match self.place(&profile.id) {
            Ok(at) => {
                if let Some(slot) = self.loaded.get_mut(at) {
                    *slot = profile;
                }
            }
            Err(at) => self.loaded.insert(at, profile),
        }
    }
}

fn read_values(file: &ProfileFile, text: &str) -> Result<Vec<(&'static str, Vec<Dated>)>, ProfileError> {
    let mut values = Vec::with_capacity(file.valeurs.len());
    for (name, dated) in &file.valeurs {
        let wrong = |problem| ProfileError::Value { line: line_of(text, name), key: name.clone(), problem };
        let key = find_key(name).ok_or_else(|| wrong(Problem::UnknownKey(nearest(name))))?;
        let mut read = Vec::with_capacity(dated.len());
        for entry in dated {
            read.push(Dated::read(entry, key.kind).map_err(wrong)?);
        }
        order::sort_by_key(&mut read, |value: &Dated| value.from);
        if read.is_empty() {
            return Err(wrong(Problem::Empty));
        }
        for pair in read.windows(2) {
            if let [earlier, later] = pair
                && earlier.to.is_none_or(|to| to >= later.from)
            {
                return Err(wrong(Problem::Overlap(later.from.to_string())));
            }
        }
        values.push((key.name, read));
    }
    Ok(values)
}

fn check_severities(file: &ProfileFile, text: &str) -> Result<(), ProfileError> {
    for (rule, change) in &file.severites {
        let wrong = |problem| ProfileError::Value { line: line_of(text, rule), key: rule.clone(), problem };
        if !crate::rules::exists(rule) {
            return Err(wrong(Problem::UnknownRule));
        }
        if change.raison.trim().is_empty() {
            return Err(wrong(Problem::NoReason));
        }
    }
    Ok(())
}

/// The line of the file where a name stands between quotes, from 1; 0 when it is not found.
pub(crate) fn line_of(text: &str, key: &str) -> usize {
    let quoted = format!("\"{key}\"");
    text.lines().position(|line| line.contains(&quoted)).map_or(0, |index| index + 1)
}

fn nearest(name: &str) -> Option<String> {
    KEYS.iter()
        .map(|key| (strsim::jaro_winkler(key.name, name), key.name))
        .filter(|(likeness, _)| *likeness > 0.85)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, key)| key.to_owned())
}

impl Profile {
    /// Whether it says something of missions.
    pub fn frames_missions(&self) -> bool {
        self.cadrage.is_some()
    }

    /// What it says of missions, when it says something.
    pub fn scope(&self) -> Option<&Scope> {
        self.cadrage.as_ref()?.scope()
    }

    /// The severity it gives a rule, when it changes it.
    pub fn severity(&self, rule: &str) -> Option<Severity> {
        self.severities.iter().find(|(changed, _)| changed == rule).map(|(_, change)| change.severite)
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.values.binary_search_by(|(name, _)| order::compare(name, key))
    }

    fn dated(&self, key: &str) -> Option<&[Dated]> {
        self.values.get(self.place(key).ok()?).map(|(_, dated)| dated.as_slice())
    }

    /// The value in force during the exercise; the latest one when it changed within the year.
    pub fn in_force(&self, key: &str, exercice: i32) -> Option<&Dated> {
        self.dated(key)?.iter().rev().find(|dated| dated.touches(exercice))
    }

    /// An amount or a percentage.
    pub fn decimal(&self, key: &str, exercice: i32) -> Option<Decimal> {
        match self.in_force(key, exercice)?.value {
            Value::Decimal(number) => Some(number),
            _ => None,
        }
    }

    /// A count.
    pub fn count(&self, key: &str, exercice: i32) -> Option<u32> {
        match self.in_force(key, exercice)?.value {
            Value::Count(count) => Some(count),
            _ => None,
        }
    }

    /// A text.
    pub fn text(&self, key: &str, exercice: i32) -> Option<&str> {
        match &self.in_force(key, exercice)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text in force during the exercise, else the latest one: the name of a text that frames the
    /// scheme does not lapse with its date.
    pub fn framing(&self, key: &str, exercice: i32) -> Option<&str> {
        let latest = || self.dated(key)?.last();
        match &self.in_force(key, exercice).or_else(latest)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A list; empty when the profile does not set it.
    pub fn texts(&self, key: &str, exercice: i32) -> &[String] {
        match self.in_force(key, exercice).map(|dated| &dated.value) {
            Some(Value::Texts(texts)) => texts,
            _ => &[],
        }
    }

    /// The texts of a list as words to compare: upper case, no accents, one space between.
    pub fn words(&self, key: &str, exercice: i32) -> &[String] {
        self.in_force(key, exercice).map(|dated| dated.words.as_slice()).unwrap_or_default()
    }

    /// Where the value in force comes from.
    pub fn source(&self, key: &str, exercice: i32) -> Option<&Source> {
        self.in_force(key, exercice).map(|dated| &dated.source)
    }

    /// The parameters it sets, by name.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|(name, _)| *name)
    }
}
