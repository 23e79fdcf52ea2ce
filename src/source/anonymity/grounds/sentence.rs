//! The reason that one sentence gives.

use super::lists::LISTS;
use crate::Reason;
use crate::attribution::Relation;
use crate::attribution::rules::is_quoting_verb;
use crate::source::anonymity::wording::Wordings;
use crate::source::reading::article::Reading;
use crate::source::reading::words::{ROLE, TITLE};
use crate::syntax::Upos;
use crate::text::TokenRange;
use std::ops::Range;

/// How many tokens may stand between a formula and the reason behind it.
const BETWEEN: usize = 10;
/// How many tokens before what looks like a formula it may begin as something else.
const AROUND: usize = 5;
/// How many tokens before a reason's words its "because" may stand.
const BEFORE: usize = 6;

/// The words that give a reason, and what it is worth.
pub(in crate::source) type Grounds = (TokenRange, Reason);

/// A reason as it stands in a sentence.
pub(super) struct Found {
    pub grounds: Grounds,
    /// The words that tell whose reason it is: from the sentence's start to the reason, or to the
    /// formula behind it.
    pub holder: Range<usize>,
    /// Where the formula begins, if one stands with it.
    pub formula: Option<usize>,
}

/// The reason in a sentence, outside of what `relation` claims and of what is quoted.
pub(super) fn in_sentence(
    reading: &Reading,
    tokens: Range<usize>,
    relation: &Relation,
) -> Option<Found> {
    let is_claimed = |at: usize| relation.content.iter().any(|range| range.contains(at));
    let is_outside = |found: &Range<usize>| {
        reading.document.outermost_quotation(found.start).is_none() && !is_claimed(found.start)
    };
    let mut from = tokens.start;
    while let Some((formula, is_sure)) = next_formula(reading, from..tokens.end, &is_claimed) {
        let reason = reason_behind(reading, &formula, tokens.end, relation, is_sure)
            .map(|grounds| (grounds, tokens.start..grounds.0.start as usize))
            .or_else(|| {
                let grounds = reason_before(reading, tokens.start..formula.start, is_outside)?;
                Some((grounds, tokens.start..formula.end))
            });
        if let Some((grounds, holder)) = reason {
            return Some(Found { grounds, holder, formula: Some(formula.start) });
        }
        from = formula.start + 1;
    }
    // Without a formula only what is said of speaking is a reason for having no name.
    let silence = LISTS.silence.find(reading, tokens.clone(), is_outside)?;
    let start = opener_before(reading, silence.start, tokens.start).unwrap_or(silence.start);
    let end = claim_behind(relation, &silence).unwrap_or(tokens.end).min(tokens.end);
    let range = TokenRange::new(start, clause_end(reading, start, end));
    let holder = tokens.start..start;
    Some(Found { grounds: (range, Reason::Boilerplate), holder, formula: None })
}

/// The reason in a sentence that `find_grounds` knows no relation of: what seems to be said there of
/// somebody is left out.
pub(super) fn in_other_sentence(reading: &Reading, tokens: Range<usize>) -> Option<Found> {
    let start = tokens.start;
    let found = in_sentence(reading, tokens, &Relation::default())?;
    let place = found.formula.unwrap_or(found.holder.end);
    let is_saying = |at: usize| reading.upos(at) == Upos::Verb && is_quoting_verb(reading.text(at));
    // "They asked not to be named" asks for it on the spot.
    let is_said = (start..place.saturating_sub(1)).any(is_saying);
    (!is_said || is_of_talk(reading, place)).then_some(found)
}

/// The first formula in a range of tokens, and whether it is one whatever reason follows.
fn next_formula(
    reading: &Reading,
    tokens: Range<usize>,
    is_claimed: &impl Fn(usize) -> bool,
) -> Option<(Range<usize>, bool)> {
    let is_formula = |found: &Range<usize>| {
        // A claim may have taken in too much, but who speaks then is the source.
        let of_source = !is_claimed(found.start) || is_of_talk(reading, found.start);
        let is_quoted = reading.document.outermost_quotation(found.start).is_some();
        of_source && !is_quoted && !is_other(reading, found)
    };
    let of = |list: &Wordings, is_sure| {
        list.find(reading, tokens.clone(), is_formula).map(|found| (found, is_sure))
    };
    let found = [of(&LISTS.formula, true), of(&LISTS.hint, false)];
    found.into_iter().flatten().min_by_key(|(found, is_sure)| (found.start, !is_sure))
}

/// Whether what looks like a formula is part of something else: "on background checks", "not to be
/// named captain", "she changed her name".
fn is_other(reading: &Reading, formula: &Range<usize>) -> bool {
    let covers = |at: usize| {
        let end = LISTS.other.end_at(reading, at, reading.document.tokens.len());
        end.is_some_and(|end| end > formula.end || end == formula.end && at < formula.start)
    };
    let is_role = reading.classes(formula.end) & (ROLE | TITLE) != 0
        || matches!(reading.upos(formula.end), Upos::Noun | Upos::Propn | Upos::Adj);
    let appoints = LISTS.appointing.stand_at(reading, formula.end - 1) && is_role;
    appoints || (formula.start.saturating_sub(AROUND)..formula.end).any(covers)
}

/// Whether "speaking" or the like stands at `at` or shortly before.
fn is_of_talk(reading: &Reading, at: usize) -> bool {
    let follows_and =
        (1..=2).any(|back| at.checked_sub(back).is_some_and(|near| reading.text(near) == "and"));
    follows_and || (at.saturating_sub(3)..=at).any(|near| LISTS.talking.stand_at(reading, near))
}

/// The reason that follows a formula: "asked not to be named because he feared reprisals".
fn reason_behind(
    reading: &Reading,
    formula: &Range<usize>,
    end: usize,
    relation: &Relation,
    is_sure: bool,
) -> Option<Grounds> {
    let end = claim_behind(relation, formula).unwrap_or(end).min(end);
    let near = formula.end..end.min(formula.end + BETWEEN);
    let behind = |list: &Wordings| {
        let start = near.clone().find(|&at| list.end_at(reading, at, end).is_some())?;
        let range = TokenRange::new(start, clause_end(reading, start, end));
        Some((range, worth(reading, range.indexes())))
    };
    let any = |(range, worth): (TokenRange, Option<Reason>)| {
        // "to discuss the talks" fits any story.
        let opens_with_verb = reading.text(range.start as usize).eq_ignore_ascii_case("to");
        let any = if opens_with_verb { Reason::Boilerplate } else { Reason::Specific };
        (range, worth.unwrap_or(any))
    };
    let known = |(range, worth): (TokenRange, Option<Reason>)| Some((range, worth?));
    let opened = behind(&LISTS.opener);
    let opened = if is_sure { opened.map(any) } else { opened.and_then(known) };
    let loose = behind(&LISTS.loose).and_then(known);
    [opened, loose].into_iter().flatten().min_by_key(|(range, _)| range.start)
}

/// The reason that stands before a formula: "Because she was not authorized to speak, she asked
/// not to be named."
fn reason_before(
    reading: &Reading,
    tokens: Range<usize>,
    is_outside: impl Fn(&Range<usize>) -> bool,
) -> Option<Grounds> {
    let reason = [&LISTS.silence, &LISTS.excuse, &LISTS.risk]
        .into_iter()
        .find_map(|wordings| wordings.find(reading, tokens.clone(), &is_outside))?;
    let start = opener_before(reading, reason.start, tokens.start)?;
    let range = TokenRange::new(start, clause_end(reading, start, tokens.end));
    Some((range, worth(reading, range.indexes()).unwrap_or(Reason::Boilerplate)))
}

/// Where "because" or the like stands shortly before `at`.
fn opener_before(reading: &Reading, at: usize, floor: usize) -> Option<usize> {
    let is_opener = |&near: &usize| LISTS.cause.stand_at(reading, near);
    (floor.max(at.saturating_sub(BEFORE))..=at).rev().find(is_opener)
}

/// What a reason is worth by its words, if the table knows them: what tells of a risk is specific.
fn worth(reading: &Reading, tokens: Range<usize>) -> Option<Reason> {
    let has = |wordings: &Wordings| wordings.are_in(reading, tokens.clone());
    let fits_any_story = || has(&LISTS.silence) || has(&LISTS.excuse);
    has(&LISTS.risk)
        .then_some(Reason::Specific)
        .or_else(|| fits_any_story().then_some(Reason::Boilerplate))
}

/// Where the clause from `start` ends.
fn clause_end(reading: &Reading, start: usize, end: usize) -> usize {
    let is_mark = |&at: &usize| {
        matches!(reading.text(at), "," | "." | ";" | "—" | "–" | "--" | ")" | "”" | "\"" | "''")
    };
    (start + 1..end).find(is_mark).unwrap_or(end)
}

/// Where behind a formula its source goes on to speak: "a girl who cannot be named for legal reasons
/// said ...", "told the paper on condition of anonymity that ...". A speaker within the reason is
/// somebody else.
fn claim_behind(relation: &Relation, formula: &Range<usize>) -> Option<usize> {
    let source = relation.source.first()?.start as usize;
    let parts = relation.cue.iter().chain(&relation.content).map(|range| range.start as usize);
    parts.filter(|&start| source < formula.start && formula.end <= start).min()
}
