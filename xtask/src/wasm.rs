//! The engine as WebAssembly, and as JavaScript for pages that have none or forbid it.
//!
//! cargo compiles, wasm-bindgen writes the JavaScript around it, panics lose their words
//! (www/package/stop-at-once.mjs), Binaryen's wasm-opt makes it small;
//! Binaryen's wasm2js turns the same file into JavaScript.

use crate::process::{self, Done, npm_program, output, root, run, target};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// What the compiler's default output uses, and wasm-opt must be told once the list in the file is gone.
const FEATURES: &[&str] =
    &["--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext", "--enable-mutable-globals"];

/// What the compiler uses nowhere in our code, though it says it might; told so, wasm-bindgen would
/// use it, and JavaScript cannot imitate it.
const UNUSED: &[&str] = &["reference-types", "multivalue"];

/// A build of the library for the web.
pub struct Build {
    /// Features of the crate.
    pub features: &'static str,
    /// Profile of cargo.
    pub profile: &'static str,
    /// Folder under www/package.
    pub folder: &'static str,
    /// Name of the files in it.
    pub name: &'static str,
    /// How hard wasm-opt tries, and at what.
    pub optimize: &'static str,
}

/// Everything: rules, profiles, missions.
pub const ENGINE: Build = Build { features: "wasm", profile: "wasm", folder: "pkg", name: "conforme", optimize: "-O3" };

/// Every format alone: built apart, since less is in it.
pub const CHAMPS: Build =
    Build { features: "champs", profile: "wasm-small", folder: "pkg/champs", name: "champs", optimize: "-O3" };

/// The identifiers alone.
pub const IDENTIFIANTS: Build = Build {
    features: "identifiants",
    profile: "wasm-small",
    folder: "pkg/identifiants",
    name: "identifiants",
    optimize: "-O3",
};

impl Build {
    /// The finished file.
    pub fn file(&self) -> PathBuf {
        self.beside(".wasm")
    }

    /// The same in JavaScript, as wasm2js leaves it.
    pub fn javascript(&self) -> PathBuf {
        self.beside(".wasm2js.mjs")
    }

    fn beside(&self, ending: &str) -> PathBuf {
        root().join("www/package").join(self.folder).join(format!("{}{ending}", self.name))
    }

    /// What cargo makes of the sources at `from`, before anything else touches it.
    pub fn compiled(&self, from: &Path) -> Result<PathBuf, String> {
        compile(self, from)
    }

    /// Writes NAME.wasm, and NAME.js and NAME.d.ts, the glue of wasm-bindgen and its types.
    pub fn make(&self) -> Done {
        let compiled = compile(self, &root())?;
        let folder = root().join("www/package").join(self.folder);
        fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
        let mut bytes =
            fs::read(&compiled).map_err(|error| format!("{} cannot be read: {error}", compiled.display()))?;
        for feature in UNUSED {
            disown(&mut bytes, feature)?;
        }
        let plain = self.beside(".plain.wasm");
        fs::write(&plain, bytes).map_err(|error| format!("{} cannot be written: {error}", plain.display()))?;
        let folder = folder.to_string_lossy();
        let bindgen = ["--target", "web", "--out-dir", &folder, "--out-name", self.name];
        run("wasm-bindgen", &[&bindgen[..], &[&*plain.to_string_lossy()]].concat())?;
        let _ = fs::remove_file(&plain);
        run("node", &["www/package/stop-at-once.mjs", &self.beside("_bg.wasm").to_string_lossy()])?;
        self.optimized(&[], &self.file())
    }

    /// The same code with the names of its functions, for whoever weighs them.
    pub fn named(&self) -> Result<PathBuf, String> {
        let file = self.beside(".named.wasm");
        self.optimized(&["--debuginfo"], &file).map(|()| file)
    }

    fn optimized(&self, more: &[&str], to: &Path) -> Done {
        let level = [self.optimize, "--strip-producers"];
        binaryen("wasm-opt", &[&level[..], FEATURES, more].concat(), &self.beside("_bg.wasm"), to)
    }

    /// Writes NAME.wasm2js.mjs: the finished file, every instruction as JavaScript.
    pub fn make_javascript(&self) -> Done {
        let plain = self.beside(".mvp.wasm");
        let lowering =
            ["--signext-lowering", "--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering"];
        binaryen("wasm-opt", &[FEATURES, &lowering].concat(), &self.file(), &plain)?;
        let done = binaryen("wasm2js", &["-O3"], &plain, &self.javascript());
        let _ = fs::remove_file(&plain);
        done
    }
}

/// Compiles the library of the repository at `from`; answers the file. The same sources give the same
/// bytes wherever they stand: no path of this machine gets in.
fn compile(build: &Build, from: &Path) -> Result<PathBuf, String> {
    let what = ["build", "--quiet", "--lib", "--target", WASM_TARGET, "--profile", build.profile];
    let features = ["--no-default-features", "--features", build.features];
    let mut command = process::shown("cargo", &[&what[..], &features].concat());
    let folder = if from == root() { target() } else { from.join("target") };
    command.current_dir(from).env("CARGO_TARGET_DIR", &folder);
    process::finish(command.env("CARGO_ENCODED_RUSTFLAGS", remaps(from)?.join("\u{1f}")))?;
    Ok(folder.join(WASM_TARGET).join(build.profile).join("conforme.wasm"))
}

/// Turns "uses this feature" into "does not" in the list that the compiler leaves in the file: `+` or
/// `-`, the length of the name, the name.
fn disown(bytes: &mut [u8], feature: &str) -> Done {
    let length = u8::try_from(feature.len()).map_err(|error| error.to_string())?;
    let entry = [&[b'+', length], feature.as_bytes()].concat();
    let mut found = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(&entry));
    let (Some(at), None) = (found.next(), found.next()) else {
        return Err(format!("the compiled file does not say once that it may use {feature}: read xtask/src/wasm.rs"));
    };
    bytes[at] = b'-';
    Ok(())
}

/// Names for the folders that the compiler would write down: where a panic is, in which file.
fn remaps(from: &Path) -> Result<Vec<String>, String> {
    let mut flags = vec![remap(from, "conforme")];
    if from == root() {
        flags.push(remap(&target(), "target"));
    }
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    if let Some(sources) = home.map(|home| home.join("registry").join("src")) {
        // One folder for each registry; a machine may have several.
        for registry in fs::read_dir(sources).into_iter().flatten().flatten() {
            flags.push(remap(&registry.path(), "crates"));
        }
    }
    let sysroot = output("rustc", &["--print", "sysroot"]).ok_or("rustc does not say where it is")?;
    let version = output("rustc", &["--version", "--verbose"]).ok_or("rustc does not say what it is")?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    // What the standard library is called by those who built it, whether its sources are here or not.
    flags.push(remap(&PathBuf::from(sysroot).join("lib/rustlib/src/rust"), &format!("/rustc/{commit}")));
    Ok(flags)
}

fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

fn binaryen(program: &str, options: &[&str], from: &Path, to: &Path) -> Done {
    let files = [&*from.to_string_lossy(), "-o", &*to.to_string_lossy()];
    run(&npm_program(program), &[options, &files].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_is_disowned_where_it_is_listed_and_nowhere_else() {
        let mut bytes = b"multivalue \x03+\x0amultivalue+\x08sign-ext".to_vec();
        disown(&mut bytes, "multivalue").unwrap();
        assert_eq!(bytes, b"multivalue \x03-\x0amultivalue+\x08sign-ext");
        // Not there any more, and never twice: the compiler has changed its ways, which someone must read.
        assert!(disown(&mut bytes, "multivalue").unwrap_err().contains("multivalue"));
        assert!(disown(&mut b"+\x03abc+\x03abc".to_vec(), "abc").is_err());
    }
}
