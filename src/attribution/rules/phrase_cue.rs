//! Relations whose cue is no verb: "according to", "per", "reportedly", a colon.

use super::content;
use super::lexicon::class;
use super::noun_phrase::phrase_after;
use super::reading::Reading;
use super::unit::Unit;
use crate::attribution::Relation;
use crate::text::TokenRange;

/// "According to the port, ..." and "..., per the port".
pub(super) fn according_to(
    reading: &Reading,
    unit: &Unit,
    at: usize,
    covered: usize,
) -> Option<Relation> {
    let cue_end = match () {
        _ if reading.is_word(at, "according") && reading.is_word(at + 1, "to") => at + 2,
        _ if reading.is_word(at, "per") && opens_phrase(reading, unit, at) => at + 1,
        _ => return None,
    };
    let source = phrase_after(reading, unit, cue_end)?;
    let end = source.end as usize;
    let is_first = at == unit.start || at == covered;
    let content = if is_first || reading.follows(at, class::CONJUNCTION) {
        // The content begins behind the comma that closes the source and its place or day.
        let starts_year = |at| reading.text(at).starts_with(|c: char| c.is_ascii_digit());
        let comma = (end..unit.end.min(end + 16))
            .find(|&at| reading.is(at, class::COMMA) && !starts_year(at + 1));
        let start = comma.map_or(end, |comma| comma + 1);
        content::after(reading, unit, start, true)?
    } else {
        content::before(reading, unit, covered, at)?
    };
    Some(Relation {
        source: vec![source],
        cue: vec![TokenRange::new(at, cue_end)],
        content: vec![content],
        confidence: 0.85,
        ..Relation::default()
    })
}

/// "per" reports at the start of a clause, and measures elsewhere ("miles per hour").
fn opens_phrase(reading: &Reading, unit: &Unit, at: usize) -> bool {
    (at == unit.start || reading.follows(at, class::COMMA | class::CLOSING))
        && (reading.is(at + 1, class::DETERMINER) || reading.is_capital(at + 1))
}

/// "The bridge reportedly fell": the whole clause is claimed, by nobody.
pub(super) fn hedge(reading: &Reading, unit: &Unit, at: usize, covered: usize) -> Option<Relation> {
    let mark = class::COMMA | class::STOP | class::DASH | class::SUBORDINATOR | class::RELATIVE;
    let floor = unit.start.max(covered);
    let start = (floor..at).rev().find(|&i| reading.is(i, mark)).map_or(floor, |i| i + 1);
    let left = content::before(reading, unit, start, at);
    let right = content::after(reading, unit, at + 1, true);
    let content: Vec<TokenRange> = left.into_iter().chain(right).collect();
    (!content.is_empty()).then(|| Relation {
        cue: vec![TokenRange::new(at, at + 1)],
        content,
        confidence: 0.6,
        ..Relation::default()
    })
}

/// "Ada Byron: The rain will stop", in a headline or a transcript.
pub(super) fn speaker_colon(reading: &Reading, unit: &Unit, is_headline: bool) -> Option<Relation> {
    let longest = if is_headline { 7 } else { 3 };
    let limit = unit.end.min(unit.start + longest + 1);
    let colon = (unit.start..limit).find(|&at| reading.is(at, class::COLON))?;
    let is_name = colon > unit.start
        && (unit.start..colon).all(|at| {
            reading.is_capital(at) && !reading.is(at, class::QUESTION | class::AUXILIARY)
                || matches!(reading.text(at), "." | "'s" | "’s" | "and" | "of" | "the")
        });
    let is_transcript = || {
        let has_no_lower = |at| reading.text(at).chars().all(|c| !c.is_lowercase());
        (unit.start..colon).all(has_no_lower)
            && reading.document.tokens.get(colon + 1).is_some_and(|token| token.space_before)
    };
    if !is_name {
        return None;
    }
    let is_speaker =
        if is_headline { is_named_again(reading, unit, colon) } else { is_transcript() };
    if !is_speaker {
        return None;
    }
    let content = reading.trim_end(colon + 1, unit.end);
    (content.len() > 2).then(|| Relation {
        source: vec![TokenRange::new(unit.start, colon)],
        cue: vec![TokenRange::new(colon, colon + 1)],
        content: vec![content],
        confidence: 0.6,
        ..Relation::default()
    })
}

/// Whether the word before the colon is a name later in the text too, unlike "Breaking:".
fn is_named_again(reading: &Reading, unit: &Unit, colon: usize) -> bool {
    let name = reading.text(colon - 1);
    // The lead names who speaks in the headline; so does the start of what a sub-heading is over.
    let limit = reading.document.tokens.len().min(unit.end + 1000);
    (unit.end..limit).any(|at| reading.text(at) == name)
}
