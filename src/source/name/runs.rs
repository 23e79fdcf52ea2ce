//! Runs of capitalized words, without the titles before them: what may be a name.

use super::run_end::{is_capital, is_joining_hyphen, run_end};
use super::seat;
use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::is_acronym;
use crate::source::reading::words::{self, COLLECTIVE, Gender, IMPERSONAL, ROLE, TITLE, WEEKDAY};
use crate::syntax::Upos;
use crate::text::TokenRange;
use std::collections::{HashMap, HashSet};

/// A run of capitalized tokens, without what stands before the name proper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) struct Segment {
    pub start: usize,
    pub end: usize,
    /// Whether a title or a person's role stands before the name.
    pub has_title: bool,
    pub gender: Option<Gender>,
    /// Whether it stands in a line of capitalized words, where a capital tells nothing.
    pub in_headline: bool,
}

impl Segment {
    /// Its tokens.
    pub fn range(&self) -> TokenRange {
        TokenRange::new(self.start, self.end)
    }

    /// Whether the given name stands behind the surname: "Kim Jong-un".
    pub fn is_led_by_surname(&self, reading: &Reading) -> bool {
        self.end > self.start + 3
            && !is_capital(reading, self.end - 1)
            && is_joining_hyphen(reading, self.end - 2)
    }

    /// Whether it is one word of several that hyphens join: "Ferreira-Lund".
    pub fn is_hyphenated(&self, reading: &Reading) -> bool {
        let length = self.end - self.start;
        let is_hyphen = |at: usize| is_joining_hyphen(reading, at);
        length > 2 && length % 2 == 1 && (self.start + 1..self.end).step_by(2).all(is_hyphen)
    }
}

/// The runs of capitalized words that may be names.
pub(in crate::source) fn segments(reading: &Reading) -> Vec<Segment> {
    let lowercase: HashSet<&str> = (0..reading.document.tokens.len())
        .map(|at| reading.text(at))
        .filter(|text| text.starts_with(char::is_lowercase))
        .collect();
    let mut runs = Vec::new();
    for sentence in &reading.document.sentences {
        let (first, last) = (sentence.start as usize, sentence.end as usize);
        let in_headline = is_headline(reading, first, last);
        let mut at = first;
        while at < last {
            if !is_capital(reading, at) {
                at += 1;
                continue;
            }
            if let Some(end) = affiliation(reading, at, last) {
                at = end;
                continue;
            }
            let whole = run_end(reading, at, last);
            // “told Roe Saturday”: a weekday is no part of a name.
            let is_weekday = |&at: &usize| reading.classes(at) & WEEKDAY != 0;
            let end = (at + 1..whole).find(is_weekday).unwrap_or(whole);
            let mut start = at;
            // A sentence's first word may be any word: one seen in lower case is no name.
            let word = reading.text(at);
            // "The WHO said" is about no pronoun.
            let is_plain = !is_acronym(word)
                && !is_family_name(reading, at)
                && (lowercase.contains(word.to_lowercase().as_str())
                    || words::is_function_word(word)
                    || word.ends_with("ly"));
            if is_plain && (at == first || words::is_function_word(word)) {
                start += 1;
            }
            at = end;
            runs.extend(name_proper(reading, start, end).map(|run| Segment { in_headline, ..run }));
        }
    }
    cut_to_known(reading, &mut runs);
    runs
}

/// Where the party and the place of somebody's seat end that stand in parentheses or behind a comma after
/// a name and begin at `at`: "Ada Roe (R-Ohio)", "Ada Roe, D-N.Y.". They name nobody who speaks.
fn affiliation(reading: &Reading, at: usize, last: usize) -> Option<usize> {
    /// How many tokens they are at most: "D", "-", "N.Y.".
    const MOST: usize = 4;
    let name = at.checked_sub(2)?;
    let end = match reading.text(at - 1) {
        "(" => (at + 1..last.min(at + 1 + MOST)).find(|&end| reading.text(end) == ")")?,
        // “AT&T, T-Mobile”: T is no party.
        "," if seat::party(reading.text(at)).is_some() => last.min(at + 3),
        _ => return None,
    };
    let letters: String = (at..end).map(|token| reading.text(token)).collect();
    let mut letters = letters.chars();
    let [party, hyphen, place] = [letters.next(), letters.next(), letters.next()];
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_uppercase);
    (is_capital(reading, name) && is_letter(party) && hyphen == Some('-') && is_letter(place))
        .then_some(end)
}

/// “Winner Ada Roe”: cuts what stands before a name of two or more words that stands by itself
/// elsewhere; “MEC Roe”, “Commissioners Roe”: before the surname of such a name.
fn cut_to_known(reading: &Reading, segments: &mut [Segment]) {
    let words = |start: usize, end: usize| -> Vec<&str> {
        (start..end).map(|at| reading.text(at)).collect()
    };
    let leads = |at: usize| is_office(reading.text(at)) || is_plural_part(reading, at);
    let is_pair = |segment: &&Segment| segment.end - segment.start == 2 && !leads(segment.start);
    let pairs = segments.iter().filter(is_pair);
    let known: HashSet<Vec<&str>> = pairs.map(|pair| words(pair.start, pair.end)).collect();
    let mut holders: HashMap<&str, usize> = HashMap::new();
    known.iter().for_each(|words| *holders.entry(words[1]).or_default() += 1);
    let offices = offices(reading);
    // "JRR Roe": capitals that stand nowhere but before that surname may be initials of another who has it.
    let is_title = |at: usize| {
        let apart = offices.get(reading.text(at)).is_some_and(|behind| behind.len() > 1);
        apart || is_plural_part(reading, at)
    };
    for segment in segments.iter_mut() {
        let length = segment.end - segment.start;
        if (3..=5).contains(&length) && known.contains(&words(segment.end - 2, segment.end)) {
            segment.start = segment.end - 2;
        } else if length == 2
            && (is_title(segment.start) && holders.get(reading.text(segment.start + 1)) == Some(&1)
                || leads_several(reading, segment))
        {
            (segment.start, segment.has_title) = (segment.start + 1, true);
        }
    }
}

/// “Commissioners Roe and Lind”: whether a plural part in life stands before a name that others follow.
fn leads_several(reading: &Reading, segment: &Segment) -> bool {
    is_plural_part(reading, segment.start)
        && matches!(reading.text(segment.end), "and" | ",")
        && is_capital(reading, segment.end + 1)
}

/// “He Lifeng said”: whether "He" is a family's name, and no pronoun.
fn is_family_name(reading: &Reading, at: usize) -> bool {
    matches!(reading.text(at), "He" | "She")
        && is_capital(reading, at + 1)
        && reading.upos(at + 1) == Upos::Propn
}

/// What may be offices' short names, with the words behind them.
fn offices<'r>(reading: &'r Reading) -> HashMap<&'r str, HashSet<&'r str>> {
    let mut offices: HashMap<&str, HashSet<&str>> = HashMap::new();
    for at in (0..reading.document.tokens.len()).filter(|&at| is_office(reading.text(at))) {
        offices.entry(reading.text(at)).or_default().insert(reading.text(at + 1));
    }
    offices
}

/// Whether a word may be an office's short name: three to five capitals and nothing else. Two are more likely
/// somebody's initials, as in "JD Roe", whose surname others may have.
fn is_office(word: &str) -> bool {
    (3..=5).contains(&word.len()) && is_acronym(word) && !word.contains(['.', '&'])
}

/// Whether a word is the plural of people's part in life.
fn is_plural_part(reading: &Reading, at: usize) -> bool {
    reading.text(at).ends_with('s')
        && reading.classes(at) & (TITLE | ROLE) == 0
        && reading.noun_classes(at) & (TITLE | ROLE) != 0
}

/// Whether a word is the plural of what several people are together: "Democrats".
fn is_plural_group(reading: &Reading, at: usize) -> bool {
    reading.text(at).ends_with('s') && reading.noun_classes(at) & (TITLE | ROLE | COLLECTIVE) != 0
}

/// Whether nearly all longer words of a sentence are capitalized, and it does not end as a sentence
/// does.
fn is_headline(reading: &Reading, first: usize, last: usize) -> bool {
    let ends = |at: usize| matches!(reading.text(at), "." | "!" | "?" | "”" | "\"" | "''");
    if last > first && ends(last - 1) {
        return false;
    }
    /// The fewest longer words that make it plain.
    const FEWEST: usize = 4;
    let words = (first..last).filter(|&at| {
        let text = reading.text(at);
        text.len() > 3 && text.starts_with(char::is_alphabetic)
    });
    let (mut all, mut capital) = (0, 0);
    for at in words {
        all += 1;
        capital += usize::from(is_capital(reading, at));
    }
    all >= FEWEST && 5 * capital >= 4 * all
}

/// The token that says what a name names: of “Bank of Mills” the bank, else the last.
pub(in crate::source) fn noun(reading: &Reading, start: usize, end: usize) -> usize {
    let joint = (start + 1..end).find(|&at| matches!(reading.text(at), "of" | "for" | "on"));
    joint.map_or(end.max(start + 1), |joint| joint) - 1
}

/// Takes titles, capitalized roles and institutions off the front of a run.
fn name_proper(reading: &Reading, start: usize, end: usize) -> Option<Segment> {
    let is = |at: usize, wanted| reading.classes(at) & wanted != 0;
    let title = (start..end).rev().skip(1).find(|&at| is(at, TITLE | ROLE));
    // "ambassador to the United States Omar Amin"
    let institution = (start..end).rev().skip(2).find(|&at| is(at, IMPERSONAL));
    let front = title.max(institution);
    // “Democrats Ada Roe and Bo Lind”
    let is_plural = end - start > 2
        && is_plural_group(reading, start)
        && words::given_name(reading.text(start + 1)).is_some();
    let front = front.or(is_plural.then_some(start));
    // “Archivist Ada Roe”: a noun of persons that no list has.
    let is_led_by_noun = end - start > 2
        && words::given_name(reading.text(start)).is_none()
        && is_personal(reading.text(start));
    let front = front.or(is_led_by_noun.then_some(start));
    // “secretary of state Ada Roe”, “Chief of Staff Ada Roe”
    let is_led_by_of = start >= 2
        && reading.text(start - 1) == "of"
        && is(start - 2, ROLE | TITLE)
        && end - start > 2;
    let front = front.or(is_led_by_of.then_some(start));
    let name_start = front.map_or(start, |front| front + 1);
    // “the Chief said”: a role alone is a description.
    // “the Harbor Secretary”: so is one with what it is for, where an article stands before it.
    // “Mr Cook” and “Rep. Judge” are names.
    let is_determined = start.checked_sub(1).is_some_and(|before| {
        matches!(reading.text(before), "the" | "The" | "a" | "A" | "an" | "An" | "'s" | "’s")
    });
    let is_titled = front.is_some_and(|front| {
        words::gender(reading.text(front)).is_some() || reading.text(front).ends_with('.')
    }) || words::given_name(reading.text(name_start)).is_some();
    // But “the Department of Justice” is an institution.
    let closes = is(noun(reading, name_start, end), ROLE | TITLE);
    if (end == name_start + 1 || is_determined) && closes && !is_titled {
        return None;
    }
    let has_role_before = (start.saturating_sub(4)..start).any(|at| is(at, ROLE | TITLE));
    let has_title = match front {
        Some(front) => title == Some(front) || has_role_before,
        // "spokesman Omar Amin", and "her daughter, Ellie,"
        None => {
            start > 0 && is(start - 1, ROLE)
                || start > 1 && reading.text(start - 1) == "," && is(start - 2, ROLE)
        }
    };
    if institution.is_some_and(|at| title.is_none_or(|title| title < at)) && !has_title {
        return Some(Segment { start, end, has_title: false, gender: None, in_headline: false });
    }
    let gender = title.and_then(|title| words::gender(reading.text(title))).or_else(|| {
        // "his wife Melania", but not "he told her Byron was late".
        let before = start.checked_sub(1).filter(|&before| is(before, ROLE | TITLE))?;
        words::gender(reading.text(before))
    });
    (name_start < end).then_some(Segment {
        start: name_start,
        end,
        has_title,
        gender,
        in_headline: false,
    })
}

/// Whether a word has the ending of nouns of persons.
fn is_personal(word: &str) -> bool {
    ["ist", "ian"].iter().any(|ending| word.ends_with(ending))
}

/// The token of a run's surname: the last but for "Jr." and the like, or the first of "Kim Jong-un".
pub(in crate::source) fn surname(reading: &Reading, run: &Segment) -> usize {
    if run.is_led_by_surname(reading) {
        return run.start;
    }
    let is_name = |&at: &usize| !words::is_suffix(reading.text(at));
    (run.start..run.end).rev().find(is_name).unwrap_or(run.end - 1)
}
