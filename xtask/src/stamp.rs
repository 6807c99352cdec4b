//! "Nothing changed since the last time": a step's inputs, as one number kept beside what it built.

use crate::process::{Done, root, target};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

/// Runs `make` unless `output` stands and `inputs` (files and folders of the repository) are what
/// they were when it was made. Contents count, not dates: a checkout touches every file.
pub fn unless_current(step: &str, inputs: &[&str], output: &Path, make: impl FnOnce() -> Done) -> Done {
    let stamp = target().join("xtask").join(format!("{step}.stamp"));
    let print = fingerprint(inputs)?;
    if output.exists() && fs::read_to_string(&stamp).is_ok_and(|kept| kept == print) {
        println!("{step}: up to date");
        return Ok(());
    }
    // A step that stops half way must not look done.
    let _ = fs::remove_file(&stamp);
    make()?;
    let folder = stamp.parent().unwrap_or(&stamp);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&stamp, print))
        .map_err(|error| format!("{} cannot be written: {error}", stamp.display()))
}

fn fingerprint(inputs: &[&str]) -> Result<String, String> {
    let mut files = Vec::new();
    for input in inputs {
        collect(&root().join(input), &mut files);
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        let bytes = fs::read(&file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
        hasher.write(file.to_string_lossy().as_bytes());
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Every file under a path; what is built or installed is no input.
fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_file() {
        files.push(path.to_path_buf());
        return;
    }
    let Ok(entries) = fs::read_dir(path) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        if name != "node_modules" && name != "dist" && name != "pkg" && name != "target" {
            collect(&entry.path(), files);
        }
    }
}
