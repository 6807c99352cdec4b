//! A Chromium for the tests: the one asked for, else one that is here, else one that is installed.

use crate::process::{Done, npm_program, output, run};
use std::env;
use std::path::{Path, PathBuf};

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const USUAL_PLACES: &[&str] = &[
    "/snap/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// The path of a Chromium that starts; installs one where that can be done without asking.
pub fn find_or_install() -> Result<PathBuf, String> {
    if let Some(asked) = env::var_os("CHROMIUM").map(PathBuf::from) {
        let absent = format!("CHROMIUM says {}, and there is no such file", asked.display());
        return if asked.is_file() { Ok(asked) } else { Err(absent) };
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    println!("no Chromium here: installing one");
    let installed = with_apt().or_else(|_| run(&npm_program("npx"), &["playwright-core", "install", "chromium"]));
    installed.ok().and_then(|()| find()).ok_or_else(|| {
        "no Chromium here and none could be installed: install Chromium or Google Chrome, or set CHROMIUM to its path, \
         then run `cargo xtask test --only browser`"
            .to_owned()
    })
}

fn find() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path = env::split_paths(&path).flat_map(|folder| NAMES.iter().map(move |name| folder.join(name)));
    let usual = USUAL_PLACES.iter().map(PathBuf::from);
    on_path.chain(usual).chain(playwright()).find(|file| file.is_file())
}

/// Where Playwright's own installer puts it.
fn playwright() -> Option<PathBuf> {
    let ask = "process.stdout.write(require('playwright-core').chromium.executablePath())";
    output("node", &["--eval", ask]).map(PathBuf::from)
}

/// Debian and its kin, when we may.
fn with_apt() -> Done {
    if !Path::new("/usr/bin/apt-get").exists() || output("id", &["-u"]).as_deref() != Some("0") {
        return Err("not root on a Debian".to_owned());
    }
    let install = ["install", "--yes", "--no-install-recommends", "chromium"];
    run("apt-get", &install).or_else(|_| {
        // A machine that has never asked for a package has no list of them.
        run("apt-get", &["update"])?;
        run("apt-get", &install)
    })
}
