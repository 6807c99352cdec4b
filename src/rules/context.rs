//! What a rule may look at: the dossier, the profile, the stage, the day. Nothing else exists.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::dossier::{Dossier, Fields};
use crate::formats::Categorie;
use crate::profile::Profile;
use crate::report::Stage;

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
}

impl<'a> Context<'a> {
    pub(crate) fn new(dossier: &'a Dossier<'a>, profile: &'a Profile, stage: Stage, today: NaiveDate) -> Self {
        let fields = &dossier.fields;
        let start = fields.convention.date_debut.get().map(|date| date.day().year());
        let exercice = fields.entete.exercice.get().map(|exercice| i32::from(exercice.year())).or(start).unwrap_or(today.year());
        Context { dossier, fields, profile, exercice, stage, today }
    }

    /// An amount or a percentage of the profile, in force during the exercise.
    pub fn decimal(&self, key: &str) -> Option<Decimal> {
        self.profile.decimal(key, self.exercice)
    }

    /// A count of the profile.
    pub fn count(&self, key: &str) -> Option<u32> {
        self.profile.count(key, self.exercice)
    }

    /// A list of the profile.
    pub fn texts(&self, key: &str) -> &'a [String] {
        self.profile.texts(key, self.exercice)
    }

    /// The category of the beneficiary.
    pub fn categorie(&self) -> Option<Categorie> {
        self.fields.beneficiaire.categorie.get().copied()
    }

    /// Whether the beneficiary is a body of private law; none while its category is not known.
    pub fn is_private(&self) -> Option<bool> {
        self.categorie().map(|categorie| {
            matches!(categorie, Categorie::Association | Categorie::Fondation | Categorie::Entreprise)
        })
    }

    /// Whether the beneficiary is an association or a fondation; none while its category is not known.
    pub fn is_association_or_fondation(&self) -> Option<bool> {
        self.categorie().map(|categorie| matches!(categorie, Categorie::Association | Categorie::Fondation))
    }
}
