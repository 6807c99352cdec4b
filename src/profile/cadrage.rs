//! What a scheme says of missions, made ready to judge sentences.

use std::sync::Arc;

use crate::scope::{Scope, ScopeData, ScopeError};

use super::error::Problem;
use super::file::Named;

/// The data that come with the engine: name, knowledge, weights.
const BUILT_IN: &[(&str, &str, &str)] = &[(
    "ccapex",
    include_str!("../../profiles/scope/ccapex.json"),
    include_str!("../../profiles/scope/ccapex.poids.json"),
)];

pub(super) fn read(cadrage: Named<ScopeData>) -> Result<Arc<Scope>, Problem> {
    let own = matches!(cadrage, Named::Whole(_));
    let data = match cadrage {
        Named::Whole(data) => *data,
        Named::Name(name) => built_in(&name)?,
    };
    // The engine's own examples are checked by its tests; a portal's are checked when it is loaded.
    if own {
        data.check_examples().map_err(refused)?;
    }
    Scope::new(&data).map(Arc::new).map_err(refused)
}

fn built_in(name: &str) -> Result<ScopeData, Problem> {
    let (_, knowledge, weights) =
        BUILT_IN.iter().find(|(known, ..)| *known == name).ok_or_else(|| Problem::Scope(format!("\"{name}\"")))?;
    ScopeData::from_json(knowledge).and_then(|data| data.with_weights(weights)).map_err(refused)
}

fn refused(error: ScopeError) -> Problem {
    Problem::Scope(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_that_come_with_the_engine_get_their_own_verdicts() {
        for (name, ..) in BUILT_IN {
            built_in(name).unwrap().check_examples().unwrap();
        }
    }
}
