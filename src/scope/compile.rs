//! Turns a scheme's data into what the engine reads fast, and refuses data that cannot work.

use crate::order;

use super::data::{Class, ClassKind, ScopeData, ScopeError};
use super::features::ClassInfo;
use super::keys::{NO_CLASS, Names};
use super::lexicon::{Builder, Lexicon, Patterns};

/// A mission, a limb: what cues point to.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// Stable name.
    pub(super) id: String,
    /// The axis of a mission; none for a limb.
    pub(super) axis: Option<String>,
    /// The article to cite.
    pub(super) article: String,
    /// Whether only the annexe holds it.
    pub(super) annexe_only: bool,
}

/// The compiled knowledge of a scheme.
#[derive(Debug)]
pub(super) struct Knowledge {
    pub(super) lexicon: Lexicon,
    pub(super) info: Vec<ClassInfo>,
    pub(super) kinds: Vec<ClassKind>,
    pub(super) names: Names,
    /// Missions, then limbs.
    pub(super) targets: Vec<Target>,
    pub(super) missions: usize,
    /// By class: what it points to, with its weight.
    pub(super) class_cues: Vec<Vec<(u16, i32)>>,
    /// By key.
    pub(super) weights: Vec<(u32, [i32; 3])>,
}

/// How much a cue weighs when one axis alone has it; divided between the axes that share it, so
/// that what is proper to an axis counts whichever of its missions is meant.
const CUE: i32 = 12;

impl Knowledge {
    pub(super) fn new(data: &ScopeData) -> Result<Self, ScopeError> {
        unique("axis", data.axes.iter().map(|axis| &axis.id))?;
        unique("mission", data.missions.iter().map(|mission| &mission.id))?;
        unique("limb", data.limbs.iter().map(|limb| &limb.id))?;
        unique("class", data.classes.iter().map(|class| &class.id))?;
        let names = names(&data.classes)?;
        let info = infos(&data.classes, &names);
        let mut builder = patterns(data)?.builder()?;
        for (number, class) in data.classes.iter().enumerate() {
            add_class(&mut builder, &data.classes, number, class)?;
        }
        let targets = targets(data)?;
        let class_cues = add_cues(&mut builder, data, &names)?;
        let mut weights = Vec::with_capacity(data.weights.len());
        for (name, weight) in &data.weights {
            let key = names.read(name).ok_or_else(|| ScopeError::Weight(name.clone()))?;
            weights.push((key, weight.map(i32::from)));
        }
        order::sort_by_key(&mut weights, |(key, _)| *key);
        Ok(Knowledge {
            lexicon: builder.build(),
            kinds: info.iter().map(|info| info.kind).collect(),
            info,
            names,
            targets,
            missions: data.missions.len(),
            class_cues,
            weights,
        })
    }

    /// What a feature says for each label; nothing when it was never learnt.
    pub(super) fn weight(&self, key: u32) -> [i32; 3] {
        let found = self.weights.binary_search_by_key(&key, |(key, _)| *key).ok();
        found.and_then(|at| self.weights.get(at)).map(|(_, weight)| *weight).unwrap_or_default()
    }
}

fn unique<'a>(kind: &'static str, ids: impl Iterator<Item = &'a String>) -> Result<(), ScopeError> {
    let mut ids: Vec<&String> = ids.collect();
    order::sort_by(&mut ids, |one, other| order::compare(one, other));
    match ids.windows(2).find(|pair| pair.first() == pair.last()).and_then(<[_]>::first) {
        Some(id) => Err(ScopeError::Twice { kind, id: (*id).clone() }),
        None => Ok(()),
    }
}

fn names(classes: &[Class]) -> Result<Names, ScopeError> {
    let mut all: Vec<String> = classes.iter().map(|class| class.id.clone()).collect();
    let mut groups: Vec<&String> = classes.iter().filter_map(|class| class.group.as_ref()).collect();
    order::sort_by(&mut groups, Ord::cmp);
    groups.dedup();
    if let Some(group) = groups.iter().find(|group| all.contains(group)) {
        return Err(ScopeError::Twice { kind: "class", id: (**group).clone() });
    }
    all.extend(groups.into_iter().cloned());
    if all.len() >= usize::from(NO_CLASS) {
        return Err(ScopeError::TooMany("classes"));
    }
    Ok(Names { all })
}

fn infos(classes: &[Class], names: &Names) -> Vec<ClassInfo> {
    let number = |name: &String| names.all.iter().position(|other| other == name).and_then(|at| u8::try_from(at).ok());
    classes
        .iter()
        .map(|class| ClassInfo {
            kind: class.kind,
            group: class.group.as_ref().and_then(number),
            individual: class.individual,
            anchor: class.anchor,
        })
        .collect()
}

/// The words and the phrases of all classes, missions and limbs.
fn patterns(data: &ScopeData) -> Result<Patterns<'_>, ScopeError> {
    let mut patterns = Patterns::default();
    for word in data.classes.iter().flat_map(|class| class.words.split_whitespace()) {
        patterns.add(word, "a class")?;
    }
    for (id, _, cues) in targets_cues(data) {
        for word in cues.split_whitespace().map(|text| cue(text).0).filter(|word| !word.starts_with('@')) {
            patterns.add(word, id)?;
        }
    }
    Ok(patterns)
}

/// The name of each mission and limb, that of its axis, and what points to it.
fn targets_cues(data: &ScopeData) -> impl Iterator<Item = (&String, &String, &String)> {
    let missions = data.missions.iter().map(|mission| (&mission.id, &mission.axis, &mission.cues));
    missions.chain(data.limbs.iter().map(|limb| (&limb.id, &limb.id, &limb.cues)))
}

fn add_class(builder: &mut Builder<'_>, classes: &[Class], number: usize, class: &Class) -> Result<(), ScopeError> {
    let number = u8::try_from(number).map_err(|_| ScopeError::TooMany("classes"))?;
    for word in class.words.split_whitespace() {
        if let Some(first) = builder.class(word, number) {
            let first = classes.get(usize::from(first)).map(|class| class.id.clone()).unwrap_or_default();
            return Err(ScopeError::WordTwice { word: word.to_owned(), first, second: class.id.clone() });
        }
    }
    Ok(())
}

fn targets(data: &ScopeData) -> Result<Vec<Target>, ScopeError> {
    let mut targets = Vec::with_capacity(data.missions.len() + data.limbs.len());
    for mission in &data.missions {
        if !data.axes.iter().any(|axis| axis.id == mission.axis) {
            let place = format!("mission \"{}\"", mission.id);
            return Err(ScopeError::Unknown { place, kind: "axis", id: mission.axis.clone() });
        }
        let main = mission.articles.contains(&data.main_article);
        let article = if main { Some(&data.main_article) } else { mission.articles.first() };
        let Some(article) = article else {
            let place = format!("mission \"{}\"", mission.id);
            return Err(ScopeError::Unknown { place, kind: "article", id: String::new() });
        };
        targets.push(Target {
            id: mission.id.clone(),
            axis: Some(mission.axis.clone()),
            article: article.clone(),
            annexe_only: !main,
        });
    }
    targets.extend(data.limbs.iter().map(|limb| Target {
        id: limb.id.clone(),
        axis: None,
        article: limb.article.clone(),
        annexe_only: false,
    }));
    Ok(targets)
}

/// Reads "word", "word:3", "@class", "@class:2".
fn cue(text: &str) -> (&str, i32) {
    match text.rsplit_once(':') {
        Some((word, times)) => (word, times.parse().unwrap_or(1)),
        None => (text, 1),
    }
}

fn add_cues(builder: &mut Builder<'_>, data: &ScopeData, names: &Names) -> Result<Vec<Vec<(u16, i32)>>, ScopeError> {
    // Each word with each axis that has it, once.
    let mut shared: Vec<(&str, &str)> = Vec::new();
    for (_, axis, cues) in targets_cues(data) {
        shared.extend(cues.split_whitespace().map(|text| (cue(text).0, axis.as_str())));
    }
    order::sort_by(&mut shared, |one, other| order::compare(one.0, other.0).then_with(|| one.1.cmp(other.1)));
    shared.dedup();
    let mut class_cues = vec![Vec::new(); data.classes.len()];
    for (target, (id, _, cues)) in targets_cues(data).enumerate() {
        let target = u16::try_from(target).map_err(|_| ScopeError::TooMany("missions"))?;
        for text in cues.split_whitespace() {
            let (word, times) = cue(text);
            let start = shared.partition_point(|(other, _)| order::compare(other, word).is_lt());
            let axes = shared.iter().skip(start).take_while(|(other, _)| *other == word).count();
            let axes = i32::try_from(axes).unwrap_or(1);
            let weight = times * CUE / axes.max(1);
            let Some(class) = word.strip_prefix('@') else {
                builder.cue(word, target, weight);
                continue;
            };
            let known = names.all.iter().position(|name| name == class);
            let Some(slot) = known.and_then(|at| class_cues.get_mut(at)) else {
                return Err(ScopeError::Unknown { place: id.clone(), kind: "class", id: class.to_owned() });
            };
            slot.push((target, weight));
        }
    }
    Ok(class_cues)
}
