//! What holds for every input: for random ones, and for what fuzzing begins with and has found.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod checks;

use checks::{check_message, check_report, check_text, check_weights};
use proptest::prelude::*;
use sourcelight::{Block, BlockRole, Extent, Page, analyze};
use std::fs;
use std::path::Path;

/// Pieces that the rules look at, so that random texts reach them.
const PIECES: [&str; 40] = [
    "said",
    "says",
    "told",
    "that",
    "according to",
    "per",
    "reportedly",
    "was",
    "asked by",
    "“",
    "”",
    "\"",
    "'",
    "''",
    "’s",
    ",",
    ".",
    ":",
    "—",
    "-",
    "(",
    ")",
    "?",
    "\n",
    "Ada Byron",
    "she",
    "who",
    "the official",
    "because",
    "of anonymity",
    "Reuters",
    "in May",
    "seems",
    "to",
    "and",
    "wanted",
    "claims",
    "é",
    "\u{301}",
    "A:",
];

fn text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60)
        .prop_map(|pieces| pieces.join(" "));
    prop_oneof![pieces, ".{0,200}", "\\PC{0,200}"]
}

fn extent() -> impl Strategy<Value = Extent> {
    prop::sample::select(vec![
        Extent::Story,
        Extent::Page,
        Extent::Prose,
        Extent::Selection,
        Extent::Text,
    ])
}

fn page() -> impl Strategy<Value = Page> {
    let role = prop::sample::select(vec![
        BlockRole::Text,
        BlockRole::Heading,
        BlockRole::List,
        BlockRole::Quotation,
        BlockRole::Caption,
        BlockRole::Aside,
    ]);
    let block = (text(), role, 0u32..4, 0u32..99, any::<bool>()).prop_map(
        |(text, role, container, link_chars, visible)| Block {
            text,
            role,
            container,
            link_chars,
            visible,
            tag: "p".to_string(),
            ..Block::default()
        },
    );
    (prop::collection::vec(block, 0..12), extent(), text())
        .prop_map(|(blocks, extent, title)| Page { blocks, extent, title, ..Page::default() })
}

proptest! {
    #[test]
    fn spans_slice_the_text_they_point_into(page in page()) {
        check_report(&page, &analyze(&page));
    }

    #[test]
    fn equal_pages_give_equal_reports(text in text()) {
        let page = Page::from_text(&text);
        prop_assert_eq!(analyze(&page), analyze(&page));
        check_report(&page, &analyze(&page));
    }
}

/// Checks every file of `fuzz/seeds/NAME/`. The published crate has no such directory.
fn check_seeds(name: &str, check: fn(&[u8])) {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    if !fuzz.is_dir() {
        println!("skipped: there is no {}", fuzz.display());
        return;
    }
    let directory = fuzz.join("seeds").join(name);
    let mut count = 0;
    for entry in fs::read_dir(&directory).unwrap() {
        let path = entry.unwrap().path();
        println!("{}", path.display());
        check(&fs::read(&path).unwrap());
        count += 1;
    }
    assert!(count > 0, "no seeds in {}", directory.display());
}

#[test]
fn odd_texts_are_read() {
    check_seeds("text", check_text);
}

#[test]
fn odd_messages_are_read_or_refused() {
    check_seeds("message", check_message);
}

#[test]
fn odd_weights_are_read_with_or_refused() {
    check_seeds("weights", check_weights);
}
