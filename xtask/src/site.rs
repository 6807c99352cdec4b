//! The site: a workspace of npm that builds itself from the package.

use crate::process::{Done, npm_program, root, run};
use crate::{package, setup, stamp};

/// Everything that is built: set-up, package, site.
pub fn build() -> Done {
    setup::everything()?;
    package::build()?;
    let site = root().join("www").join("site");
    let inputs = [
        "src",
        "profiles",
        "referentials",
        "Cargo.lock",
        "www/package",
        "www/site",
        "docs",
        "tests/fixtures",
        "package-lock.json",
    ];
    stamp::unless_current("site", &inputs, &site.join("dist").join("index.html"), || {
        run(&npm_program("npm"), &["run", "build", "--workspace", "www/site"])
    })
}
