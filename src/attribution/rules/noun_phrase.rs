//! Noun phrases before and after a cue, bounded by closed-class words and punctuation.

use super::lexicon::{Form, class};
use super::reading::Reading;
use super::unit::Unit;
use crate::text::TokenRange;

/// Longest noun phrase that is looked for, in tokens.
const LONGEST: usize = 28;
/// What no noun phrase goes on behind.
const BREAK: u64 = class::OPENING
    | class::CLOSING
    | class::COMMA
    | class::DASH
    | class::STOP
    | class::COLON
    | class::RELATIVE
    | class::SUBORDINATOR
    | class::QUESTION;

/// The noun phrase that ends right before `end`: the subject of the verb group there.
pub(super) fn subject_before(reading: &Reading, unit: &Unit, end: usize) -> Option<TokenRange> {
    let last = end.checked_sub(1).filter(|&at| at >= unit.start)?;
    if reading.is(last, class::PRONOUN) || reading.is(last, class::RELATIVE) {
        return Some(TokenRange::new(last, end));
    }
    if reading.is(last, class::COMMA | class::DASH) {
        return interrupted_subject(reading, unit, last);
    }
    let end = if reading.is(last, class::TIME) { before_time(reading, unit, end) } else { end };
    let start = phrase_start(reading, unit, end);
    (start < end).then(|| TokenRange::new(start, end))
}

/// The subject whose apposition or relative clause ends in the mark at `mark`:
/// "Ada Byron, a spokeswoman for the port, said".
fn interrupted_subject(reading: &Reading, unit: &Unit, mark: usize) -> Option<TokenRange> {
    let floor = unit.start.max(mark.saturating_sub(LONGEST));
    let opening = (floor..mark)
        .rev()
        .take_while(|&at| !reading.is(at, class::OPENING | class::CLOSING | class::STOP))
        .filter(|&at| reading.is(at, class::COMMA | class::DASH))
        .find(|&at| {
            let start = phrase_start(reading, unit, at);
            start < at && (start == unit.start || !reading.follows(start, class::COMMA))
        })?;
    let start = phrase_start(reading, unit, opening);
    if start >= opening {
        return None;
    }
    let first = opening + 1;
    let is_apposition = !reading.is(first, class::RELATIVE | class::PREPOSITION)
        && !reading.text(first).ends_with("ing");
    Some(TokenRange::new(start, if is_apposition { mark } else { opening }))
}

/// Where a subject ends when a day stands between it and its verb: "Byron on Monday said".
fn before_time(reading: &Reading, unit: &Unit, end: usize) -> usize {
    let mut at = end;
    while at > unit.start && reading.follows(at, class::TIME) {
        at -= 1;
    }
    if at > unit.start && reading.follows(at, class::PREPOSITION) {
        at -= 1;
    }
    if at > unit.start && !reading.follows(at, class::MARK) { at } else { end }
}

/// Where the noun phrase that ends at `end` begins.
fn phrase_start(reading: &Reading, unit: &Unit, end: usize) -> usize {
    let floor = unit.start.max(end.saturating_sub(LONGEST));
    let mut start = end;
    while start > floor && !bounds(reading, unit, start - 1) {
        start -= 1;
    }
    trim_start(reading, start, end)
}

/// Whether the word at `at` cannot be part of a noun phrase that goes on after it.
fn bounds(reading: &Reading, unit: &Unit, at: usize) -> bool {
    let boundary = BREAK | class::BE | class::HAVE | class::DO | class::MODAL;
    if reading.is(at, boundary) {
        return true;
    }
    if reading.is(at, class::PRONOUN) {
        return true;
    }
    if reading.is(at, class::CONJUNCTION) {
        let joins = at > unit.start
            && reading.is_capital(at - 1)
            && (reading.is_capital(at + 1) || reading.is(at + 1, class::DETERMINER));
        return !joins || reading.is_word(at, "but");
    }
    // A finite cue verb opens a clause of its own; the same word in a name does not.
    reading.cue(at).is_some_and(|cue| {
        cue.form == Form::Past && !reading.is_capital(at) && !reading.follows(at, class::DETERMINER)
    })
}

/// Drops what may stand before a subject in its clause: adverbs, and a place or a day.
fn trim_start(reading: &Reading, mut start: usize, end: usize) -> usize {
    while start < end && reading.is(start, class::ADVERB | class::CONJUNCTION | class::BRACKET) {
        start += 1;
    }
    if start < end && reading.is(start, class::PREPOSITION) {
        // "In Iowa on Monday the mayor": the phrase begins at its last determiner or name.
        let determiner = (start..end).rev().find(|&at| {
            reading.is(at, class::DETERMINER) && !reading.follows(at, class::PREPOSITION)
        });
        let name = || (start..end).rev().take_while(|&at| reading.is_capital(at)).last();
        return determiner.or_else(name).unwrap_or(end);
    }
    start
}

/// The noun phrase that begins at `start`, with its apposition: `said [Ada Byron, a sailor]`.
pub(super) fn phrase_after(reading: &Reading, unit: &Unit, start: usize) -> Option<TokenRange> {
    if start >= unit.end
        || reading
            .is(start, class::MARK | class::PREPOSITION | class::SUBORDINATOR | class::QUESTION)
    {
        return None;
    }
    if reading.is(start, class::PRONOUN) {
        return Some(TokenRange::new(start, start + 1));
    }
    let mut end = plain_end(reading, unit, start);
    // An apposition is a description or a name, and closes with a mark.
    let is_name = reading.is_capital(end + 1) && !reading.is_capital(end.saturating_sub(1));
    if reading.is(end, class::COMMA) && (is_name || reading.is(end + 1, class::DETERMINER)) {
        let close = plain_end(reading, unit, end + 1);
        if close >= unit.end || reading.is(close, class::COMMA | class::STOP) {
            end = close;
        }
    }
    let end = strip_time(reading, start, end);
    (end > start).then(|| TokenRange::new(start, end))
}

/// Where the noun phrase from `start` meets a mark, a clause or a verb.
fn plain_end(reading: &Reading, unit: &Unit, start: usize) -> usize {
    let limit = unit.end.min(start + LONGEST);
    let bound = BREAK | class::PRONOUN;
    let is_end = |&at: &usize| {
        reading.is(at, bound)
            || reading.is(at, class::AUXILIARY)
            || at > start && reading.is_past(at) && !reading.is(at + 1, class::PREPOSITION)
    };
    (start..limit).find(is_end).unwrap_or(limit)
}

/// Leaves out a day or place of speaking at the end: "Ada Byron [in a statement on Monday]".
fn strip_time(reading: &Reading, start: usize, end: usize) -> usize {
    let mut at = end;
    while at > start + 1 && reading.follows(at, class::TIME) {
        at -= 1;
    }
    let is_place = |&at: &usize| {
        ["in", "on", "at", "during", "after"].iter().any(|word| reading.is_word(at, word))
    };
    (start + 1..at).find(is_place).unwrap_or(at)
}
