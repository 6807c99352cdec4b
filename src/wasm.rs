//! The WebAssembly boundary: converts, calls, converts. Everything behind it is tested natively.
//!
//! Answers cross as one JSON text. A report is mostly words, and one string with `JSON.parse` costs
//! less than an object built property by property; it also is, to the byte, what the command line
//! prints. The types of the answers are in the TypeScript declarations all the same.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::call::{self, CallError, CheckOptions, FieldOptions};
use crate::report::{Lang, Stage};

/// An engine with its profiles.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine(call::Engine);

#[wasm_bindgen]
impl Engine {
    /// An engine with its own profiles.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Engine {
        Engine::default()
    }

    /// Checks a dossier given as JSON text, nested or flat. Answers a `Report`, throws a `CallProblem`, as JSON.
    pub fn check(
        &mut self,
        dossier: &str,
        profile: Option<String>,
        stage: Option<String>,
        today: String,
        lang: Option<String>,
    ) -> Result<String, String> {
        let lang = chosen(lang);
        let stage = stage.map(|text| Stage::parse(&text).ok_or(CallError::Stage(text))).transpose();
        let report =
            stage.and_then(|stage| self.0.check(dossier, &CheckOptions { profile, stage, today, lang: Some(lang) }));
        answer(report, lang)
    }

    /// The verdict on one value. Answers a `FieldVerdict`, throws a `CallProblem`, as JSON.
    pub fn field(
        &mut self,
        kind: &str,
        value: &str,
        profile: Option<String>,
        lang: Option<String>,
    ) -> Result<String, String> {
        let lang = chosen(lang);
        answer(self.0.field(kind, value, &FieldOptions { profile, lang: Some(lang) }), lang)
    }

    /// What the rules are. Answers a list of `RuleInfo`, as JSON.
    pub fn rules(&self) -> Result<String, String> {
        answer(Ok(call::rules()), Lang::default())
    }

    /// The profiles it knows. Answers a list of `ProfileInfo`, as JSON.
    pub fn profiles(&mut self) -> Result<String, String> {
        answer(Ok(self.0.profile_list()), Lang::default())
    }

    /// Reads a profile, runs its examples and keeps it. Answers its `ProfileInfo`, throws a
    /// `CallProblem` that says why it is refused, as JSON.
    #[wasm_bindgen(js_name = loadProfile)]
    pub fn load_profile(&mut self, json: &str, lang: Option<String>) -> Result<String, String> {
        let profile = self.0.load_profile(json);
        answer(profile.as_ref().map(call::ProfileInfo::of).map_err(Clone::clone), chosen(lang))
    }

    /// Version of the engine.
    pub fn version(&self) -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }
}

/// The package has refused other languages before they come here.
fn chosen(lang: Option<String>) -> Lang {
    if lang.as_deref() == Some("en") { Lang::En } else { Lang::Fr }
}

fn answer<T: Serialize>(given: Result<T, CallError>, lang: Lang) -> Result<String, String> {
    match given {
        Ok(value) => serde_json::to_string(&value).map_err(|error| error.to_string()),
        Err(error) => Err(serde_json::to_string(&error.problem(lang)).unwrap_or_else(|error| error.to_string())),
    }
}
