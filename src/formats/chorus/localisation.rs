//! Localisation interministérielle: where the money is spent. Certain.
//!
//! `N` alone is the whole nation; `N` and a region; `N`, a region and a département (two characters,
//! three overseas); `N`, a region and a commune (five characters); `S` and six or seven figures, a
//! site; `B` and six figures, a building. Regions and départements are those of INSEE: `N75` is
//! Nouvelle-Aquitaine, and `N35` does not exist. A region merged in 2016 is read with a note.

use super::{
    code::{self, Parts, Typed},
    confusion,
};
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
/// assert!(Localisation::read_alone("N35").is_err());
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
        "confusion",
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
        Self::of_text(raw).map_err(|fault| confusion::told(fault, raw, Self::TYPE))
    }

    /// A region that is not that of the place is refused here; within a dossier the rule
    /// `imputation/localisation-region` carries that error.
    fn read_alone(raw: &str) -> Result<Read<Self>, Fault> {
        let read = Self::read(raw)?;
        match read.value.region_fault() {
            Some(fault) => Err(fault),
            None => Ok(read),
        }
    }

    fn value(&self) -> String {
        match self {
            Localisation::National => "N".to_owned(),
            Localisation::Region(region) => format!("N{region}"),
            Localisation::Departement { region, departement } => format!("N{region}{}", departement.code()),
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
    fn of_text(raw: &str) -> Result<Read<Self>, Fault> {
        let typed = Typed::read(raw, &["LOCALISATION", "INTERMINISTERIELLE"], "1 à 9")?;
        let parts = Parts::of(&typed)?;
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
            (Some('0'..='9'), _) if of_insee(&code).is_ok_and(|(place, _)| place.region_fault().is_none()) => {
                return Err(Defect::Forme { attendue: EXAMPLE }.review(format!("N{code}")));
            }
            _ => return Err(Defect::Forme { attendue: EXAMPLE }.into()),
        };
        Ok(parts.read_as(place, &code, note.map(Fault::from).into_iter().collect()))
    }

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

    /// What is wrong with the region: it does not exist, or the place is not in it. The repair is the
    /// same place in its own region; a département typed for a region is turned into its code.
    pub fn region_fault(&self) -> Option<Fault> {
        let region = self.region()?;
        let Some(departement) = self.departement() else {
            let defect = Defect::Region { vue: region.to_owned() };
            return Region::of_code(region).is_none().then(|| match Departement::of_code(region) {
                Some(meant) => defect.review(format!("N{}{}", meant.region(), meant.code())),
                None => defect.into(),
            });
        };
        let defect = match Region::of_code(region) {
            None => Defect::Region { vue: region.to_owned() },
            Some(Region::Former { departements, .. })
                if departements.split(' ').any(|code| code == departement.code()) =>
            {
                return None;
            }
            Some(Region::Current(_)) if departement.region() == region => return None,
            Some(_) => Defect::RegionDepartement {
                region: region.to_owned(),
                departement: departement.code().to_owned(),
                attendue: departement.region().to_owned(),
            },
        };
        let place = match self {
            Localisation::Commune { commune, .. } => commune,
            _ => departement.code(),
        };
        Some(defect.review(format!("N{}{place}", departement.region())))
    }
}

/// The département of an INSEE code of a commune.
fn of_commune(commune: &str) -> Option<Departement> {
    let three = commune.get(..3).filter(|three| three.starts_with("97") || three.starts_with("98"));
    three.and_then(Departement::of_code).or_else(|| Departement::of_code(commune.get(..2)?))
}

/// Region, then département or commune; overseas collectivities stand for their own region. A region
/// that does not exist, or is not that of the place, is read: [`Localisation::region_fault`] tells it.
fn of_insee(rest: &str) -> Result<(Localisation, Option<Defect>), Fault> {
    // N and an overseas département, its region forgotten: three figures that are no region.
    if let Some(departement) = Departement::of_code(rest).filter(|_| rest.len() == 3 && Region::of_code(rest).is_none())
    {
        let (region, code) = (departement.region(), departement.code());
        return Err(Defect::Region { vue: rest.to_owned() }.review(format!("N{region}{code}")));
    }
    let head = rest.get(..3).filter(|_| matches!(rest.len(), 3 | 6 | 8));
    let (region, place) = match head.and_then(Region::of_code) {
        Some(_) => rest.split_at_checked(3),
        None => rest.split_at_checked(2),
    }
    .ok_or_else(|| code::length("1, 3, 5, 6 ou 8", rest.len() + 1))?;
    let found = Region::of_code(region);
    let departement = match place.len() {
        0 => None,
        2 | 3 => Departement::of_code(place).filter(|found| found.code() == place),
        5 => of_commune(place),
        _ => return Err(code::length("1, 3, 5, 6 ou 8", rest.len() + 1)),
    };
    let note = found.as_ref().and_then(|found| former(region, found));
    let (region, commune) = (region.to_owned(), place.to_owned());
    Ok(match (place.len(), departement) {
        (0, _) => (Localisation::Region(region), note),
        (5, Some(_)) => (Localisation::Commune { region, commune }, note),
        (_, Some(departement)) => (Localisation::Departement { region, departement }, note),
        (_, None) if found.is_none() => return Err(Defect::Region { vue: region }.into()),
        (_, None) => return Err(Defect::Inconnu { vu: commune }.into()),
    })
}

fn former(region: &str, found: &Region) -> Option<Defect> {
    match found {
        Region::Former { current, .. } => {
            Some(Defect::RegionAncienne { vue: region.to_owned(), actuelle: (*current).to_owned() })
        }
        Region::Current(_) => None,
    }
}
