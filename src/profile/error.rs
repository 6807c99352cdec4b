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
    /// Longer than a profile can be.
    TooLong {
        /// Bytes of the text.
        bytes: usize,
        /// Bytes it may have.
        most: usize,
    },
    /// An example does not come out as announced.
    Example {
        /// Line in the file, from 1; 0 when it cannot be told.
        line: usize,
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
    /// The profile it completes does not exist.
    UnknownProfile {
        /// Id asked for.
        id: String,
        /// Ids that exist.
        known: Vec<String>,
    },
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
    /// A value whose last day comes before its first.
    Backwards(String),
    /// The profile extends itself, through this one.
    Cycle(String),
    /// Not an id: small letters, digits and hyphens.
    Id,
    /// A change without its reason.
    NoReason,
    /// Two values in force on the same day.
    Overlap(String),
    /// No such source in the table.
    UnknownSource(String),
    /// What it says of missions cannot be used.
    Scope(String),
    /// The stage of an example is none of the three.
    Stage(String),
    /// An example announces a rule that does not exist.
    Announced(String),
    /// The dossier of an example cannot be read.
    Dossier(String),
}

impl ProfileError {
    /// The same, with the line where the example or the parameter it names stands in the file.
    pub(crate) fn located(mut self, text: &str) -> Self {
        match &mut self {
            Self::Value { line, key: name, .. } | Self::Example { line, name, .. } if *line == 0 => {
                *line = super::line_of(text, name);
            }
            _ => {}
        }
        self
    }

    /// One sentence for a person: what is wrong and where, then what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unknown { id, known } => {
                let known = known.join(", ");
                lang.pick(
                    format_args!("le profil « {id} » n'existe pas ; choisissez parmi {known}, ou donnez le chemin d'un fichier .json"),
                    format_args!("there is no profile \"{id}\"; choose one of {known}, or give the path of a .json file"),
                ).to_string()
            }
            Self::Shape { line, column, reason } => {
                let french = shape_in_french(reason);
                lang.pick(
                    format_args!("ligne {line}, colonne {column} : {french} ; corrigez cet endroit du profil"),
                    format_args!("line {line}, column {column}: {reason}; mend that place of the profile"),
                ).to_string()
            }
            Self::Value { line, key, problem } => {
                let place = place(*line, lang);
                format!("{place}« {key} » : {}", problem.sentence(lang))
            }
            Self::TooLong { bytes, most } => lang.pick(
                format_args!(
                    "le fichier compte {bytes} octets et un profil {most} au plus ; vérifiez que c'est bien un profil"
                ),
                format_args!("the file has {bytes} bytes and a profile {most} at most; check that it is a profile"),
            ).to_string(),
            Self::Example { line, name, expected, seen } => {
                let list = |rules: &[String]| {
                    if rules.is_empty() { lang.pick("rien", "nothing").to_owned() } else { rules.join(", ") }
                };
                let place = place(*line, lang);
                lang.pick(
                    format_args!("{place}l'exemple « {name} » annonce {} et le contrôle donne {} ; corrigez l'exemple ou la valeur qui le contredit", list(expected), list(seen)),
                    format_args!("{place}the example \"{name}\" announces {} and the check gives {}; mend the example or the value that contradicts it", list(expected), list(seen)),
                ).to_string()
            }
        }
    }
}

/// Where in the file, when it is known.
fn place(line: usize, lang: Lang) -> String {
    if line == 0 {
        String::new()
    } else {
        lang.pick(format_args!("ligne {line}, "), format_args!("line {line}, ")).to_string()
    }
}

impl Problem {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownKey(Some(nearest)) => lang.pick(format_args!("aucun paramètre ne porte ce nom ; peut-être « {nearest} »"), format_args!("no parameter has that name; perhaps \"{nearest}\"")).to_string(),
            Self::UnknownKey(None) => lang.pick("aucun paramètre ne porte ce nom ; la liste est donnée par le schéma des profils".into(), "no parameter has that name; the schema of profiles lists them".into()),
            Self::UnknownProfile { id, known } => lang.pick(
                format_args!("le profil « {id} » n'existe pas ; choisissez parmi {}", known.join(", ")),
                format_args!("there is no profile \"{id}\"; choose one of {}", known.join(", ")),
            ).to_string(),
            Self::UnknownRule => lang.pick("aucune règle ne porte cet identifiant ; « conforme rules » les liste".into(), "no rule has that id; \"conforme rules\" lists them".into()),
            Self::UnknownField(path) => lang.pick(format_args!("« {path} » n'est pas un champ du formulaire ; corrigez son chemin"), format_args!("\"{path}\" is not a field of the form; mend its path")).to_string(),
            Self::Kind(wanted) => lang.pick(format_args!("la valeur doit être {}", kind_in_french(wanted)), format_args!("the value must be {wanted}")).to_string(),
            Self::Empty => lang.pick("aucune valeur n'est donnée ; écrivez au moins une valeur datée et sourcée".into(), "no value is given; write at least one dated and sourced value".into()),
            Self::Date(text) => lang.pick(format_args!("« {text} » n'est pas une date ; écrivez-la comme 2024-01-01"), format_args!("\"{text}\" is not a date; write it like 2024-01-01")).to_string(),
            Self::Backwards(day) => lang.pick(format_args!("la valeur finit le {day}, avant d'entrer en vigueur ; corrigez « du » ou « au »"), format_args!("the value ends on {day}, before it comes into force; mend \"du\" or \"au\"")).to_string(),
            Self::Cycle(id) => lang.pick(format_args!("le profil se complète lui-même en passant par « {id} » ; retirez l'un des deux « extends »"), format_args!("the profile extends itself through \"{id}\"; take one of the two \"extends\" away")).to_string(),
            Self::Id => lang.pick("l'identifiant du profil s'écrit en petites lettres, chiffres et tirets, comme « ccapex-35 »".into(), "the id of a profile is written in small letters, digits and hyphens, like \"ccapex-35\"".into()),
            Self::NoReason => lang.pick("la raison est vide ; dites pourquoi le dispositif change cette gravité".into(), "the reason is empty; say why the scheme changes this severity".into()),
            Self::Overlap(day) => lang.pick(format_args!("deux valeurs sont en vigueur le {day} ; fermez la première avec « au »"), format_args!("two values are in force on {day}; close the first with \"au\"")).to_string(),
            Self::UnknownSource(id) => lang.pick(format_args!("la source « {id} » n'est pas dans la table des sources ; écrivez-la en entier : {{\"title\": …, \"article\": …}}"), format_args!("the source \"{id}\" is not in the table of sources; write it in full: {{\"title\": …, \"article\": …}}")).to_string(),
            Self::Scope(reason) => lang.pick(format_args!("le cadrage des missions ne s'applique pas ({reason}) ; corrigez-le ou donnez le nom d'un cadrage fourni, comme \"ccapex\""), format_args!("what it says of missions cannot be applied ({reason}); mend it or give the name of one that comes with the engine, such as \"ccapex\"")).to_string(),
            Self::Stage(text) => lang.pick(
                format_args!("le stade « {text} » n'existe pas ; écrivez projet, depot ou signature"),
                format_args!("there is no stage \"{text}\"; write projet, depot or signature"),
            ).to_string(),
            Self::Announced(rule) => lang.pick(
                format_args!("l'exemple annonce « {rule} », qu'aucune règle ne porte ; « conforme rules » les liste"),
                format_args!("the example announces \"{rule}\", which no rule bears; \"conforme rules\" lists them"),
            ).to_string(),
            Self::Dossier(reason) => lang.pick(format_args!("le dossier de l'exemple ne se lit pas : {reason}"), format_args!("the dossier of the example cannot be read: {reason}")).to_string(),
        }
    }
}

fn kind_in_french(wanted: &str) -> &str {
    match wanted {
        "an amount in euros as text, such as \"23000\"" => "un montant en euros entre guillemets, comme \"23000\"",
        "a percentage as text from \"0\" to \"100\", such as \"50\"" => {
            "un pourcentage entre guillemets, de \"0\" à \"100\", comme \"50\""
        }
        "a whole number, such as 6" => "un nombre entier, comme 6",
        "a text" => "un texte entre guillemets",
        "a list of texts" => "une liste de textes entre crochets",
        "a list of categories of beneficiaries: association, fondation, collectivite, etablissementPublic, entreprise" => {
            "une liste de catégories de bénéficiaires : association, fondation, collectivite, etablissementPublic, entreprise"
        }
        other => other,
    }
}

/// The JSON reader speaks English; its usual sentences are said in French.
fn shape_in_french(reason: &str) -> String {
    let named = || reason.split('`').nth(1).unwrap_or_default();
    if reason.starts_with("unknown field") {
        format!("la clé « {} » n'est pas connue", named())
    } else if reason.starts_with("duplicate entry") || reason.starts_with("duplicate field") {
        format!("« {} » est écrit deux fois, et une seule valeur compterait", named())
    } else if reason.starts_with("recursion limit") {
        "les accolades et les crochets s'emboîtent trop profondément".to_owned()
    } else if reason.starts_with("EOF") {
        "le texte s'arrête avant la fin, il manque une accolade, un crochet ou un guillemet".to_owned()
    } else if reason.starts_with("invalid length") {
        format!("il faut ici une liste de {} éléments", reason.rsplit(' ').next().unwrap_or_default())
    } else if reason.starts_with("expected value") || reason.starts_with("expected ident") {
        "le texte n'est pas du JSON, une valeur est attendue ici".to_owned()
    } else if reason.starts_with("trailing comma") {
        "une virgule est de trop".to_owned()
    } else if reason.starts_with("expected `,`") || reason.starts_with("expected `:`") {
        format!("il manque le signe « {} »", named())
    } else if reason.starts_with("invalid type") {
        match reason.rsplit("expected ").next() {
            Some("a string") => "il faut ici un texte entre guillemets".to_owned(),
            Some("a name or a table") => "il faut ici un nom entre guillemets, ou des accolades".to_owned(),
            Some("a sequence") => "il faut ici une liste entre crochets".to_owned(),
            Some("a map") => "il faut ici des accolades".to_owned(),
            _ => format!("la valeur n'est pas de la bonne sorte ({reason})"),
        }
    } else if reason.starts_with("unknown variant") {
        format!("« {} » n'est pas une des valeurs possibles", named())
    } else if reason.starts_with("missing field") {
        match named() {
            "du" => "il manque la date d'entrée en vigueur « du »".to_owned(),
            "source" => "il manque la « source »".to_owned(),
            field @ ("title" | "article") => format!(
                "la source doit être un identifiant de la table des sources, ou un titre et un article ; il manque « {field} »"
            ),
            field => format!("il manque la clé « {field} »"),
        }
    } else {
        format!("le texte n'est pas celui d'un profil ({reason})")
    }
}
