//! What each smaller format reads and refuses: `tests/formats/codes.tsv`, one line a text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may.

use conforme::formats::{
    Format,
    bic::Bic,
    booleen::Booleen,
    chorus,
    code_postal::CodePostal,
    compte::Compte,
    date::Date,
    departement::Departement,
    entier::Entier,
    exercice::Exercice,
    iban::Iban,
    liste::{Categorie, ConventionType, RegimeMinimis},
    montant::Montant,
    rib::{CleRib, CodeBanque, CodeGuichet, NumeroCompte, Rib},
    rna::Rna,
    siren::Siren,
    siret::Siret,
    taux::Taux,
    texte::Texte,
    tva::Tva,
    visa::LoiDeFinances,
};

/// The value, or the name of the defect; then the names of the notes; then the repair of the first. What is
/// read is read again as it is shown.
fn seen<F: Format>(raw: &str) -> [String; 3] {
    match F::read_alone(raw) {
        Ok(read) => {
            let shown = read.value.display();
            let again = F::read(&shown).map(|again| again.value.value());
            assert_eq!(again.as_ref(), Ok(&read.value.value()), "{} {raw:?} is shown as {shown:?}", F::TYPE);
            let notes: Vec<_> = read.notes.iter().map(|note| note.defect.name()).collect();
            let repair = read.notes.iter().find_map(|note| note.repair.clone());
            [read.value.value(), notes.join(" "), repair.map(|repair| repair.value).unwrap_or_default()]
        }
        Err(fault) => {
            let repair = fault.repair.map(|repair| repair.value).unwrap_or_default();
            [format!("! {}", fault.defect.name()), String::new(), repair]
        }
    }
}

macro_rules! by_type {
    ($name:expr, $raw:expr, $($format:ty),+ $(,)?) => {
        match $name {
            $(name if name == <$format>::TYPE => seen::<$format>($raw),)+
            other => panic!("no type {other}"),
        }
    };
}

#[test]
fn every_text_is_read_or_refused_as_said() {
    let mut wrong = Vec::new();
    for line in include_str!("formats/codes.tsv").lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, raw, value, notes, repair] = cells[..] else { panic!("{line}") };
        let seen = by_type!(
            name,
            raw,
            Siren,
            Siret,
            Rna,
            Tva,
            Iban,
            Rib,
            CodeBanque,
            CodeGuichet,
            NumeroCompte,
            CleRib,
            Bic,
            Montant,
            Date,
            Taux,
            Entier,
            Exercice,
            Booleen,
            Texte,
            CodePostal,
            Departement,
            Compte,
            LoiDeFinances,
            Categorie,
            ConventionType,
            RegimeMinimis,
            chorus::Programme,
            chorus::CentreFinancier,
            chorus::DomaineFonctionnel,
            chorus::Activite,
            chorus::CentreCouts,
            chorus::GroupeMarchandises,
            chorus::Localisation,
            chorus::EngagementJuridique,
            chorus::IdentifiantChorus,
            chorus::TypeFlux,
            chorus::OrganisationAchats,
            chorus::DomaineActivite,
        );
        if seen != [value, notes, repair] {
            wrong.push(format!("{name} {raw:?}: expected {:?}, seen {seen:?}", [value, notes, repair]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn codes_tell_what_they_hold() {
    use chorus::{
        Activite, CentreCouts, CentreFinancier, DomaineActivite, EngagementJuridique, Localisation, Nature, Niveau,
    };
    fn read<F: Format>(raw: &str) -> F {
        F::read(raw).unwrap().value
    }
    for (raw, niveau, departement) in [
        ("0177", Niveau::Programme, None),
        ("0101-CCAS", Niveau::Bop, None),
        ("0177-D035-DD35", Niveau::Uo, Some("35")),
        ("AA50/0123-D976-DPDE", Niveau::Uo, Some("976")),
        ("0216-CPRH-CASR", Niveau::Uo, None),
    ] {
        let centre: CentreFinancier = read(raw);
        assert_eq!((centre.niveau(), centre.departement().map(|found| found.code())), (niveau, departement), "{raw}");
    }
    let whole: CentreFinancier = read("0177-D035-DD35");
    let programme = whole.programme().unwrap().value();
    assert_eq!((programme.as_str(), whole.bop(), whole.uo()), ("0177", Some("D035"), Some("DD35")));
    assert_eq!(read::<CentreFinancier>("0101-CCAS").uo(), None);
    for (raw, departement) in [
        ("MI6DDETS35", Some("35")),
        ("ADCSDAT075", Some("75")),
        ("FIPGPP002A", Some("2A")),
        ("DRRT972972", Some("972")),
        ("PN50000033", Some("33")),
        ("DRDFERE974", Some("974")),
        ("EMPEFXXXXX", None),
    ] {
        assert_eq!(read::<CentreCouts>(raw).departement().map(|found| found.code()), departement, "{raw}");
    }
    for (raw, departement) in [
        ("N", None),
        ("N53", None),
        ("N5335", Some("35")),
        ("N942A", Some("2A")),
        ("N5244215", Some("44")),
        ("N8401035", Some("01")),
        ("N01971", Some("971")),
        ("S198063", None),
    ] {
        assert_eq!(read::<Localisation>(raw).departement().map(|found| found.code()), departement, "{raw}");
    }
    assert_eq!(read::<DomaineActivite>("0350").departement().unwrap().code(), "35");
    assert_eq!(read::<Activite>("0119010101A6").levels().last(), Some("0119010101"));
    assert_eq!(read::<EngagementJuridique>("1000176402").nature(), Some(Nature::Marche));
    assert_eq!(read::<EngagementJuridique>("1600073826").nature(), Some(Nature::Mapa));
    assert!(read::<CodeGuichet>("000682").has_extra_zero());
    for mark in ["#", "Non affecté", "N/A", "Ind", " "] {
        assert!(CentreFinancier::is_absent(mark), "{mark}");
    }
    for (raw, departement) in
        [("20000", "2A"), ("20200", "2B"), ("97133", "977"), ("97150", "978"), ("35000", "35"), ("98714", "987")]
    {
        assert_eq!(read::<CodePostal>(raw).departement().unwrap().code(), departement, "{raw}");
    }
}
