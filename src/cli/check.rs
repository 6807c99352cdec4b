//! `conforme check`: one dossier, one report.

use std::process::ExitCode;

use clap::ValueEnum;
use conforme::call::CallError;
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
        let reason = error.sentence(lang);
        // An option that was mistyped is no fault of the file.
        if !matches!(error, CallError::Dossier(_)) {
            return Refusal(reason);
        }
        let shown = input::shown(&arguments.file, lang);
        Refusal(
            lang.pick(format!("impossible de contrôler {shown} : {reason}"), format!("cannot check {shown}: {reason}")),
        )
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
