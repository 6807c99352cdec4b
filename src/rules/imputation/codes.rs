//! What the codes of the imputation say of the programme and of the place, side by side.

use crate::formats::chorus::Localisation;
use crate::formats::{Departement, Format, Region};
use crate::report::Lang;
use crate::rules::Context;

/// What one code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said<T> {
    /// Path of the field.
    pub path: &'static str,
    /// The name of the code, as people say it.
    pub name: &'static str,
    /// What it says.
    pub what: T,
}

/// Where a code says the money goes: a département, or a whole region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Departement(Departement),
    /// INSEE code of a region of today.
    Region(String),
}

impl Place {
    /// Whether both can be true: a region holds its départements.
    pub fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Place::Departement(one), Place::Departement(two)) => one == two,
            (Place::Region(one), Place::Region(two)) => one == two,
            (Place::Departement(one), Place::Region(two)) | (Place::Region(two), Place::Departement(one)) => {
                one.region() == two
            }
        }
    }

    /// The place as a message shows it: "35", "région 53".
    pub fn shown(&self, lang: Lang) -> String {
        match self {
            Place::Departement(departement) => departement.code().to_owned(),
            Place::Region(region) => format!("{} {region}", lang.pick("région", "region")),
        }
    }
}

/// The programme that each code says.
pub(super) fn programmes(context: &Context) -> Vec<Said<String>> {
    let imputation = &context.fields.imputation;
    let centre = imputation.centre_financier.get().and_then(|centre| centre.programme());
    let said = [
        ("imputation.programme", "programme", imputation.programme.get().cloned()),
        ("imputation.centreFinancier", "centre financier", centre),
        (
            "imputation.domaineFonctionnel",
            "domaine fonctionnel",
            imputation.domaine_fonctionnel.get().map(|domain| domain.programme().clone()),
        ),
        ("imputation.activite", "activité", imputation.activite.get().map(|activity| activity.programme().clone())),
    ];
    said.into_iter().filter_map(|(path, name, what)| Some(Said { path, name, what: what?.value() })).collect()
}

/// The place that each code says, and the convention and the address with them.
pub(super) fn places(context: &Context) -> Vec<Said<Place>> {
    let (imputation, fields) = (&context.fields.imputation, context.fields);
    let code = fields.beneficiaire.code_postal.get().and_then(|code| code.departement());
    let departements = [
        (
            "imputation.centreFinancier",
            "centre financier",
            imputation.centre_financier.get().and_then(|code| code.departement()),
        ),
        (
            "imputation.centreCouts",
            "centre de coûts",
            imputation.centre_couts.get().and_then(|code| code.departement()),
        ),
        (
            "imputation.domaineActivite",
            "domaine d'activité",
            imputation.domaine_activite.get().and_then(|code| code.departement()),
        ),
        ("convention.departement", "département de la convention", fields.convention.departement.get().copied()),
        ("beneficiaire.codePostal", "code postal", code),
    ];
    let place = imputation.localisation_interministerielle.get().and_then(place_of);
    let mut said: Vec<Said<Place>> = departements
        .into_iter()
        .filter_map(|(path, name, what)| Some(Said { path, name, what: Place::Departement(what?) }))
        .collect();
    said.extend(place.map(|what| Said {
        path: "imputation.localisationInterministerielle",
        name: "localisation",
        what,
    }));
    said
}

fn place_of(localisation: &Localisation) -> Option<Place> {
    if let Some(departement) = localisation.departement() {
        return Some(Place::Departement(departement));
    }
    let region = localisation.region()?;
    // A region that does not exist is for `imputation/localisation-region` to say.
    Some(Place::Region(match Region::of_code(region)? {
        Region::Current(_) => region.to_owned(),
        Region::Former { current, .. } => current.to_owned(),
    }))
}

/// The only one that disagrees, when the others, two or more, agree with one another.
pub(super) fn odd_one<T>(said: &[Said<T>], agree: impl Fn(&T, &T) -> bool) -> Option<&Said<T>> {
    let coherent = |without: usize| {
        let others = || said.iter().enumerate().filter(|(rank, _)| *rank != without).map(|(_, said)| &said.what);
        others().count() > 1
            && others().enumerate().all(|(rank, one)| others().skip(rank + 1).all(|two| agree(one, two)))
    };
    let mut odd = (0..said.len()).filter(|rank| coherent(*rank));
    odd.next().filter(|_| odd.next().is_none()).and_then(|rank| said.get(rank))
}

/// Whether all agree with one another.
pub(super) fn coherent<T>(said: &[Said<T>], agree: impl Fn(&T, &T) -> bool) -> bool {
    said.iter().enumerate().all(|(rank, one)| said.iter().skip(rank + 1).all(|two| agree(&one.what, &two.what)))
}

/// The readings in one line: "centre de coûts : 56, localisation : 35".
pub(super) fn listed<T>(said: &[Said<T>], lang: Lang, shown: impl Fn(&T) -> String) -> String {
    let each = said.iter().map(|said| match lang {
        Lang::Fr => format!("{}\u{a0}: {}", said.name, shown(&said.what)),
        Lang::En => format!("{}: {}", english(said.path), shown(&said.what)),
    });
    each.collect::<Vec<_>>().join(", ")
}

/// What people call a field in English, inside a sentence.
pub(super) fn english(path: &str) -> String {
    crate::dossier::label(path, Lang::En).unwrap_or(path).to_ascii_lowercase()
}

/// The département that most codes say; the convention's own when as many say another.
pub(super) fn departement(context: &Context) -> Option<Departement> {
    *context.memos.departement.get_or_make(|| most_said(context))
}

fn most_said(context: &Context) -> Option<Departement> {
    let said: Vec<Departement> = places(context)
        .into_iter()
        .filter_map(|said| match said.what {
            Place::Departement(departement) => Some(departement),
            Place::Region(_) => None,
        })
        .collect();
    let votes = |departement: &Departement| said.iter().filter(|other| *other == departement).count();
    let most = said.iter().map(votes).max()?;
    let own = context.fields.convention.departement.get().copied();
    own.filter(|own| votes(own) == most).or_else(|| said.iter().find(|departement| votes(departement) == most).copied())
}
