//! Conforme checks a French State grant convention and its budget while the form is being filled in.
//!
//! Data flows one way: raw fields → [`formats`] → [`rules`] → [`report`].
//!
//! ```
//! use conforme::{check, Lang, Profiles, RawDossier, Stage};
//!
//! let dossier = RawDossier::from_json(r#"{"subvention": {"montant": "50 000,00 €", "montantEnLettres": "cinq mille euros"}}"#)?;
//! let mut profiles = Profiles::new();
//! let profile = profiles.get("ccapex-35")?;
//! let today = "2024-03-15".parse()?;
//! let report = check(&dossier, profile, Stage::Projet, today, Lang::Fr);
//! assert_eq!(report.findings[0].rule, "subvention/montant-en-lettres");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bytes;
pub mod call;
#[cfg(any(feature = "champs", feature = "identifiants", feature = "wasm", feature = "cli"))]
pub mod champs;
pub mod computed;
pub mod dossier;
mod euros;
pub mod formats;
mod json;
mod order;
#[cfg(any(feature = "champs", feature = "identifiants", feature = "wasm"))]
mod page;
pub mod profile;
mod referential;
pub mod report;
pub mod rules;
pub mod scope;
pub mod session;
mod shape;
mod verdict;
#[cfg(feature = "wasm")]
mod wasm;
#[cfg(any(feature = "champs", feature = "identifiants"))]
mod wasm_champs;

#[cfg(feature = "cli")]
pub mod catalogue;
#[cfg(feature = "cli")]
pub mod schema;

use chrono::NaiveDate;

pub use dossier::{Changes, DossierError, RawDossier};
pub use profile::{Profile, ProfileError, Profiles};
pub use report::{Finding, Lang, Outcome, Report, Severity, Stage};
pub use session::Session;
pub use verdict::{FieldVerdict, field, field_types};

/// Checks a dossier: a pure function of its arguments, the same bytes native and in WebAssembly.
///
/// `today` is the day of the check; nothing here reads a clock.
pub fn check(dossier: &RawDossier, profile: &Profile, stage: Stage, today: NaiveDate, lang: Lang) -> Report {
    rules::check(dossier, rules::Asked { profile, stage, today, lang })
}

/// Reads a profile, runs its own examples, and keeps it when all come out as announced.
///
/// # Errors
/// A text that is not a profile, a value that is not right, an example that fails: with line and reason.
pub fn load_profile(profiles: &mut Profiles, text: &str) -> Result<Profile, ProfileError> {
    let profile = profiles.read(text)?;
    check_examples(&profile).map_err(|error| error.located(text))?;
    profiles.keep(profile.clone());
    Ok(profile)
}

/// Runs the examples of a profile.
///
/// # Errors
/// The first example that does not come out as announced.
pub fn check_examples(profile: &Profile) -> Result<(), ProfileError> {
    for example in &profile.examples {
        let wrong = |problem| ProfileError::Value { line: 0, key: example.nom.clone(), problem };
        let dossier = RawDossier::from_json(&example.dossier)
            .map_err(|error| wrong(profile::Problem::Dossier(error.sentence(Lang::Fr))))?;
        let today = formats::Date::iso(&example.aujourdhui)
            .ok_or_else(|| wrong(profile::Problem::Date(example.aujourdhui.clone())))?;
        let stage = match example.stade.as_deref() {
            Some(text) => Stage::parse(text).ok_or_else(|| wrong(profile::Problem::Stage(text.to_owned())))?,
            None => Stage::Depot,
        };
        if let Some(unknown) = example.attendu.iter().find(|rule| !rules::exists(rule)) {
            return Err(wrong(profile::Problem::Announced(unknown.clone())));
        }
        let report = check(&dossier, profile, stage, today, Lang::Fr);
        let mut seen: Vec<String> = report
            .findings
            .iter()
            .filter(|finding| finding.severity != Severity::Info)
            .map(|finding| finding.rule.clone())
            .collect();
        order::sort_by(&mut seen, Ord::cmp);
        seen.dedup();
        let mut expected = example.attendu.clone();
        order::sort_by(&mut expected, Ord::cmp);
        if seen != expected {
            return Err(ProfileError::Example { line: 0, name: example.nom.clone(), expected, seen });
        }
    }
    Ok(())
}
