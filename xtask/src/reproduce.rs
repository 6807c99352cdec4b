//! `cargo xtask reproduce`: the engine built here and in another folder; the same bytes, or why not.

use crate::process::{Done, output, root, target};
use crate::setup;
use crate::wasm::{CHAMPS, ENGINE, IDENTIFIANTS};
use std::fs;
use std::path::Path;

/// Compiles each file twice, the second time from a copy of the sources elsewhere, with nothing kept
/// from the first. What follows (wasm-bindgen, Binaryen) reads only that file.
pub fn run() -> Done {
    setup::everything()?;
    let elsewhere = target().join("elsewhere").join("a-longer-name-than-the-first");
    let _ = fs::remove_dir_all(&elsewhere);
    copy_sources(&elsewhere)?;
    for build in [ENGINE, CHAMPS, IDENTIFIANTS] {
        let bytes = |from: &Path| {
            let file = build.compiled(from)?;
            fs::read(&file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
        };
        let (here, there) = (bytes(&root())?, bytes(&elsewhere)?);
        if let Some(at) = here.iter().zip(&there).position(|(one, other)| one != other) {
            return Err(format!("{}.wasm is not the same in two folders: first at byte {at}", build.name));
        }
        if here.len() != there.len() {
            return Err(format!("{}.wasm is not as long in two folders", build.name));
        }
        println!("{}.wasm, as compiled: {} bytes, the same in two folders", build.name, here.len());
    }
    fs::remove_dir_all(&elsewhere).map_err(|error| format!("{} cannot be removed: {error}", elsewhere.display()))
}

/// Every file that git knows.
fn copy_sources(to: &Path) -> Done {
    let listed = output("git", &["ls-files"]).ok_or("git does not list the files of the repository")?;
    for file in listed.lines() {
        let copy = to.join(file);
        let folder = copy.parent().unwrap_or(to);
        fs::create_dir_all(folder)
            .and_then(|()| fs::copy(root().join(file), &copy))
            .map_err(|error| format!("{file} cannot be copied: {error}"))?;
    }
    Ok(())
}
