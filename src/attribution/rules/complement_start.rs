//! Where what follows a cue verb begins: a clause, a quotation, an infinitive or an object, behind those
//! who were told.

use super::lexicon::{class, complement};
use super::noun_phrase::subject_before;
use super::reading::Reading;
use super::unit::Unit;
use super::verb_group::VerbGroup;
use crate::text::TokenRange;

/// Where the cue ends and its content begins, whether the content is a clause, and who was told.
pub(super) fn complement_start(
    reading: &Reading,
    unit: &Unit,
    group: &VerbGroup,
) -> Option<(usize, usize, bool, Option<TokenRange>)> {
    let allowed = group.cue.complements;
    let takes = |complement| allowed & complement != 0;
    let mut cue_end = group.end;
    let mut at = group.end;
    while at < unit.end && reading.is(at, class::ADVERB | class::NEGATION) {
        at += 1;
    }
    if takes(complement::OUT) && ["out", "up"].iter().any(|word| reading.is_word(at, word)) {
        at += 1;
        cue_end = at;
    }
    let particle = complement::of_word(&reading.text(at).to_ascii_lowercase());
    if particle & allowed != 0 {
        return Some((at + 1, at + 1, false, None));
    }
    let mut addressee = None;
    if takes(complement::LISTENER) && !starts_clause(reading, at) {
        let end = listener_end(reading, unit, at);
        // A verb that takes an object too has a listener only where a clause follows.
        if !takes(complement::OBJECT) || starts_clause(reading, end) {
            addressee = Some(TokenRange::new(at, end));
            at = end;
        }
    }
    if let Some(start) = clause_or_quotation(reading, unit, at)
        && takes(complement::CLAUSE | complement::QUOTE | complement::CONTINUE)
    {
        return Some((cue_end, start, true, addressee));
    }
    if takes(complement::TO) && reading.is_word(at, "to") {
        return Some((cue_end, at, true, addressee));
    }
    if at >= unit.end || reading.is(at, class::MARK & !class::BRACKET & !class::OPENING) {
        return None;
    }
    let is_bare_clause = takes(complement::CLAUSE) && !reading.is(at, class::PREPOSITION);
    if is_bare_clause || addressee.is_some() {
        return Some((cue_end, at, true, addressee));
    }
    (takes(complement::OBJECT) && !reading.is(at, class::PREPOSITION | class::CONJUNCTION))
        .then_some((cue_end, at, false, addressee))
}

fn starts_clause(reading: &Reading, at: usize) -> bool {
    reading.is(at, class::OPENING | class::QUESTION | class::COLON | class::COMMA)
        || ["that", "if"].iter().any(|word| reading.is_word(at, word))
}

/// Where the person told ends: "told [the crowd in Oslo] that".
fn listener_end(reading: &Reading, unit: &Unit, start: usize) -> usize {
    if reading.is(start, class::PRONOUN)
        || ["him", "her", "them", "me", "us"].iter().any(|w| reading.is_word(start, w))
    {
        return start + 1;
    }
    let limit = unit.end.min(start + 20);
    let is_end = |&at: &usize| {
        starts_clause(reading, at)
            || reading.is_word(at, "to")
            || at > start
                && reading.is(at, class::PRONOUN | class::DETERMINER)
                && !reading.follows(at, class::PREPOSITION)
            || reading.is(at, class::STOP | class::AUXILIARY)
    };
    let end = (start + 1..limit).find(is_end).unwrap_or(limit);
    // A clause without "that" hides its start; its subject stands before the auxiliary.
    if reading.is(end, class::AUXILIARY) {
        let subject = subject_before(reading, unit, end).map_or(end, |s| s.start as usize);
        return subject.max(start + 1);
    }
    end
}

/// The start of a "that" clause, a question or a quotation, at `at` or behind a place or day.
pub(super) fn clause_or_quotation(reading: &Reading, unit: &Unit, at: usize) -> Option<usize> {
    let direct = if reading.is(at, class::COMMA | class::COLON) { at + 1 } else { at };
    if direct < unit.end
        && (reading.is(direct, class::OPENING) || direct > at && reading.is(at, class::COLON))
    {
        return Some(direct);
    }
    if starts_clause(reading, at) && !reading.is(at, class::MARK) {
        return Some(at);
    }
    if !reading.is(at, class::PREPOSITION | class::TIME) {
        return None;
    }
    let limit = unit.end.min(at + 16);
    for next in at..limit {
        if reading.is_word(next, "that") {
            return Some(next);
        }
        if reading.is(next, class::COMMA | class::COLON) && reading.is(next + 1, class::OPENING) {
            return Some(next + 1);
        }
        if reading.is(next, class::AUXILIARY | class::STOP | class::RELATIVE) {
            return None;
        }
        if next > at && reading.is(next, class::PRONOUN) {
            return Some(next);
        }
    }
    None
}
