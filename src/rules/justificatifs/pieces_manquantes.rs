//! Des pièces demandées ne sont pas jointes.
//!
//! Documents asked for are not joined.
//!
//! # Pourquoi
//! La demande d'une association se juge sur son RIB, ses comptes et son rapport d'activité, et sur le
//! compte rendu de l'année précédente quand elle renouvelle ; sans numéro RNA, elle joint aussi ses
//! statuts et la liste de ses dirigeants.
//!
//! # Why
//! The request of an association is judged on its RIB, its accounts and its activity report, and on the
//! report of the year before when it renews; without an RNA number it also joins its articles of
//! association and the list of its officers.
//!
//! # Fails
//! ```text
//! stade = depot
//! beneficiaire.categorie = association
//! beneficiaire.rna = W353012345
//! engagements.pieces[0] = Relevé d'identité bancaire
//! ```
//!
//! # Passes
//! ```text
//! stade = depot
//! beneficiaire.categorie = association
//! beneficiaire.rna = W353012345
//! engagements.pieces[0] = Relevé d'identité bancaire
//! engagements.pieces[1] = Comptes annuels
//! engagements.pieces[2] = Rapport d'activité
//! ```

use std::borrow::Cow;

use crate::formats::Categorie;
use crate::report::{Severity, Stage};
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::pieces::{Piece, joined};

pub(super) static RULE: Rule = Rule {
    id: "justificatifs/pieces-manquantes",
    levels: Levels::from(Stage::Depot, Severity::Error),
    needs: &["beneficiaire.categorie"],
    parameters: &["pieces.association", "pieces.associationRenouvellement", "pieces.associationSansRna"],
    words: &[Words {
        fr: Text("Il manque au dossier : {pieces}.", "Joignez ces pièces et ajoutez-les à la liste des pièces."),
        en: Text("The file lacks: {pieces}.", "Join these documents and add them to the list of documents."),
        ..Words::BASE
    }],
    page: page!("pieces_manquantes.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    const PATH: &str = "engagements.pieces";
    let joined = joined(context);
    let asked = asked(context);
    let lacking: Vec<Cow<Piece>> =
        asked.into_iter().map(Piece::of).filter(|piece| !joined.iter().any(|text| piece.is_named_in(text))).collect();
    // A list that is not begun, or a file that is not signed yet, is incomplete rather than wrong.
    if joined.is_empty() || context.stage != Stage::Signature {
        for piece in lacking {
            found.missing_named(PATH, piece.fr, piece.en);
        }
    } else if !lacking.is_empty() {
        let names = |of: fn(&Piece) -> String| lacking.iter().map(|piece| of(piece)).collect::<Vec<_>>().join(", ");
        found.add(Draft::at(PATH).with_both(
            "pieces",
            names(|piece| piece.fr.to_owned()),
            names(|piece| piece.en.to_owned()),
        ));
    }
    Some(())
}

/// Ids of the documents asked of this beneficiary: the law lists those of associations only.
fn asked<'a>(context: &Context<'a>) -> Vec<&'a str> {
    let fields = context.fields;
    if context.categorie() != Some(Categorie::Association) {
        return Vec::new();
    }
    let renews = fields.convention.renouvellement.get().is_some_and(|renews| renews.is_true());
    [
        ("pieces.association", true),
        ("pieces.associationSansRna", fields.beneficiaire.rna.is_absent()),
        ("pieces.associationRenouvellement", renews),
    ]
    .into_iter()
    .filter(|(_, applies)| *applies)
    .flat_map(|(key, _)| context.texts(key).iter().map(String::as_str))
    .collect()
}
