//! The WebAssembly boundary: converts, calls, converts. Everything behind it is tested natively.

use wasm_bindgen::prelude::*;

use crate::call::{self, CallError, CheckOptions, FieldOptions};
use crate::report::{Lang, Report};
use crate::verdict::FieldVerdict;

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

    /// Checks a dossier given as JSON text, nested or flat. Throws a `CallProblem`.
    pub fn check(&mut self, dossier: &str, options: CheckOptions) -> Result<Report, JsValue> {
        let lang = options.lang.unwrap_or_default();
        self.0.check(dossier, &options).map_err(|error| thrown(&error, lang))
    }

    /// The verdict on one value. Throws a `CallProblem`.
    pub fn field(&mut self, kind: &str, value: &str, options: FieldOptions) -> Result<FieldVerdict, JsValue> {
        let lang = options.lang.unwrap_or_default();
        self.0.field(kind, value, &options).map_err(|error| thrown(&error, lang))
    }

    /// What the rules are: ids, severities by stage, parameters, titles of sources.
    pub fn rules(&self) -> Result<JsValue, JsValue> {
        converted(&call::rules())
    }

    /// The profiles it knows: ids, versions, names.
    pub fn profiles(&mut self) -> Result<JsValue, JsValue> {
        converted(&self.0.profile_list())
    }

    /// Reads a profile, runs its examples and keeps it. Throws a `CallProblem` that says why it is refused.
    #[wasm_bindgen(js_name = loadProfile)]
    pub fn load_profile(&mut self, json: &str) -> Result<JsValue, JsValue> {
        let profile = self.0.load_profile(json).map_err(|error| thrown(&error, Lang::Fr))?;
        converted(&call::ProfileInfo::of(&profile))
    }

    /// Version of the engine.
    pub fn version() -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }
}

fn thrown(error: &CallError, lang: Lang) -> JsValue {
    converted(&error.problem(lang)).unwrap_or(JsValue::NULL)
}

fn converted<T: serde::Serialize>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}
