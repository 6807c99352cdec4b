//! The names of a scheme's axes, missions and exclusions, for the words of a report.

use std::collections::BTreeMap;

use super::{Axis, Scope, ScopeData};

impl Scope {
    /// The name of an axis, a mission, an exclusion or the closing rule; the id when it has none.
    pub fn label<'a>(&'a self, id: &'a str) -> &'a str {
        self.labels.get(id).map_or(id, String::as_str)
    }

    /// The axes of the scheme, in its order.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }
}

/// Every name of a scheme by id.
pub(super) fn of(data: &ScopeData) -> BTreeMap<String, String> {
    let axes = data.axes.iter().map(|axis| (&axis.id, &axis.label));
    let missions = data.missions.iter().map(|mission| (&mission.id, &mission.label));
    let limbs = data.limbs.iter().map(|limb| (&limb.id, &limb.label));
    let closing = std::iter::once((&data.closing.id, &data.closing.label));
    let all = axes.chain(missions).chain(limbs).chain(closing);
    all.map(|(id, label)| (id.clone(), label.clone())).collect()
}
