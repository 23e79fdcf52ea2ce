//! Where a run of capitalized words ends: what may stand within a name.

use crate::source::reading::article::Reading;
use crate::source::reading::words::{COLLECTIVE, IMPERSONAL, ORGANIZATION, PLACE, ROLE, TITLE};
use crate::syntax::Upos;

/// Where the run of capitalized words from `start` ends; "de", "van" and hyphens go on.
pub(super) fn run_end(reading: &Reading, start: usize, last: usize) -> usize {
    let mut end = start + 1;
    while end < last {
        if is_capital(reading, end) {
            end += 1;
        } else if reading.text(end) == "&" && end + 1 < last && is_capital(reading, end + 1) {
            // “Byron & Sons”
            end += 2;
        } else if end > start + 1 && ends_given_name(reading, end, last) {
            // “Kim Jong-un”: with the given name such a name is whole.
            return end + 2;
        } else if is_particle(reading, end) {
            // "Lucía de la Cruz", "Omar al-Amin", "Anne-Marie Roe".
            let name = (end + 1..last.min(end + 3)).find(|&at| is_capital(reading, at));
            let Some(name) = name else { break };
            let joins = |at: usize| is_particle(reading, at);
            if !(end..name).all(joins) {
                break;
            }
            end = name + 1;
        } else if let Some(name) = behind_nickname(reading, end, last)
            .or_else(|| within_institution(reading, start, end, last))
            .or_else(|| behind_owner(reading, start, end, last))
        {
            end = name + 1;
        } else {
            break;
        }
    }
    end
}

pub(in crate::source) fn is_capital(reading: &Reading, at: usize) -> bool {
    reading.text(at).starts_with(char::is_uppercase)
}

/// Whether the word at `at` is a small one within names, or a hyphen.
fn is_particle(reading: &Reading, at: usize) -> bool {
    const PARTICLES: [&str; 11] =
        ["de", "del", "della", "der", "van", "von", "bin", "ibn", "al", "el", "la"];
    PARTICLES.contains(&reading.text(at)) || is_joining_hyphen(reading, at)
}

/// Whether a hyphen at `at` joins two parts of one word, and is no dash between spaces.
pub(in crate::source) fn is_joining_hyphen(reading: &Reading, at: usize) -> bool {
    let is_spaced =
        |at: usize| reading.document.tokens.get(at).is_some_and(|token| token.space_before);
    reading.text(at) == "-" && !is_spaced(at) && !is_spaced(at + 1)
}

/// Whether a small syllable behind the hyphen at `at` ends a given name that stands behind the surname, as Korean
/// and Taiwanese ones do ("Moon Jae-in"), and no adjective ("New York-based").
fn ends_given_name(reading: &Reading, at: usize, last: usize) -> bool {
    let (syllable, next) = (at + 1, at + 2);
    let leads_noun = reading.upos(syllable) != Upos::Propn
        && reading.text(next).starts_with(char::is_lowercase)
        && reading.upos(next) == Upos::Noun;
    syllable < last
        && is_joining_hyphen(reading, at)
        && is_syllable(reading.text(syllable))
        && !is_joining_hyphen(reading, next)
        && !leads_noun
}

/// Whether a word is one syllable as Korean and Chinese are written in Latin letters: a consonant or none, vowels,
/// and at most "n", "ng", "m", "k", "l", "r" or "h".
fn is_syllable(word: &str) -> bool {
    /// The most letters that such a syllable has.
    const MOST: usize = 6;
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let onset = ["ch", "sh", "zh", "ts"].iter().find_map(|onset| word.strip_prefix(onset));
    let rest =
        onset.or_else(|| word.strip_prefix(|c: char| c.is_ascii_lowercase() && !is_vowel(c)));
    let rest = rest.unwrap_or(word);
    let coda = rest.trim_start_matches(is_vowel);
    (2..=MOST).contains(&word.len())
        && coda.len() < rest.len()
        && matches!(coda, "" | "n" | "ng" | "m" | "k" | "l" | "r" | "h")
}

/// “Robert “Bob” Roe”: the surname behind a nickname in quotation marks that opens at `at`.
fn behind_nickname(reading: &Reading, at: usize, last: usize) -> Option<usize> {
    let is_mark = |at: usize| matches!(reading.text(at), "“" | "”" | "\"" | "‘" | "’" | "'");
    let closing = (at + 2..last.min(at + 4)).find(|&closing| is_mark(closing))?;
    let is_nickname = is_mark(at) && (at + 1..closing).all(|inner| is_capital(reading, inner));
    let name = closing + 1;
    (is_nickname && name < last && is_capital(reading, name)).then_some(name)
}

/// “St. Brannoc’s Hospital”, “the Women’s Party”: the capitalized word behind the apostrophe at `at`, where the name that
/// begins at `start` opens with a saint or with people of one part in life; others only own what follows.
fn behind_owner(reading: &Reading, start: usize, at: usize, last: usize) -> Option<usize> {
    let owner = reading.text(at - 1);
    let is_clitic = match reading.text(at) {
        "'s" | "’s" => true,
        "'" | "’" => owner.ends_with('s'),
        _ => false,
    };
    let is_saint = matches!(reading.text(start), "St." | "St" | "Saint") && start + 1 < at;
    let are_people = start + 1 == at && reading.noun_classes(start) & COLLECTIVE != 0;
    let name = at + 1;
    (is_clitic && (is_saint || are_people) && name < last && is_capital(reading, name))
        .then_some(name)
}

/// “Bank of Mills”, “Office for the Mills and Docks”: the capitalized word with which an
/// institution's name goes on behind the small word at `at`; the name begins at `start`.
fn within_institution(reading: &Reading, start: usize, at: usize, last: usize) -> Option<usize> {
    let is_joint = |word: &str| matches!(word, "of" | "for" | "on");
    let before = at - 1;
    let joins = if reading.text(at) == "and" {
        // “Department of Mills and Docks”, but “Bank of England and Byron”.
        let is_inside = (start..at).any(|inner| is_joint(reading.text(inner)));
        let is_other = |at: usize| reading.classes(at) & (IMPERSONAL | ROLE | TITLE) != 0;
        is_inside && reading.classes(before) & PLACE == 0 && !is_other(at + 1)
    } else {
        let is_role = reading.classes(before) & (ROLE | TITLE) != 0;
        is_joint(reading.text(at)) && reading.classes(before) & ORGANIZATION != 0 && !is_role
    };
    let name = at + 1 + usize::from(reading.text(at + 1) == "the");
    (joins && name < last && is_capital(reading, name)).then_some(name)
}
