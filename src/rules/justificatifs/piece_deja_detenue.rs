//! Une pièce jointe est déjà détenue par l'administration.
//!
//! A document joined is already held by the administration.
//!
//! # Pourquoi
//! Avec le numéro RNA ou le numéro SIRET, l'administration trouve elle-même les statuts, les dirigeants
//! ou l'avis Sirene : elle n'a pas à les demander de nouveau.
//!
//! # Why
//! With the RNA or the SIRET number the administration finds by itself the articles of association, the
//! officers or the Sirene notice: it need not ask for them again.
//!
//! # Fails
//! ```text
//! beneficiaire.rna = W353012345
//! engagements.pieces[0] = Statuts
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.rna = W353012345
//! engagements.pieces[0] = Rapport d'activité
//! ```

use crate::dossier::State;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::pieces::{all, joined};

pub(super) static RULE: Rule = Rule {
    id: "justificatifs/piece-deja-detenue",
    levels: Levels::always(Severity::Info),
    needs: &["engagements.pieces[]"],
    sources: &["dites-le-nous-une-fois"],
    words: &[Words {
        fr: Text(
            "La pièce « {piece} » n'a pas à être demandée : le numéro {repertoire} suffit pour la trouver.",
            "Rien à corriger ; cette pièce peut être retirée.",
        ),
        en: Text(
            "The document \"{piece}\" need not be asked for: the {repertoire} number is enough to find it.",
            "Nothing to mend; this document may be taken away.",
        ),
        ..Words::BASE
    }],
    page: page!("piece_deja_detenue.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    for (row, text) in context.fields.pieces_jointes.iter().zip(joined(context)) {
        let held = all().iter().find(|piece| {
            !piece.found_by.is_empty()
                && piece.is_named_in(text)
                && context.dossier.state(piece.found_by) == State::Value
        });
        if let Some(piece) = held {
            // "beneficiaire.rna" → "RNA".
            let register = piece.found_by.rsplit('.').next().unwrap_or_default().to_ascii_uppercase();
            found.add(
                Draft::at(row.path)
                    .related(piece.found_by)
                    .with("piece", row.cells.as_str())
                    .with("repertoire", register),
            );
        }
    }
    Some(())
}
