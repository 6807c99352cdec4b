//! The command line of Conforme.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
