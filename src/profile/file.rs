//! The shape of a profile file, as the budget officer writes it.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use crate::report::{Severity, Source};
use crate::scope::ScopeData;

/// One layer: what one file says, before it is laid over the one it extends.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileFile {
    /// Id: "ccapex-35".
    pub profil: String,
    /// Version of the data, any text.
    pub version: String,
    /// Name for people.
    pub titre: Titre,
    /// Id of the profile this one completes.
    #[serde(default)]
    pub extends: Option<String>,
    /// Parameters by name; each a list of dated values.
    #[serde(default, deserialize_with = "without_doubles")]
    pub valeurs: BTreeMap<String, Vec<DatedFile>>,
    /// Rules whose severity this scheme changes.
    #[serde(default, deserialize_with = "without_doubles")]
    pub severites: BTreeMap<String, SeverityChange>,
    /// What the scheme says of missions: the name of data that come with the engine, or the data.
    #[serde(default)]
    pub cadrage: Option<Named<ScopeData>>,
    /// Dossiers that show what the profile says; all must come out as announced.
    #[serde(default)]
    pub exemples: Vec<Example>,
}

/// What stands in a profile by its name, or whole.
#[derive(Debug, Clone)]
pub(super) enum Named<T> {
    /// The name of what comes with the engine.
    Name(String),
    /// The thing itself.
    Whole(Box<T>),
}

/// Name of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titre {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DatedFile {
    pub valeur: serde_json::Value,
    /// First day in force, ISO 8601.
    pub du: String,
    /// Last day in force, ISO 8601; none while still in force.
    #[serde(default)]
    pub au: Option<String>,
    /// Where it comes from: its id in the table of sources, or the source itself.
    pub source: Named<Source>,
}

/// A severity that a scheme changes, and why.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeverityChange {
    /// The severity in this scheme.
    pub severite: Severity,
    /// Why.
    pub raison: String,
}

/// A dossier and what must come of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What it shows.
    pub nom: String,
    /// "projet", "depot" or "signature"; depot when absent.
    #[serde(default)]
    pub stade: Option<String>,
    /// Day of the check, ISO 8601.
    pub aujourdhui: String,
    /// The form, nested or flat.
    pub dossier: serde_json::Value,
    /// Rules that give an error or a warning, sorted; nothing else may.
    pub attendu: Vec<String>,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Named<T> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct TextOrTable<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for TextOrTable<T> {
            type Value = Named<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("a name or a table")
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<Named<T>, E> {
                Ok(Named::Name(name.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Named<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(entries)).map(|whole| Named::Whole(Box::new(whole)))
            }
        }

        reader.deserialize_any(TextOrTable(PhantomData))
    }
}

/// Reads a table, and refuses a name that stands twice: of two values for a parameter the reader would
/// otherwise keep the last one without a word.
fn without_doubles<'de, D, T>(reader: D) -> Result<BTreeMap<String, T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    struct Table<T>(PhantomData<T>);

    impl<'de, T: Deserialize<'de>> Visitor<'de> for Table<T> {
        type Value = BTreeMap<String, T>;

        fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            formatter.write_str("a table without doubles")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
            let mut table = BTreeMap::new();
            while let Some(name) = entries.next_key::<String>()? {
                if table.contains_key(&name) {
                    return Err(A::Error::custom(format_args!("duplicate entry `{name}`")));
                }
                let value = entries.next_value()?;
                table.insert(name, value);
            }
            Ok(table)
        }
    }

    reader.deserialize_map(Table(PhantomData))
}
