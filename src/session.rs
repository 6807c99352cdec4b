//! A form that is checked again while it is typed in: the work of one change, the report of a whole check.
//!
//! ```
//! use conforme::{Changes, Lang, Profiles, RawDossier, Session, Stage, check};
//!
//! let mut profiles = Profiles::new();
//! let profile = profiles.get("ccapex-35")?;
//! let today = "2024-03-15".parse()?;
//! let mut session = Session::new(profile, Stage::Depot, today, Lang::Fr);
//! session.update(Changes::from_json(r#"{"banque": {"codeGuichet": "00068"}, "exercice": "2024"}"#)?)?;
//!
//! // One key later: only what looked at the code guichet speaks again.
//! let report = session.update([("banque.codeGuichet", Some("000682"))].into_iter().collect())?;
//! let whole = RawDossier::from_json(r#"{"banque": {"codeGuichet": "000682"}, "exercice": "2024"}"#)?;
//! assert_eq!(report, check(&whole, profile, Stage::Depot, today, Lang::Fr));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use crate::dossier::{Changes, Dossier, DossierError, RawDossier, Seen};
use crate::profile::Profile;
use crate::report::{Lang, Report, Stage};
use crate::rules::{Asked, Memory};

/// A form that is checked again at each change.
///
/// Its reports are those of [`crate::check`] on the form as it stands, to the byte: what each rule looked
/// at is noted while it looks, and a rule speaks again when any of it has changed.
#[derive(Debug)]
pub struct Session<'p> {
    asked: Asked<'p>,
    form: Form,
}

impl<'p> Session<'p> {
    /// A form where nothing is typed yet.
    pub fn new(profile: &'p Profile, stage: Stage, today: NaiveDate, lang: Lang) -> Self {
        Session { asked: Asked { profile, stage, today, lang }, form: Form::default() }
    }

    /// Lays changes over the form, and answers the report on it as it then stands.
    ///
    /// # Errors
    /// More fields or bytes than a dossier may have: the form is then as before.
    pub fn update(&mut self, changes: Changes) -> Result<Report, DossierError> {
        self.form.update(changes)?;
        Ok(self.form.report(self.asked))
    }

    /// The form as it stands.
    pub fn dossier(&self) -> &RawDossier {
        self.form.raw()
    }
}

/// A form, and what was said of it.
#[derive(Debug)]
pub(crate) struct Form {
    dossier: Dossier<'static>,
    memory: Memory,
    /// What has changed since the last report.
    changed: Seen,
}

impl Default for Form {
    fn default() -> Self {
        Form { dossier: Dossier::empty(), memory: Memory::default(), changed: Seen::ALL }
    }
}

impl Form {
    /// Lays changes over the form.
    pub fn update(&mut self, changes: Changes) -> Result<(), DossierError> {
        self.changed.add(self.dossier.update(changes)?);
        Ok(())
    }

    /// The report on the form as it stands, asked as last time.
    pub fn report(&mut self, asked: Asked) -> Report {
        self.memory.update(&self.dossier, asked, std::mem::take(&mut self.changed));
        self.memory.report(asked)
    }

    /// Forgets what was said: the next report is asked otherwise.
    pub fn forget(&mut self) {
        self.memory = Memory::default();
        self.changed = Seen::ALL;
    }

    pub fn raw(&self) -> &RawDossier {
        self.dossier.raw()
    }
}
