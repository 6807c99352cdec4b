//! `cargo xtask size`: what a browser downloads, against a budget, and whose bytes they are.

use crate::process::{self, Done};
use crate::wasm::ENGINE;
use crate::{package, setup};

/// Builds the package if need be, then weighs it; fails when the budget is exceeded.
pub fn run() -> Done {
    setup::everything()?;
    package::build()?;
    let named = ENGINE.named()?;
    process::run("node", &["www/package/size.mjs", "--owners", &named.to_string_lossy()])
}
