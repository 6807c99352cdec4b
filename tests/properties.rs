//! Properties that hold for every format: no text makes it panic, what it shows and what it exchanges
//! are read back, every fault is one that it declares; and what each control key promises.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)] // A test may.

mod common;

use common::part_of;
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
    iban::{Iban, check_digits},
    lettres::Lettres,
    liste::{Categorie, ConventionType, RegimeMinimis},
    montant::Montant,
    rib::{CleRib, CodeBanque, CodeGuichet, NumeroCompte, Rib, key},
    rna::Rna,
    siren::Siren,
    siret::Siret,
    taux::Taux,
    texte::Texte,
    tva::Tva,
    visa::LoiDeFinances,
};
use proptest::prelude::*;

fn stable<F: Format + PartialEq + std::fmt::Debug>(raw: &str) {
    assert!(F::DEFECTS.is_sorted(), "{}: {:?}", F::TYPE, F::DEFECTS);
    let declared = |name: &str| assert!(F::DEFECTS.contains(&name), "{} does not declare {name} ({raw:?})", F::TYPE);
    match F::read(raw) {
        Err(fault) => declared(fault.defect.name()),
        Ok(read) => {
            read.notes.iter().for_each(|note| declared(note.defect.name()));
            let shown = F::read(&read.value.display());
            assert_eq!(shown.map(|read| read.value).as_ref(), Ok(&read.value), "{} {raw:?}", F::TYPE);
            if F::TYPE != "lettres" {
                // The value of an amount in words is in figures, which the format tells from words.
                let exchanged = F::read(&read.value.value());
                assert_eq!(exchanged.as_ref().map(|read| &read.value), Ok(&read.value), "{} {raw:?}", F::TYPE);
                assert!(
                    F::read(&read.value.value()).unwrap().notes.iter().all(|note| note
                        .repair
                        .as_ref()
                        .is_none_or(|repair| repair.kind != conforme::formats::RepairKind::Safe)),
                    "{} {raw:?}",
                    F::TYPE
                );
            }
        }
    }
    let _ = F::is_absent(raw);
    let _ = F::read_alone(raw);
}

fn all_stable(raw: &str) {
    stable::<Siren>(raw);
    stable::<Siret>(raw);
    stable::<Rna>(raw);
    stable::<Tva>(raw);
    stable::<Iban>(raw);
    stable::<Rib>(raw);
    stable::<CodeBanque>(raw);
    stable::<CodeGuichet>(raw);
    stable::<NumeroCompte>(raw);
    stable::<CleRib>(raw);
    stable::<Bic>(raw);
    stable::<Montant>(raw);
    stable::<Lettres>(raw);
    stable::<Date>(raw);
    stable::<Taux>(raw);
    stable::<Entier>(raw);
    stable::<Exercice>(raw);
    stable::<Booleen>(raw);
    stable::<Texte>(raw);
    stable::<CodePostal>(raw);
    stable::<Departement>(raw);
    stable::<Compte>(raw);
    stable::<LoiDeFinances>(raw);
    stable::<Categorie>(raw);
    stable::<ConventionType>(raw);
    stable::<RegimeMinimis>(raw);
    stable::<chorus::Programme>(raw);
    stable::<chorus::CentreFinancier>(raw);
    stable::<chorus::DomaineFonctionnel>(raw);
    stable::<chorus::Activite>(raw);
    stable::<chorus::CentreCouts>(raw);
    stable::<chorus::GroupeMarchandises>(raw);
    stable::<chorus::Localisation>(raw);
    stable::<chorus::EngagementJuridique>(raw);
    stable::<chorus::IdentifiantChorus>(raw);
    stable::<chorus::TypeFlux>(raw);
    stable::<chorus::OrganisationAchats>(raw);
    stable::<chorus::DomaineActivite>(raw);
}

fn luhn(digits: &str) -> u32 {
    let sum: u32 = digits
        .chars()
        .rev()
        .enumerate()
        .map(|(rank, c)| match c.to_digit(10).unwrap() {
            digit if rank % 2 == 1 => digit,
            digit if digit > 4 => digit * 2 - 9,
            digit => digit * 2,
        })
        .sum();
    (10 - sum % 10) % 10
}

fn replaced(text: &str, at: usize, by: char) -> String {
    text.chars().enumerate().map(|(rank, c)| if rank == at { by } else { c }).collect()
}

fn swapped(text: &str, at: usize) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    chars.swap(at, at + 1);
    chars.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(part_of(2000) as u32) })]

    #[test]
    fn no_text_makes_a_format_panic(raw in "\\PC{0,40}") {
        all_stable(&raw);
    }

    #[test]
    fn nor_any_text_that_looks_like_a_value(raw in "[0-9A-Zoil €%.,/'()\u{202F}\u{A0}\u{200B}°–+-]{0,30}") {
        all_stable(&raw);
    }

    #[test]
    fn nor_any_short_code(raw in "(N|S|B|W|FR|P|0|BG00/|flux )?[0-9]{0,6}[-. /A-D]?[0-9A-D]{0,4}[-. ]?[0-9D]{0,4}( – [a-z]{0,6})?") {
        all_stable(&raw);
    }

    #[test]
    fn nor_any_words(raw in "((deux|cent|cents|mille|et|quatre|vingt|vingts|million|euros?|euro|centimes|virgule|d'|soixante|dix)[ -]){0,9}") {
        all_stable(&raw);
    }

    #[test]
    fn a_wrong_figure_in_a_siret_is_caught(body in "[1-9][0-9]{7}", nic in "[0-9]{4}", at in 0..14_usize, by in 0..10_u32) {
        let siren = format!("{body}{}", luhn(&body));
        prop_assume!(siren != "356000000");
        let thirteen = format!("{siren}{nic}");
        let siret = format!("{thirteen}{}", luhn(&thirteen));
        prop_assert!(Siret::read(&siret).is_ok());
        let by = char::from_digit(by, 10).unwrap();
        let typed = replaced(&siret, at, by);
        prop_assert_eq!(Siret::read(&typed).is_ok(), typed == siret);
    }

    #[test]
    fn a_swap_in_a_siren_is_caught_but_zero_and_nine(body in "[0-9]{8}", at in 0..8_usize) {
        prop_assume!(body != "00000000");
        let siren = format!("{body}{}", luhn(&body));
        prop_assert!(Siren::read(&siren).is_ok());
        let typed = swapped(&siren, at);
        let pair = &typed[at..at + 2];
        prop_assert_eq!(Siren::read(&typed).is_ok(), typed == siren || pair == "09" || pair == "90");
    }

    // Modulo 97 promises it between two figures; a letter counts as two, so a swap with it may pass.
    #[test]
    fn a_wrong_figure_or_a_swap_of_figures_in_an_iban_is_caught(rest in "[0-9]{10}[0-9A-Z]{11}", at in 2..27_usize, by in 0..10_u32) {
        let cle = key(&rest[..5], &rest[5..10], &rest[10..]);
        let bban = format!("{rest}{cle:02}");
        let iban = format!("FR{}{bban}", check_digits("FR", &bban));
        prop_assert!(Iban::read_alone(&iban).is_ok());
        let figure = |at: usize| iban.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        if figure(at) {
            let typed = replaced(&iban, at, char::from_digit(by, 10).unwrap());
            prop_assert!(typed == iban || Iban::read(&typed).is_err(), "{} {}", iban, typed);
        }
        if figure(at) && figure(at + 1) {
            let typed = swapped(&iban, at);
            prop_assert!(typed == iban || Iban::read(&typed).is_err(), "{} {}", iban, typed);
        }
    }

    // The crate is right about every key but 99, which it accepts.
    #[test]
    fn the_key_of_an_iban_is_right_where_the_library_says_so(pays in "FR|MC|DE|GB|NL|BE|IT|MT|LC", rest in "[0-9A-Z]{27}", cle in 2..99_u32) {
        let figures = |count| rest.bytes().take(count).map(|byte| char::from(b'0' + byte % 10)).collect::<String>();
        let bban = match pays.as_str() {
            "FR" | "MC" => format!("{}{}{}", figures(10), &rest[10..21], figures(2)),
            "DE" => figures(18),
            "BE" => figures(12),
            "GB" | "NL" => format!("BANK{}", figures(if pays == "GB" { 14 } else { 10 })),
            "IT" => format!("X{}{}", figures(10), &rest[10..22]),
            "MT" => format!("BANK{}{}", figures(5), &rest[5..23]),
            _ => format!("BANK{}", &rest[..24]),
        };
        for cle in [format!("{cle:02}"), check_digits(&pays, &bban)] {
            let typed = format!("{pays}{cle}{bban}");
            prop_assert_eq!(Iban::read(&typed).is_ok(), typed.parse::<iban::BaseIban>().is_ok(), "{}", typed);
        }
    }

    #[test]
    fn a_french_iban_of_figures_has_the_check_digits_76(rest in "[0-9]{21}", cle in 2..99_u32) {
        let bban = format!("{rest}{:02}", key(&rest[..5], &rest[5..10], &rest[10..]));
        prop_assert_eq!(check_digits("FR", &bban), "76");
        prop_assert_eq!(check_digits("MC", &bban), "58");
        prop_assume!(cle != 76);
        let fault = Iban::read(&format!("FR{cle:02}{bban}")).unwrap_err();
        prop_assert_eq!(fault.defect.name(), "cle-premier-groupe");
    }

    #[test]
    fn a_wrong_character_in_a_rib_is_caught(rest in "[0-9]{10}[0-9A-Z]{11}", at in 0..23_usize, by in 0..10_u32) {
        prop_assume!(!rest.trim_matches('0').is_empty());
        let rib = format!("{rest}{:02}", key(&rest[..5], &rest[5..10], &rest[10..]));
        prop_assert!(Rib::read(&rib).is_ok());
        let was = rib.chars().nth(at).unwrap();
        prop_assume!(was.is_ascii_digit());
        let typed = replaced(&rib, at, char::from_digit(by, 10).unwrap());
        prop_assert!(typed == rib || Rib::read(&typed).is_err());
    }

    #[test]
    fn a_wrong_figure_in_a_vat_number_is_caught(body in "[1-9][0-9]{7}", at in 2..13_usize, by in 0..10_u32) {
        let siren = format!("{body}{}", luhn(&body));
        let cle = (12 + 3 * (siren.parse::<u64>().unwrap() % 97)) % 97;
        let tva = format!("FR{cle:02}{siren}");
        prop_assert!(Tva::read(&tva).is_ok());
        let typed = replaced(&tva, at, char::from_digit(by, 10).unwrap());
        prop_assert!(typed == tva || Tva::read(&typed).is_err());
    }

    #[test]
    fn an_amount_is_read_as_shown(cents in -99_999_999_999_999_i64..99_999_999_999_999) {
        let amount = Montant::of(rust_decimal::Decimal::new(cents, 2));
        prop_assert_eq!(Montant::read(&amount.display()).unwrap().value, amount);
        prop_assert_eq!(Montant::read(&amount.value()).unwrap().value, amount);
    }

    #[test]
    fn a_day_is_read_in_every_way_it_is_written(days in 0..80_000_u64) {
        let day = chrono::NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(days);
        let date = Date::of(day);
        for text in [date.display(), date.value(), date.in_letters(), date.in_letters().to_uppercase()] {
            prop_assert_eq!(Date::read(&text).unwrap().value, date);
        }
    }
}
