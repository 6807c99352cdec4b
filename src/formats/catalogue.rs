//! Every format and the defects it can state.

use super::*;

macro_rules! catalogue {
    ($($format:ty),* $(,)?) => {
        /// Each type a form may hold, with the names of the defects it can state, by type.
        pub fn catalogue() -> &'static [(&'static str, &'static [&'static str])] {
            const ALL: &[(&str, &[&str])] = &[$((<$format as Format>::TYPE, <$format as Format>::DEFECTS)),*];
            ALL
        }
    };
}

catalogue! {
    Activite, Bic, Booleen, Categorie, CentreCouts, CentreFinancier, CleRib, CodeBanque, CodeGuichet, CodePostal,
    Compte, Date, Departement, DomaineActivite, DomaineFonctionnel, EngagementJuridique, Entier, Exercice,
    GroupeMarchandises, Iban, IdentifiantChorus, Jours, Lettres, Localisation, LoiDeFinances, Mois, Montant, Nombre,
    NumeroCompte, OrganisationAchats, Programme, RegimeMinimis, Rib, Rna, Siren, Siret, Taux, Texte, Tva,
    ConventionType, TypeFlux,
}
