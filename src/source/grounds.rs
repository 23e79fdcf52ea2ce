//! Grounds: why a source has no name.

use super::reading::Reading;
use super::wording::{Wording, find, wordings};
use super::words::{ANONYMOUS, COLLECTIVE, ROLE, singular};
use crate::Reason;
use crate::attribution::Relation;
use crate::text::TokenRange;
use std::ops::Range;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../data/anonymity.tsv");

static FORMULAS: LazyLock<Vec<Wording>> = LazyLock::new(|| wordings(TABLE, "formula"));
static OPENERS: LazyLock<Vec<Wording>> = LazyLock::new(|| wordings(TABLE, "opener"));
static SILENCES: LazyLock<Vec<Wording>> = LazyLock::new(|| wordings(TABLE, "silence"));
static EXCUSES: LazyLock<Vec<Wording>> = LazyLock::new(|| wordings(TABLE, "excuse"));
static RISKS: LazyLock<Vec<Wording>> = LazyLock::new(|| wordings(TABLE, "risk"));

/// How many tokens may stand between a formula and the reason behind it.
const BETWEEN: usize = 6;
/// How many tokens before a reason's words its "because" may stand.
const BEFORE: usize = 6;

/// The words that give a reason, and what it is worth.
pub(super) type Grounds = (TokenRange, Reason);

/// Looks for a reason why the source of `relation`, at `mention`, has no name: in its sentence, or
/// in a neighboring sentence that goes on about it.
pub(super) fn find_grounds(
    reading: &Reading,
    relation: &Relation,
    mention: TokenRange,
    names_in: &dyn Fn(Range<usize>) -> bool,
) -> Option<Grounds> {
    let document = reading.document;
    let home = document.sentence_of(mention.start as usize);
    let sentence = |index: usize| document.sentences.get(index).map(TokenRange::indexes);
    let own = sentence(home)?;
    if let Some(found) = in_sentence(reading, own, &relation.content) {
        return Some(found);
    }
    let neighbors = [Some(home + 1), home.checked_sub(1)];
    neighbors.into_iter().flatten().filter_map(sentence).find_map(|tokens| {
        let grounds = in_sentence(reading, tokens.clone(), &[])?;
        let before = tokens.start..grounds.0.start as usize;
        (goes_on(reading, before.clone()) && !names_in(before)).then_some(grounds)
    })
}

/// Whether the words before a reason speak of people who were brought up before.
fn goes_on(reading: &Reading, tokens: Range<usize>) -> bool {
    let is_definite = |at: usize| {
        let word = reading.text(at).to_lowercase();
        matches!(
            word.as_str(),
            "the" | "this" | "that" | "these" | "those" | "both" | "all" | "each"
        )
    };
    let is_unnamed = |at: usize| {
        let classes = reading.classes(at) | super::words::classes(&singular(reading.text(at)));
        classes & (ANONYMOUS | ROLE | COLLECTIVE) != 0
    };
    let opens = tokens.clone().next().is_some_and(|first| {
        let word = reading.text(first).to_lowercase();
        matches!(word.as_str(), "he" | "she" | "they" | "both" | "all" | "like")
    });
    opens || tokens.clone().any(|at| is_definite(at) && (at + 1..at + 4).any(is_unnamed))
}

/// The reason in a sentence, outside of what is claimed and of what is quoted.
fn in_sentence(reading: &Reading, tokens: Range<usize>, content: &[TokenRange]) -> Option<Grounds> {
    let is_quoted = |at: usize| reading.document.outermost_quotation(at).is_some();
    let is_claimed = |at: usize| content.iter().any(|range| range.contains(at));
    let is_outside = |found: &Range<usize>| !is_quoted(found.start) && !is_claimed(found.start);
    let is_formula = |found: &Range<usize>| {
        // A claim may have taken in too much, but who speaks then is the source.
        let of_source = !is_claimed(found.start) || is_of_talk(reading, found.start);
        of_source && !is_quoted(found.start) && !reading.text(found.end).starts_with("check")
    };
    let end = tokens.end;
    if let Some(formula) = find(&FORMULAS, reading, tokens.clone(), is_formula) {
        let is_near = |opener: &Range<usize>| opener.start < formula.end + BETWEEN;
        if let Some(opener) = find(&OPENERS, reading, formula.end..end, is_near) {
            let range = to_clause_end(reading, opener.start, end);
            let worth = worth(reading, range.indexes()).unwrap_or(Reason::Specific);
            return Some((range, worth));
        }
        // "Because she was not authorized to speak, she asked not to be named."
        let before = tokens.start..formula.start;
        let reason = [&*SILENCES, &*EXCUSES, &*RISKS]
            .into_iter()
            .find_map(|wordings| find(wordings, reading, before.clone(), is_outside));
        if let Some(start) =
            reason.and_then(|found| opener_before(reading, found.start, before.start))
        {
            let range = to_clause_end(reading, start, formula.start);
            return Some((range, worth(reading, range.indexes()).unwrap_or(Reason::Boilerplate)));
        }
    }
    // Without a formula only what is said of speaking is a reason for having no name.
    let silence = find(&SILENCES, reading, tokens.clone(), is_outside)?;
    let start = opener_before(reading, silence.start, tokens.start).unwrap_or(silence.start);
    Some((to_clause_end(reading, start, end), Reason::Boilerplate))
}

/// Whether "speaking" or the like stands at `at` or shortly before.
fn is_of_talk(reading: &Reading, at: usize) -> bool {
    let follows_and =
        (1..=2).any(|back| at.checked_sub(back).is_some_and(|near| reading.text(near) == "and"));
    follows_and
        || (at.saturating_sub(3)..=at).any(|near| {
            matches!(
                reading.text(near).to_lowercase().as_str(),
                "spoke" | "speaking" | "asking" | "requesting" | "insisting" | "who"
            )
        })
}

/// Where "because" or the like stands shortly before `at`.
fn opener_before(reading: &Reading, at: usize, floor: usize) -> Option<usize> {
    let is_opener = |&near: &usize| {
        matches!(
            reading.text(near).to_lowercase().as_str(),
            "because" | "since" | "as" | "citing" | "given" | "for" | "fearing"
        )
    };
    (floor.max(at.saturating_sub(BEFORE))..at).rev().find(is_opener)
}

/// What a reason is worth by its words: what tells of a risk is specific.
fn worth(reading: &Reading, tokens: Range<usize>) -> Option<Reason> {
    let has = |wordings: &[Wording]| find(wordings, reading, tokens.clone(), |_| true).is_some();
    if has(&RISKS) {
        Some(Reason::Specific)
    } else if has(&SILENCES) || has(&EXCUSES) {
        Some(Reason::Boilerplate)
    } else {
        // "to discuss the talks" fits any story.
        let opens_with_verb = reading.text(tokens.start).eq_ignore_ascii_case("to");
        opens_with_verb.then_some(Reason::Boilerplate)
    }
}

/// From `start` to the end of its clause.
fn to_clause_end(reading: &Reading, start: usize, end: usize) -> TokenRange {
    let is_end = |&at: &usize| {
        matches!(reading.text(at), "," | "." | ";" | "—" | "–" | "--" | ")" | "”" | "\"" | "''")
    };
    TokenRange::new(start, (start + 1..end).find(is_end).unwrap_or(end))
}
