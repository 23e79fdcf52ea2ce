//! Constructions of a sentence that tell who speaks, or that nobody does, where the models err: they
//! are rare in the news that the models learn from.

mod apposition;
mod broken_quotation;
mod clause;
mod closing;
mod colon;
mod hearsay;
mod nickname;
mod noun_clause;
mod noun_phrase;
mod order;
mod passive_agent;
mod phrase;
mod tag;
mod unsaid;
mod whole_quotation;

use super::Relation;
use super::grammar::Words;
use order::sort;

/// Corrects what was found, adds what was missed, and takes out what nobody says. Relations are in
/// the order of their cues, before and after.
pub(super) fn settle(words: &Words, relations: &mut Vec<Relation>) {
    unsaid::drop(words, relations);
    whole_quotation::settle(words, relations);
    nickname::settle(words, relations);
    colon::settle(words, relations);
    sort(relations);
    passive_agent::settle(words, relations);
    noun_clause::settle(words, relations);
    noun_clause::add(words, relations);
    sort(relations);
    apposition::settle(words, relations);
    closing::add(words, relations);
    sort(relations);
    tag::settle(words, relations);
    sort(relations);
    phrase::add(words, relations);
    broken_quotation::settle(words, relations);
    hearsay::settle(words, relations);
    sort(relations);
}
