//! `conforme field`: the verdict on values, one JSON line each.

use std::io::{BufRead, stdin};
use std::process::ExitCode;

use conforme::call::{Engine, FieldOptions};

use super::{LangName, Refusal, input, print};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Type of the value: siret, iban, montant…
    #[arg(value_name = "TYPE")]
    kind: String,
    /// The value; without it, one value a line is read from standard input
    #[arg(allow_hyphen_values = true)]
    value: Option<String>,
    /// Profile: an id, or the path of a .json file; the type "mission" uses it
    #[arg(long, value_name = "ID|FILE")]
    profile: Option<String>,
    /// Language of the words
    #[arg(long, default_value = "fr")]
    lang: LangName,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Refusal> {
    let lang = arguments.lang.into();
    let mut engine = Engine::new();
    let profile = input::profile(&mut engine, arguments.profile.as_deref(), lang)?;
    let options = FieldOptions { profile, lang: Some(lang) };
    let mut all_ok = true;
    let mut answer = |value: &str| -> Result<(), Refusal> {
        let verdict = engine.field(&arguments.kind, value, &options).map_err(|error| Refusal(error.sentence(lang)))?;
        all_ok &= verdict.ok;
        print::json(&verdict)?;
        Ok(())
    };
    match &arguments.value {
        Some(value) => answer(value)?,
        None => {
            for line in stdin().lock().split(b'\n') {
                let line = line.map_err(|error| input::unreadable("-", &error, lang))?;
                // A byte that is no UTF-8 becomes a character that the format names, and the rest goes on.
                let text = String::from_utf8_lossy(&line);
                answer(text.strip_suffix('\r').unwrap_or(&text))?;
            }
        }
    }
    Ok(ExitCode::from(u8::from(!all_ok)))
}
