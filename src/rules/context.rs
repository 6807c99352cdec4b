//! What a rule may look at: the dossier, the profile, the stage, the day. Nothing else exists.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::computed::Budget;
use crate::dossier::{Dossier, Fields, Memo, Row, RowPath, Seen};
use crate::formats::{Categorie, Departement, Said, Texte};
use crate::profile::Profile;
use crate::report::{Lang, Stage};
use crate::scope::{Judgement, Scope};

use super::LineWords;
use super::engine::Asked;

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
    pub(super) memos: Memos,
}

/// What several rules ask for, made once; in a session, also what one asks for that an amount does not change.
#[derive(Debug, Default)]
pub(super) struct Memos {
    /// The département that the codes of the imputation say.
    pub departement: Memo<Option<Departement>>,
    /// The words of each line of charges.
    pub charges_words: Memo<Vec<LineWords>>,
    /// The words of each line of products.
    pub produits_words: Memo<Vec<LineWords>>,
    /// Of each line of products, whether its words tell the grant's own funder.
    pub own_lines: Memo<Option<Vec<bool>>>,
    /// Of each line of products, whether it is a grant of a public funder.
    pub public_lines: Memo<Vec<bool>>,
    /// What each document joined to the file is called.
    pub joined: Memo<Vec<Said<'static>>>,
    budget: Memo<Budget>,
    missions: Memo<Vec<Judged>>,
    /// The missions judged last, some of which may be there again.
    judged: Vec<Judged>,
}

impl Memos {
    /// Forgets what was made of something that has changed.
    pub fn forget(&mut self, changed: Seen) {
        self.departement.take_if(changed);
        self.charges_words.take_if(changed);
        self.produits_words.take_if(changed);
        self.own_lines.take_if(changed);
        self.public_lines.take_if(changed);
        self.joined.take_if(changed);
        self.budget.take_if(changed);
        if let Some(judged) = self.missions.take_if(changed) {
            self.judged = judged;
        }
    }
}

/// The exercise that picks the dated values.
pub(super) fn exercice(fields: &Fields, today: NaiveDate) -> i32 {
    let start = fields.convention.date_debut.get().map(|date| date.day().year());
    let exercice = fields.entete.exercice.get().map(|exercice| i32::from(exercice.year()));
    exercice.or(start).unwrap_or(today.year())
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
    pub(super) fn new(dossier: &'a Dossier<'a>, asked: Asked<'a>, exercice: i32, memos: Memos) -> Self {
        let Asked { profile, stage, today, .. } = asked;
        Context { dossier, fields: &dossier.fields, profile, exercice, stage, today, memos }
    }

    /// The context of missions that have been judged already, as one who asks of a single mission does.
    pub(super) fn with_missions(
        dossier: &'a Dossier<'a>,
        profile: &'a Profile,
        today: NaiveDate,
        lang: Lang,
        judgement: Option<&Judgement>,
    ) -> Self {
        let asked = Asked { profile, stage: Stage::Projet, today, lang };
        let context = Context::new(dossier, asked, exercice(&dossier.fields, today), Memos::default());
        let judged = |row: &Row<Texte>, judgement: &Judgement| Judged {
            path: row.path,
            text: row.cells.as_str().to_owned(),
            judgement: judgement.clone(),
        };
        let rows = dossier.fields.missions.iter();
        let missions = judgement.map(|judgement| rows.map(|row| judged(row, judgement)).collect()).unwrap_or_default();
        context.memos.missions.get_or_make(|| missions);
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

    /// A list of the profile, as words to compare; see [`Profile::words`].
    pub fn words(&self, key: &str) -> &'a [String] {
        self.profile.words(key, self.exercice)
    }

    /// A list of the profile.
    pub fn texts(&self, key: &str) -> &'a [String] {
        self.profile.texts(key, self.exercice)
    }

    /// The sums of the budget, made once.
    pub fn budget(&self) -> &Budget {
        self.memos.budget.get_or_make(|| Budget::of(self.fields))
    }

    /// The missions, each judged once; none when the scheme says nothing of missions.
    pub fn missions(&self) -> &[Judged] {
        self.memos.missions.get_or_make(|| {
            if self.fields.missions.is_empty() {
                return Vec::new();
            }
            let Some(scope) = self.profile.scope() else { return Vec::new() };
            // What a mission is judged to be follows from its text alone.
            let before = |rank, text: &str| {
                let is_same = |judged: &&Judged| judged.text == text;
                let all = &self.memos.judged;
                all.get(rank).filter(is_same).or_else(|| all.iter().find(is_same))
            };
            let judged = |(rank, row): (usize, &Row<Texte>)| {
                let text = row.cells.as_str();
                let known = before(rank, text).map(|judged| judged.judgement.clone());
                let judgement = known.unwrap_or_else(|| scope.judge_for_report(text));
                Judged { path: row.path, text: text.to_owned(), judgement }
            };
            self.fields.missions.iter().enumerate().map(judged).collect()
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
