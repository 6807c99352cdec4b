//! La région de la localisation n'existe pas, ou n'est pas celle du département.
//!
//! The region of the location does not exist, or is not that of the département.
//!
//! # Pourquoi
//! Après le N viennent toujours les deux chiffres d'une région, puis ceux du département : N35 n'existe
//! pas, l'Ille-et-Vilaine est N5335, et N75 est la Nouvelle-Aquitaine.
//!
//! # Why
//! After N always come the two figures of a region, then those of the département: there is no N35,
//! Ille-et-Vilaine is N5335, and N75 is Nouvelle-Aquitaine.
//!
//! # Fails
//! ```text
//! imputation.localisationInterministerielle = N35
//! ```
//!
//! # Passes
//! ```text
//! imputation.localisationInterministerielle = N5335
//! ```

use crate::formats::{Defect, Departement, Format};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "imputation/localisation-region",
    levels: Levels::always(Severity::Error),
    needs: &["imputation.localisationInterministerielle"],
    sources: &["insee-cog", "chorus-codes"],
    words: &[
        Words {
            fr: Text(
                "La localisation {vue} commence par la région {region}, qui n'existe pas.",
                "Après le N, écrivez les deux chiffres de la région, puis ceux du département.",
            ),
            en: Text(
                "The location {vue} begins with region {region}, which does not exist.",
                "After N, write the two figures of the region, then those of the département.",
            ),
            ..Words::BASE
        },
        Words {
            key: "autre-region",
            fr: Text(
                "La localisation {vue} place le département {departement} dans la région {region}, alors qu'il est dans la région {attendue}.",
                "Corrigez la région ou le département.",
            ),
            en: Text(
                "The location {vue} puts département {departement} in region {region}, while it is in region {attendue}.",
                "Mend the region or the département.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("localisation_region.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    const PATH: &str = "imputation.localisationInterministerielle";
    let localisation = context.fields.imputation.localisation_interministerielle.get()?;
    let fault = localisation.region_fault()?;
    let draft = Draft::at(PATH).with("vue", localisation.value());
    let draft = match fault.defect {
        Defect::RegionDepartement { region, departement, attendue } => {
            let named = |code: &str| Departement::of_code(code).map(|departement| departement.display());
            let in_region =
                Departement::of_code(&departement).map(|found| format!("{attendue} ({})", found.region_name()));
            draft
                .words("autre-region")
                .with("region", region)
                .with("departement", named(&departement).unwrap_or(departement))
                .with("attendue", in_region.unwrap_or(attendue))
        }
        Defect::Region { vue } => draft.with("region", vue),
        _ => return None,
    };
    found.add(match fault.repair {
        Some(repair) => draft.review(PATH, repair.value),
        None => draft,
    });
    Some(())
}
