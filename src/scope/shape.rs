//! The shape of a scheme's data in JSON, and the data made of it.

use crate::shape::{Member, Node, Shape};

use super::data::{Axis, Class, ClassKind, Example, Limb, Mission, Reference, ScopeData, Thresholds};
use super::verdict::Verdict;

/// The shape of a scheme's data.
pub(crate) const SHAPE: &[Member] = &[
    Member::required("id", Shape::Text),
    Member::required("mainArticle", Shape::Text),
    Member::required("closing", Shape::Table(&[ID, LABEL, ARTICLE])),
    Member::required("axes", Shape::List(&Shape::Table(&[ID, LABEL]))),
    Member::required("missions", Shape::List(&MISSION)),
    Member::required("limbs", Shape::List(&Shape::Table(&[ID, LABEL, ARTICLE, CUES]))),
    Member::required("classes", Shape::List(&CLASS)),
    Member::free("thresholds", THRESHOLDS),
    Member::free("weights", WEIGHTS),
    Member::free("examples", Shape::List(&EXAMPLE)),
];

/// The shape of weights in a file of their own.
pub(super) const WEIGHTS: Shape =
    Shape::Names(&Shape::Exactly(3, &Shape::Whole(i16::MIN as i64, i16::MAX as i64, "i16")));

const ID: Member = Member::required("id", Shape::Text);
const LABEL: Member = Member::required("label", Shape::Text);
const ARTICLE: Member = Member::required("article", Shape::Text);
const CUES: Member = Member::required("cues", Shape::Text);

const MISSION: Shape = Shape::Table(&[
    ID,
    Member::required("axis", Shape::Text),
    LABEL,
    Member::required("articles", Shape::List(&Shape::Text)),
    CUES,
]);

const CLASS: Shape = Shape::Table(&[
    ID,
    Member::required("kind", Shape::OneOf(&["action", "light", "object", "policy", "neutral"])),
    Member::optional("group", Shape::Text),
    Member::free("individual", Shape::Flag),
    Member::free("anchor", Shape::Flag),
    Member::optional("label", Shape::Text),
    Member::required("words", Shape::Text),
]);

const HUNDREDTHS: Shape = Shape::Whole(i32::MIN as i64, i32::MAX as i64, "i32");

const THRESHOLDS: Shape = Shape::Table(&[
    Member::required("authorised", HUNDREDTHS),
    Member::required("forbidden", HUNDREDTHS),
    Member::required("outside", HUNDREDTHS),
    Member::required("part", HUNDREDTHS),
    Member::required("certain", HUNDREDTHS),
]);

const EXAMPLE: Shape =
    Shape::Table(&[Member::required("text", Shape::Text), Member::required("verdict", Shape::OneOf(VERDICTS))]);

const VERDICTS: &[&str] = &[
    Verdict::Autorisee.name(),
    Verdict::AnnexeSeulement.name(),
    Verdict::Interdite.name(),
    Verdict::Mixte.name(),
    Verdict::HorsCadrage.name(),
    Verdict::Indeterminee.name(),
];

impl ScopeData {
    /// Made of what was read by [`SHAPE`].
    pub(crate) fn of(mut data: Node) -> Self {
        let mut list = |name| data.take(name).list().into_iter();
        let axes = list("axes").map(|mut axis| Axis { id: axis.take("id").text(), label: axis.take("label").text() });
        let (axes, missions, limbs) =
            (axes.collect(), list("missions").map(mission).collect(), list("limbs").map(limb).collect());
        let (classes, examples) = (list("classes").map(class).collect(), list("examples").map(example).collect());
        ScopeData {
            id: data.take("id").text(),
            main_article: data.take("mainArticle").text(),
            closing: reference(data.take("closing")),
            axes,
            missions,
            limbs,
            classes,
            thresholds: thresholds(data.take("thresholds")),
            weights: weights(data.take("weights")),
            examples,
        }
    }
}

/// Made of what was read by [`WEIGHTS`].
pub(super) fn weights(node: Node) -> Vec<(String, [i16; 3])> {
    let number = |node: &Node| node.whole().and_then(|number| i16::try_from(number).ok()).unwrap_or_default();
    let three = |(name, weights): (String, Node)| {
        let mut found = [0; 3];
        for (slot, weight) in found.iter_mut().zip(weights.list().iter()) {
            *slot = number(weight);
        }
        (name, found)
    };
    node.names().into_iter().map(three).collect()
}

fn reference(mut node: Node) -> Reference {
    Reference { id: node.take("id").text(), label: node.take("label").text(), article: node.take("article").text() }
}

fn mission(mut node: Node) -> Mission {
    Mission {
        id: node.take("id").text(),
        axis: node.take("axis").text(),
        label: node.take("label").text(),
        articles: node.take("articles").texts().unwrap_or_default(),
        cues: node.take("cues").text(),
    }
}

fn limb(mut node: Node) -> Limb {
    Limb {
        id: node.take("id").text(),
        label: node.take("label").text(),
        article: node.take("article").text(),
        cues: node.take("cues").text(),
    }
}

fn class(mut node: Node) -> Class {
    Class {
        id: node.take("id").text(),
        kind: match node.take("kind").text().as_str() {
            "action" => ClassKind::Action,
            "light" => ClassKind::Light,
            "object" => ClassKind::Object,
            "policy" => ClassKind::Policy,
            _ => ClassKind::Neutral,
        },
        group: node.take("group").optional_text(),
        individual: node.take("individual").flag(),
        anchor: node.take("anchor").flag(),
        label: node.take("label").optional_text(),
        words: node.take("words").text(),
    }
}

fn thresholds(mut node: Node) -> Thresholds {
    let usual = Thresholds::default();
    let mut number =
        |name, usual| node.take(name).whole().and_then(|number| i32::try_from(number).ok()).unwrap_or(usual);
    Thresholds {
        authorised: number("authorised", usual.authorised),
        forbidden: number("forbidden", usual.forbidden),
        outside: number("outside", usual.outside),
        part: number("part", usual.part),
        certain: number("certain", usual.certain),
    }
}

fn example(mut node: Node) -> Example {
    let name = node.take("verdict").text();
    let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.name() == name).unwrap_or(Verdict::Indeterminee);
    Example { text: node.take("text").text(), verdict }
}
