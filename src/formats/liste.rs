//! Closed lists: a few values, each with its code and the ways people write it.

use super::{
    Defect, Fault, Format, Read,
    text::{LIMIT, plain},
};

/// One value of a closed list.
struct Choice<T> {
    value: T,
    code: &'static str,
    label: &'static str,
    /// Other ways to write it, upper case, without accents or marks.
    others: &'static [&'static str],
}

/// Reads a text as one of the choices, by its code, its label or another of its ways.
fn choose<T: Copy>(raw: &str, choices: &[Choice<T>]) -> Result<T, Fault> {
    if raw.trim().is_empty() {
        return Err(Defect::Vide.into());
    }
    if raw.len() > LIMIT {
        return Err(Defect::Inconnu { vu: raw.chars().take(40).collect() }.into());
    }
    let seen = plain(raw);
    let same = |way: &str| singular(way).eq(singular(&seen));
    let named = |name: &str| same(&plain(name));
    choices
        .iter()
        .find(|choice| named(choice.code) || named(choice.label) || choice.others.iter().any(|way| same(way)))
        .map(|choice| choice.value)
        .ok_or_else(|| Defect::Inconnu { vu: raw.trim().to_owned() }.into())
}

/// The words of a text, one or several of a thing alike.
fn singular(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').map(|word| word.trim_end_matches('S'))
}

fn find<T: Copy + PartialEq>(value: T, choices: &'static [Choice<T>]) -> (&'static str, &'static str) {
    choices.iter().find(|choice| choice.value == value).map_or(("", ""), |choice| (choice.code, choice.label))
}

/// Gives a closed list the verbs of a format.
macro_rules! closed_list {
    ($list:ident, $type:literal, $choices:ident) => {
        impl Format for $list {
            const TYPE: &'static str = $type;
            const DEFECTS: &'static [&'static str] = &["inconnu", "vide"];

            fn read(raw: &str) -> Result<Read<Self>, Fault> {
                Ok(choose(raw, $choices)?.into())
            }

            fn value(&self) -> String {
                find(*self, $choices).0.to_owned()
            }

            fn display(&self) -> String {
                find(*self, $choices).1.to_owned()
            }
        }

        impl $list {
            /// Every value of the list, with its code and its label, in the order of the law.
            pub fn all() -> impl Iterator<Item = ($list, &'static str, &'static str)> {
                $choices.iter().map(|choice| (choice.value, choice.code, choice.label))
            }
        }
    };
}

/// What kind of body receives the grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Categorie {
    /// Loi de 1901, or local law in Alsace and Moselle.
    Association,
    /// Any kind of fondation, fonds de dotation included.
    Fondation,
    /// Région, département, commune, and their groupings.
    Collectivite,
    /// State or local public body: hospital, CCAS, university.
    EtablissementPublic,
    /// Company or cooperative.
    Entreprise,
}

const CATEGORIES: &[Choice<Categorie>] = &[
    Choice {
        value: Categorie::Association,
        code: "association",
        label: "Association",
        others: &[
            "ASSO",
            "ASSOCIATION LOI 1901",
            "ASSOCIATION LOI DE 1901",
            "ASSOCIATION DECLAREE",
            "LOI 1901",
            "ASSOCIATION RECONNUE D UTILITE PUBLIQUE",
            "ARUP",
            "ASSOCIATION DE DROIT LOCAL",
            "FEDERATION",
            "UNION D ASSOCIATIONS",
            "ORGANISME A BUT NON LUCRATIF",
        ],
    },
    Choice {
        value: Categorie::Fondation,
        code: "fondation",
        label: "Fondation",
        others: &[
            "FONDATION RECONNUE D UTILITE PUBLIQUE",
            "FRUP",
            "FONDATION D ENTREPRISE",
            "FONDS DE DOTATION",
            "FONDATION ABRITEE",
        ],
    },
    Choice {
        value: Categorie::Collectivite,
        code: "collectivite",
        label: "Collectivité territoriale",
        others: &[
            "COLLECTIVITE",
            "COLLECTIVITE LOCALE",
            "COMMUNE",
            "MAIRIE",
            "VILLE",
            "DEPARTEMENT",
            "CONSEIL DEPARTEMENTAL",
            "REGION",
            "CONSEIL REGIONAL",
            "METROPOLE",
            "COMMUNAUTE DE COMMUNES",
            "COMMUNAUTE D AGGLOMERATION",
            "COMMUNAUTE URBAINE",
            "EPCI",
            "INTERCOMMUNALITE",
            "GROUPEMENT DE COLLECTIVITES",
            "COLLECTIVITE EUROPEENNE D ALSACE",
        ],
    },
    Choice {
        value: Categorie::EtablissementPublic,
        code: "etablissementPublic",
        label: "Établissement public",
        others: &[
            "ETABLISSEMENT PUBLIC",
            "EP",
            "EPA",
            "EPIC",
            "EPSCP",
            "CCAS",
            "CIAS",
            "GIP",
            "GROUPEMENT D INTERET PUBLIC",
            "HOPITAL",
            "CENTRE HOSPITALIER",
            "UNIVERSITE",
            "OPERATEUR DE L ETAT",
            "ETABLISSEMENT PUBLIC ADMINISTRATIF",
            "CENTRE COMMUNAL D ACTION SOCIALE",
            "OPH",
            "OFFICE PUBLIC DE L HABITAT",
            "ETABLISSEMENT PUBLIC LOCAL",
        ],
    },
    Choice {
        value: Categorie::Entreprise,
        code: "entreprise",
        label: "Entreprise",
        others: &[
            "SOCIETE",
            "SOCIETE COMMERCIALE",
            "SA",
            "SAS",
            "SASU",
            "SARL",
            "EURL",
            "SCIC",
            "SCOP",
            "COOPERATIVE",
            "ENTREPRISE INDIVIDUELLE",
            "AUTO ENTREPRENEUR",
            "MICRO ENTREPRISE",
            "SOCIETE PUBLIQUE LOCALE",
            "SPL",
            "SEM",
        ],
    },
];

closed_list!(Categorie, "categorie", CATEGORIES);

/// For how long the convention binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConventionType {
    /// One budget year.
    Annuelle,
    /// Several budget years, up to four (circulaire du 29 septembre 2015).
    Pluriannuelle,
}

const CONVENTION_TYPES: &[Choice<ConventionType>] = &[
    Choice {
        value: ConventionType::Annuelle,
        code: "annuelle",
        label: "Annuelle",
        others: &["ANNUEL", "CONVENTION ANNUELLE", "UN AN", "1 AN"],
    },
    Choice {
        value: ConventionType::Pluriannuelle,
        code: "pluriannuelle",
        label: "Pluriannuelle",
        others: &[
            "PLURIANNUEL",
            "CONVENTION PLURIANNUELLE",
            "CPO",
            "CONVENTION PLURIANNUELLE D OBJECTIFS",
            "PLURI ANNUELLE",
        ],
    },
];

closed_list!(ConventionType, "typeConvention", CONVENTION_TYPES);

/// Under which European regulation small aids are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RegimeMinimis {
    /// Services of general economic interest: regulation (EU) 2023/2832.
    Sieg,
    /// General: regulation (EU) 2023/2831.
    General,
}

const REGIMES: &[Choice<RegimeMinimis>] = &[
    Choice {
        value: RegimeMinimis::Sieg,
        code: "sieg",
        label: "De minimis SIEG",
        others: &[
            "MINIMIS SIEG",
            "SERVICE D INTERET ECONOMIQUE GENERAL",
            "SERVICES D INTERET ECONOMIQUE GENERAL",
            "SSIG",
            "REGLEMENT UE 2023 2832",
            "2023 2832",
        ],
    },
    Choice {
        value: RegimeMinimis::General,
        code: "general",
        label: "De minimis général",
        others: &["MINIMIS GENERAL", "MINIMIS", "DE MINIMIS", "REGLEMENT UE 2023 2831", "2023 2831"],
    },
];

closed_list!(RegimeMinimis, "regimeMinimis", REGIMES);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_ways_are_written_as_they_are_compared() {
        let ways = |others: &[&'static str]| others.to_vec();
        let all = CATEGORIES.iter().map(|choice| ways(choice.others));
        let all = all.chain(CONVENTION_TYPES.iter().map(|choice| ways(choice.others)));
        for way in all.chain(REGIMES.iter().map(|choice| ways(choice.others))).flatten() {
            assert_eq!(plain(way), way);
        }
        assert_eq!(Categorie::read("Unions d'associations").unwrap().value, Categorie::Association);
    }
}
