//! Un versement est daté d'avant celui qui le précède.
//!
//! An instalment is dated before the one above it.
//!
//! # Pourquoi
//! L'échéancier se lit dans l'ordre : une date qui revient en arrière est le plus souvent une faute de
//! frappe sur le mois ou l'année.
//!
//! # Why
//! The schedule is read in order: a date that goes back is most often a slip on the month or year.
//!
//! # Fails
//! ```text
//! subvention.versements[0].date = 30/06/2024
//! subvention.versements[1].date = 29/06/2024
//! ```
//!
//! # Passes
//! ```text
//! subvention.versements[0].date = 30/06/2024
//! subvention.versements[1].date = 30/06/2024
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "versements/dates-desordonnees",
    levels: Levels::always(Severity::Warning),
    needs: &["subvention.versements[].date"],
    sources: &["coherence"],
    words: &[Words {
        fr: Text(
            "Ce versement est daté du {date}, avant le versement précédent du {precedente}.",
            "Corrigez la date, ou rangez les versements dans l'ordre.",
        ),
        en: Text(
            "This instalment is dated {date}, before the previous one of {precedente}.",
            "Mend the date, or put the instalments in order.",
        ),
        ..Words::BASE
    }],
    page: page!("dates_desordonnees.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let dated = context.fields.versements.iter().filter_map(|row| Some((row, row.cells.date.get()?)));
    let dated: Vec<_> = dated.collect();
    for pair in dated.windows(2) {
        if let [(earlier, first), (later, second)] = pair
            && second.day() < first.day()
        {
            found.add(
                Draft::at(later.at("date"))
                    .related(earlier.at("date"))
                    .with("date", second.display())
                    .with("precedente", first.display()),
            );
        }
    }
    Some(())
}
