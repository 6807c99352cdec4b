//! Rules of the family `budget/`: the table of charges and products, sorted by id.

mod centimes;
mod compte_hors_eligibles;
mod compte_inconnu;
mod contributions_dans_assiette;
mod contributions_desequilibre;
mod depense_hors_periode;
mod desequilibre;
mod frais_de_gestion_eleves;
mod funder;
mod gap;
mod ligne_en_double;
mod montant_negatif;
mod non_detaille;
mod subvention_absente_des_produits;
mod table;
mod total_cout;
mod transferts_de_charges;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &centimes::RULE,
    &compte_hors_eligibles::RULE,
    &compte_inconnu::RULE,
    &contributions_dans_assiette::RULE,
    &contributions_desequilibre::RULE,
    &depense_hors_periode::RULE,
    &desequilibre::RULE,
    &frais_de_gestion_eleves::RULE,
    &ligne_en_double::RULE,
    &montant_negatif::RULE,
    &non_detaille::RULE,
    &subvention_absente_des_produits::RULE,
    &total_cout::RULE,
    &transferts_de_charges::RULE,
];
