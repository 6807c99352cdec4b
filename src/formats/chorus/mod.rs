//! The codes of CHORUS, the State's accounting.
//!
//! What is certain (an official text or the State's own software says it) can be refused; what is
//! only derived from real data is read with a note. A label behind a code is read past
//! ("017701021142 – Actions de prévention"), and a perimeter prefix in front (`BG00/`, `AA01/`) is
//! dropped with a note and a safe repair. `#`, `Non affecté`, `N/A` and `Ind` mean that there is no
//! value, as in the exports.

mod activite;
mod centre_couts;
mod centre_financier;
mod code;
mod confusion;
mod domaine_activite;
mod domaine_fonctionnel;
mod engagement_juridique;
mod groupe_marchandises;
mod identifiant_chorus;
mod localisation;
mod organisation_achats;
mod programme;
mod type_flux;

pub use activite::Activite;
pub use centre_couts::CentreCouts;
pub use centre_financier::{CentreFinancier, Niveau};
pub use domaine_activite::DomaineActivite;
pub use domaine_fonctionnel::DomaineFonctionnel;
pub use engagement_juridique::{EngagementJuridique, Nature};
pub use groupe_marchandises::GroupeMarchandises;
pub use identifiant_chorus::IdentifiantChorus;
pub use localisation::Localisation;
pub use organisation_achats::OrganisationAchats;
pub use programme::Programme;
pub use type_flux::TypeFlux;
