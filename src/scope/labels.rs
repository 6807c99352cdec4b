//! The names of a scheme's axes, missions and exclusions, for the words of a report.

use crate::order;

use super::{Axis, Scope, ScopeData};

impl Scope {
    /// The name of an axis, a mission, an exclusion or the closing rule; the id when it has none.
    pub fn label<'a>(&'a self, id: &'a str) -> &'a str {
        let after = self.labels.partition_point(|(other, _)| order::compare(other, id).is_le());
        // Of two of one name, the last.
        let found = after.checked_sub(1).and_then(|at| self.labels.get(at)).filter(|(other, _)| other == id);
        found.map_or(id, |(_, label)| label)
    }

    /// The axes of the scheme, in its order.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }
}

/// Every name of a scheme, sorted by id.
pub(super) fn of(data: &ScopeData) -> Vec<(String, String)> {
    let axes = data.axes.iter().map(|axis| (&axis.id, &axis.label));
    let missions = data.missions.iter().map(|mission| (&mission.id, &mission.label));
    let limbs = data.limbs.iter().map(|limb| (&limb.id, &limb.label));
    let closing = std::iter::once((&data.closing.id, &data.closing.label));
    let all = axes.chain(missions).chain(limbs).chain(closing);
    let mut labels: Vec<(String, String)> = all.map(|(id, label)| (id.clone(), label.clone())).collect();
    order::sort_by(&mut labels, |one, other| order::compare(&one.0, &other.0));
    labels
}
