//! What a rule may look at: the dossier, the profile, the stage, the day. Nothing else exists.

use std::cell::OnceCell;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::computed::Budget;
use crate::dossier::{Dossier, Fields, Row, RowPath};
use crate::formats::{Categorie, Departement, Texte};
use crate::profile::Profile;
use crate::report::Stage;
use crate::scope::{Judgement, Scope};

/// What a rule looks at.
#[derive(Debug)]
pub struct Context<'a> {
    /// The dossier as read.
    pub dossier: &'a Dossier<'a>,
    /// Its fields.
    pub fields: &'a Fields,
    /// The scheme.
    pub profile: &'a Profile,
    /// The exercise that picks the dated values.
    pub exercice: i32,
    /// How far the dossier has come.
    pub stage: Stage,
    /// The day of the check.
    pub today: NaiveDate,
    /// The département that the codes of the imputation say; several rules ask.
    pub(super) departement: OnceCell<Option<Departement>>,
    budget: OnceCell<Budget>,
    missions: OnceCell<Vec<Judged>>,
}

/// A mission of the form and what the scheme says of it.
#[derive(Debug)]
pub struct Judged {
    /// Path of the mission.
    pub path: RowPath,
    /// The mission as typed.
    pub text: String,
    /// What the scheme says of it.
    pub judgement: Judgement,
}

impl Judged {
    /// The words that decided, as typed, the weightiest first; the mission itself when it is the whole
    /// that decided.
    pub fn cues(&self) -> Vec<&str> {
        let words: Vec<&str> = self.judgement.evidence.iter().map(|evidence| evidence.text.as_str()).collect();
        if words.is_empty() { vec![&self.text] } else { words }
    }

    /// The nearest allowed mission and its axis, by their names; none when no word points to one.
    pub fn nearest<'s>(&'s self, scope: &'s Scope) -> Option<(&'s str, &'s str)> {
        let (mission, axis) = (self.judgement.mission.as_deref()?, self.judgement.axis.as_deref()?);
        Some((scope.label(mission), scope.label(axis)))
    }
}

impl<'a> Context<'a> {
    pub(crate) fn new(dossier: &'a Dossier<'a>, profile: &'a Profile, stage: Stage, today: NaiveDate) -> Self {
        let fields = &dossier.fields;
        let start = fields.convention.date_debut.get().map(|date| date.day().year());
        let exercice =
            fields.entete.exercice.get().map(|exercice| i32::from(exercice.year())).or(start).unwrap_or(today.year());
        Context {
            dossier,
            fields,
            profile,
            exercice,
            stage,
            today,
            departement: OnceCell::new(),
            budget: OnceCell::new(),
            missions: OnceCell::new(),
        }
    }

    /// The context of missions that have been judged already, as one who asks of a single mission does.
    pub(super) fn with_missions(
        dossier: &'a Dossier<'a>,
        profile: &'a Profile,
        today: NaiveDate,
        judgement: Option<&Judgement>,
    ) -> Self {
        let context = Context::new(dossier, profile, Stage::Projet, today);
        let judged = |row: &Row<Texte>, judgement: &Judgement| Judged {
            path: row.path,
            text: row.cells.as_str().to_owned(),
            judgement: judgement.clone(),
        };
        let rows = dossier.fields.missions.iter();
        let missions = judgement.map(|judgement| rows.map(|row| judged(row, judgement)).collect()).unwrap_or_default();
        context.missions.get_or_init(|| missions);
        context
    }

    /// An amount or a percentage of the profile, in force during the exercise.
    pub fn decimal(&self, key: &str) -> Option<Decimal> {
        self.profile.decimal(key, self.exercice)
    }

    /// A count of the profile.
    pub fn count(&self, key: &str) -> Option<u32> {
        self.profile.count(key, self.exercice)
    }

    /// A text of the profile.
    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.profile.text(key, self.exercice)
    }

    /// How a text that frames the scheme is called in a sentence; see [`Profile::framing`].
    pub fn framing(&self, key: &str) -> Option<&'a str> {
        self.profile.framing(key, self.exercice)
    }

    /// A list of the profile.
    pub fn texts(&self, key: &str) -> &'a [String] {
        self.profile.texts(key, self.exercice)
    }

    /// The sums of the budget, made once.
    pub fn budget(&self) -> &Budget {
        self.budget.get_or_init(|| Budget::of(self.fields))
    }

    /// The missions, each judged once; none when the scheme says nothing of missions.
    pub fn missions(&self) -> &[Judged] {
        self.missions.get_or_init(|| {
            if self.fields.missions.is_empty() {
                return Vec::new();
            }
            let Some(scope) = self.profile.scope() else { return Vec::new() };
            let judged = |row: &Row<Texte>| Judged {
                path: row.path,
                text: row.cells.as_str().to_owned(),
                judgement: scope.judge_for_report(row.cells.as_str()),
            };
            self.fields.missions.iter().map(judged).collect()
        })
    }

    /// The category of the beneficiary.
    pub fn categorie(&self) -> Option<Categorie> {
        self.fields.beneficiaire.categorie.get().copied()
    }

    /// Whether the beneficiary is a body of private law; none while its category is not known.
    pub fn is_private(&self) -> Option<bool> {
        self.categorie()
            .map(|categorie| matches!(categorie, Categorie::Association | Categorie::Fondation | Categorie::Entreprise))
    }

    /// Whether the beneficiary is an association or a fondation; none while its category is not known.
    pub fn is_association_or_fondation(&self) -> Option<bool> {
        self.categorie().map(|categorie| matches!(categorie, Categorie::Association | Categorie::Fondation))
    }
}
