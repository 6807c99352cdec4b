//! The commands: `check`, `field`, `batch`, `rules`, `explain`, `profiles`.
//!
//! Exit codes: 0 no error finding, 1 error findings, 2 the input cannot be read.

mod batch;
mod check;
mod field;
mod input;
mod lists;
mod print;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use conforme::{Lang, Stage};

/// Checks a French State grant convention and its budget.
#[derive(Debug, Parser)]
#[command(version, about, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Checks one dossier (JSON, nested or flat); "-" reads standard input
    Check(check::Arguments),
    /// Says what is wrong with one value, as JSON; without VALUE, one value a line from standard input
    Field(field::Arguments),
    /// Checks one dossier a line (NDJSON) and prints one report a line, in order
    Batch(batch::Arguments),
    /// Lists the rules
    Rules(lists::RulesArguments),
    /// Explains one rule: why, source, examples
    Explain(lists::ExplainArguments),
    /// Prints the JSON Schema of dossiers or of profiles
    Schema(lists::SchemaArguments),
    /// Lists the profiles, or checks one's own
    Profiles(lists::ProfilesArguments),
}

/// Options that say how a dossier is checked.
#[derive(Debug, clap::Args)]
struct Choices {
    /// Profile: an id, or the path of a .json file [default: the dossier's "profil", else subvention]
    #[arg(long, value_name = "ID|FILE")]
    profile: Option<String>,
    /// Stage [default: the dossier's "stade", else depot]
    #[arg(long, value_name = "STAGE")]
    stage: Option<StageName>,
    /// Day of the check, such as 2024-03-15 [default: today]
    #[arg(long, value_name = "DAY")]
    today: Option<String>,
    /// Language of the words
    #[arg(long, default_value = "fr")]
    lang: LangName,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum StageName {
    Projet,
    Depot,
    Signature,
}

impl From<StageName> for Stage {
    fn from(name: StageName) -> Self {
        match name {
            StageName::Projet => Stage::Projet,
            StageName::Depot => Stage::Depot,
            StageName::Signature => Stage::Signature,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LangName {
    Fr,
    En,
}

impl From<LangName> for Lang {
    fn from(name: LangName) -> Self {
        match name {
            LangName::Fr => Lang::Fr,
            LangName::En => Lang::En,
        }
    }
}

/// Runs the command that was typed.
pub(crate) fn run() -> ExitCode {
    let answer = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Field(arguments) => field::run(&arguments),
        Command::Batch(arguments) => batch::run(&arguments),
        Command::Rules(arguments) => lists::rules(&arguments),
        Command::Explain(arguments) => lists::explain(&arguments),
        Command::Schema(arguments) => lists::schema(&arguments),
        Command::Profiles(arguments) => lists::profiles(&arguments),
    };
    answer.unwrap_or_else(|Refusal(sentence)| {
        if sentence.is_empty() {
            return ExitCode::SUCCESS;
        }
        anstream::eprintln!("conforme : {sentence}.");
        ExitCode::from(2)
    })
}

/// Why nothing could be done: one sentence for a person, without its full stop.
struct Refusal(String);

/// Writing the answer failed: standard output is closed, or the disk is full.
impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            // A reader that stops early (`| head`) is no failure: nothing more is said.
            std::io::ErrorKind::BrokenPipe => Refusal(String::new()),
            _ => Refusal(format!(
                "la réponse n'a pas pu être écrite en entier / the answer could not be written whole ({error})"
            )),
        }
    }
}
