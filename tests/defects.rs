//! Every defect of every format: a text that has it, and words for it that hold together
//! (`tests/formats/defects.tsv`). `CONFORME_MOTS=1 cargo test --test defects -- --nocapture` prints
//! all of them, to be read as the person at the form reads them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may.

use std::collections::BTreeSet;

use conforme::champs::{Carried, FORMATS, IDENTIFIERS, Written};
use conforme::formats::{catalogue, kebab};
use conforme::report::{Finding, Lang, SuggestionKind};
use conforme::{FieldVerdict, field};

struct Row {
    kind: String,
    defect: String,
    text: String,
}

impl Row {
    fn id(&self) -> String {
        format!("format/{}-{}", kebab(&self.kind), self.defect)
    }

    fn verdict(&self, lang: Lang) -> FieldVerdict {
        field(&self.kind, &self.text, lang).unwrap_or_else(|| panic!("no type {}", self.kind))
    }

    fn finding(&self, lang: Lang) -> Finding {
        let verdict = self.verdict(lang);
        let found = verdict.findings.iter().find(|finding| finding.rule == self.id());
        found.cloned().unwrap_or_else(|| {
            let seen: Vec<_> = verdict.findings.iter().map(|finding| &finding.rule).collect();
            panic!("{} {:?}: expected {}, seen {seen:?} {:?}", self.kind, self.text, self.id(), verdict.value)
        })
    }
}

fn rows() -> Vec<Row> {
    include_str!("formats/defects.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| {
            let [kind, defect, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            Row { kind: kind.to_owned(), defect: defect.to_owned(), text: typed(text) }
        })
        .collect()
}

/// The text of a cell: `x{301}` is x repeated.
fn typed(cell: &str) -> String {
    let repeated = cell.strip_suffix('}').and_then(|cell| cell.split_once('{'));
    match repeated {
        Some((one, count)) => one.repeat(count.parse().unwrap()),
        None => cell.replace("\\a", "\u{7}"),
    }
}

#[test]
fn every_text_has_the_defect_said() {
    for row in rows() {
        row.finding(Lang::Fr);
    }
}

#[test]
fn every_defect_that_a_format_states_has_a_text() {
    let seen: BTreeSet<(String, String)> = rows().into_iter().map(|row| (row.kind, row.defect)).collect();
    for (kind, defects) in catalogue() {
        assert!(defects.is_sorted(), "{kind}: {defects:?}");
        for defect in *defects {
            assert!(seen.contains(&((*kind).to_owned(), (*defect).to_owned())), "no text for {kind} {defect}");
        }
    }
}

#[test]
fn every_message_is_whole_in_both_languages() {
    for row in rows() {
        let [fr, en] = [Lang::Fr, Lang::En].map(|lang| row.finding(lang));
        for (lang, finding) in [("fr", &fr), ("en", &en)] {
            for text in [&finding.message, &finding.help] {
                let place = format!("{} {lang} {:?}: {text}", row.id(), row.text);
                assert!(!text.is_empty(), "{place}");
                assert!(!text.contains(['{', '}']) || row.text.contains(['{', '}']), "{place}");
                assert!(text.ends_with(['.', '?']), "{place}");
                let plain = text.to_lowercase();
                for word in ["invalide", "invalid", "veuillez", "please", "  ", "« »", "\"\"", "None"] {
                    assert!(!plain.contains(word), "{place}");
                }
                for (name, _) in catalogue().iter().filter(|(name, _)| name.contains(char::is_uppercase)) {
                    assert!(!text.contains(name), "{place}");
                }
            }
        }
        assert_ne!(fr.message, en.message, "{}", row.id());
        assert_eq!(fr.suggestion.map(|mend| mend.edits), en.suggestion.map(|mend| mend.edits), "{}", row.id());
        assert!(!fr.sources.is_empty(), "{} has no source", row.id());
    }
}

#[test]
fn the_example_shown_is_read_without_a_word() {
    for row in rows() {
        for lang in [Lang::Fr, Lang::En] {
            if let Some(example) = row.finding(lang).params.get("exemple") {
                let verdict = field(&row.kind, example, lang).unwrap();
                assert!(verdict.findings.is_empty(), "{} {example}: {:?}", row.kind, verdict.findings);
            }
        }
    }
}

#[test]
fn a_safe_suggestion_takes_its_finding_away_and_adds_none() {
    for row in rows() {
        let before = row.verdict(Lang::Fr);
        let Some(mend) = row.finding(Lang::Fr).suggestion else {
            continue;
        };
        let after = field(&row.kind, &mend.edits[0].value, Lang::Fr).unwrap();
        let place = format!("{} {:?} -> {:?}", row.id(), row.text, mend.edits[0].value);
        assert!(after.findings.iter().all(|finding| finding.rule != row.id()), "{place}");
        assert!(after.ok, "{place}: {:?}", after.findings);
        if mend.kind == SuggestionKind::Safe {
            assert_eq!(after.value, before.value, "{place}: the value has changed");
            let known: BTreeSet<_> = before.findings.iter().map(|finding| &finding.rule).collect();
            assert!(after.findings.iter().all(|finding| known.contains(&finding.rule)), "{place}");
        }
    }
}

#[test]
fn the_catalogue_gives_the_severity_that_people_see() {
    let pages = conforme::catalogue::pages(Lang::Fr);
    for row in rows() {
        let page = pages.iter().find(|page| page.id == row.id()).unwrap();
        let seen = serde_json::to_value(row.finding(Lang::Fr).severity).unwrap();
        assert_eq!(page.levels[0], seen, "{} {:?}", row.id(), row.text);
    }
}

/// `conforme/champs` and `conforme/identifiants` write their JSON themselves, and the second carries some
/// types only.
#[test]
fn the_formats_alone_say_the_same_to_the_byte() {
    let compared = [&FORMATS, &IDENTIFIERS].map(compared);
    assert!(compared[0] > 1500 && compared[1] > 300, "{compared:?}");
    assert!(IDENTIFIERS.field("montant", "1", Lang::Fr).is_none());
    assert_eq!(FORMATS.types().chain(["mission"]).collect::<Vec<_>>(), conforme::field_types().collect::<Vec<_>>());
}

fn compared(carried: &Carried) -> usize {
    let known: Vec<_> = carried.types().collect();
    let mut compared = 0;
    for row in rows().iter().filter(|row| known.contains(&row.kind.as_str())) {
        let example = row.finding(Lang::Fr).params["exemple"].clone();
        for text in [&row.text, &example, &format!("\"\\ \u{1}\u{1f}\t{}", row.text)] {
            for lang in [Lang::Fr, Lang::En] {
                let whole = field(&row.kind, text, lang).unwrap();
                let alone = carried.field(&row.kind, text, lang).unwrap();
                assert_eq!(serde_json::to_string(&whole).unwrap(), alone);
                let rank = known.iter().position(|kind| **kind == row.kind).unwrap();
                let mut written = String::new();
                match carried.write(rank, text, lang, &mut written).unwrap() {
                    Written::Json => assert_eq!(written, alone),
                    Written::Plain { value, display } => {
                        assert!(whole.findings.is_empty());
                        assert_eq!(written.len(), value + display);
                        assert_eq!(whole.value.as_deref(), written.get(..value));
                        let shown = if display == 0 { whole.value.as_deref() } else { written.get(value..) };
                        assert_eq!(whole.display.as_deref(), shown);
                    }
                }
                compared += 1;
            }
        }
    }
    compared
}

#[test]
fn print_every_message() {
    if std::env::var_os("CONFORME_MOTS").is_none() {
        return;
    }
    for row in rows() {
        let text: String = row.text.chars().take(40).collect();
        for lang in [Lang::Fr, Lang::En] {
            let finding = row.finding(lang);
            let mend =
                finding.suggestion.map(|mend| format!("  [{:?}: {}]", mend.kind, mend.label)).unwrap_or_default();
            println!(
                "{} {:?} {text:?}\n    {}\n    {}{mend}",
                row.id(),
                finding.severity,
                finding.message,
                finding.help
            );
        }
    }
}
