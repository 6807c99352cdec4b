//! What a scheme says of missions, made ready to judge sentences.

use std::sync::{Arc, OnceLock};

use crate::scope::{Scope, ScopeData, ScopeError};

use super::error::Problem;
use super::file::Named;

/// What a scheme says of missions.
#[derive(Debug, Clone)]
pub(super) enum Cadrage {
    /// Data that come with the engine: made ready at the first mission, since most forms begin without.
    BuiltIn(&'static BuiltIn),
    /// The profile's own, made ready when it is loaded.
    Own(Arc<Scope>),
}

/// Data that come with the engine.
#[derive(Debug)]
pub(super) struct BuiltIn {
    name: &'static str,
    knowledge: &'static str,
    weights: &'static str,
    ready: OnceLock<Option<Scope>>,
}

static BUILT_IN: [BuiltIn; 1] = [BuiltIn {
    name: "ccapex",
    knowledge: include_str!("../../profiles/scope/ccapex.json"),
    weights: include_str!("../../profiles/scope/ccapex.poids.json"),
    ready: OnceLock::new(),
}];

impl BuiltIn {
    fn data(&self) -> Result<ScopeData, ScopeError> {
        ScopeData::from_json(self.knowledge).and_then(|data| data.with_weights(self.weights))
    }
}

impl Cadrage {
    /// What judges the missions. That the data of the engine can be read is for its tests to show.
    pub(super) fn scope(&self) -> Option<&Scope> {
        match self {
            Cadrage::Own(scope) => Some(scope),
            Cadrage::BuiltIn(own) => own.ready.get_or_init(|| Scope::new(&own.data().ok()?).ok()).as_ref(),
        }
    }
}

pub(super) fn read(cadrage: Named<ScopeData>) -> Result<Cadrage, Problem> {
    match cadrage {
        Named::Name(name) => {
            let known = BUILT_IN.iter().find(|known| known.name == name);
            known.map(Cadrage::BuiltIn).ok_or_else(|| Problem::Scope(format!("\"{name}\"")))
        }
        Named::Whole(data) => {
            // The engine's own examples are checked by its tests; a portal's are checked when it is loaded.
            data.check_examples().map_err(refused)?;
            Scope::new(&data).map(|scope| Cadrage::Own(Arc::new(scope))).map_err(refused)
        }
    }
}

fn refused(error: ScopeError) -> Problem {
    Problem::Scope(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_that_come_with_the_engine_get_their_own_verdicts() {
        for own in &BUILT_IN {
            own.data().unwrap().check_examples().unwrap();
            assert!(Cadrage::BuiltIn(own).scope().is_some());
        }
    }
}
