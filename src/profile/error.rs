//! Why a profile is refused.

use crate::report::Lang;

/// A profile that cannot be applied. Nothing of it is used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[error("profile refused: {0}", self.sentence(Lang::En))]
pub enum ProfileError {
    /// No profile of that id.
    Unknown {
        /// Id asked for.
        id: String,
        /// Ids that exist.
        known: Vec<String>,
    },
    /// Not JSON, or not of the shape of a profile.
    Shape {
        /// Line in the file, from 1.
        line: usize,
        /// Column in the line, from 1.
        column: usize,
        /// What the reader expected, in its own words.
        reason: String,
    },
    /// One value is not right.
    Value {
        /// Line in the file, from 1; 0 when it cannot be told.
        line: usize,
        /// Name of the parameter.
        key: String,
        /// What is wrong.
        problem: Problem,
    },
    /// An example does not come out as announced.
    Example {
        /// Name of the example.
        name: String,
        /// Rules announced.
        expected: Vec<String>,
        /// Rules that spoke.
        seen: Vec<String>,
    },
}

/// What is wrong with one value of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// No parameter has that name; the nearest one, if any.
    UnknownKey(Option<String>),
    /// No rule has that id.
    UnknownRule,
    /// No field has that path.
    UnknownField(String),
    /// Not of the kind the parameter wants.
    Kind(String),
    /// The list of dated values is empty.
    Empty,
    /// A date that is not one.
    Date(String),
    /// Two values in force on the same day.
    Overlap(String),
    /// No such source in the table.
    UnknownSource(String),
    /// What it says of missions cannot be used.
    Scope(String),
    /// The dossier of an example cannot be read.
    Dossier(String),
}

impl ProfileError {
    /// One sentence for a person: what is wrong and where, then what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unknown { id, known } => {
                let known = known.join(", ");
                lang.pick(
                    format!("le profil « {id} » n'existe pas ; choisissez parmi {known}, ou donnez le chemin d'un fichier .json"),
                    format!("there is no profile \"{id}\"; choose one of {known}, or give the path of a .json file"),
                )
            }
            Self::Shape { line, column, reason } => {
                let french = shape_in_french(reason);
                lang.pick(
                    format!("ligne {line}, colonne {column} : {french} ; corrigez cet endroit du profil"),
                    format!("line {line}, column {column}: {reason}; mend that place of the profile"),
                )
            }
            Self::Value { line, key, problem } => {
                let place = if *line == 0 { String::new() } else { lang.pick(format!("ligne {line}, "), format!("line {line}, ")) };
                format!("{place}« {key} » : {}", problem.sentence(lang))
            }
            Self::Example { name, expected, seen } => {
                let list = |rules: &[String]| if rules.is_empty() { lang.pick("rien", "nothing").to_owned() } else { rules.join(", ") };
                lang.pick(
                    format!("l'exemple « {name} » annonce {} et le contrôle donne {} ; corrigez l'exemple ou la valeur qui le contredit", list(expected), list(seen)),
                    format!("the example \"{name}\" announces {} and the check gives {}; mend the example or the value that contradicts it", list(expected), list(seen)),
                )
            }
        }
    }
}

impl Problem {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownKey(Some(nearest)) => lang.pick(format!("aucun paramètre ne porte ce nom ; peut-être « {nearest} »"), format!("no parameter has that name; perhaps \"{nearest}\"")),
            Self::UnknownKey(None) => lang.pick("aucun paramètre ne porte ce nom ; la liste est donnée par le schéma des profils".into(), "no parameter has that name; the schema of profiles lists them".into()),
            Self::UnknownRule => lang.pick("aucune règle ne porte cet identifiant ; « conforme rules » les liste".into(), "no rule has that id; \"conforme rules\" lists them".into()),
            Self::UnknownField(path) => lang.pick(format!("« {path} » n'est pas un champ du formulaire ; corrigez son chemin"), format!("\"{path}\" is not a field of the form; mend its path")),
            Self::Kind(wanted) => lang.pick(format!("la valeur doit être {}", kind_in_french(wanted)), format!("the value must be {wanted}")),
            Self::Empty => lang.pick("aucune valeur n'est donnée ; écrivez au moins une valeur datée et sourcée".into(), "no value is given; write at least one dated and sourced value".into()),
            Self::Date(text) => lang.pick(format!("« {text} » n'est pas une date ; écrivez-la comme 2024-01-01"), format!("\"{text}\" is not a date; write it like 2024-01-01")),
            Self::Overlap(day) => lang.pick(format!("deux valeurs sont en vigueur le {day} ; fermez la première avec « au »"), format!("two values are in force on {day}; close the first with \"au\"")),
            Self::UnknownSource(id) => lang.pick(format!("la source « {id} » n'est pas dans la table des sources ; écrivez-la en entier : {{\"title\": …, \"article\": …}}"), format!("the source \"{id}\" is not in the table of sources; write it in full: {{\"title\": …, \"article\": …}}")),
            Self::Scope(reason) => lang.pick(format!("le cadrage des missions ne s'applique pas ({reason}) ; corrigez-le ou donnez le nom d'un cadrage fourni, comme \"ccapex\""), format!("what it says of missions cannot be applied ({reason}); mend it or give the name of one that comes with the engine, such as \"ccapex\"")),
            Self::Dossier(reason) => lang.pick(format!("le dossier de l'exemple ne se lit pas : {reason}"), format!("the dossier of the example cannot be read: {reason}")),
        }
    }
}

fn kind_in_french(wanted: &str) -> &str {
    match wanted {
        "an amount in euros as text, such as \"23000\"" => "un montant en euros entre guillemets, comme \"23000\"",
        "a percentage as text, such as \"50\"" => "un pourcentage entre guillemets, comme \"50\"",
        "a whole number, such as 6" => "un nombre entier, comme 6",
        "a text" => "un texte entre guillemets",
        "a list of texts" => "une liste de textes",
        other => other,
    }
}

/// The JSON reader speaks English; its usual sentences are said in French.
fn shape_in_french(reason: &str) -> String {
    let named = || reason.split('`').nth(1).unwrap_or_default();
    if reason.starts_with("unknown field") {
        format!("la clé « {} » n'est pas connue", named())
    } else if reason.starts_with("missing field") {
        match named() {
            "du" => "il manque la date d'entrée en vigueur « du »".to_owned(),
            "source" => "il manque la « source »".to_owned(),
            field => format!("il manque la clé « {field} »"),
        }
    } else if reason.starts_with("data did not match any variant") {
        "la source doit être un identifiant de la table des sources, ou un titre et un article".to_owned()
    } else {
        format!("le texte n'est pas celui d'un profil ({reason})")
    }
}
