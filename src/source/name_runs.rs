//! Runs of capitalized words, and which of them name persons.

use super::reading::Reading;
use super::words::{
    self, COLLECTIVE, Gender, IMPERSONAL, MANY, OUTLET, PLACE, ROLE, TITLE, classes,
};
use std::collections::HashSet;

/// A run of capitalized tokens, without what stands before the name proper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub start: usize,
    pub end: usize,
    /// Whether a title or a person's role stands before the name.
    pub has_title: bool,
    pub gender: Option<Gender>,
    /// Whether it stands in a line of capitalized words, where a capital tells nothing.
    pub in_headline: bool,
}

/// The runs of capitalized words that may be names.
pub(super) fn runs(reading: &Reading) -> Vec<Run> {
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
            let end = run_end(reading, at, last);
            let mut start = at;
            // A sentence's first word may be any word: one seen in lower case is no name.
            let word = reading.text(at);
            let is_plain = lowercase.contains(word.to_lowercase().as_str())
                || words::is_function_word(word)
                || word.ends_with("ly");
            if is_plain && (at == first || words::is_function_word(word)) {
                start += 1;
            }
            at = end;
            runs.extend(name_proper(reading, start, end).map(|run| Run { in_headline, ..run }));
        }
    }
    runs
}

/// Whether nearly all longer words of a sentence are capitalized.
fn is_headline(reading: &Reading, first: usize, last: usize) -> bool {
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

pub(super) fn is_capital(reading: &Reading, at: usize) -> bool {
    reading.text(at).starts_with(char::is_uppercase)
}

/// Where the run of capitalized words from `start` ends; "de", "van" and hyphens go on.
fn run_end(reading: &Reading, start: usize, last: usize) -> usize {
    const PARTICLES: [&str; 12] =
        ["de", "del", "della", "der", "van", "von", "bin", "ibn", "al", "el", "la", "-"];
    let mut end = start + 1;
    while end < last {
        if is_capital(reading, end) {
            end += 1;
        } else if PARTICLES.contains(&reading.text(end)) {
            // "Lucía de la Cruz", "Omar al-Amin", "Anne-Marie Roe".
            let name = (end + 1..last.min(end + 3)).find(|&at| is_capital(reading, at));
            let Some(name) = name else { break };
            let joins = |at: usize| PARTICLES.contains(&reading.text(at));
            if !(end..name).all(joins) {
                break;
            }
            end = name + 1;
        } else {
            break;
        }
    }
    end
}

/// Takes titles, capitalized roles and institutions off the front of a run.
fn name_proper(reading: &Reading, start: usize, end: usize) -> Option<Run> {
    let is = |at: usize, wanted| reading.classes(at) & wanted != 0;
    let title = (start..end).rev().skip(1).find(|&at| is(at, TITLE | ROLE));
    // "ambassador to the United States Omar Amin"
    let institution = (start..end).rev().skip(2).find(|&at| is(at, IMPERSONAL));
    let front = title.max(institution);
    let name_start = front.map_or(start, |front| front + 1);
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
        return Some(Run { start, end, has_title: false, gender: None, in_headline: false });
    }
    let gender = title.and_then(|title| words::gender(reading.text(title))).or_else(|| {
        // "his wife Melania", but not "he told her Byron was late".
        let before = start.checked_sub(1).filter(|&before| is(before, ROLE | TITLE))?;
        words::gender(reading.text(before))
    });
    (name_start < end).then_some(Run {
        start: name_start,
        end,
        has_title,
        gender,
        in_headline: false,
    })
}

/// Whether a run of two or more words names a person.
pub(super) fn is_person(reading: &Reading, run: &Run, alone: &HashSet<&str>) -> bool {
    let text = |at: usize| reading.text(at);
    let is_given = words::given_name(text(run.start)).is_some();
    // A surname may be a country's name, or an outlet's: "Chuck Jordan". No other part is.
    let follows_the =
        run.start.checked_sub(1).is_some_and(|at| text(at).eq_ignore_ascii_case("the"));
    let impersonal = |at: usize| {
        let is_surname = is_given && at + 1 == run.end && at > run.start && text(at - 1) != "-";
        let excused = if is_surname && !follows_the { PLACE | OUTLET } else { 0 };
        reading.classes(at) & IMPERSONAL & !excused != 0
    };
    // "Ada King" is a person, "Iowa Democrats" are not.
    let is_plain = |at: usize| {
        let known = reading.classes(at) | classes(&words::singular(text(at))) & ROLE;
        let is_surname = is_given && at + 1 == run.end;
        let is_crowd = reading.classes(at) & COLLECTIVE != 0;
        words::is_function_word(text(at))
            || known & (ROLE | COLLECTIVE | MANY) != 0 && (!is_surname || is_crowd)
    };
    if run.end - run.start > 5 || (run.start..run.end).any(|at| impersonal(at) || is_plain(at)) {
        return false;
    }
    let has_age = text(run.end) == ","
        && text(run.end + 1).len() == 2
        && text(run.end + 1).bytes().all(|b| b.is_ascii_digit());
    let has_role = text(run.end) == ","
        && (run.end + 1..run.end + 5).any(|at| reading.classes(at) & ROLE != 0);
    let is_demonym =
        (run.start..run.end).any(|at| text(at).ends_with("an") || text(at).ends_with("ese"));
    let is_short_form =
        run.end - run.start <= 3 && !is_demonym && alone.contains(text(run.end - 1));
    is_given || run.has_title || has_age || has_role || is_short_form
}

/// A person within a run that is too long for a name, as headlines make them: a given name and a
/// surname that stands alone elsewhere.
pub(super) fn person_within(reading: &Reading, run: &Run, alone: &HashSet<&str>) -> Option<Run> {
    (run.start..run.end.saturating_sub(1)).find_map(|start| {
        let pair =
            Run { start, end: start + 2, has_title: false, gender: None, in_headline: false };
        let is_given = words::given_name(reading.text(start)).is_some();
        let is_known = alone.contains(reading.text(start + 1));
        (is_given && is_known && is_person(reading, &pair, alone)).then_some(pair)
    })
}

/// The token of a run's surname: the last but for "Jr." and the like.
pub(super) fn surname(reading: &Reading, run: &Run) -> usize {
    let is_name = |&at: &usize| !is_suffix(reading.text(at));
    (run.start..run.end).rev().find(is_name).unwrap_or(run.end - 1)
}

/// Whether a word follows a surname and is no name itself.
pub(super) fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV")
}
