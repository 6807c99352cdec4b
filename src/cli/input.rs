//! Reads files and standard input, and prepares the engine.

use std::fs::File;
use std::io::{Read, stdin};
use std::path::Path;

use conforme::call::{CheckOptions, Engine};
use conforme::{DossierError, Lang, RawDossier};

use super::{Choices, Refusal};

/// The whole text of a file, or of standard input for "-".
pub(super) fn text(file: &str, lang: Lang) -> Result<String, Refusal> {
    // One byte more than a dossier may have, so that a larger file is refused without being read whole.
    let limit = RawDossier::MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let read = if file == "-" {
        stdin().take(limit).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    let shown = shown(file, lang);
    read.map_err(|error| unreadable(file, &error, lang))?;
    if bytes.len() > RawDossier::MAX_BYTES {
        let reason = DossierError::TooLarge { bytes: bytes.len() }.sentence(lang);
        return Err(Refusal(
            lang.pick(format!("{shown} ne se lit pas : {reason}"), format!("{shown} cannot be read: {reason}")),
        ));
    }
    String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        Refusal(lang.pick(
            format!("{shown} n'est pas en UTF-8 (octet {place}) ; enregistrez-le en UTF-8"),
            format!("{shown} is not UTF-8 (byte {place}); save it as UTF-8"),
        ))
    })
}

/// Why a file, or standard input, cannot be read.
pub(super) fn unreadable(file: &str, error: &std::io::Error, lang: Lang) -> Refusal {
    let (shown, reason) = (shown(file, lang), io_reason(error, lang));
    Refusal(lang.pick(format!("{shown} ne se lit pas : {reason}"), format!("{shown} cannot be read: {reason}")))
}

/// The file as a sentence names it.
pub(super) fn shown(file: &str, lang: Lang) -> String {
    match file {
        "-" => lang.pick("l'entrée standard", "standard input").to_owned(),
        file => lang.pick(format!("le fichier « {file} »"), format!("the file \"{file}\"")),
    }
}

fn io_reason(error: &std::io::Error, lang: Lang) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            lang.pick("il n'existe pas, vérifiez son chemin", "it does not exist, check its path").to_owned()
        }
        std::io::ErrorKind::PermissionDenied => lang.pick("il est protégé en lecture", "it may not be read").to_owned(),
        std::io::ErrorKind::IsADirectory => {
            lang.pick("c'est un dossier, donnez un fichier", "it is a folder, give a file").to_owned()
        }
        _ => error.to_string(),
    }
}

/// The engine with the profile asked for, and how to check with it.
pub(super) fn engine(choices: &Choices) -> Result<(Engine, CheckOptions), Refusal> {
    let lang = choices.lang.into();
    let mut engine = Engine::new();
    let profile = profile(&mut engine, choices.profile.as_deref(), lang)?;
    let today = choices.today.clone().unwrap_or_else(|| chrono::Local::now().date_naive().to_string());
    Ok((engine, CheckOptions { profile, stage: choices.stage.map(Into::into), today, lang: Some(lang) }))
}

/// The id of the profile asked for; a file is loaded into the engine first.
pub(super) fn profile(engine: &mut Engine, asked: Option<&str>, lang: Lang) -> Result<Option<String>, Refusal> {
    let Some(file) = asked.filter(|asked| is_file(asked)) else {
        return Ok(asked.map(str::to_owned));
    };
    let text = text(file, lang)?;
    let loaded = engine.load_profile(&text).map_err(|error| {
        let (shown, reason) = (shown(file, lang), error.sentence(lang));
        Refusal(lang.pick(
            format!("{shown} n'est pas un profil applicable : {reason}"),
            format!("{shown} is not a profile that can be applied: {reason}"),
        ))
    })?;
    Ok(Some(loaded.id))
}

fn is_file(profile: &str) -> bool {
    profile.ends_with(".json") || profile.contains(['/', '\\']) || Path::new(profile).is_file()
}
