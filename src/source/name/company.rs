//! What stands beside a name and tells what it names.

use crate::source::reading::article::Reading;
use crate::source::reading::words::{
    ANONYMOUS, COLLECTIVE, DOCUMENT, ORGANIZATION, OUTLET, PAPER, REPORT, ROLE, SPOKESPERSON,
};

/// What stands right before and behind a name, one bit each: a word that leads to whom somebody
/// speaks ("told"), prepositions, a report ("Gazette story"), one who works there, a possessive.
pub(in crate::source) fn around(reading: &Reading, before: usize, behind: usize) -> u32 {
    let is = |word: &str| reading.text(before).eq_ignore_ascii_case(word);
    let noun = reading.noun_classes(behind);
    let is_small = reading.text(behind).starts_with(char::is_lowercase);
    let owns = matches!(reading.text(behind), "'s" | "’s");
    let owned = if owns { reading.noun_classes(behind + 1) } else { 0 };
    let bits = [
        is("told") || is("tell") || is("tells"),
        is("with"),
        is("to"),
        is("to") && reading.text(before.wrapping_sub(1)).eq_ignore_ascii_case("according"),
        is("in"),
        is("by"),
        is("at"),
        is("from"),
        is_small && noun & (REPORT | DOCUMENT) != 0,
        is_small && noun & (ROLE | SPOKESPERSON | ANONYMOUS | COLLECTIVE) != 0,
        owns,
        owned & (REPORT | DOCUMENT) != 0,
        owned & (ROLE | SPOKESPERSON) != 0,
        reading.noun_classes(before) & (OUTLET | PAPER | REPORT) != 0,
        reading.noun_classes(before) & ORGANIZATION != 0,
    ];
    bits.iter().enumerate().map(|(bit, &is)| u32::from(is) << bit).sum()
}
