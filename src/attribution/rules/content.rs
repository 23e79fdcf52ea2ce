//! What is attributed: the content before or after a cue, and where it ends.

use super::lexicon::{Form, class};
use super::reading::{Reading, Unit};
use crate::text::TokenRange;

/// The content that stands before `end`, from the start of its unit or from `floor`.
pub(super) fn before(
    reading: &Reading,
    unit: &Unit,
    floor: usize,
    end: usize,
) -> Option<TokenRange> {
    let mut start = unit.start.max(floor);
    while start < end
        && reading.is(start, class::STOP | class::COMMA | class::CONJUNCTION | class::DASH)
        && reading.quotation(start).is_none()
    {
        start += 1;
    }
    let range = if reading.is(end - 1, class::CLOSING) {
        TokenRange::new(start, end)
    } else {
        reading.trim_end(start, end)
    };
    (!range.is_empty()).then_some(range)
}

/// The content that begins at `start` and ends with its clause.
///
/// `is_clause` tells a clause, which runs on over commas, from a noun phrase, which does not.
pub(super) fn after(
    reading: &Reading,
    unit: &Unit,
    start: usize,
    is_clause: bool,
) -> Option<TokenRange> {
    if start >= unit.end {
        return None;
    }
    let mut at = start;
    while at < unit.end {
        if let Some(quotation) = reading.quotation(at) {
            at = quotation.tokens.end as usize;
            // A quotation that closes its sentence closes the content.
            if at < unit.end && reading.is(at - 2, class::STOP) {
                break;
            }
            continue;
        }
        if at > start && ends_content(reading, unit, at, is_clause) {
            break;
        }
        at += 1;
    }
    let end = at.min(unit.end);
    let range = reading.trim_end(start, end);
    (!range.is_empty()).then_some(range)
}

fn ends_content(reading: &Reading, unit: &Unit, at: usize, is_clause: bool) -> bool {
    if reading.is(at, class::DASH) {
        return true;
    }
    let next = at + 1;
    let next_is = |words: &[&str]| words.iter().any(|word| reading.is_word(next, word));
    if reading.is(at, class::COMMA) {
        if reading.is(next, class::CONJUNCTION) && starts_predicate(reading, next + 1) {
            return true;
        }
        return next_is(&["but", "while", "although", "though", "according", "even", "as", "per"])
            || reading.cue(next).is_some_and(|cue| cue.form == Form::Ing)
            || !is_clause && !reading.is(next, class::CONJUNCTION);
    }
    reading.is(at, class::CONJUNCTION) && starts_predicate(reading, next)
        || reading.is_word(at, "according") && reading.is_word(next, "to")
        || !is_clause
            && at > unit.start
            && ["after", "while", "because"].iter().any(|w| reading.is_word(at, w))
}

/// Whether a second predicate of the speaker begins at `at`: "and added".
fn starts_predicate(reading: &Reading, at: usize) -> bool {
    let at = if reading.is(at, class::ADVERB) { at + 1 } else { at };
    reading.cue(at).is_some_and(|cue| matches!(cue.form, Form::Past | Form::Third))
}
