//! Real numbers, which every format must read without a word: `tests/formats/*.tsv` say where each is
//! public.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)] // A test may.

use conforme::formats::{
    Defect, Format,
    bic::Bic,
    iban::{Iban, IbanPays},
    rib::Rib,
    rna::Rna,
    siren::Siren,
    siret::Siret,
    tva::Tva,
};

fn all_read<F: Format>(table: &str) {
    let lines = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    for line in lines {
        let value = line.split('\t').next().unwrap();
        match F::read_alone(value) {
            Ok(read) => assert!(read.notes.is_empty(), "{value}: {:?}", read.notes),
            Err(fault) => panic!("{value}: {:?}", fault.defect),
        }
    }
}

#[test]
fn real_numbers_are_read() {
    all_read::<Siren>(include_str!("formats/siren.tsv"));
    all_read::<Siret>(include_str!("formats/siret.tsv"));
    all_read::<Tva>(include_str!("formats/tva.tsv"));
    all_read::<Rna>(include_str!("formats/rna.tsv"));
    all_read::<Iban>(include_str!("formats/iban.tsv"));
    all_read::<Bic>(include_str!("formats/bic.tsv"));
    all_read::<Rib>(include_str!("formats/rib.tsv"));
}

#[test]
fn the_base_is_put_right_for_honduras_pakistan_and_99() {
    assert!(
        "HN88CABF00000000000250005469".parse::<iban::Iban>().is_err(),
        "iban_validate reads HN now: drop the workaround"
    );
    assert!(
        "PK36SCBL0000001123456702".parse::<iban::Iban>().is_err(),
        "iban_validate reads PK now: drop the workaround"
    );
    assert!(Iban::read("HN88CABF00000000000250005469").is_ok());
    assert!(Iban::read("PK36SCBL0000001123456702").is_ok());
    let fault = Iban::read("FR9930006000011234567890189").unwrap_err();
    assert_eq!(fault.defect.name(), "cle-reservee");
}

#[test]
fn a_wrong_rib_key_is_a_note_in_a_dossier_and_a_refusal_alone() {
    // The RIB key is one too high, and the check digits of the IBAN are right.
    let bban = "30006000011234567890190";
    let iban = format!("FR{}{bban}", conforme::formats::iban::check_digits("FR", bban));
    let read = Iban::read(&iban).unwrap();
    assert_eq!(read.notes[0].defect.name(), "cle-rib");
    assert_eq!(read.value.rib().unwrap().cle_attendue(), "89");
    assert_eq!(Iban::read_alone(&iban).unwrap_err().defect.name(), "cle-rib");
}

#[test]
fn a_rib_determines_its_iban() {
    let rib = Rib::read("30006 00001 12345678901 89").unwrap().value;
    assert_eq!(Iban::of_rib(&rib, IbanPays::France).value(), "FR7630006000011234567890189");
    let rib = Rib::read("11222 00001 01234567890 30").unwrap().value;
    assert_eq!(Iban::of_rib(&rib, IbanPays::Monaco).value(), "MC5811222000010123456789030");
}

/// The structure of each country is ours (`referentials/iban_structures.tsv`); the library's own table
/// is a second opinion, wrong on two countries only.
#[test]
fn the_library_and_the_table_agree_on_every_country_but_two() {
    let table = include_str!("../referentials/iban_structures.tsv");
    let mut countries = 0;
    for row in table.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let (pays, structure) = row.split_once('\t').unwrap();
        let [mut account, mut count] = [String::new(), String::new()];
        for c in structure.chars() {
            match c {
                'n' | 'c' => account.push_str(&"1".repeat(count.parse().unwrap())),
                'a' => account.push_str(&"A".repeat(count.parse().unwrap())),
                figure => {
                    count.push(figure);
                    continue;
                }
            }
            count.clear();
        }
        let whole = |account: &str| format!("{pays}{}{account}", conforme::formats::iban::check_digits(pays, account));
        let (right, long) = (whole(&account), whole(&format!("{account}1")));
        let said = Iban::read(&right);
        assert!(said.is_ok(), "{right}: {said:?}");
        assert!(Iban::read(&long).is_err(), "{long}");
        if !matches!(pays, "HN" | "PK") {
            assert!(right.parse::<iban::Iban>().is_ok(), "{right}");
            assert!(long.parse::<iban::Iban>().is_err(), "{long}");
        }
        countries += 1;
    }
    assert_eq!(countries, 89);
}

/// Every figure of a French IBAN mistyped, and every two neighbours swapped: where the message names a
/// group of four, the slip is in it; and it does for some.
#[test]
fn the_group_of_four_that_is_told_is_the_wrong_one() {
    let right = "FR7630006000011234567890189";
    let mut told = 0;
    let mut slips: Vec<(usize, String)> = Vec::new();
    for rank in 4..right.len() {
        for figure in '0'..='9' {
            slips.push((rank, format!("{}{figure}{}", &right[..rank], &right[rank + 1..])));
        }
        if let (Some(first), Some(second)) = (right.get(rank..rank + 1), right.get(rank + 1..rank + 2)) {
            slips.push((rank, format!("{}{second}{first}{}", &right[..rank], &right[rank + 2..])));
        }
    }
    for (rank, slip) in slips.iter().filter(|(_, slip)| slip != right) {
        let fault = Iban::read_alone(slip).unwrap_err();
        if let Defect::CleGroupe { debut, fin, groupe, .. } = fault.defect {
            assert!((debut..=fin).contains(&(rank + 1)), "{slip}: {debut} to {fin}");
            assert_eq!(groupe, slip[debut - 1..fin]);
            told += 1;
        }
    }
    assert!(told > 20, "{told} of {}", slips.len());
}

#[test]
fn the_corpus_of_ibans_has_every_country_of_the_registry() {
    let of = |table: &str| -> std::collections::BTreeSet<String> {
        table.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| line[..2].to_owned()).collect()
    };
    assert_eq!(of(include_str!("formats/iban.tsv")), of(include_str!("../referentials/iban_structures.tsv")));
}
