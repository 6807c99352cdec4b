//! Applies every rule to a dossier and gathers the report.

use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::computed::Following;
use crate::dossier::{Dossier, Part, RawDossier, Seen, Slot, noting, slot};
use crate::order;
use crate::profile::Profile;
use crate::report::{
    Computed, Engine, Finding, Lang, Missing, NotEvaluated, Outcome, ProfileRef, Report, Severity, Stage,
};
use crate::scope::Judgement;

use super::context::{Memos, exercice};
use super::{Context, Found, Level, Rule, format, words};

/// How a dossier is checked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub profile: &'a Profile,
    pub stage: Stage,
    pub today: NaiveDate,
    pub lang: Lang,
}

/// The report on a dossier: a pure function of its arguments.
pub(crate) fn check(raw: &RawDossier, asked: Asked) -> Report {
    let mut memory = Memory::default();
    memory.update(&Dossier::read(raw), asked, Seen::ALL);
    let Memory { formats, rules, following, .. } = memory;
    report(&mut formats.into_iter().chain(rules), following.into_computed(), asked)
}

/// What was said of a dossier, by whom, and what each looked at. A whole check fills it; after a change
/// only those speak again who looked at something that has changed.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// What the formats said of each part.
    formats: Vec<Said>,
    /// What the rules said, in their order.
    rules: Vec<Said>,
    following: Following,
    memos: Memos,
    exercice: Option<i32>,
}

/// What one rule said, or the formats of one part.
#[derive(Debug, Clone, Default)]
struct Said {
    looked_at: Seen,
    findings: Vec<Finding>,
    missing: Vec<Missing>,
    not_evaluated: Option<NotEvaluated>,
}

impl Said {
    fn is_silent(&self) -> bool {
        self.findings.is_empty() && self.missing.is_empty() && self.not_evaluated.is_none()
    }
}

impl Memory {
    /// Lets speak again whoever looked at what has changed. The profile, the stage, the day and the
    /// language are the same each time: a change of those needs another memory.
    pub fn update(&mut self, dossier: &Dossier, asked: Asked, mut changed: Seen) {
        let exercice = exercice(&dossier.fields, asked.today);
        // It picks the dated values that everyone reads.
        if self.exercice != Some(exercice) {
            *self = Memory { exercice: Some(exercice), ..Memory::default() };
            changed = Seen::ALL;
        }
        self.memos.forget(changed);
        let context = Context::new(dossier, asked, exercice, std::mem::take(&mut self.memos));
        self.formats.reserve(Part::ALL.len().saturating_sub(self.formats.len()));
        self.rules.reserve(prepared().len().saturating_sub(self.rules.len()));
        for (rank, part) in Part::ALL.into_iter().enumerate() {
            speak(&mut self.formats, rank, changed, &|| tell_formats(part, &context, asked.lang));
        }
        for (rank, (rule, needs)) in prepared().iter().enumerate() {
            speak(&mut self.rules, rank, changed, &|| apply(rule, needs, &context, asked.lang));
        }
        self.following.forget(changed);
        self.following.make(&context, asked.lang);
        self.memos = context.memos;
    }

    /// The report on the dossier as it stands.
    pub fn report(&self, asked: Asked) -> Report {
        // Most have nothing to say.
        let spoke = self.formats.iter().chain(&self.rules).filter(|said| !said.is_silent());
        report(&mut spoke.cloned(), self.following.clone().into_computed(), asked)
    }
}

/// Lets one speak who has not spoken yet, or who looked at something that has changed.
fn speak(all: &mut Vec<Said>, rank: usize, changed: Seen, tell: &dyn Fn() -> Said) {
    let before = all.get_mut(rank);
    if before.as_ref().is_some_and(|said| !said.looked_at.meets(changed)) {
        return;
    }
    let (said, looked_at) = noting(tell);
    let said = Said { looked_at, ..said };
    match before {
        Some(before) => *before = said,
        None => all.push(said),
    }
}

/// Puts together what was said.
fn report(all: &mut dyn Iterator<Item = Said>, computed: Computed, asked: Asked) -> Report {
    let (mut findings, mut missing, mut not_evaluated) = (Vec::new(), Vec::<Missing>::new(), Vec::new());
    for said in all {
        findings.extend(said.findings);
        not_evaluated.extend(said.not_evaluated);
        for asked_for in said.missing {
            // Two rules may ask for the same field; a person fills it in once.
            if !missing.iter().any(|known| known.path == asked_for.path && known.label == asked_for.label) {
                missing.push(asked_for);
            }
        }
    }
    order::sort_by_key(&mut findings, |finding| finding.severity);
    Report {
        engine: Engine::this(),
        profile: ProfileRef { id: asked.profile.id.clone(), version: asked.profile.version.clone() },
        stage: asked.stage,
        today: asked.today.to_string(),
        outcome: outcome(&findings, &missing),
        findings,
        missing,
        not_evaluated,
        computed,
    }
}

/// What there is to say of one mission taken alone, and what the scheme judged it to be: the rules of
/// missions in their own words, without the rest of a check. What is said of the list as a whole (an
/// axis without a mission, say) is not said of one of its lines.
pub(crate) fn check_mission(
    text: &str,
    profile: &Profile,
    today: NaiveDate,
    lang: Lang,
) -> (Option<Judgement>, Vec<Finding>) {
    const PATH: &str = "missions[0]";
    let raw: RawDossier = [(PATH, text)].into_iter().collect();
    let dossier = Dossier::read(&raw);
    let judgement = profile.scope().map(|scope| scope.judge(text));
    let context = Context::with_missions(&dossier, profile, today, lang, judgement.as_ref());
    let mut findings = tell_formats(Part::Missions, &context, lang).findings;
    for (rule, needs) in prepared().iter().filter(|(rule, _)| rule.needs == ["missions[]"]) {
        findings.append(&mut apply(rule, needs, &context, lang).findings);
    }
    order::sort_by_key(&mut findings, |finding| finding.severity);
    findings.retain(|finding| finding.path == PATH);
    (judgement, findings)
}

/// The rules, each with the fields that it needs.
fn prepared() -> &'static [(&'static Rule, Vec<Slot>)] {
    static PREPARED: OnceLock<Vec<(&'static Rule, Vec<Slot>)>> = OnceLock::new();
    PREPARED.get_or_init(|| {
        super::all().map(|rule| (rule, rule.needs.iter().filter_map(|path| slot(path)).collect())).collect()
    })
}

/// What the formats say of the values of a part.
fn tell_formats(part: Part, context: &Context, lang: Lang) -> Said {
    let remarks = context.dossier.remarks(part).iter().filter(|remark| !format::is_told_by_a_rule(remark));
    let finding = |remark| {
        let severity = changed(context.profile, &format::id(remark)).unwrap_or_else(|| format::severity(remark));
        format::finding_on(remark, severity, context.dossier.typed(remark), lang)
    };
    Said { findings: remarks.map(finding).collect(), ..Said::default() }
}

fn apply(rule: &'static Rule, needs: &[Slot], context: &Context, lang: Lang) -> Said {
    let mut said = Said::default();
    let level = rule.levels.at(context.stage);
    if level == Level::Silent {
        return said;
    }
    let waits = |missing| Some(NotEvaluated { rule: rule.id.to_owned(), missing });
    if !needs.iter().all(|slot| context.dossier.has(*slot)) {
        said.not_evaluated = waits(rule.needs.iter().flat_map(|path| context.dossier.lacking(path)).collect());
        return said;
    }
    let mut found = Found::default();
    let _nothing_to_say = (rule.check)(context, &mut found);
    if !found.blocked.is_empty() {
        said.not_evaluated = waits(found.blocked);
    }
    said.missing = found.missing.into_iter().map(|(path, label)| words::missing(rule, path, label, lang)).collect();
    let severity = match level {
        Level::Finding(severity) => severity,
        Level::Missing | Level::Silent => Severity::Error,
    };
    for draft in found.drafts {
        if let Some(mut finding) = words::finding(rule, severity, draft, context, lang) {
            // Words that carry a severity of their own (a mere information, say) keep it.
            if let Some(severity) = changed(context.profile, rule.id).filter(|_| finding.severity == severity) {
                finding.severity = severity;
            }
            said.findings.push(finding);
        }
    }
    said
}

/// The severity that the scheme gives to a rule, when it changes it.
fn changed(profile: &Profile, rule: &str) -> Option<Severity> {
    profile.severity(rule)
}

fn outcome(findings: &[Finding], missing: &[Missing]) -> Outcome {
    let any = |severity| findings.iter().any(|finding| finding.severity == severity);
    if any(Severity::Error) {
        Outcome::NonConforme
    } else if !missing.is_empty() {
        Outcome::Incomplet
    } else if any(Severity::Warning) {
        Outcome::AVerifier
    } else {
        Outcome::Conforme
    }
}
