//! Prints a report that a person reads with pleasure: what blocks first, where, why, what to do.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use conforme::Outcome;
use conforme::report::{Computed, Finding, Lang, Report, Severity, SuggestionKind};
use serde::Serialize;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const RED: Style = AnsiColor::Red.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
const BLUE: Style = AnsiColor::Blue.on_default().bold();
const GREEN: Style = AnsiColor::Green.on_default().bold();

/// One JSON line.
pub(super) fn json<T: Serialize>(value: &T) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, value)?;
    writeln!(out)
}

/// A text for people. A terminal that is gone or a full disk is an error to tell, as for any answer.
pub(super) fn text(text: &str) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// The report as text.
pub(super) fn report(out: &mut impl Write, report: &Report, lang: Lang) -> io::Result<()> {
    headline(out, report, lang)?;
    let groups = [
        (Severity::Error, lang.pick("À corriger", "To mend"), RED),
        (Severity::Warning, lang.pick("À vérifier", "To check"), YELLOW),
        (Severity::Info, lang.pick("Bon à savoir", "Good to know"), BLUE),
    ];
    for (severity, title, style) in groups {
        let findings: Vec<&Finding> = report.findings.iter().filter(|finding| finding.severity == severity).collect();
        if !findings.is_empty() {
            writeln!(out, "\n{style}{title} ({}){style:#}", findings.len())?;
        }
        for finding in findings {
            one(out, finding, lang)?;
        }
    }
    if !report.missing.is_empty() {
        writeln!(out, "\n{BOLD}{} ({}){BOLD:#}", lang.pick("À compléter", "To fill in"), report.missing.len())?;
        for missing in &report.missing {
            writeln!(out, "  • {} {DIM}{}{DIM:#}", missing.label, missing.path)?;
        }
    }
    computed(out, &report.computed, lang)?;
    if !report.not_evaluated.is_empty() {
        let count = report.not_evaluated.len();
        writeln!(
            out,
            "\n{DIM}{}{DIM:#}",
            lang.pick(
                format!("{count} règle(s) attendent un champ vide ou illisible (--format json les liste)."),
                format!("{count} rule(s) wait for an empty or unreadable field (--format json lists them)."),
            )
        )?;
    }
    Ok(())
}

fn headline(out: &mut impl Write, report: &Report, lang: Lang) -> io::Result<()> {
    let (style, verdict) = match report.outcome {
        Outcome::Conforme => (GREEN, lang.pick("CONFORME", "CONFORMING")),
        Outcome::AVerifier => (YELLOW, lang.pick("À VÉRIFIER", "TO BE CHECKED")),
        Outcome::Incomplet => (YELLOW, lang.pick("INCOMPLET", "INCOMPLETE")),
        Outcome::NonConforme => (RED, lang.pick("NON CONFORME", "NOT CONFORMING")),
    };
    let stage = report.stage.name();
    let day = day(&report.today);
    writeln!(
        out,
        "{style}{verdict}{style:#}  {DIM}{}{DIM:#}",
        lang.pick(
            format!(
                "profil {} ({}), stade {stage}, contrôlé le {day}, moteur {}",
                report.profile.id, report.profile.version, report.engine.version
            ),
            format!(
                "profile {} ({}), stage {stage}, checked on {day}, engine {}",
                report.profile.id, report.profile.version, report.engine.version
            ),
        )
    )
}

fn one(out: &mut impl Write, finding: &Finding, lang: Lang) -> io::Result<()> {
    let label = conforme::dossier::label(&finding.path, lang).unwrap_or_default();
    writeln!(out, "\n  {BOLD}{label}{BOLD:#} {DIM}{} · {}{DIM:#}", finding.path, finding.rule)?;
    writeln!(out, "  {}", finding.message)?;
    writeln!(out, "  → {}", finding.help)?;
    if let Some(suggestion) = &finding.suggestion {
        let sure = match suggestion.kind {
            SuggestionKind::Safe => lang.pick("sans risque", "safe"),
            SuggestionKind::Review => lang.pick("à relire", "to review"),
        };
        writeln!(out, "  ✎ {} {DIM}({sure}){DIM:#}", suggestion.label)?;
    }
    for source in &finding.sources {
        writeln!(out, "  {DIM}§ {}, {}{DIM:#}", source.title, source.article)?;
    }
    Ok(())
}

fn computed(out: &mut impl Write, computed: &Computed, lang: Lang) -> io::Result<()> {
    let totals = [
        (lang.pick("Total des charges", "Total charges"), &computed.totals.charges),
        (lang.pick("Total des produits", "Total products"), &computed.totals.produits),
        (
            lang.pick("Emplois des contributions volontaires (86)", "Uses of contributions in kind (86)"),
            &computed.totals.emplois_contributions,
        ),
        (lang.pick("Contributions volontaires (87)", "Contributions in kind (87)"), &computed.totals.contributions),
    ];
    if totals.iter().any(|(_, sum)| sum.is_some()) || computed.rate.is_some() {
        writeln!(out, "\n{BOLD}{}{BOLD:#}", lang.pick("Calculs", "Figures"))?;
    }
    for (label, sum) in totals {
        if let Some(sum) = sum {
            writeln!(out, "  {label} : {}", conforme::call::shown("montant", sum))?;
        }
    }
    if let Some(rate) = &computed.rate {
        writeln!(
            out,
            "  {} : {}",
            lang.pick("Taux de la subvention", "Rate of the grant"),
            conforme::call::shown("taux", rate)
        )?;
    }
    if !computed.deadlines.is_empty() {
        writeln!(out, "\n{BOLD}{}{BOLD:#}", lang.pick("Échéances", "Deadlines"))?;
    }
    for deadline in &computed.deadlines {
        let source = &deadline.source;
        writeln!(
            out,
            "  {}  {} {DIM}§ {}, {}{DIM:#}",
            day(&deadline.date),
            deadline.label,
            source.title,
            source.article
        )?;
    }
    Ok(())
}

/// 2025-02-28 as 28/02/2025.
fn day(iso: &str) -> String {
    iso.split('-').rev().collect::<Vec<_>>().join("/")
}
