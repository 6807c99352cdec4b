//! The WebAssembly boundary: converts, calls, converts. Everything behind it is tested natively.

use wasm_bindgen::prelude::*;

use crate::call::{self, CallError, CallProblem, CheckOptions, FieldOptions};
use crate::report::Lang;

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
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub fn check(
        &mut self,
        dossier: &str,
        #[wasm_bindgen(unchecked_param_type = "CheckOptions")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: CheckOptions = read(options)?;
        let lang = options.lang.unwrap_or_default();
        let report = self.0.check(dossier, &options).map_err(|error| thrown(&error, lang))?;
        converted(&report)
    }

    /// The verdict on one value. Throws a `CallProblem`.
    #[wasm_bindgen(unchecked_return_type = "FieldVerdict")]
    pub fn field(
        &mut self,
        kind: &str,
        value: &str,
        #[wasm_bindgen(unchecked_param_type = "FieldOptions")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: FieldOptions = read(options)?;
        let lang = options.lang.unwrap_or_default();
        let verdict = self.0.field(kind, value, &options).map_err(|error| thrown(&error, lang))?;
        converted(&verdict)
    }

    /// What the rules are: ids, severities by stage, parameters, titles of sources.
    #[wasm_bindgen(unchecked_return_type = "RuleInfo[]")]
    pub fn rules(&self) -> Result<JsValue, JsValue> {
        converted(&call::rules())
    }

    /// The profiles it knows: ids, versions, names.
    #[wasm_bindgen(unchecked_return_type = "ProfileInfo[]")]
    pub fn profiles(&mut self) -> Result<JsValue, JsValue> {
        converted(&self.0.profile_list())
    }

    /// Reads a profile, runs its examples and keeps it. Throws a `CallProblem` that says why it is refused.
    #[wasm_bindgen(js_name = loadProfile, unchecked_return_type = "ProfileInfo")]
    pub fn load_profile(&mut self, json: &str) -> Result<JsValue, JsValue> {
        let profile = self.0.load_profile(json).map_err(|error| thrown(&error, Lang::Fr))?;
        converted(&call::ProfileInfo::of(&profile))
    }

    /// Version of the engine.
    pub fn version() -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }
}

fn read<T: Default + serde::de::DeserializeOwned>(options: JsValue) -> Result<T, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(T::default());
    }
    serde_wasm_bindgen::from_value(options).map_err(|error| {
        converted(&CallProblem { kind: "options".to_owned(), message: error.to_string() }).unwrap_or(JsValue::NULL)
    })
}

fn thrown(error: &CallError, lang: Lang) -> JsValue {
    converted(&error.problem(lang)).unwrap_or(JsValue::NULL)
}

fn converted<T: serde::Serialize>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}
