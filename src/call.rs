//! Calls as portals and commands make them: texts in, answers out. The WebAssembly boundary only
//! converts to and from these types, so that everything can be tested natively.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::formats::Date;
use crate::profile::{ProfileError, Profiles};
use crate::report::{self, Lang, Report, Stage};
use crate::rules::{self, Asked};
use crate::session::Form;
use crate::verdict::{self, FieldVerdict};
use crate::{Changes, DossierError, Profile, RawDossier};

/// How a dossier is to be checked. What is left out is read in the dossier (`profil`, `stade`),
/// else is the profile `subvention` at the stage `depot`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CheckOptions {
    /// Id of a profile.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub profile: Option<String>,
    /// Stage.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub stage: Option<Stage>,
    /// Day of the check, ISO 8601. The engine has no clock.
    pub today: String,
    /// Language of the words; French when left out.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub lang: Option<Lang>,
}

/// How a single value is to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct FieldOptions {
    /// Id of a profile; only the type "mission" uses it. `ccapex` when left out.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub profile: Option<String>,
    /// Language of the words; French when left out.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub lang: Option<Lang>,
}

/// A call that cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CallError {
    /// The text is not a dossier.
    #[error(transparent)]
    Dossier(#[from] DossierError),
    /// The profile cannot be applied.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// The stage is none of the three.
    #[error("unknown stage \"{0}\"")]
    Stage(String),
    /// The day is not a date.
    #[error("\"{0}\" is not a day such as 2024-03-15")]
    Today(String),
    /// The profile says nothing of missions.
    #[error("the profile \"{0}\" says nothing of missions")]
    NoScope(String),
    /// No such type of value.
    #[error("unknown type \"{0}\"")]
    FieldType(String),
}

/// A [`CallError`] as data, for JavaScript.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CallProblem {
    /// "dossier", "profile", "stage", "today" or "field-type".
    pub kind: String,
    /// One sentence for a person.
    pub message: String,
}

impl CallError {
    /// One sentence for a person: what is wrong, then what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Dossier(error) => error.sentence(lang),
            Self::Profile(error) => error.sentence(lang),
            Self::Stage(text) => lang
                .pick(
                    format_args!("le stade « {text} » n'existe pas ; écrivez projet, depot ou signature"),
                    format_args!("there is no stage \"{text}\"; write projet, depot or signature"),
                )
                .to_string(),
            Self::Today(text) => lang
                .pick(
                    format_args!("« {text} » n'est pas un jour ; écrivez-le comme 2024-03-15"),
                    format_args!("\"{text}\" is not a day; write it like 2024-03-15"),
                )
                .to_string(),
            Self::NoScope(id) => lang
                .pick(
                    format_args!(
                        "le profil « {id} » ne dit rien des missions ; choisissez-en un qui les cadre, comme ccapex"
                    ),
                    format_args!(
                        "the profile \"{id}\" says nothing of missions; choose one that frames them, such as ccapex"
                    ),
                )
                .to_string(),
            Self::FieldType(text) => {
                let known = verdict::field_types().collect::<Vec<_>>().join(", ");
                lang.pick(
                    format_args!("le type « {text} » n'existe pas ; choisissez parmi {known}"),
                    format_args!("there is no type \"{text}\"; choose one of {known}"),
                )
                .to_string()
            }
        }
    }

    /// The same as data.
    pub fn problem(&self, lang: Lang) -> CallProblem {
        let kind = match self {
            Self::Dossier(_) => "dossier",
            Self::Profile(_) | Self::NoScope(_) => "profile",
            Self::Stage(_) => "stage",
            Self::Today(_) => "today",
            Self::FieldType(_) => "field-type",
        };
        CallProblem { kind: kind.to_owned(), message: self.sentence(lang) }
    }
}

/// An engine with its profiles: what a page, a server or the command line holds.
#[derive(Debug, Default)]
pub struct Engine {
    profiles: Profiles,
    /// How many times another profile may have come.
    loads: u64,
}

/// A form that a page holds and checks at each change: see [`Engine::update`].
#[derive(Debug, Default)]
pub struct Session {
    form: Form,
    /// How the last report was asked.
    asked: Option<(String, u64, Stage, NaiveDate, Lang)>,
}

impl Engine {
    /// An engine with its own profiles.
    pub fn new() -> Self {
        Self::default()
    }

    /// Checks a dossier given as JSON, nested or flat.
    ///
    /// # Errors
    /// A text that is not a dossier, an unknown profile or stage, a day that is not one.
    pub fn check(&mut self, dossier: &str, options: &CheckOptions) -> Result<Report, CallError> {
        let dossier = RawDossier::from_json(dossier)?;
        self.check_fields(&dossier, options)
    }

    /// The same; what cannot be checked gives a report whose only finding says why. For streams.
    pub fn check_or_say(&mut self, dossier: &str, options: &CheckOptions) -> Report {
        let lang = options.lang.unwrap_or_default();
        self.check(dossier, options).unwrap_or_else(|error| unreadable(&error.sentence(lang), options))
    }

    /// Checks a dossier given as fields.
    ///
    /// # Errors
    /// An unknown profile or stage, a day that is not one.
    pub fn check_fields(&mut self, dossier: &RawDossier, options: &CheckOptions) -> Result<Report, CallError> {
        Ok(rules::check(dossier, self.asked(dossier, options)?))
    }

    /// Lays changes over a form, given as JSON, and checks it as it then stands; `null` takes a field away.
    /// A call that is refused for its options has made the changes all the same.
    ///
    /// # Errors
    /// As [`Self::check`]; changes that are not JSON, or too many, leave the form as it was.
    pub fn update(
        &mut self,
        session: &mut Session,
        changes: &str,
        options: &CheckOptions,
    ) -> Result<Report, CallError> {
        session.form.update(Changes::from_json(changes)?)?;
        let loads = self.loads;
        let asked = self.asked(session.form.raw(), options)?;
        let now = (asked.profile.id.as_str(), loads, asked.stage, asked.today, asked.lang);
        let before =
            session.asked.as_ref().map(|(id, loads, stage, today, lang)| (&**id, *loads, *stage, *today, *lang));
        if before != Some(now) {
            session.form.forget();
            session.asked = Some((asked.profile.id.clone(), loads, asked.stage, asked.today, asked.lang));
        }
        Ok(session.form.report(asked))
    }

    /// How a dossier is to be checked: what the options leave out is read in it.
    fn asked(&mut self, dossier: &RawDossier, options: &CheckOptions) -> Result<Asked<'_>, CallError> {
        let written = |path| dossier.get(path).map(name).filter(|text| !text.is_empty());
        let profile = options.profile.as_deref().or_else(|| written("profil")).unwrap_or("subvention");
        let stage = match options.stage {
            Some(stage) => stage,
            None => match written("stade") {
                Some(text) => Stage::parse(text).ok_or_else(|| CallError::Stage(text.to_owned()))?,
                None => Stage::Depot,
            },
        };
        let today = Date::iso(&options.today).ok_or_else(|| CallError::Today(options.today.clone()))?;
        let profile = self.profiles.get(profile)?;
        Ok(Asked { profile, stage, today, lang: options.lang.unwrap_or_default() })
    }

    /// The verdict on one value.
    ///
    /// # Errors
    /// No such type of value, or of profile.
    pub fn field(&mut self, kind: &str, value: &str, options: &FieldOptions) -> Result<FieldVerdict, CallError> {
        if kind == verdict::MISSION {
            return self.mission(value, options);
        }
        let lang = options.lang.unwrap_or_default();
        verdict::field(kind, value, lang).ok_or_else(|| CallError::FieldType(kind.to_owned()))
    }

    /// The verdict on one mission.
    ///
    /// # Errors
    /// No such profile, or one that says nothing of missions.
    pub fn mission(&mut self, value: &str, options: &FieldOptions) -> Result<FieldVerdict, CallError> {
        let profile = self.profiles.get(options.profile.as_deref().unwrap_or("ccapex"))?;
        if !profile.frames_missions() {
            return Err(CallError::NoScope(profile.id.clone()));
        }
        // The framing texts are dated by exercise; a mission alone is read with the latest ones.
        Ok(verdict::mission(value, profile, NaiveDate::MAX, options.lang.unwrap_or_default()))
    }

    /// What there is to know of each profile.
    pub fn profile_list(&mut self) -> Vec<ProfileInfo> {
        let ids = self.profiles.ids();
        ids.iter().filter_map(|id| self.profiles.get(id).ok().map(ProfileInfo::of)).collect()
    }

    /// The profiles it knows.
    pub fn profiles(&mut self) -> &mut Profiles {
        self.loads += 1;
        &mut self.profiles
    }

    /// Reads a profile, runs its examples and keeps it.
    ///
    /// # Errors
    /// See [`crate::load_profile`].
    pub fn load_profile(&mut self, text: &str) -> Result<Profile, CallError> {
        self.loads += 1;
        Ok(crate::load_profile(&mut self.profiles, text)?)
    }
}

/// A name as the dossier gives it; of one longer than any name, its beginning, to say that there is no such.
fn name(text: &str) -> &str {
    const LONGEST: usize = 200;
    let text = text.trim();
    text.char_indices().nth(LONGEST).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// A profile, for a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct ProfileInfo {
    /// Id.
    pub id: String,
    /// Version of its data.
    pub version: String,
    /// Name in French.
    pub titre: String,
    /// Name in English.
    pub title: String,
    /// The profiles it completes, nearest first.
    pub extends: Vec<String>,
}

impl ProfileInfo {
    /// What there is to know of a profile.
    pub fn of(profile: &Profile) -> Self {
        ProfileInfo {
            id: profile.id.clone(),
            version: profile.version.clone(),
            titre: profile.titre.fr.clone(),
            title: profile.titre.en.clone(),
            extends: profile.extends.clone(),
        }
    }
}

/// A rule, for a list. The catalogue page says more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct RuleInfo {
    /// Id.
    pub id: String,
    /// "error", "warning", "info", "missing" or "silent" at projet, depot and signature.
    pub levels: [String; 3],
    /// Fields it cannot do without.
    pub needs: Vec<String>,
    /// Profile parameters it reads.
    pub parameters: Vec<String>,
}

/// Every rule; the formats' defects are not listed here.
pub fn rules() -> Vec<RuleInfo> {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    crate::rules::all()
        .map(|rule| RuleInfo {
            id: rule.id.to_owned(),
            levels: Stage::ALL.map(|stage| rule.levels.at(stage).name().to_owned()),
            needs: owned(rule.needs),
            parameters: owned(rule.parameters),
        })
        .collect()
}

/// A canonical value as people read it: "50000.00" of type "montant" is "50 000,00 €". Text that the
/// type does not read is given back.
pub fn shown(kind: &str, value: &str) -> String {
    verdict::field(kind, value, Lang::Fr).and_then(|verdict| verdict.display).unwrap_or_else(|| value.to_owned())
}

fn unreadable(sentence: &str, options: &CheckOptions) -> Report {
    let lang = options.lang.unwrap_or_default();
    Report {
        engine: report::Engine::this(),
        profile: report::ProfileRef { id: options.profile.clone().unwrap_or_default(), version: String::new() },
        stage: options.stage.unwrap_or(Stage::Depot),
        today: options.today.clone(),
        outcome: report::Outcome::NonConforme,
        findings: vec![crate::rules::dossier::unreadable(sentence, lang)],
        missing: Vec::new(),
        not_evaluated: Vec::new(),
        computed: report::Computed::default(),
    }
}
