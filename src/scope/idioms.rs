//! Set phrases whose words mean something else alone: "le cas échéant" is about no case, "dans les
//! meilleurs délais" grants no delay. It is language, not law: they are left out before anything is read.

use super::tokens::{Kind, Text};

/// Folded words of each phrase, as [`Text`] has them; sorted.
const IDIOMS: &[&[&str]] = &[
    &["a", "leur", "demande"],
    &["a", "sa", "demande"],
    &["au", "cas", "ou"],
    &["dans", "la", "mesure", "du", "possible"],
    &["dans", "les", "meilleurs", "delais"],
    &["dans", "tous", "les", "cas"],
    &["en", "cas", "d"],
    &["en", "cas", "de"],
    &["en", "mesure", "d"],
    &["en", "mesure", "de"],
    &["en", "tous", "cas"],
    &["en", "tout", "cas"],
    &["en", "tout", "etat", "de", "cause"],
    &["fur", "et", "a", "mesure"],
    &["le", "cas", "echeant"],
    &["point", "de", "situation"],
    &["points", "de", "situation"],
    &["selon", "le", "cas"],
    &["selon", "les", "cas"],
    &["suivant", "le", "cas"],
    &["suivant", "les", "cas"],
    &["sur", "demande"],
    &["sur", "demande", "d"],
    &["sur", "demande", "de"],
    &["sur", "demande", "des"],
    &["sur", "demande", "du"],
];

/// Takes the set phrases out of a text.
pub(super) fn leave_out(text: &mut Text) {
    let mut kept = Vec::with_capacity(text.tokens.len());
    let mut at = 0;
    while let Some(token) = text.tokens.get(at) {
        let length = length_at(text, at);
        if length == 0 {
            kept.push(token.clone());
        }
        at += length.max(1);
    }
    text.tokens = kept;
}

/// How many tokens the longest phrase takes that begins there, with the break behind a phrase that
/// stands between two ("et, le cas échéant, les huissiers"); 0 when none does.
fn length_at(text: &Text, at: usize) -> usize {
    let Some(first) = text.tokens.get(at).map(|token| text.word(token)) else { return 0 };
    let start = IDIOMS.partition_point(|idiom| idiom.first().is_some_and(|word| *word < first));
    let near = IDIOMS.iter().skip(start).take_while(|idiom| idiom.first() == Some(&first));
    let stands = |idiom: &&&[&str]| {
        let tokens = text.tokens.get(at..at + idiom.len()).unwrap_or_default();
        tokens.len() == idiom.len() && tokens.iter().zip(**idiom).all(|(token, word)| text.word(token) == *word)
    };
    let length = near.filter(stands).map(|idiom| idiom.len()).max().unwrap_or(0);
    let is_breath =
        |at: Option<usize>| at.and_then(|at| text.tokens.get(at)).is_some_and(|token| token.kind == Kind::Soft);
    let between_two = length > 0 && is_breath(at.checked_sub(1)) && is_breath(Some(at + length));
    length + usize::from(between_two)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        text.tokens.iter().map(|token| text.word(token).to_owned()).collect()
    }

    #[test]
    fn the_phrases_are_sorted() {
        assert!(IDIOMS.is_sorted());
    }

    #[test]
    fn a_set_phrase_says_nothing() {
        assert_eq!(left("Réunir, le cas échéant, les maires"), ["reunir", "", "les", "maires"]);
        assert_eq!(left("Intervenir en cas de refus"), ["intervenir", "refus"]);
        assert_eq!(left("En tout cas"), [""; 0]);
    }

    #[test]
    fn its_words_alone_say_what_they_say() {
        assert_eq!(left("traiter le cas"), ["traiter", "le", "cas"]);
        assert_eq!(left("instruire la demande"), ["instruire", "la", "demande"]);
        assert_eq!(left("le"), ["le"]);
    }
}
