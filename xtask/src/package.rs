//! The npm package: wasm-pack makes www/package/pkg, build.mjs makes www/package/dist of it.

use crate::process::{Done, root, run, target};
use crate::stamp;

/// What the WebAssembly is made of.
const ENGINE: &[&str] = &["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "src", "profiles", "referentials"];
/// What the package is made of besides the WebAssembly.
const PACKAGE: &[&str] = &[
    "www/package/src",
    "www/package/styles",
    "www/package/bin",
    "www/package/build.mjs",
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
    let package = root().join("www").join("package");
    stamp::unless_current("WebAssembly", ENGINE, &package.join("pkg").join("conforme_bg.wasm"), wasm)?;
    for (what, name) in [("WebAssembly of the formats", "champs"), ("WebAssembly of the identifiers", "identifiants")] {
        let file = package.join("pkg").join(name).join(format!("{name}.wasm"));
        stamp::unless_current(what, ENGINE, &file, || formats(name))?;
    }
    // In the repository wherever cargo builds: the tests of the package read them there.
    let reports = root().join("target").join("cases").join("reports.ndjson");
    stamp::unless_current("cases of the conformance kit", &[ENGINE, CASES].concat(), &reports, || {
        run("cargo", &["test", "--quiet", "--test", "export"])
    })?;
    let inputs = [ENGINE, PACKAGE, CASES].concat();
    stamp::unless_current("npm package", &inputs, &package.join("dist").join("conforme.wasm"), || {
        run("node", &["www/package/build.mjs"])
    })
}

fn wasm() -> Done {
    let pack = ["build", ".", "--target", "web", "--mode", "no-install", "--no-pack"];
    let place = ["--out-dir", "www/package/pkg", "--out-name", "conforme"];
    let cargo = ["--profile", "wasm", "--no-default-features", "--features", "wasm"];
    run("wasm-pack", &[&pack[..], &place, &cargo].concat())
}

/// Formats alone, by the feature that names which, as small as they go: built apart, since less is in it.
fn formats(name: &str) -> Done {
    let what = ["--lib", "--no-default-features", "--features", name];
    let how = ["build", "--quiet", "--target", "wasm32-unknown-unknown", "--profile", "wasm-small"];
    run("cargo", &[&how[..], &what].concat())?;
    let built = target().join("wasm32-unknown-unknown").join("wasm-small").join("conforme.wasm");
    let built = built.to_string_lossy();
    let folder = format!("www/package/pkg/{name}");
    let place = ["--out-dir", &folder, "--out-name", name];
    run("wasm-bindgen", &[&["--target", "web"][..], &place, &[&*built]].concat())?;
    // What rustc's default output uses, as for the whole engine (Cargo.toml).
    let features = [
        "--enable-bulk-memory",
        "--enable-nontrapping-float-to-int",
        "--enable-sign-ext",
        "--enable-mutable-globals",
        "--enable-reference-types",
        "--enable-multivalue",
    ];
    let [bound, small] = ["_bg.wasm", ".wasm"].map(|ending| format!("{folder}/{name}{ending}"));
    run("wasm-opt", &[&["-O3"][..], &features, &[&bound, "-o", &small]].concat())
}
