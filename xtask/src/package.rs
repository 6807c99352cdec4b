//! The npm package: wasm-pack makes www/package/pkg, build.mjs makes www/package/dist of it.

use crate::process::{Done, root, run};
use crate::stamp;

/// What the WebAssembly is made of.
const ENGINE: &[&str] = &["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "src", "profiles", "referentials"];
/// What the package is made of besides the WebAssembly.
const PACKAGE: &[&str] = &[
    "www/package/src",
    "www/package/styles",
    "www/package/build.mjs",
    "www/package/package.json",
    "www/package/tsconfig.json",
    "package-lock.json",
];

/// Builds what changed; set-up must have been done.
pub fn build() -> Done {
    let package = root().join("www").join("package");
    stamp::unless_current("WebAssembly", ENGINE, &package.join("pkg").join("conforme_bg.wasm"), wasm)?;
    let inputs = [ENGINE, PACKAGE].concat();
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
