//! Localisation interministérielle: where the money is spent. Certain.
//!
//! `N` alone is the whole nation; `N` and a region; `N`, a region and a département (two characters,
//! three overseas); `N`, a region and a commune (five characters); `S` and six or seven figures, a
//! site; `B` and six figures, a building. Regions and départements are those of INSEE: `N75` is
//! Nouvelle-Aquitaine, and `N35` does not exist. A region merged in 2016 is read with a note.

use super::code::{self, Parts};
use crate::formats::{
    Defect, Fault, Format, Read,
    departement::{Departement, Region},
};

/// A place, as CHORUS codes it.
///
/// ```
/// use conforme::formats::{Format, chorus::Localisation};
/// let place = Localisation::read("N5335 – Bretagne - Ille et Vilaine").unwrap().value;
/// assert_eq!(place.departement().unwrap().name(), "Ille-et-Vilaine");
/// assert!(Localisation::read("N35").is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Localisation {
    /// The whole nation.
    National,
    /// A region, by its INSEE code.
    Region(String),
    /// A département and the region it was typed with.
    Departement {
        /// INSEE code of the region.
        region: String,
        /// The département.
        departement: Departement,
    },
    /// A commune and the region it was typed with.
    Commune {
        /// INSEE code of the region.
        region: String,
        /// INSEE code of the commune: five characters.
        commune: String,
    },
    /// A site: six or seven figures.
    Site(String),
    /// A building: six figures.
    Batiment(String),
}

const EXAMPLE: &str = "N5335";

impl Format for Localisation {
    const TYPE: &'static str = "localisation";
    const DEFECTS: &'static [&'static str] = &[
        "caractere",
        "forme",
        "inconnu",
        "longueur",
        "perimetre",
        "region",
        "region-ancienne",
        "region-departement",
        "vide",
    ];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let parts = Parts::read(raw, &["LOCALISATION", "INTERMINISTERIELLE"], "1 à 9")?;
        let (code, taken) = parts.joined(9);
        if let Some(fault) = parts.foreign(taken) {
            return Err(fault);
        }
        let rest = code.get(1..).unwrap_or_default();
        let figures = rest.bytes().all(|byte| byte.is_ascii_digit());
        let (place, note) = match (code.chars().next(), rest.len()) {
            (Some('S'), 6 | 7) if figures => (Localisation::Site(rest.to_owned()), None),
            (Some('B'), 6) if figures => (Localisation::Batiment(rest.to_owned()), None),
            (Some('S'), vue) if figures => return Err(code::length("7 ou 8", vue + 1)),
            (Some('B'), vue) if figures => return Err(code::length("7", vue + 1)),
            (Some('N'), 0) => (Localisation::National, None),
            (Some('N'), _) => of_insee(rest)?,
            (Some('0'..='9'), _) if of_insee(&code).is_ok() => {
                return Err(Defect::Forme { attendue: EXAMPLE }.review(format!("N{code}")));
            }
            _ => return Err(Defect::Forme { attendue: EXAMPLE }.into()),
        };
        Ok(parts.read_as(place, &code, note.map(Fault::from).into_iter().collect()))
    }

    fn value(&self) -> String {
        match self {
            Localisation::National => "N".to_owned(),
            Localisation::Region(region) => format!("N{region}"),
            Localisation::Departement {
                region,
                departement,
            } => format!("N{region}{}", departement.code()),
            Localisation::Commune { region, commune } => format!("N{region}{commune}"),
            Localisation::Site(number) => format!("S{number}"),
            Localisation::Batiment(number) => format!("B{number}"),
        }
    }

    fn display(&self) -> String {
        self.value()
    }

    fn is_absent(raw: &str) -> bool {
        code::is_absent(raw)
    }
}

impl Localisation {
    /// The INSEE code of the region, where the code has one.
    pub fn region(&self) -> Option<&str> {
        match self {
            Localisation::Region(region)
            | Localisation::Departement { region, .. }
            | Localisation::Commune { region, .. } => Some(region),
            _ => None,
        }
    }

    /// The département, where the code tells one.
    pub fn departement(&self) -> Option<Departement> {
        match self {
            Localisation::Departement { departement, .. } => Some(*departement),
            Localisation::Commune { commune, .. } => of_commune(commune),
            _ => None,
        }
    }
}

/// The département of an INSEE code of a commune.
fn of_commune(commune: &str) -> Option<Departement> {
    let three = commune
        .get(..3)
        .filter(|three| three.starts_with("97") || three.starts_with("98"));
    three
        .and_then(Departement::of_code)
        .or_else(|| Departement::of_code(commune.get(..2)?))
}

/// Region, then département or commune; overseas collectivities stand for their own region.
fn of_insee(rest: &str) -> Result<(Localisation, Option<Defect>), Fault> {
    let overseas = rest.get(..3).filter(|head| Region::of_code(head).is_some());
    let (region, place) = match overseas.filter(|_| matches!(rest.len(), 3 | 6 | 8)) {
        Some(_) => rest.split_at_checked(3),
        None => rest.split_at_checked(2),
    }
    .ok_or_else(|| code::length("1, 3, 5, 6 ou 8", rest.len() + 1))?;
    let found = Region::of_code(region).ok_or_else(|| unknown_region(rest, region))?;
    let departement = match place.len() {
        0 => None,
        2 | 3 => Departement::of_code(place).filter(|found| found.code() == place),
        5 => of_commune(place),
        _ => return Err(code::length("1, 3, 5, 6 ou 8", rest.len() + 1)),
    };
    let Some(departement) = departement else {
        return match place {
            "" => Ok((
                Localisation::Region(region.to_owned()),
                former(region, &found),
            )),
            _ => Err(Defect::Inconnu {
                vu: place.to_owned(),
            }
            .into()),
        };
    };
    let expected = match &found {
        Region::Former { departements, .. } => departements
            .split(' ')
            .any(|code| code == departement.code()),
        Region::Current(_) => departement.region() == region,
    };
    if !expected {
        let attendue = departement.region().to_owned();
        let defect = Defect::RegionDepartement {
            region: region.to_owned(),
            departement: departement.code().to_owned(),
            attendue: attendue.clone(),
        };
        return Err(defect.review(format!("N{attendue}{place}")));
    }
    let region = region.to_owned();
    let note = former(&region, &found);
    let commune = place.to_owned();
    Ok((
        if place.len() == 5 {
            Localisation::Commune { region, commune }
        } else {
            Localisation::Departement {
                region,
                departement,
            }
        },
        note,
    ))
}

fn former(region: &str, found: &Region) -> Option<Defect> {
    match found {
        Region::Former { current, .. } => Some(Defect::RegionAncienne {
            vue: region.to_owned(),
            actuelle: (*current).to_owned(),
        }),
        Region::Current(_) => None,
    }
}

/// The fault of a region that never was; a département typed in its place is turned into its code.
fn unknown_region(rest: &str, region: &str) -> Fault {
    let defect = Defect::Region {
        vue: region.to_owned(),
    };
    match Departement::of_code(rest).filter(|found| found.region().len() == 2) {
        Some(departement) => {
            defect.review(format!("N{}{}", departement.region(), departement.code()))
        }
        None => defect.into(),
    }
}
