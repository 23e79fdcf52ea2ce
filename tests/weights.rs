//! Weights files, whole and broken: what was written is read back, and everything else is refused
//! with an error that says why, without a panic.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use proptest::prelude::*;
use sourcelight::Model;
use sourcelight::model::{FORMAT_VERSION, Scorer, Weights, WeightsBuilder, WeightsError};

const VERSION_AT: usize = 8;
const COUNT_AT: usize = 12;

fn sample() -> Vec<u8> {
    let mut weights = WeightsBuilder::new();
    weights
        .scorer("scorer", &Scorer::new(3, 2, 0.5, (-8..8).collect()).unwrap())
        .u32_table("numbers", &[7, 0, u32::MAX])
        .section("odd", [1, 2, 3])
        .section("", []);
    weights.to_bytes()
}

/// What is wrong with the bytes, which must be something.
fn refusal(bytes: &[u8]) -> WeightsError {
    Weights::from_bytes(bytes).unwrap_err()
}

#[track_caller]
fn check_message(error: &WeightsError, tells: &str) {
    let message = error.to_string();
    assert!(message.contains(tells), "{message:?} does not tell {tells:?}");
}

#[test]
fn what_was_written_is_read_back() {
    let bytes = sample();
    let weights = Weights::from_bytes(&bytes).unwrap();
    assert_eq!(weights.scorer("scorer", 2).unwrap().weights(), (-8..8).collect::<Vec<i8>>());
    assert_eq!(weights.u32_table("numbers").unwrap(), [7, 0, u32::MAX]);
    assert_eq!(weights.section("odd").unwrap(), [1, 2, 3]);
    assert_eq!(weights.section("").unwrap(), []);
    let names: Vec<&str> = weights.sections().map(|(name, _)| name).collect();
    assert_eq!(names, ["scorer", "numbers", "odd", ""]);
}

#[test]
fn a_section_written_twice_holds_what_came_last() {
    let bytes = WeightsBuilder::new().section("a", [1]).section("a", [2]).to_bytes();
    assert_eq!(Weights::from_bytes(&bytes).unwrap().section("a").unwrap(), [2]);
}

#[test]
fn a_file_cut_short_is_damaged() {
    let bytes = sample();
    for len in 0..bytes.len() {
        assert_eq!(refusal(&bytes[..len]), WeightsError::damaged(), "first {len} bytes");
    }
}

#[test]
fn a_file_with_more_at_its_end_is_damaged() {
    let mut bytes = sample();
    bytes.push(0);
    assert_eq!(refusal(&bytes), WeightsError::damaged());
}

#[test]
fn a_file_with_any_bit_changed_is_refused() {
    let bytes = sample();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << bit;
            let expected = match at {
                0..VERSION_AT => WeightsError::not_weights(),
                VERSION_AT..COUNT_AT => {
                    let found = FORMAT_VERSION ^ 1 << (8 * (at - VERSION_AT) + bit);
                    WeightsError::unsupported_version(found, FORMAT_VERSION)
                }
                _ => WeightsError::damaged(),
            };
            assert_eq!(refusal(&changed), expected, "bit {bit} of byte {at}");
        }
    }
}

#[test]
fn other_files_are_no_weights() {
    let files: [&[u8]; 4] = [b"\0asm\x01\0\0\0", b"\x89PNG\r\n\x1a\n", b"<!doctype html>", b"{}"];
    for file in files {
        assert_eq!(refusal(file), WeightsError::not_weights(), "{file:?}");
        assert_eq!(Model::from_gzip(file).unwrap_err(), WeightsError::not_weights(), "{file:?}");
    }
}

#[test]
fn sections_that_are_not_there_or_of_another_shape_are_named() {
    let bytes = sample();
    let weights = Weights::from_bytes(&bytes).unwrap();
    assert_eq!(weights.section("x").unwrap_err(), WeightsError::missing_section("x"));
    assert_eq!(weights.scorer("x", 2).unwrap_err(), WeightsError::missing_section("x"));
    assert_eq!(weights.scorer("odd", 2).unwrap_err(), WeightsError::malformed("odd"));
    assert_eq!(weights.scorer("scorer", 3).unwrap_err(), WeightsError::malformed("scorer"));
    assert_eq!(weights.u32_table("odd").unwrap_err(), WeightsError::malformed("odd"));
}

#[test]
fn messages_say_what_is_wrong() {
    check_message(&WeightsError::not_weights(), "not a Sourcelight weights file");
    check_message(&WeightsError::unsupported_version(9, 1), "version 9");
    check_message(&WeightsError::unsupported_version(9, 1), "version 1;");
    check_message(&WeightsError::damaged(), "damaged");
    check_message(&WeightsError::missing_section("tags"), "no section \"tags\"");
    check_message(&WeightsError::malformed("tags"), "\"tags\"");
}

#[test]
fn an_engine_refuses_weights_that_lack_its_models() {
    assert_eq!(
        Model::from_bytes(&sample()).unwrap_err(),
        WeightsError::missing_section("article.first")
    );
}

#[test]
fn the_shipped_file_holds_every_model() {
    let model = Model::from_gzip(Model::EMBEDDED).unwrap();
    assert!(model.syntax.tagger.weights().iter().any(|&weight| weight != 0));
}

#[test]
fn the_shipped_file_is_refused_when_it_is_damaged() {
    let file = Model::EMBEDDED;
    let expected = WeightsError::damaged();
    for share in 1..20 {
        let at = file.len() * share / 20;
        assert_eq!(Model::from_gzip(&file[..at]).unwrap_err(), expected, "first {at} bytes");
        let mut changed = file.to_vec();
        changed[at] ^= 0x10;
        assert_eq!(Model::from_gzip(&changed).unwrap_err(), expected, "byte {at}");
    }
}

proptest! {
    #[test]
    fn random_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(Weights::from_bytes(&bytes).is_err());
        prop_assert!(Model::from_bytes(&bytes).is_err());
        prop_assert!(Model::from_gzip(&bytes).is_err());
    }

    #[test]
    fn random_sections_are_read_back_and_give_a_scorer_or_an_error(
        sections in prop::collection::btree_map(".{0,20}", prop::collection::vec(any::<u8>(), 0..60), 0..6),
        width in 0usize..300,
    ) {
        let mut builder = WeightsBuilder::new();
        for (name, section) in &sections {
            builder.section(name, section.clone());
        }
        let bytes = builder.to_bytes();
        let weights = Weights::from_bytes(&bytes).unwrap();
        for (name, section) in &sections {
            prop_assert_eq!(weights.section(name).unwrap(), section);
            if let Err(error) = weights.scorer(name, width) {
                prop_assert_eq!(error, WeightsError::malformed(name));
            }
        }
    }

    #[test]
    fn scorers_survive_being_written_and_read(
        bits in 0u32..8,
        width in 1usize..40,
        scale in -1e3f32..1e3,
        seed in prop::collection::vec(any::<i8>(), 1..50),
    ) {
        let weights = seed.into_iter().cycle().take(width << bits).collect();
        let scorer = Scorer::new(bits, width, scale, weights).unwrap();
        prop_assert_eq!(Scorer::from_bytes(&scorer.to_bytes()), Some(scorer));
    }
}
