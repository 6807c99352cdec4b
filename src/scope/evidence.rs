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

impl Scope {
    /// The mission and the limb that the live words of some items point to most.
    pub(super) fn nearest(&self, items: &[Item]) -> (Option<&Target>, Option<&Target>) {
        let mut patterns: Vec<u16> = Vec::with_capacity(items.len());
        let mut classes: Vec<u8> = Vec::with_capacity(items.len());
        for item in items.iter().filter(|item| !item.denied) {
            patterns.extend(item.matches.iter().chain(item.phrase));
            classes.extend(item.class);
        }
        order::sort_by(&mut patterns, Ord::cmp);
        patterns.dedup();
        order::sort_by(&mut classes, Ord::cmp);
        classes.dedup();
        let knowledge = &self.knowledge;
        let mut scores = vec![0_i32; knowledge.targets.len()];
        let by_pattern = patterns.iter().flat_map(|pattern| knowledge.lexicon.cues(*pattern));
        let by_class = classes.iter().filter_map(|class| knowledge.class_cues.get(usize::from(*class))).flatten();
        for (target, weight) in by_pattern.chain(by_class) {
            if let Some(score) = scores.get_mut(usize::from(*target)) {
                *score = score.saturating_add(*weight);
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
