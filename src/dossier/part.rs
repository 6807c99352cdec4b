//! The parts of a form, each read by itself.

/// A part of the form: a section, a table or a list. What is typed in one changes nothing of what
/// the formats say of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What the dossier says of itself.
    Entete,
    /// Who receives the grant.
    Beneficiaire,
    /// What is agreed, and when.
    Convention,
    /// The money asked for.
    Subvention,
    /// Instalments.
    Versements,
    /// Lines of charges.
    Charges,
    /// Lines of products.
    Produits,
    /// How the expense is charged.
    Imputation,
    /// Where the money goes.
    Banque,
    /// Missions of the post.
    Missions,
    /// What must be handed over afterwards.
    Justificatifs,
    /// Documents to hand over afterwards.
    PiecesARemettre,
    /// What the beneficiary commits to.
    Engagements,
    /// Documents joined to the file.
    PiecesJointes,
}

impl Part {
    /// Every part, in the order in which a report speaks of their values.
    pub const ALL: [Part; 14] = [
        Part::Entete,
        Part::Beneficiaire,
        Part::Convention,
        Part::Subvention,
        Part::Versements,
        Part::Charges,
        Part::Produits,
        Part::Imputation,
        Part::Banque,
        Part::Missions,
        Part::Justificatifs,
        Part::PiecesARemettre,
        Part::Engagements,
        Part::PiecesJointes,
    ];

    /// The table or the list that a path is of, also one that no field has: it may be a line all the same.
    pub(super) fn with_lines_at(path: &str) -> Option<Part> {
        let lists = [
            ("subvention.versements", Part::Versements),
            ("budget.charges", Part::Charges),
            ("budget.produits", Part::Produits),
            ("missions", Part::Missions),
            ("justificatifs.pieces", Part::PiecesARemettre),
            ("engagements.pieces", Part::PiecesJointes),
        ];
        lists.into_iter().find(|(list, _)| path.starts_with(list)).map(|(_, part)| part)
    }

    /// The part that reads the field at that path; none for one that no part has.
    pub fn of(path: &str) -> Option<Part> {
        super::slot::slot(path).map(|slot| slot.part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_of_the_part_that_reads_it() {
        for (path, part) in [
            ("exercice", Some(Part::Entete)),
            ("banque.iban", Some(Part::Banque)),
            ("budget.charges[12].montant", Some(Part::Charges)),
            ("subvention.montant", Some(Part::Subvention)),
            ("subvention.versements[0].date", Some(Part::Versements)),
            ("missions", Some(Part::Missions)),
            ("missions[3]", Some(Part::Missions)),
            ("engagements.pieces[0]", Some(Part::PiecesJointes)),
            ("profil", None),
            ("banque.autre", None),
        ] {
            assert_eq!(Part::of(path), part, "{path}");
        }
        assert!(Part::ALL.is_sorted());
    }
}
