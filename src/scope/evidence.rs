//! Says why: the words that weighed most, the mission or the limb they match, the article.

use crate::order;

use super::compile::Target;
use super::data::ClassKind;
use super::decide::{ALLOWED, FORBIDDEN, Outcome};
use super::reading::Item;
use super::tokens::Text;
use super::verdict::{Evidence, EvidenceRole};
use super::{Clause, Scope};

/// How many words are quoted; more would not be read.
const QUOTED: usize = 4;

/// Whether it is met for the first time.
fn first_time(met: &mut [bool], at: usize) -> bool {
    met.get_mut(at).is_some_and(|met| !std::mem::replace(met, true))
}

impl Scope {
    /// The mission and the limb that the live words of some items point to most.
    pub(super) fn nearest(&self, items: &[Item]) -> (Option<&Target>, Option<&Target>) {
        let knowledge = &self.knowledge;
        let mut scores = vec![0_i32; knowledge.targets.len()];
        let mut add = |cues: &[(u16, i32)]| {
            for (target, weight) in cues {
                if let Some(score) = scores.get_mut(usize::from(*target)) {
                    *score = score.saturating_add(*weight);
                }
            }
        };
        // A word that stands twice points once.
        let mut patterns = vec![false; knowledge.lexicon.count()];
        let mut classes = vec![false; knowledge.class_cues.len()];
        for item in items.iter().filter(|item| !item.denied) {
            for pattern in item.matches.iter().chain(item.phrase) {
                if first_time(&mut patterns, usize::from(pattern)) {
                    add(knowledge.lexicon.cues(pattern));
                }
            }
            if let Some(class) = item.class.map(usize::from).filter(|class| first_time(&mut classes, *class)) {
                add(knowledge.class_cues.get(class).map(Vec::as_slice).unwrap_or_default());
            }
        }
        let best = |from: usize, to: usize| {
            let mut best: Option<(usize, i32)> = None;
            for (at, score) in scores.iter().enumerate().take(to).skip(from) {
                // The first of equals: the order of the data is the order of the text.
                if *score > 0 && best.is_none_or(|(_, highest)| *score > highest) {
                    best = Some((at, *score));
                }
            }
            best.and_then(|(at, _)| knowledge.targets.get(at))
        };
        (best(0, knowledge.missions), best(knowledge.missions, knowledge.targets.len()))
    }

    /// The limb to cite when a clause is forbidden: the one its words point to, else the last.
    pub(super) fn limb<'a>(&'a self, nearest: Option<&'a Target>) -> Option<&'a Target> {
        nearest.or_else(|| self.knowledge.targets.get(self.knowledge.missions..).and_then(<[Target]>::last))
    }

    /// The words of a clause that decided, the weightiest first.
    pub(super) fn evidence(&self, text: &Text<'_>, clause: &Clause<'_>) -> Vec<Evidence> {
        let Clause { items, weighed, nearest: (mission, limb) } = clause;
        let label = weighed.label();
        let rival = if label == ALLOWED { usize::from(weighed.scores[1] < weighed.scores[2]) + 1 } else { ALLOWED };
        let mut weights = vec![0_i32; items.len()];
        for feature in &weighed.features {
            let weight = self.knowledge.weight(feature.key);
            let says = weight.get(label).copied().unwrap_or_default() - weight.get(rival).copied().unwrap_or_default();
            let raised = i32::from(feature.items[0].is_some()) + i32::from(feature.items[1].is_some());
            for at in feature.items.iter().flatten() {
                if let Some(total) = weights.get_mut(*at) {
                    *total = total.saturating_add(says / raised.max(1));
                }
            }
        }
        let mut heavy: Vec<(usize, i32)> =
            weights.iter().copied().enumerate().filter(|(_, weight)| *weight > 0).collect();
        order::sort_by_key(&mut heavy, |(at, weight)| (std::cmp::Reverse(*weight), *at));
        heavy.truncate(QUOTED);
        let cited = match label {
            ALLOWED => *mission,
            FORBIDDEN => self.limb(*limb),
            _ => None,
        };
        let quote = |at: usize| {
            let item = items.get(at)?;
            let class = item.class?;
            let role = match self.knowledge.kinds.get(usize::from(class))? {
                ClassKind::Action | ClassKind::Light => EvidenceRole::Verbe,
                ClassKind::Policy => EvidenceRole::Politique,
                ClassKind::Object | ClassKind::Neutral => EvidenceRole::Objet,
            };
            let (reference, article) = match cited {
                Some(target) => (target.id.clone(), target.article.clone()),
                None if role == EvidenceRole::Politique => {
                    (self.knowledge.names.all.get(usize::from(class))?.clone(), self.closing.article.clone())
                }
                None => (self.closing.id.clone(), self.closing.article.clone()),
            };
            Some(Evidence { text: text.quote(item.span.clone()).to_owned(), role, reference, article })
        };
        let mut found: Vec<Evidence> = heavy.iter().filter_map(|(at, _)| quote(*at)).collect();
        if weighed.outcome == Outcome::Allowed {
            found.extend(self.denied(text, items));
        }
        found
    }

    /// The words that a negation took away, quoted once, with the limb they would have met.
    fn denied(&self, text: &Text<'_>, items: &[Item]) -> Option<Evidence> {
        let first = items.iter().position(|item| item.denied)?;
        let taken: Vec<Item> = items
            .iter()
            .skip(first)
            .take_while(|item| item.denied)
            .map(|item| Item { denied: false, ..item.clone() })
            .collect();
        let span = taken.first()?.span.start..taken.last()?.span.end;
        let (_, limb) = self.nearest(&taken);
        let (reference, article) = match limb {
            Some(limb) => (limb.id.clone(), limb.article.clone()),
            None => (self.closing.id.clone(), self.closing.article.clone()),
        };
        Some(Evidence { text: text.quote(span).to_owned(), role: EvidenceRole::Nie, reference, article })
    }
}
