//! `conforme check`: one dossier, one report.

use std::process::ExitCode;

use clap::ValueEnum;
use conforme::{Outcome, Report};

use super::{Choices, Refusal, input, print};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The dossier: a JSON file, or "-" for standard input
    file: String,
    #[command(flatten)]
    choices: Choices,
    /// How the report is printed
    #[arg(long, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Refusal> {
    let lang = arguments.choices.lang.into();
    let (mut engine, options) = input::engine(&arguments.choices)?;
    let text = input::text(&arguments.file, lang)?;
    let report = engine.check(&text, &options).map_err(|error| {
        let (shown, reason) = (input::shown(&arguments.file, lang), error.sentence(lang));
        Refusal(lang.pick(
            format!("{shown} n'a pas pu être contrôlé : {reason}"),
            format!("{shown} could not be checked: {reason}"),
        ))
    })?;
    match arguments.format {
        Format::Text => print::report(&mut anstream::stdout().lock(), &report, lang)?,
        Format::Json => print::json(&report)?,
    }
    Ok(exit(&report))
}

fn exit(report: &Report) -> ExitCode {
    ExitCode::from(u8::from(report.outcome == Outcome::NonConforme))
}
