//! `cargo xtask size`: what a browser downloads, against a budget.

use crate::process::{self, Done};
use crate::{package, setup};

/// Builds the package if need be, then weighs it; fails when the budget is exceeded.
pub fn run() -> Done {
    setup::everything()?;
    package::build()?;
    process::run("node", &["www/package/size.mjs"])
}
