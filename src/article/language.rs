//! Whether a text is English.

use super::words::{is_common, words};
use crate::Page;

/// English news has about 40 common words in a hundred; related languages have less than 15.
const LEAST_SHARE: f32 = 0.22;
/// From how many words on their share is to be trusted.
const ENOUGH_WORDS: usize = 40;
/// From which share on the page's own word is believed: lists, figures and names have few of them.
const DOUBTFUL_SHARE: f32 = 0.15;
/// From which share on even a few words are English, whatever the page says.
const SURE_SHARE: f32 = 0.3;
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

/// Whether the blocks `body` of the page are English, by their words; where they are few and do not
/// decide, by the page's own word.
pub(super) fn is_english(page: &Page, body: &[usize]) -> bool {
    let (mut total, mut common) = (0_usize, 0_usize);
    for &at in body {
        let found = words(&page.blocks[at].text);
        let spelled = found.iter().filter(|word| !word.is_number);
        total += spelled.clone().count();
        common += spelled.filter(|word| is_common(word.hash)).count();
        if total > MOST_WORDS {
            break;
        }
    }
    let share = common as f32 / total.max(1) as f32;
    let language = page.lang.split(['-', '_']).next().unwrap_or("");
    let says_english = language.eq_ignore_ascii_case("en");
    if total < ENOUGH_WORDS && share < SURE_SHARE {
        return language.is_empty() || says_english;
    }
    share >= LEAST_SHARE || share >= DOUBTFUL_SHARE && says_english
}
