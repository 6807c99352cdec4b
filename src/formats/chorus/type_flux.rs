//! Type de flux: how an expense goes through CHORUS, 1 to 4. Certain.

use super::code::{self, Parts, Typed};
use crate::formats::{Defect, Fault, Format, Read};

/// A type de flux: "2", "Flux 2", "Flux 2 – LG sans condition".
///
/// ```
/// use conforme::formats::{Format, chorus::TypeFlux};
/// assert_eq!(TypeFlux::read("Flux 2 – LG sans condition").unwrap().value, TypeFlux::ServiceFaitAutomatique);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TypeFlux {
    /// 1: commitment, certification of the service, then payment.
    Standard,
    /// 2: the service is certified at the commitment.
    ServiceFaitAutomatique,
    /// 3: the service is certified at the payment.
    ServiceFaitAuPaiement,
    /// 4: no prior commitment.
    SansEngagement,
}

impl Format for TypeFlux {
    const TYPE: &'static str = "typeFlux";
    const DEFECTS: &'static [&'static str] = &["caractere", "inconnu", "longueur", "perimetre", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let typed = Typed::read(raw, &["FLUX", "TYPE", "F"], "1")?;
        let parts = Parts::of(&typed)?;
        let first = parts.first().map_or("", |part| part.text);
        let flow = match first.trim_start_matches("FLUX").trim_start_matches('0') {
            "1" => TypeFlux::Standard,
            "2" => TypeFlux::ServiceFaitAutomatique,
            "3" => TypeFlux::ServiceFaitAuPaiement,
            "4" => TypeFlux::SansEngagement,
            _ => {
                return Err(Defect::Inconnu { vu: raw.trim().to_owned() }.into());
            }
        };
        if let Some(fault) = parts.foreign(1) {
            return Err(fault);
        }
        Ok(parts.read_as(flow, &flow.value(), Vec::new()))
    }

    fn value(&self) -> String {
        match self {
            TypeFlux::Standard => "1",
            TypeFlux::ServiceFaitAutomatique => "2",
            TypeFlux::ServiceFaitAuPaiement => "3",
            TypeFlux::SansEngagement => "4",
        }
        .to_owned()
    }

    fn display(&self) -> String {
        format!("Flux {}", self.value())
    }

    fn is_absent(raw: &str) -> bool {
        code::is_absent(raw)
    }
}
