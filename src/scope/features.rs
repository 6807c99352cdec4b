//! What a clause shows: its head, its object, what stands around. A feature is a small number that
//! carries a weight and remembers the items that raised it, so that they can be quoted.

use crate::order;

use super::data::ClassKind;
use super::french::{FOR, Role, TO};
use super::keys::{
    ANAPHORA, ANY, ASIDE, BIAS, BOND, FAMILY, FRAME, GROUP, HEAD, NEAR, NO_CLASS, OBJECT, ONE, SHORT, UNKNOWN, key,
};
use super::reading::Item;
use super::tokens::Kind;

/// A feature and the items that raised it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Feature {
    /// See [`key`].
    pub(super) key: u32,
    /// The items, by their place in the clause.
    pub(super) items: [Option<usize>; 2],
}

/// What the engine must know of each class.
#[derive(Debug, Clone, Copy)]
pub(super) struct ClassInfo {
    /// What its words do.
    pub(super) kind: ClassKind,
    /// Its family, numbered after the classes.
    pub(super) group: Option<u8>,
    /// Whether a singular points at one person's case.
    pub(super) individual: bool,
    /// Whether the word belongs to the scheme's own policy.
    pub(super) anchor: bool,
}

/// Collects the features of a clause.
struct Collector<'a> {
    info: &'a [ClassInfo],
    seen: Vec<Feature>,
}

impl Collector<'_> {
    fn add(&mut self, key: u32, first: Option<usize>, second: Option<usize>) {
        self.seen.push(Feature { key, items: [first, second] });
    }

    fn info(&self, class: u8) -> Option<ClassInfo> {
        self.info.get(usize::from(class)).copied()
    }

    fn group(&self, class: u8) -> Option<u8> {
        self.info(class).and_then(|info| info.group)
    }
}

/// A classed word and its place.
#[derive(Debug, Clone, Copy)]
struct Word {
    at: usize,
    class: u8,
}

/// The features of a clause, denied items left out, in a fixed order, each once.
pub(super) fn features(items: &[Item], info: &[ClassInfo]) -> Vec<Feature> {
    let mut collector = Collector { info, seen: Vec::with_capacity(64) };
    let skeleton = skeleton(items, info);
    collector.add(key(BIAS, 0, 0), None, None);
    around(&mut collector, items);
    bonds(&mut collector, &skeleton);
    let bits = frame(&mut collector, items);
    shares(&mut collector, items, bits);
    // The same word twice says it once.
    let items = |one: &Feature, other: &Feature| one.items.cmp(&other.items);
    order::sort_by(&mut collector.seen, |one, other| one.key.cmp(&other.key).then_with(|| items(one, other)));
    collector.seen.dedup_by_key(|feature| feature.key);
    collector.seen
}

/// The head of a clause and what it bears on.
#[derive(Debug, Default)]
struct Skeleton {
    light: Option<Word>,
    head: Option<Word>,
    objects: [Option<Word>; 2],
    subject: Option<Word>,
    passive: bool,
}

/// Whether the item opens words that only qualify: "afin de …", "qui …", "(…)".
fn opens_aside(items: &[Item], at: usize) -> bool {
    match items.get(at).and_then(|item| item.role) {
        Some(Role::Purpose | Role::Relative) => true,
        Some(Role::PurposeIfVerb) => items.iter().skip(at + 1).take(3).any(|next| next.infinitive),
        _ => false,
    }
}

fn skeleton(items: &[Item], info: &[ClassInfo]) -> Skeleton {
    let mut found = Skeleton::default();
    let mut aside = false;
    for (at, item) in items.iter().enumerate() {
        let acted = found.head.is_some() || found.objects[0].is_some();
        aside = if item.kind != Kind::Word { false } else { aside || (acted && opens_aside(items, at)) };
        if item.denied || aside {
            continue;
        }
        found.passive |= item.role == Some(Role::Auxiliary) && found.head.is_none();
        let first = found.head.is_none() && found.light.is_none() && found.subject.is_none();
        if item.unknown_verb && first {
            // A verb nobody thought of is still the head: what follows is not what is done.
            found.head = Some(Word { at, class: NO_CLASS });
        }
        let Some(class) = item.class else { continue };
        let word = Word { at, class };
        match info.get(usize::from(class)).map(|info| info.kind) {
            // "Réaliser les DSF pour préparer l'audience": what is done is already named.
            Some(ClassKind::Action)
                if found.head.is_none() && (found.light.is_none() || found.objects[0].is_none()) =>
            {
                found.head = Some(word);
            }
            Some(ClassKind::Light) if found.light.is_none() => found.light = Some(word),
            Some(ClassKind::Object | ClassKind::Policy) => {
                if found.head.is_none() && found.light.is_none() {
                    found.subject = found.subject.or(Some(word));
                } else if found.objects[0].is_none() {
                    found.objects[0] = Some(word);
                } else if found.objects[1].is_none() {
                    found.objects[1] = Some(word);
                }
            }
            _ => {}
        }
    }
    found.head = found.head.or(found.light);
    if found.passive || found.objects[0].is_none() {
        // "Les partenaires seront formés", or no verb at all: what stands first is acted upon.
        if let Some(subject) = found.subject.take() {
            found.objects = [Some(subject), found.objects[0]];
        }
    }
    found
}

fn bonds(collector: &mut Collector<'_>, skeleton: &Skeleton) {
    let head = skeleton.head.map_or(NO_CLASS, |head| head.class);
    let head_at = skeleton.head.map(|head| head.at);
    collector.add(key(HEAD, head, 0), head_at, None);
    let [first, other] = skeleton.objects;
    if let Some(object) = first {
        collector.add(key(OBJECT, object.class, 0), Some(object.at), None);
        collector.add(key(BOND, head, object.class), head_at, Some(object.at));
        let families = (collector.group(head), collector.group(object.class));
        if let (Some(head), Some(object_group)) = families {
            collector.add(key(FAMILY, head, object_group), head_at, Some(object.at));
        }
        if let (Some(other), Some(head)) = (other, families.0)
            && let Some(object_group) = collector.group(other.class)
        {
            collector.add(key(FAMILY, head, object_group), head_at, Some(other.at));
        }
    }
}

/// Every classed word, wherever it stands.
fn around(collector: &mut Collector<'_>, items: &[Item]) {
    let mut aside = false;
    let mut main = false;
    let mut preposition: Option<(u8, u8)> = None;
    for (at, item) in items.iter().enumerate() {
        aside = if item.kind != Kind::Word { false } else { aside || (main && opens_aside(items, at)) };
        if item.denied {
            continue;
        }
        match item.role {
            Some(Role::Preposition(number)) => preposition = Some((number, 3)),
            Some(Role::Toward(_)) => preposition = Some((TO, 1)),
            Some(Role::PurposeIfVerb) => preposition = Some((FOR, 1)),
            Some(Role::Anaphora) => collector.add(key(ANAPHORA, 0, 0), Some(at), None),
            // "l'aider", "les recevoir", "leur proposer": somebody named before.
            Some(Role::Singular | Role::Plural | Role::Possessive)
                if items.get(at + 1).is_some_and(|next| next.infinitive) =>
            {
                collector.add(key(ANAPHORA, 0, 0), Some(at), None);
            }
            _ => {}
        }
        let place = Some(at);
        let Some(class) = item.class else { continue };
        let Some(info) = collector.info(class) else {
            continue;
        };
        main |= matches!(info.kind, ClassKind::Action | ClassKind::Object | ClassKind::Policy);
        if info.kind == ClassKind::Neutral {
            continue;
        }
        collector.add(key(if aside { ASIDE } else { ANY }, class, 0), place, None);
        if let Some(group) = info.group {
            collector.add(key(GROUP, group, u8::from(aside)), place, None);
        }
        if info.individual && item.singular {
            collector.add(key(ONE, class, 0), place, None);
            collector.add(key(ONE, NO_CLASS, 0), place, None);
        }
        if let Some((number, left)) = preposition {
            if matches!(info.kind, ClassKind::Object | ClassKind::Policy) {
                collector.add(key(NEAR, number, info.group.unwrap_or(class)), place, None);
                preposition = None;
            } else {
                preposition = left.checked_sub(1).map(|left| (number, left));
            }
        }
    }
}

/// What meets in the clause: the scheme's own policy, another one, people.
fn frame(collector: &mut Collector<'_>, items: &[Item]) -> u8 {
    let mut bits = 0_u8;
    for item in items.iter().filter(|item| !item.denied) {
        let Some(info) = item.class.and_then(|class| collector.info(class)) else {
            continue;
        };
        bits |= u8::from(info.anchor);
        bits |= u8::from(info.kind == ClassKind::Policy) << 1;
        bits |= u8::from(info.individual && info.kind == ClassKind::Object) << 2;
    }
    collector.add(key(FRAME, bits, 0), None, None);
    bits
}

/// How much of the clause the scheme does not know, beside what it does, and how short it is.
fn shares(collector: &mut Collector<'_>, items: &[Item], bits: u8) {
    let content = items.iter().filter(|item| item.is_content() && !item.denied).count();
    let unknown = items.iter().filter(|item| item.is_unknown() && !item.denied).count();
    let share = match unknown {
        0 => 0,
        _ if unknown * 4 <= content => 1,
        _ if unknown * 2 <= content => 2,
        _ => 3,
    };
    collector.add(key(UNKNOWN, share, bits), None, None);
    if content <= 3 {
        collector.add(key(SHORT, 0, 0), None, None);
    }
}
