//! The WebAssembly boundary: converts, calls, converts. Everything behind it is tested natively.
//!
//! Answers cross as one JSON text. A report is mostly words, and one string with `JSON.parse` costs
//! less than an object built property by property; it also is, to the byte, what the command line
//! prints. The types of the answers are in the TypeScript declarations all the same.
//!
//! A refused call answers its `CallProblem` behind a `!`, which begins no JSON text: were it thrown, the
//! file would need references to objects of JavaScript, which its build in JavaScript cannot have.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::call::{self, CallError, CheckOptions, FieldOptions};
use crate::page::CARRIED;
use crate::report::{Lang, Stage};
use crate::verdict::MISSION;

/// A check is three to four per cent faster with it than with the standard one, and the file smaller.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// An engine with its profiles.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine(call::Engine);

/// A form that is checked at each change.
#[wasm_bindgen]
#[derive(Default)]
pub struct Session(call::Session);

#[wasm_bindgen]
impl Session {
    /// A form where nothing is typed yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Session {
        Session::default()
    }
}

#[wasm_bindgen]
impl Engine {
    /// An engine with its own profiles.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Engine {
        Engine::default()
    }

    /// Checks a dossier given as JSON text, nested or flat. Answers a `Report` or a `CallProblem`.
    pub fn check(
        &mut self,
        dossier: &str,
        profile: Option<String>,
        stage: Option<String>,
        today: String,
        lang: Option<String>,
    ) -> String {
        let (lang, options) = options(profile, stage, today, lang);
        answer(options.and_then(|options| self.0.check(dossier, &options)), lang)
    }

    /// Lays changes over a form, `{path: text}` as JSON text where `null` takes a field away, and checks it
    /// as it then stands. Answers a `Report` or a `CallProblem`.
    pub fn update(
        &mut self,
        session: &mut Session,
        changes: &str,
        profile: Option<String>,
        stage: Option<String>,
        today: String,
        lang: Option<String>,
    ) -> String {
        let (lang, options) = options(profile, stage, today, lang);
        answer(options.and_then(|options| self.0.update(&mut session.0, changes, &options)), lang)
    }

    /// The verdict on one value. Answers a `FieldVerdict` or a `CallProblem`.
    pub fn field(&mut self, kind: &str, value: &str, profile: Option<String>, lang: Option<String>) -> String {
        let lang = chosen(lang);
        if kind == MISSION {
            return answer(self.0.mission(value, &FieldOptions { profile, lang: Some(lang) }), lang);
        }
        let verdict = CARRIED.field(kind, value, lang);
        verdict.unwrap_or_else(|| refused(&CallError::FieldType(kind.to_owned()), lang))
    }

    /// What the rules are. Answers a list of `RuleInfo`.
    pub fn rules(&self) -> String {
        answer(Ok(call::rules()), Lang::default())
    }

    /// The profiles it knows. Answers a list of `ProfileInfo`.
    pub fn profiles(&mut self) -> String {
        answer(Ok(self.0.profile_list()), Lang::default())
    }

    /// Reads a profile, runs its examples and keeps it. Answers its `ProfileInfo`, or a
    /// `CallProblem` that says why it is refused.
    #[wasm_bindgen(js_name = loadProfile)]
    pub fn load_profile(&mut self, json: &str, lang: Option<String>) -> String {
        let profile = self.0.load_profile(json);
        answer(profile.as_ref().map(call::ProfileInfo::of).map_err(Clone::clone), chosen(lang))
    }

    /// Version of the engine.
    pub fn version(&self) -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }
}

fn options(
    profile: Option<String>,
    stage: Option<String>,
    today: String,
    lang: Option<String>,
) -> (Lang, Result<CheckOptions, CallError>) {
    let lang = chosen(lang);
    let stage = stage.map(|text| Stage::parse(&text).ok_or(CallError::Stage(text))).transpose();
    (lang, stage.map(|stage| CheckOptions { profile, stage, today, lang: Some(lang) }))
}

/// The package has refused other languages before they come here.
fn chosen(lang: Option<String>) -> Lang {
    if lang.as_deref() == Some("en") { Lang::En } else { Lang::Fr }
}

fn answer<T: Serialize>(given: Result<T, CallError>, lang: Lang) -> String {
    match given {
        Ok(value) => written(&value),
        Err(error) => refused(&error, lang),
    }
}

/// Not copied for each type of answer.
#[inline(never)]
fn refused(error: &CallError, lang: Lang) -> String {
    ["!", &written(&error.problem(lang))].concat()
}

/// Texts and lists are all there is to write: it cannot fail; nothing at all is no answer, and said so.
fn written<T: Serialize>(value: &T) -> String {
    // The room of most reports.
    let mut text = Vec::with_capacity(4096);
    let done = serde_json::to_writer(&mut text, value);
    done.ok().and_then(|()| String::from_utf8(text).ok()).unwrap_or_default()
}
