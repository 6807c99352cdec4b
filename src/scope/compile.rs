//! Turns a scheme's data into what the engine reads fast, and refuses data that cannot work.

use std::collections::{BTreeMap, BTreeSet};

use super::data::{Class, ClassKind, ScopeData, ScopeError};
use super::features::ClassInfo;
use super::keys::{NO_CLASS, Names};
use super::lexicon::{Builder, Lexicon};

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
        let mut builder = Builder::default();
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
        weights.sort_unstable_by_key(|(key, _)| *key);
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
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(ScopeError::Twice { kind, id: id.clone() });
        }
    }
    Ok(())
}

fn names(classes: &[Class]) -> Result<Names, ScopeError> {
    let mut all: Vec<String> = classes.iter().map(|class| class.id.clone()).collect();
    let groups: BTreeSet<&String> = classes.iter().filter_map(|class| class.group.as_ref()).collect();
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

fn add_class(builder: &mut Builder, classes: &[Class], number: usize, class: &Class) -> Result<(), ScopeError> {
    let number = u8::try_from(number).map_err(|_| ScopeError::TooMany("classes"))?;
    for word in class.words.split_whitespace() {
        if let Some(first) = builder.class(word, number)? {
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

fn add_cues(builder: &mut Builder, data: &ScopeData, names: &Names) -> Result<Vec<Vec<(u16, i32)>>, ScopeError> {
    let missions = data.missions.iter().map(|mission| (&mission.id, &mission.axis, &mission.cues));
    let limbs = data.limbs.iter().map(|limb| (&limb.id, &limb.id, &limb.cues));
    let all: Vec<(&String, &String, &String)> = missions.chain(limbs).collect();
    let mut shared: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (_, axis, cues) in &all {
        for text in cues.split_whitespace() {
            shared.entry(cue(text).0).or_default().insert(axis);
        }
    }
    let mut class_cues = vec![Vec::new(); data.classes.len()];
    for (target, (id, _, cues)) in all.iter().enumerate() {
        let target = u16::try_from(target).map_err(|_| ScopeError::TooMany("missions"))?;
        for text in cues.split_whitespace() {
            let (word, times) = cue(text);
            let axes = shared.get(word).and_then(|axes| i32::try_from(axes.len()).ok()).unwrap_or(1);
            let weight = times * CUE / axes.max(1);
            let Some(class) = word.strip_prefix('@') else {
                builder.cue(word, target, weight, id)?;
                continue;
            };
            let known = names.all.iter().position(|name| name == class);
            let Some(slot) = known.and_then(|at| class_cues.get_mut(at)) else {
                return Err(ScopeError::Unknown { place: (*id).clone(), kind: "class", id: class.to_owned() });
            };
            slot.push((target, weight));
        }
    }
    Ok(class_cues)
}
