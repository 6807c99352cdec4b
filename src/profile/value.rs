//! One parameter's values through time.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::formats::{Categorie, Date, plain};
use crate::report::Source;
use crate::shape::Node;

use super::error::Problem;
use super::file::{DatedFile, Named};
use super::keys::Kind;
use super::sources;

/// A parameter's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Euros or percent.
    Decimal(Decimal),
    /// A count.
    Count(u32),
    /// A text.
    Text(String),
    /// A list of texts or of paths.
    Texts(Vec<String>),
}

/// A value, when it is in force, and where it comes from.
#[derive(Debug, Clone)]
pub struct Dated {
    /// The value.
    pub value: Value,
    /// The texts of a list as words to compare: each check looks for them.
    pub(super) words: Vec<String>,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force; none while still in force.
    pub to: Option<NaiveDate>,
    /// The text it comes from.
    pub source: Source,
}

impl Dated {
    /// Whether the value was in force on some day of the year.
    pub(super) fn touches(&self, year: i32) -> bool {
        let first = NaiveDate::from_ymd_opt(year, 1, 1);
        let last = NaiveDate::from_ymd_opt(year, 12, 31);
        last.is_some_and(|last| self.from <= last) && self.to.is_none_or(|to| first.is_some_and(|first| to >= first))
    }

    pub(super) fn read(file: &DatedFile, kind: Kind) -> Result<Self, Problem> {
        let day = |text: &str| Date::iso(text).ok_or_else(|| Problem::Date(text.to_owned()));
        let (from, to) = (day(&file.du)?, file.au.as_deref().map(day).transpose()?);
        if let Some(to) = to.filter(|to| *to < from) {
            return Err(Problem::Backwards(to.to_string()));
        }
        let value = read_value(&file.valeur, kind)?;
        let words = match &value {
            Value::Texts(texts) if kind == Kind::Texts => texts.iter().map(|text| plain(text)).collect(),
            _ => Vec::new(),
        };
        Ok(Dated {
            value,
            words,
            from,
            to,
            source: match &file.source {
                Named::Whole(source) => Source::clone(source),
                Named::Name(id) => sources::find(id).ok_or_else(|| Problem::UnknownSource(id.clone()))?,
            },
        })
    }
}

fn read_value(value: &Node, kind: Kind) -> Result<Value, Problem> {
    let wanted = match kind {
        Kind::Amount => "an amount in euros as text, such as \"23000\"",
        Kind::Percent => "a percentage as text from \"0\" to \"100\", such as \"50\"",
        Kind::Count => "a whole number, such as 6",
        Kind::Text => "a text",
        Kind::Categories => {
            "a list of categories of beneficiaries: association, fondation, collectivite, etablissementPublic, entreprise"
        }
        Kind::Texts | Kind::Paths => "a list of texts",
    };
    let read = match kind {
        Kind::Amount | Kind::Percent => value
            .as_text()
            .and_then(|text| Decimal::from_str_exact(text).ok())
            .filter(|number| !number.is_sign_negative() && (kind == Kind::Amount || *number <= Decimal::ONE_HUNDRED))
            .map(Value::Decimal),
        Kind::Count => value.whole().and_then(|count| u32::try_from(count).ok()).map(Value::Count),
        Kind::Text => value.as_text().map(|text| Value::Text(text.to_owned())),
        Kind::Texts | Kind::Paths | Kind::Categories => value.clone().texts().map(Value::Texts),
    };
    let read = read.ok_or_else(|| Problem::Kind(wanted.to_owned()))?;
    if let (Kind::Categories, Value::Texts(codes)) = (kind, &read)
        && !codes.iter().all(|code| Categorie::all().any(|(_, known, _)| known == code))
    {
        return Err(Problem::Kind(wanted.to_owned()));
    }
    if let (Kind::Paths, Value::Texts(paths)) = (kind, &read) {
        for path in paths {
            if crate::dossier::known_field(path).is_none() {
                return Err(Problem::UnknownField(path.clone()));
            }
        }
    }
    Ok(read)
}
