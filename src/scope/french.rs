//! The French grammar the engine leans on: function words and endings. It is language, not law:
//! no word of a scheme stands here.

/// What a function word does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Carries nothing for us.
    Empty,
    /// "le", "un", "chaque": the noun that follows is one of its kind.
    Singular,
    /// "les", "des": the noun that follows is many.
    Plural,
    /// "son", "sa": somebody's own; counts as one of its kind.
    Possessive,
    /// "et", "ou", "puis": may open a coordinated clause.
    Conjunction,
    /// "mais": ends a negation.
    Contrast,
    /// "il", "je", "se": what follows is a conjugated verb.
    Pronoun,
    /// "lui", "eux" after a preposition: somebody named before.
    Anaphora,
    /// "est", "seront": a participle that follows is passive.
    Auxiliary,
    /// "afin", "visant": the clause that follows says what for.
    Purpose,
    /// "pour": says what for when an infinitive follows.
    PurposeIfVerb,
    /// "qui", "dont": the clause that follows qualifies a noun.
    Relative,
    /// "ne", "n'".
    Negation,
    /// "pas", "jamais": what closes "ne".
    NegationClose,
    /// "sans", "plutôt que": negates when an action follows.
    Without,
    /// "hors", "sauf", "ni": negates what follows.
    Excluding,
    /// "à l'exclusion", "à l'exception": the same, where "à" stands before; "l'exclusion" may be a subject.
    ExcludingAfterTo,
    /// "est exclue": negates what stands before.
    Excluded,
    /// "aucun": negates the action that follows.
    NoneOf,
    /// "seulement", "uniquement": undoes a "ne … pas".
    Only,
    /// "à", "de": governs the noun that follows.
    Governor,
    /// "à", "au", "aux": the same, and says to whom; whether it holds a singular determiner.
    Toward(bool),
    Preposition(u8),
}

impl Role {
    /// Whether a noun follows: "le registre" is no verb for ending so.
    pub(super) fn governs_a_noun(self) -> bool {
        matches!(self, Role::Singular | Role::Plural | Role::Possessive | Role::Toward(true))
    }
}

/// The number of "à" and of "pour" among [`PREPOSITIONS`]: their roles are of their own.
pub(super) const TO: u8 = 7;
/// See [`TO`].
pub(super) const FOR: u8 = 8;

/// The prepositions that make a feature, by the number [`Role::Preposition`] holds.
pub(super) const PREPOSITIONS: [&str; 9] = ["aupres", "avec", "chez", "devant", "entre", "par", "sein", "a", "pour"];

/// Sorted by word (folded: lower case, no accent), for binary search.
const WORDS: &[(&str, Role)] = &[
    ("a", Role::Toward(false)),
    ("afin", Role::Purpose),
    ("ai", Role::Empty),
    ("aient", Role::Empty),
    ("ainsi", Role::Conjunction),
    ("ait", Role::Empty),
    ("al", Role::Empty),
    ("alors", Role::Empty),
    ("ans", Role::Empty),
    ("apres", Role::Empty),
    ("as", Role::Empty),
    ("au", Role::Toward(true)),
    ("aucun", Role::NoneOf),
    ("aucune", Role::NoneOf),
    ("aupres", Role::Preposition(0)),
    ("aura", Role::Empty),
    ("auront", Role::Empty),
    ("aussi", Role::Empty),
    ("autour", Role::Empty),
    ("autre", Role::Empty),
    ("autres", Role::Empty),
    ("aux", Role::Toward(false)),
    ("auxquelles", Role::Empty),
    ("auxquels", Role::Empty),
    ("avant", Role::Empty),
    ("avec", Role::Preposition(1)),
    ("avoir", Role::Empty),
    ("ayant", Role::Empty),
    ("beaucoup", Role::Empty),
    ("bien", Role::Empty),
    ("but", Role::Empty),
    ("c", Role::Empty),
    ("car", Role::Empty),
    ("ce", Role::Singular),
    ("cela", Role::Empty),
    ("celle", Role::Empty),
    ("celles", Role::Empty),
    ("celui", Role::Empty),
    ("certaines", Role::Empty),
    ("certains", Role::Empty),
    ("ces", Role::Plural),
    ("cet", Role::Singular),
    ("cetera", Role::Empty),
    ("cette", Role::Singular),
    ("ceux", Role::Empty),
    ("chacun", Role::Singular),
    ("chacune", Role::Singular),
    ("chaque", Role::Singular),
    ("chez", Role::Preposition(2)),
    ("ci", Role::Empty),
    ("combien", Role::Relative),
    ("comme", Role::Empty),
    ("comment", Role::Relative),
    ("contre", Role::Empty),
    ("d", Role::Governor),
    ("dans", Role::Empty),
    ("de", Role::Governor),
    ("dehors", Role::Excluding),
    ("deja", Role::Empty),
    ("depuis", Role::Empty),
    ("des", Role::Plural),
    ("dessous", Role::Empty),
    ("dessus", Role::Empty),
    ("deux", Role::Empty),
    ("devant", Role::Preposition(3)),
    ("devra", Role::Empty),
    ("doit", Role::Empty),
    ("doivent", Role::Empty),
    ("donc", Role::Empty),
    ("dont", Role::Relative),
    ("du", Role::Singular),
    ("duquel", Role::Empty),
    ("durant", Role::Empty),
    ("e", Role::Empty),
    ("egalement", Role::Empty),
    ("elle", Role::Pronoun),
    ("elles", Role::Pronoun),
    ("en", Role::Empty),
    ("encore", Role::Empty),
    ("ensuite", Role::Empty),
    ("entre", Role::Preposition(4)),
    ("envers", Role::Empty),
    ("es", Role::Empty),
    ("est", Role::Auxiliary),
    ("et", Role::Conjunction),
    ("etaient", Role::Auxiliary),
    ("etait", Role::Auxiliary),
    ("etant", Role::Auxiliary),
    ("etc", Role::Empty),
    ("ete", Role::Auxiliary),
    ("etre", Role::Auxiliary),
    ("eux", Role::Anaphora),
    ("eventuel", Role::Empty),
    ("eventuelle", Role::Empty),
    ("excepte", Role::Excluding),
    ("exception", Role::ExcludingAfterTo),
    ("exclu", Role::Excluded),
    ("exclue", Role::Excluded),
    ("exclues", Role::Excluded),
    ("exclus", Role::Excluded),
    ("exclusion", Role::ExcludingAfterTo),
    ("faut", Role::Empty),
    ("grace", Role::Empty),
    ("hormis", Role::Excluding),
    ("hors", Role::Excluding),
    ("ici", Role::Empty),
    ("il", Role::Pronoun),
    ("ils", Role::Pronoun),
    ("j", Role::Pronoun),
    ("jamais", Role::NegationClose),
    ("je", Role::Pronoun),
    ("jusqu", Role::Empty),
    ("l", Role::Singular),
    ("la", Role::Singular),
    ("laquelle", Role::Empty),
    ("le", Role::Singular),
    ("lequel", Role::Empty),
    ("les", Role::Plural),
    ("lesquelles", Role::Empty),
    ("lesquels", Role::Empty),
    ("leur", Role::Possessive),
    ("leurs", Role::Plural),
    ("long", Role::Empty),
    ("lors", Role::Empty),
    ("lorsqu", Role::Relative),
    ("lorsque", Role::Relative),
    ("lui", Role::Anaphora),
    ("m", Role::Empty),
    ("mais", Role::Contrast),
    ("meme", Role::Empty),
    ("mes", Role::Plural),
    ("mieux", Role::Empty),
    ("moins", Role::Empty),
    ("mon", Role::Singular),
    ("n", Role::Negation),
    ("ne", Role::Negation),
    ("ni", Role::Excluding),
    ("non", Role::NegationClose),
    ("nos", Role::Plural),
    ("notamment", Role::Empty),
    ("notre", Role::Singular),
    ("nous", Role::Pronoun),
    ("on", Role::Pronoun),
    ("ont", Role::Empty),
    ("ou", Role::Conjunction),
    ("par", Role::Preposition(5)),
    ("parmi", Role::Empty),
    ("pas", Role::NegationClose),
    ("pendant", Role::Empty),
    ("permettant", Role::Purpose),
    ("peu", Role::Empty),
    ("peut", Role::Empty),
    ("peuvent", Role::Empty),
    ("plus", Role::Empty),
    ("plusieurs", Role::Empty),
    ("plutot", Role::Without),
    ("pour", Role::PurposeIfVerb),
    ("pourquoi", Role::Relative),
    ("pourra", Role::Empty),
    ("puis", Role::Conjunction),
    ("qu", Role::Relative),
    ("quand", Role::Relative),
    ("que", Role::Relative),
    ("quel", Role::Empty),
    ("quelle", Role::Empty),
    ("quelles", Role::Empty),
    ("quels", Role::Empty),
    ("qui", Role::Relative),
    ("quoi", Role::Empty),
    ("s", Role::Pronoun),
    ("sa", Role::Possessive),
    ("sans", Role::Without),
    ("sauf", Role::Excluding),
    ("se", Role::Pronoun),
    ("sein", Role::Preposition(6)),
    ("selon", Role::Empty),
    ("sera", Role::Auxiliary),
    ("seront", Role::Auxiliary),
    ("ses", Role::Possessive),
    ("seulement", Role::Only),
    ("si", Role::Empty),
    ("sinon", Role::Empty),
    ("soient", Role::Auxiliary),
    ("soit", Role::Auxiliary),
    ("son", Role::Possessive),
    ("sont", Role::Auxiliary),
    ("sous", Role::Empty),
    ("souvent", Role::Empty),
    ("sur", Role::Empty),
    ("tandis", Role::Empty),
    ("tant", Role::Empty),
    ("tel", Role::Empty),
    ("telle", Role::Empty),
    ("telles", Role::Empty),
    ("tels", Role::Empty),
    ("toujours", Role::Empty),
    ("tous", Role::Plural),
    ("tout", Role::Singular),
    ("toute", Role::Singular),
    ("toutes", Role::Plural),
    ("travers", Role::Empty),
    ("tres", Role::Empty),
    ("trois", Role::Empty),
    ("un", Role::Singular),
    ("une", Role::Singular),
    ("uniquement", Role::Only),
    ("vers", Role::Empty),
    ("via", Role::Empty),
    ("visant", Role::Purpose),
    ("voire", Role::Empty),
    ("vos", Role::Plural),
    ("votre", Role::Singular),
    ("vous", Role::Pronoun),
    ("vue", Role::Purpose),
    ("y", Role::Empty),
];

/// What the word does, when it is a function word. A lone letter or a bare number does nothing.
pub(super) fn role(word: &str) -> Option<Role> {
    if let Ok(found) = WORDS.binary_search_by(|entry| entry.0.cmp(word)) {
        return WORDS.get(found).map(|entry| entry.1);
    }
    let blank = word.len() < 2 || word.bytes().all(|byte| byte.is_ascii_digit());
    blank.then_some(Role::Empty)
}

/// Whether the folded word ends as an infinitive does. Only ever asked of a word that the
/// lexicon knows as an action, so that "dossier" or "loyer" cannot pass for verbs.
pub(super) fn is_infinitive(word: &str) -> bool {
    word.ends_with("er") || word.ends_with("ir") || word.ends_with("re")
}

/// "sans oublier de recevoir": the words after which "sans" negates nothing.
pub(super) fn keeps_what_follows(word: &str) -> bool {
    ["oubli", "omet", "exclu", "neglig"].iter().any(|stem| word.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_for_the_search() {
        let sorted = WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0);
        assert!(sorted, "binary search needs sorted words");
    }

    #[test]
    fn prepositions_hold_their_place() {
        for (number, name) in PREPOSITIONS.iter().enumerate().take(usize::from(TO)) {
            assert_eq!(role(name), Some(Role::Preposition(number as u8)), "{name}");
        }
    }

    /// "La loi de 2023", "le plan B": no scheme lacks such words.
    #[test]
    fn a_bare_number_or_a_lone_letter_does_nothing() {
        for word in ["2023", "7", "b"] {
            assert_eq!(role(word), Some(Role::Empty), "{word}");
        }
        for word in ["bail", "a2"] {
            assert_eq!(role(word), None, "{word}");
        }
    }
}
