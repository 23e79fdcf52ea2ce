//! Whether a text is English.

use crate::Page;
use std::collections::HashSet;
use std::sync::LazyLock;

static COMMON_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("../../data/english-words.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect()
});

/// English news has about 40 common words in a hundred; related languages have less than 15.
const LEAST_SHARE: f32 = 0.22;
/// From how many words on their share is to be trusted.
const ENOUGH_WORDS: usize = 40;
/// How many words are looked at.
const MOST_WORDS: usize = 5_000;

/// Whether the page's text is mostly in another script than English is.
pub(super) fn is_other_script(page: &Page) -> bool {
    let letters = page
        .blocks
        .iter()
        .filter(|block| block.visible)
        .flat_map(|block| block.text.chars())
        .filter(|c| c.is_alphabetic())
        .take(20_000);
    let (total, latin) = letters.fold((0_usize, 0_usize), |(total, latin), c| {
        (total + 1, latin + usize::from(c < '\u{250}'))
    });
    total >= 100 && latin * 2 < total
}

/// Whether the blocks `body` of the page are English, by their words; where they are too few, by
/// the page's own word.
pub(super) fn is_english(page: &Page, body: &[usize]) -> bool {
    let words = body
        .iter()
        .flat_map(|&at| page.blocks[at].text.split(|c: char| !c.is_alphabetic()))
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS);
    let (total, common) = words.fold((0_usize, 0_usize), |(total, common), word| {
        (total + 1, common + usize::from(COMMON_WORDS.contains(word.to_lowercase().as_str())))
    });
    if total < ENOUGH_WORDS {
        let language = page.lang.split(['-', '_']).next().unwrap_or("");
        return language.is_empty() || language.eq_ignore_ascii_case("en");
    }
    common as f32 >= LEAST_SHARE * total as f32
}
