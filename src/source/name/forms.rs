//! Forms of names: short ones, initials, and the age that stands beside one.

use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::is_acronym;
use crate::source::reading::words;

/// How many words a name has at most.
pub(in crate::source) const MOST_WORDS: usize = 9;

/// The age that stands beside a name: "Ada Roe, 42,", "Ada Roe (42)", "42-year-old Ada Roe".
pub(in crate::source) fn age_beside(reading: &Reading, start: usize, last: usize) -> Option<u32> {
    let opens = matches!(reading.text(last + 1), "," | "(");
    let closes = matches!(reading.text(last + 3), "," | ")" | "." | ";" | "—" | "–");
    let behind = || age(reading.text(last + 2)).filter(|_| opens && closes);
    let before = start.checked_sub(5).and_then(|at| age_of_years(reading, at));
    before.or_else(behind)
}

/// The age in "42-year-old", if its number stands at `at`.
pub(in crate::source) fn age_of_years(reading: &Reading, at: usize) -> Option<u32> {
    let is_age = reading.text(at + 2) == "year" || reading.text(at + 1).starts_with("-year");
    age(reading.text(at)).filter(|_| is_age)
}

fn age(word: &str) -> Option<u32> {
    word.parse().ok().filter(|age| (1..=120).contains(age))
}

/// The initials of a name of several words in lower case, without its small words.
pub(crate) fn initials(name: &str) -> Option<String> {
    let capitals = name.split(' ').filter(|word| word.starts_with(char::is_uppercase));
    let initials: String = capitals.filter_map(|word| word.chars().next()).collect();
    (initials.chars().count() > 1).then(|| initials.to_lowercase())
}

/// What the name of an institution may be shortened to, in lower case and without marks: its initials with or
/// without small words ("DOJ" is the Department of Justice), words that are short already left whole ("NHS GGC" is
/// NHS Greater Glasgow and Clyde), or left out where the name begins with one ("ICE").
pub(in crate::source) fn acronyms(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    let longer = words.iter().filter(|word| !is_acronym(word)).count();
    if longer < 2 {
        return Vec::new();
    }
    let short = |words: &[&str], has_small: bool| {
        let letters = words.iter().flat_map(|word| {
            let is_small = word.starts_with(char::is_lowercase);
            let count = match is_acronym(word) {
                true => word.len(),
                false => usize::from(has_small || !is_small),
            };
            word.chars().filter(|letter| letter.is_alphanumeric()).take(count)
        });
        letters.collect::<String>().to_lowercase()
    };
    let behind = usize::from(is_acronym(words[0]));
    let all = [
        short(&words, false),
        short(&words, true),
        short(&words[behind..], false),
        short(&words[behind..], true),
    ];
    all.into_iter().filter(|acronym| acronym.chars().count() > 1).collect()
}

pub(in crate::source) fn add_words(words: &mut Vec<u32>, more: impl Iterator<Item = u32>) {
    for word in more {
        if !words.contains(&word) && words.len() < 2 * MOST_WORDS {
            words.push(word);
        }
    }
}

/// Whether two given names may be one person's: alike, an initial, the short form of the other
/// ("Bob" and "Robert", "Mike" and "Michael"), or one name in two spellings ("Kristen", "Kristin").
pub(in crate::source) fn is_same_first(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let begins = short.get(..2).is_some_and(|begin| long.starts_with(begin));
    let is_short_form = (3..=4).contains(&short.len()) && short.len() + 2 <= long.len() && begins;
    let genders = (words::given_name(a).flatten(), words::given_name(b).flatten());
    let agrees = genders.0.is_some() && genders.0 == genders.1;
    a.eq_ignore_ascii_case(b)
        || is_initial(short, long)
        || is_short_form && agrees
        || words::is_short_name(a, b)
        || words::is_short_name(b, a)
        || is_spelling(a, b)
}

/// Whether two longer names differ in one vowel within, as one name does that a writer is not sure of.
/// The last letter often tells a woman's name from a man's.
fn is_spelling(a: &str, b: &str) -> bool {
    /// How many letters such a name has at least.
    const FEWEST: usize = 5;
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let differing: Vec<usize> = (0..a.len().min(b.len())).filter(|&at| a[at] != b[at]).collect();
    let &[at] = &differing[..] else { return false };
    a.len() == b.len()
        && a.len() >= FEWEST
        && at + 1 < a.len()
        && is_vowel(a[at])
        && is_vowel(b[at])
}

fn is_initial(short: &str, long: &str) -> bool {
    short.chars().count() <= 2 && short.chars().next() == long.chars().next()
}
