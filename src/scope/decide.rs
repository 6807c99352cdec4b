//! Weighs a clause: three scores, the answer they give, and how far it is from the next.

use super::Scope;
use super::data::ClassKind;
use super::features::{Feature, features};
use super::reading::Item;

/// The place of each label in a weight.
pub(super) const ALLOWED: usize = 0;
pub(super) const FORBIDDEN: usize = 1;
pub(super) const OUTSIDE: usize = 2;

/// What a clause is, once weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Allowed,
    Forbidden,
    Outside,
    Unknown,
}

/// A clause, weighed.
#[derive(Debug)]
pub(super) struct Weighed {
    pub(super) outcome: Outcome,
    /// How far the answer is from the line between allowed and not, in hundredths of a logit.
    pub(super) margin: i32,
    pub(super) scores: [i32; 3],
    pub(super) features: Vec<Feature>,
}

impl Weighed {
    /// The place in a weight of the label that came first, decided or not.
    pub(super) fn label(&self) -> usize {
        let [allowed, forbidden, outside] = self.scores;
        if allowed >= forbidden && allowed >= outside {
            ALLOWED
        } else if forbidden >= outside {
            FORBIDDEN
        } else {
            OUTSIDE
        }
    }
}

impl Scope {
    /// Weighs the items of a clause.
    pub(super) fn weigh(&self, items: &[Item]) -> Weighed {
        let features = features(items, &self.knowledge.info);
        let mut scores = [0_i32; 3];
        for feature in &features {
            for (score, weight) in scores.iter_mut().zip(self.knowledge.weight(feature.key)) {
                *score = score.saturating_add(weight);
            }
        }
        let mut weighed = Weighed { outcome: Outcome::Unknown, margin: 0, scores, features };
        let [allowed, forbidden, outside] = scores;
        let limits = &self.thresholds;
        let (outcome, margin, limit) = match weighed.label() {
            ALLOWED => (Outcome::Allowed, allowed - forbidden.max(outside), limits.authorised),
            FORBIDDEN => (Outcome::Forbidden, forbidden - allowed, limits.forbidden),
            _ => (Outcome::Outside, outside - allowed, limits.outside),
        };
        weighed.margin = margin;
        if margin >= limit && self.says_enough(items, margin, limit) {
            weighed.outcome = outcome;
        }
        weighed
    }

    /// A fragment says nothing: fewer than two content words, or none the scheme knows. Without an
    /// action the evidence must be twice as clear.
    fn says_enough(&self, items: &[Item], margin: i32, limit: i32) -> bool {
        let live = || items.iter().filter(|item| item.is_content() && !item.denied);
        let kind = |item: &Item| item.class.and_then(|class| self.knowledge.kinds.get(usize::from(class)).copied());
        let known = live().filter_map(kind).filter(|kind| *kind != ClassKind::Neutral).count();
        let acts = live().filter_map(kind).any(|kind| matches!(kind, ClassKind::Action | ClassKind::Light));
        live().count() >= 2 && known >= 1 && (acts || margin >= limit.saturating_mul(2))
    }
}
