//! Applies every rule to a dossier and gathers the report.

use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::computed;
use crate::dossier::{Dossier, RawDossier, Slot, slot};
use crate::order;
use crate::profile::Profile;
use crate::report::{Engine, Finding, Lang, Missing, NotEvaluated, Outcome, ProfileRef, Report, Severity, Stage};
use crate::scope::Judgement;

use super::{Context, Found, Level, Rule, format, missions, words};

/// The report on a dossier: a pure function of its arguments.
pub(crate) fn check(raw: &RawDossier, profile: &Profile, stage: Stage, today: NaiveDate, lang: Lang) -> Report {
    let dossier = Dossier::read(raw);
    let context = Context::new(&dossier, profile, stage, today);
    let mut gathered = Gathered::default();
    tell_formats(&context, raw, lang, &mut gathered);
    let prepared = prepared();
    let readable: Vec<bool> = prepared.needs.iter().map(|slot| dossier.has(*slot)).collect();
    for (rule, needs) in &prepared.rules {
        let applicable = needs.iter().all(|rank| readable.get(*rank) == Some(&true));
        apply(rule, applicable, &context, lang, &mut gathered);
    }
    order::sort_by_key(&mut gathered.findings, |finding| finding.severity);
    Report {
        engine: Engine::this(),
        profile: ProfileRef { id: profile.id.clone(), version: profile.version.clone() },
        stage,
        today: today.to_string(),
        outcome: outcome(&gathered),
        findings: gathered.findings,
        missing: gathered.missing,
        not_evaluated: gathered.not_evaluated,
        computed: computed::all(&context, lang),
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
    let context = Context::with_missions(&dossier, profile, today, judgement.as_ref());
    let mut gathered = Gathered::default();
    tell_formats(&context, &raw, lang, &mut gathered);
    for rule in missions::RULES.iter().filter(|rule| rule.needs == ["missions[]"]) {
        apply(rule, !context.fields.missions.is_empty(), &context, lang, &mut gathered);
    }
    order::sort_by_key(&mut gathered.findings, |finding| finding.severity);
    gathered.findings.retain(|finding| finding.path == PATH);
    (judgement, gathered.findings)
}

#[derive(Default)]
struct Gathered {
    findings: Vec<Finding>,
    missing: Vec<Missing>,
    not_evaluated: Vec<NotEvaluated>,
}

/// The rules, and the fields that they need: most need the same few, so each is looked at once a check.
struct Prepared {
    needs: Vec<Slot>,
    /// Each rule with the ranks of what it needs.
    rules: Vec<(&'static Rule, Vec<usize>)>,
}

fn prepared() -> &'static Prepared {
    static PREPARED: OnceLock<Prepared> = OnceLock::new();
    PREPARED.get_or_init(|| {
        let mut needs: Vec<&'static str> = super::all().flat_map(|rule| rule.needs).copied().collect();
        order::sort_by(&mut needs, Ord::cmp);
        needs.dedup();
        let ranks = |rule: &Rule| rule.needs.iter().filter_map(|path| needs.binary_search(path).ok()).collect();
        let rules = super::all().map(|rule| (rule, ranks(rule))).collect();
        Prepared { needs: needs.iter().filter_map(|path| slot(path)).collect(), rules }
    })
}

/// What the formats say of each value.
fn tell_formats(context: &Context, raw: &RawDossier, lang: Lang, gathered: &mut Gathered) {
    for remark in context.dossier.remarks().filter(|remark| !format::is_told_by_a_rule(remark)) {
        let severity = changed(context.profile, &format::id(remark)).unwrap_or_else(|| format::severity(remark));
        gathered.findings.push(format::finding(remark, severity, raw, lang));
    }
}

fn apply(rule: &'static Rule, applicable: bool, context: &Context, lang: Lang, gathered: &mut Gathered) {
    let level = rule.levels.at(context.stage);
    if level == Level::Silent {
        return;
    }
    if !applicable {
        let lacking = rule.needs.iter().flat_map(|path| context.dossier.lacking(path)).collect();
        gathered.not_evaluated.push(NotEvaluated { rule: rule.id.to_owned(), missing: lacking });
        return;
    }
    let mut found = Found::default();
    let _nothing_to_say = (rule.check)(context, &mut found);
    if !found.blocked.is_empty() {
        gathered.not_evaluated.push(NotEvaluated { rule: rule.id.to_owned(), missing: found.blocked });
    }
    for (path, label) in found.missing {
        let missing = words::missing(rule, path, label, lang);
        // Two rules may ask for the same field; a person fills it in once.
        if !gathered.missing.iter().any(|known| known.path == missing.path && known.label == missing.label) {
            gathered.missing.push(missing);
        }
    }
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
            gathered.findings.push(finding);
        }
    }
}

/// The severity that the scheme gives to a rule, when it changes it.
fn changed(profile: &Profile, rule: &str) -> Option<Severity> {
    profile.severities.get(rule).map(|change| change.severite)
}

fn outcome(gathered: &Gathered) -> Outcome {
    let any = |severity| gathered.findings.iter().any(|finding| finding.severity == severity);
    if any(Severity::Error) {
        Outcome::NonConforme
    } else if !gathered.missing.is_empty() {
        Outcome::Incomplet
    } else if any(Severity::Warning) {
        Outcome::AVerifier
    } else {
        Outcome::Conforme
    }
}
