//! Amounts in words: every number up to a million in both spellings, a seeded million above, and the
//! ways of writing in `tests/formats/lettres.tsv`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may.

mod common;

use common::part_of;
use conforme::formats::{
    Format,
    lettres::{Lettres, Spelling, words},
};
use rust_decimal::Decimal;

const SPELLINGS: [Spelling; 2] = [Spelling::Traditional, Spelling::Reform1990];

fn round_trip(cents: u64, spelling: Spelling) {
    let amount = Decimal::new(i64::try_from(cents).unwrap(), 2);
    let written = words(amount, spelling).unwrap();
    let read = Lettres::read(&written).unwrap_or_else(|fault| panic!("{written}: {fault:?}"));
    assert_eq!(read.value.decimal(), amount, "{written}");
    assert!(read.notes.is_empty(), "{written}: {:?}", read.notes);
}

/// Runs a check on the numbers of a range, on two threads.
fn in_two_halves(count: u64, check: impl Fn(u64) + Sync) {
    std::thread::scope(|scope| {
        scope.spawn(|| (0..count / 2).for_each(&check));
        scope.spawn(|| (count / 2..count).for_each(&check));
    });
}

#[test]
fn every_number_up_to_a_million_is_read_as_written() {
    in_two_halves(part_of(1_000_001) as u64, |number| {
        SPELLINGS.into_iter().for_each(|spelling| round_trip(number * 100, spelling))
    });
}

#[test]
fn a_million_amounts_above_are_read_as_written() {
    in_two_halves(part_of(1_000_000) as u64, |rank| {
        // SplitMix64, seeded: the same amounts every time.
        let mut seed = rank.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(20_261_123);
        seed = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        seed = (seed ^ (seed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let magnitude = 10_u64.pow(u32::try_from(rank % 9).unwrap() + 9);
        round_trip((seed ^ (seed >> 31)) % magnitude, SPELLINGS[usize::from(rank % 2 == 0)]);
    });
}

/// What a convention prints: the agreements of cent, vingt and mille, "d'euros" behind a noun, the singular.
#[test]
fn amounts_are_written_as_grammar_has_them() {
    for (amount, traditional, reformed) in [
        ("0", "zéro euro", "zéro euro"),
        ("0.01", "un centime", "un centime"),
        ("1.02", "un euro et deux centimes", "un euro et deux centimes"),
        ("71", "soixante et onze euros", "soixante-et-onze euros"),
        ("80", "quatre-vingts euros", "quatre-vingts euros"),
        ("81", "quatre-vingt-un euros", "quatre-vingt-un euros"),
        ("280", "deux cent quatre-vingts euros", "deux-cent-quatre-vingts euros"),
        ("80000", "quatre-vingt mille euros", "quatre-vingt-mille euros"),
        ("200000", "deux cent mille euros", "deux-cent-mille euros"),
        ("1000000", "un million d'euros", "un million d'euros"),
        ("80000000", "quatre-vingts millions d'euros", "quatre-vingts millions d'euros"),
        ("1000001", "un million un euros", "un million un euros"),
        ("2000300000", "deux milliards trois cent mille euros", "deux milliards trois-cent-mille euros"),
    ] {
        for (spelling, expected) in SPELLINGS.into_iter().zip([traditional, reformed]) {
            assert_eq!(words(amount.parse().unwrap(), spelling).as_deref(), Some(expected));
        }
    }
}

#[test]
fn what_is_written_is_read_or_refused() {
    for line in include_str!("formats/lettres.tsv").lines().filter(|line| !line.starts_with('#')).skip(1) {
        let [text, expected, note] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let seen = Lettres::read(text);
        let (value, notes) = match &seen {
            Ok(read) => {
                (read.value.value(), read.notes.iter().map(|note| note.defect.name()).collect::<Vec<_>>().join(" "))
            }
            Err(fault) => (fault.defect.name().to_owned(), String::new()),
        };
        assert_eq!((value.as_str(), notes.as_str()), (expected, note), "{text}: {seen:?}");
    }
}
