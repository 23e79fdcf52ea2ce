//! Constructions of a sentence that tell who speaks, or that nobody does, where the models err: they
//! are rare in the news that the models learn from.

mod apposition;
mod broken_quotation;
mod colon;
mod hearsay;
mod noun_clause;
mod noun_phrase;
mod passive_agent;
mod phrase;
mod tag;
mod unsaid;

use super::Relation;
use super::words::Words;
use crate::text::TokenRange;
use std::ops::Range;

/// Corrects what was found, adds what was missed, and takes out what nobody says. Relations are in
/// the order of their cues, before and after.
pub(super) fn settle(words: &Words, relations: &mut Vec<Relation>) {
    unsaid::drop(words, relations);
    colon::settle(words, relations);
    passive_agent::settle(words, relations);
    noun_clause::settle(words, relations);
    noun_clause::add(words, relations);
    sort(relations);
    apposition::settle(words, relations);
    sort(relations);
    tag::settle(words, relations);
    sort(relations);
    phrase::add(words, relations);
    broken_quotation::settle(words, relations);
    hearsay::settle(words, relations);
    sort(relations);
}

fn sort(relations: &mut [Relation]) {
    relations.sort_by_key(position);
}

fn position(relation: &Relation) -> u32 {
    relation.cue.first().or(relation.content.first()).map_or(0, |range| range.start)
}

/// How far around a sentence relations are looked at, in tokens.
const REACH: u32 = 400;

/// Those of the relations, in the order of their cues, whose cues stand in the range or not far from
/// it.
fn near(relations: &[Relation], range: TokenRange) -> Range<usize> {
    let (from, to) = (range.start.saturating_sub(REACH), range.end + REACH);
    let start = relations.partition_point(|relation| position(relation) < from);
    start..relations.partition_point(|relation| position(relation) < to).max(start)
}

/// Whether a relation may be added: its cue and source stand in no other's, nor in a content.
fn is_free(relations: &[Relation], added: &Relation) -> bool {
    let own = || added.cue.iter().chain(&added.source);
    let is_touched = |range: &TokenRange| own().any(|own| own.overlaps(*range));
    !relations
        .iter()
        .any(|other| other.cue.iter().any(is_touched) || other.content.iter().any(is_touched))
}
