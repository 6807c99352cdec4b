//! Le titulaire du compte ne porte pas le nom du bénéficiaire.
//!
//! The account holder does not bear the name of the beneficiary.
//!
//! # Pourquoi
//! La subvention est versée au bénéficiaire lui-même. Les majuscules, les accents, les abréviations
//! et la forme juridique ne comptent pas : « CD 35 » et « Département d'Ille-et-Vilaine » sont le même
//! nom. Le compte d'une collectivité peut être au nom de son comptable public.
//!
//! # Why
//! The grant is paid to the beneficiary itself. Capitals, accents, abbreviations and legal form do
//! not count: "CD 35" and "Département d'Ille-et-Vilaine" are the same name. The account of a local
//! authority may be in the name of its public accountant.
//!
//! # Fails
//! ```text
//! beneficiaire.nom = Association Le Toit
//! banque.titulaire = Madame Anne Le Goff
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.nom = Le Conseil Départemental d'Ille et Vilaine
//! banque.titulaire = CD 35
//! ```

use crate::formats::{Categorie, Format};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::names;

pub(super) static RULE: Rule = Rule {
    id: "banque/titulaire-beneficiaire",
    levels: Levels::always(Severity::Warning),
    needs: &["banque.titulaire", "beneficiaire.nom"],
    sources: &["decret-2016-1971"],
    words: &[
        Words {
            fr: Text(
                "Le compte est au nom de « {titulaire} », alors que le bénéficiaire est « {nom} » ; les deux noms se ressemblent à {ressemblance}.",
                "Joignez un RIB au nom du bénéficiaire, ou expliquez le lien entre les deux.",
            ),
            en: Text(
                "The account is in the name of \"{titulaire}\", while the beneficiary is \"{nom}\"; the two names are alike at {ressemblance}.",
                "Join a RIB in the name of the beneficiary, or explain the link between the two.",
            ),
            ..Words::BASE
        },
        Words {
            key: "proche",
            fr: Text(
                "Le compte est au nom de « {titulaire} » et le bénéficiaire est « {nom} » : les deux noms se ressemblent à {ressemblance} sans être les mêmes.",
                "Vérifiez qu'il s'agit du même organisme, puis écrivez son nom de la même façon.",
            ),
            en: Text(
                "The account is in the name of \"{titulaire}\" and the beneficiary is \"{nom}\": the two names are alike at {ressemblance} but are not the same.",
                "Check that it is the same body, then write its name in the same way.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("titulaire_beneficiaire.rs"),
    check,
    ..Rule::BASE
};

/// Likeness, in percent, from which two names are probably one name misspelt.
const NEAR: u32 = 80;

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let titulaire = context.fields.banque.titulaire.get()?;
    let nom = context.fields.beneficiaire.nom.get()?;
    let public = matches!(context.categorie(), Some(Categorie::Collectivite | Categorie::EtablissementPublic));
    if public && names::is_public_accountant(titulaire.as_str()) {
        return None;
    }
    if let Some(percent) = names::difference(titulaire.as_str(), nom.as_str()) {
        found.add(
            Draft::at("banque.titulaire")
                .words(if percent >= NEAR { "proche" } else { "" })
                .related("beneficiaire.nom")
                .with("titulaire", titulaire.display())
                .with("nom", nom.display())
                .with("ressemblance", format!("{percent}\u{A0}%")),
        );
    }
    Some(())
}
