//! What is attributed: the content before or after a cue, and where it ends.

use super::lexicon::{Form, class};
use super::reading::Reading;
use super::unit::Unit;
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
    let range = if reading.follows(end, class::CLOSING) {
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
    // After "While she said" the first comma ends the clause.
    let is_clause = is_clause && !reading.is(unit.start, class::SUBORDINATOR);
    // What a content begins with does not end it.
    let from = if reading.quotation(start).is_some() { start } else { start + 1 };
    let end = reading
        .content_ends
        .find(unit, is_clause, from, || end_of_content(reading, unit, from, is_clause));
    let range = reading.trim_end(start, end);
    (!range.is_empty()).then_some(range)
}

/// Where a content ends that goes on until `at`, or further.
fn end_of_content(reading: &Reading, unit: &Unit, mut at: usize, is_clause: bool) -> usize {
    while at < unit.end {
        if let Some(quotation) = reading.quotation(at) {
            at = quotation.tokens.end as usize;
            if at < unit.end && closes_content(reading, at, is_clause) {
                break;
            }
        } else if ends_content(reading, unit, at, is_clause) {
            break;
        } else {
            at += 1;
        }
    }
    at.min(unit.end)
}

/// Whether the quotation that ended right before `at` closes the content: with its sentence, or
/// with a comma of its own where a comma outside would.
fn closes_content(reading: &Reading, at: usize, is_clause: bool) -> bool {
    let Some(inner) = at.checked_sub(2) else { return false };
    reading.is(inner, class::STOP)
        || reading.is(inner, class::COMMA) && comma_ends(reading, at, is_clause)
}

fn ends_content(reading: &Reading, unit: &Unit, at: usize, is_clause: bool) -> bool {
    if reading.is(at, class::DASH) {
        return true;
    }
    let next = at + 1;
    if reading.is(at, class::COMMA) {
        return comma_ends(reading, next, is_clause);
    }
    reading.is(at, class::CONJUNCTION) && starts_predicate(reading, next)
        || reading.is_word(at, "according") && reading.is_word(next, "to")
        || !is_clause
            && at > unit.start
            && ["after", "while", "because"].iter().any(|w| reading.is_word(at, w))
}

/// Whether a comma before `next` parts the content from what the writer adds.
fn comma_ends(reading: &Reading, next: usize, is_clause: bool) -> bool {
    if reading.is(next, class::CONJUNCTION) && starts_predicate(reading, next + 1) {
        return true;
    }
    let adds = ["but", "while", "although", "though", "according", "even", "as", "per"];
    let verb = if reading.is(next, class::ADVERB) { next + 1 } else { next };
    let text = reading.text(verb);
    let is_participle = text.len() > 5 && text.ends_with("ing") && !reading.is_capital(verb);
    adds.iter().any(|word| reading.is_word(next, word))
        || is_participle && !reading.is(verb, class::PREPOSITION)
        || !is_clause && !reading.is(next, class::CONJUNCTION)
}

/// Whether a second predicate of the speaker begins at `at`: "and added".
fn starts_predicate(reading: &Reading, at: usize) -> bool {
    let at = if reading.is(at, class::ADVERB) { at + 1 } else { at };
    reading.cue(at).is_some_and(|cue| matches!(cue.form, Form::Past | Form::Third | Form::Ing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

    #[test]
    fn an_end_that_is_known_is_the_one_that_would_be_found() {
        let text = "He said she said that it rained, she said, “and he said it snowed.” he said, \
                    while they said “it did,” adding that she said so and said it did not - he \
                    said according to her, he said because “she said so” and they said she said. \
                    He said “it rained. It snowed.” She said he said.";
        let document = Document::new(std::iter::once((0, text, false)));
        let reading = Reading::new(&document);
        for unit in &reading.units {
            for (from, is_clause) in
                (unit.start..unit.end).flat_map(|from| [false, true].map(|clause| (from, clause)))
            {
                let look = || end_of_content(&reading, unit, from, is_clause);
                let end = reading.content_ends.find(unit, is_clause, from, look);
                assert_eq!(end, look(), "from {from}, in a clause: {is_clause}");
            }
        }
    }
}
