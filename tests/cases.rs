//! Every case of every rule: one change to a good dossier, one expected answer and no other error.

mod common;

use std::collections::BTreeMap;

use common::{Case, bases, cases, check};
use conforme::report::{Finding, SuggestionKind};
use conforme::{Lang, RawDossier, Report, Severity};

#[test]
fn good_dossiers_give_no_error_and_no_warning() {
    let mut failures = Vec::new();
    for (name, base) in bases() {
        let dossier = RawDossier::from_json(&base.dossier.to_string()).unwrap();
        let report = check(&dossier, &base.profile, base.stage, &base.today, Lang::Fr);
        let spoken = report.findings.iter().filter(|finding| finding.severity != Severity::Info);
        failures.extend(spoken.map(|finding| format!("{name}: {} {}", finding.rule, finding.message)));
        failures.extend(report.missing.iter().map(|missing| format!("{name}: missing {}", missing.path)));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_case_comes_out_as_announced() {
    let mut failures = Vec::new();
    let all = cases();
    for (rule, name, case) in &all {
        if let Err(reason) = judge(rule, name, case) {
            failures.push(format!("{rule}/{name}: {reason}"));
        }
    }
    println!("{} cases", all.len());
    assert!(failures.is_empty(), "{} of {} cases:\n{}", failures.len(), all.len(), failures.join("\n"));
}

fn judge(rule: &str, name: &str, case: &Case) -> Result<(), String> {
    let speaks = !case.expect.is_empty() || !case.missing.is_empty() || case.not_evaluated;
    if name.starts_with("fails-") != speaks {
        return Err("a case named fails-… expects something, one named passes-… expects nothing".into());
    }
    let report = case.report();
    let own = of_rule(&report, rule);
    if own.len() != case.expect.len() {
        return Err(format!("{} findings instead of {}: {own:#?}", own.len(), case.expect.len()));
    }
    for (finding, expected) in own.iter().zip(&case.expect) {
        compare(finding, expected)?;
        if finding.message.contains('{') || finding.help.contains('{') {
            return Err(format!("a placeholder is not filled: {} {}", finding.message, finding.help));
        }
    }
    for path in &case.missing {
        if !report.missing.iter().any(|missing| missing.path == *path) {
            return Err(format!("{path} is not listed as missing: {:?}", report.missing));
        }
    }
    if case.not_evaluated != report.not_evaluated.iter().any(|waiting| waiting.rule == rule) {
        return Err(format!("not evaluated should be {}", case.not_evaluated));
    }
    let others: Vec<String> = report
        .findings
        .iter()
        .filter(|finding| {
            finding.severity == Severity::Error && finding.rule != rule && !case.also.contains_key(&finding.rule)
        })
        .map(|finding| format!("{} {}", finding.rule, finding.message))
        .collect();
    if !others.is_empty() {
        return Err(format!("errors of other rules: {others:?}"));
    }
    for finding in own {
        mended(rule, case, &report, finding)?;
    }
    Ok(())
}

fn of_rule<'a>(report: &'a Report, rule: &str) -> Vec<&'a Finding> {
    report.findings.iter().filter(|finding| finding.rule == rule).collect()
}

fn compare(finding: &Finding, expected: &common::Expected) -> Result<(), String> {
    if finding.path != expected.path {
        return Err(format!("at {} instead of {}", finding.path, expected.path));
    }
    if let Some(severity) = expected.severity
        && finding.severity != severity
    {
        return Err(format!("{:?} instead of {severity:?}", finding.severity));
    }
    for (name, shown) in &expected.params {
        // Cases are typed with plain spaces.
        let seen = finding.params.get(name).map(|text| text.replace(['\u{a0}', '\u{202f}'], " "));
        if seen.as_ref() != Some(shown) {
            return Err(format!("{name} is {seen:?} instead of {shown:?}"));
        }
    }
    if let Some(edits) = &expected.suggestion {
        let seen: BTreeMap<String, String> = finding
            .suggestion
            .iter()
            .flat_map(|suggestion| &suggestion.edits)
            .map(|edit| (edit.path.clone(), edit.value.replace(['\u{a0}', '\u{202f}'], " ")))
            .collect();
        if seen != *edits {
            return Err(format!("suggests {seen:?} instead of {edits:?}"));
        }
    }
    Ok(())
}

/// Once a suggestion is taken the rule no longer speaks there; a safe one adds none, a review one adds no error.
fn mended(rule: &str, case: &Case, before: &Report, finding: &Finding) -> Result<(), String> {
    let Some(suggestion) = &finding.suggestion else { return Ok(()) };
    let mut dossier = case.dossier();
    for edit in &suggestion.edits {
        dossier.set(&edit.path, &edit.value);
    }
    let after = case.report_of(&dossier);
    match (of_rule(&after, rule).iter().any(|left| left.path == finding.path), &case.suggestion_leaves) {
        (true, None) => return Err("its suggestion does not mend it".into()),
        (false, Some(reason)) => return Err(format!("its suggestion mends it, although: {reason}")),
        _ => {}
    }
    let known = |new: &&Finding| !before.findings.iter().any(|old| old.rule == new.rule && old.path == new.path);
    let added: Vec<&str> = after
        .findings
        .iter()
        .filter(known)
        .filter(|new| suggestion.kind == SuggestionKind::Safe || new.severity == Severity::Error)
        .map(|new| new.rule.as_str())
        .collect();
    if added.is_empty() { Ok(()) } else { Err(format!("its suggestion adds {added:?}")) }
}
