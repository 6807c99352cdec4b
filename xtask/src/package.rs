//! The npm package: wasm.rs makes www/package/pkg, build.mjs makes www/package/dist of it.

use crate::process::{Done, root, run};
use crate::wasm::{CHAMPS, ENGINE, IDENTIFIANTS};
use crate::{sbom, stamp};

/// What the WebAssembly is made of.
const SOURCES: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    "xtask/src/wasm.rs",
    "www/package/stop-at-once.mjs",
    "src",
    "profiles",
    "referentials",
];
/// What the package is made of besides the WebAssembly.
const PACKAGE: &[&str] = &[
    "www/package/src",
    "www/package/styles",
    "www/package/bin",
    "www/package/build.mjs",
    "www/package/javascript-engine.mjs",
    "www/package/test-kit.mjs",
    "www/package/package.json",
    "www/package/tsconfig.json",
    "package-lock.json",
];

/// What the cases of the conformance kit are made of, besides the engine.
const CASES: &[&str] =
    &["tests/cases", "tests/dossiers", "tests/common", "tests/export", "tests/export.rs", "tests/fuzz"];

/// Builds what changed; set-up must have been done.
pub fn build() -> Done {
    stamp::unless_current("WebAssembly", SOURCES, &ENGINE.file(), || ENGINE.make())?;
    stamp::unless_current("engine in JavaScript", SOURCES, &ENGINE.javascript(), || ENGINE.make_javascript())?;
    for (what, formats) in [("WebAssembly of the formats", CHAMPS), ("WebAssembly of the identifiers", IDENTIFIANTS)] {
        stamp::unless_current(what, SOURCES, &formats.file(), || formats.make())?;
    }
    // In the repository wherever cargo builds: the tests of the package read them there.
    let reports = root().join("target").join("cases").join("reports.ndjson");
    stamp::unless_current("cases of the conformance kit", &[SOURCES, CASES].concat(), &reports, || {
        run("cargo", &["test", "--quiet", "--test", "export"])
    })?;
    let inputs = [SOURCES, PACKAGE, CASES].concat();
    stamp::unless_current("npm package", &inputs, &root().join("www/package/dist/conforme.wasm"), || {
        run("node", &["www/package/build.mjs"])
    })?;
    sbom::write()
}
