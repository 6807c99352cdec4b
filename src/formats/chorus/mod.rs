//! The codes of the State's accounting.
use super::{Defect, Fault, Format, Read};
macro_rules! code { ($($name:ident $kind:literal)*) => { $(
/// A code.
#[derive(Debug, Clone, PartialEq, Eq)] pub struct $name(String);
impl Format for $name { const TYPE: &'static str = $kind; const DEFECTS: &'static [&'static str] = &["vide"];
 fn read(raw: &str) -> Result<Read<Self>, Fault> { if raw.is_empty() { return Err(Defect::Vide.into()); } Ok($name(raw.to_owned()).into()) }
 fn value(&self) -> String { self.0.clone() } fn display(&self) -> String { self.0.clone() } }
)* } }
code! { Programme "programme" CentreFinancier "centreFinancier" DomaineFonctionnel "domaineFonctionnel" Activite "activite" CentreCouts "centreCouts" GroupeMarchandises "groupeMarchandises" Localisation "localisation" EngagementJuridique "engagementJuridique" IdentifiantChorus "identifiantChorus" TypeFlux "typeFlux" OrganisationAchats "organisationAchats" DomaineActivite "domaineActivite" }
