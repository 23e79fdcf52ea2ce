//! Grounds: why a source has no name, or why it is withheld, changed or given in part.

mod holder;
mod lists;
mod sentence;

use crate::attribution::Relation;
use crate::source::reading::article::Reading;
use crate::text::TokenRange;
use holder::{further_off, goes_on};
use sentence::{Grounds, in_other_sentence, in_sentence};
use std::ops::Range;

/// Looks for a reason why the source of `relation`, at `mention`, has no name: in its sentence, in a
/// neighboring sentence that goes on about it, or where the article takes it up further off.
pub(in crate::source) fn find_grounds(
    reading: &Reading,
    relation: &Relation,
    mention: TokenRange,
    names_in: &dyn Fn(Range<usize>) -> bool,
) -> Option<Grounds> {
    let sentences = &reading.document.sentences;
    let home = reading.document.sentence_of(mention.start as usize);
    let own = reading.sentence_around(mention.start as usize);
    if let Some(found) = in_sentence(reading, own, relation) {
        return Some(found.grounds);
    }
    let neighbors = [Some(home + 1), home.checked_sub(1)];
    let beside = neighbors.into_iter().flatten().filter_map(|index| sentences.get(index));
    let beside = beside.filter_map(|tokens| in_other_sentence(reading, tokens.indexes()));
    beside
        .into_iter()
        .find(|found| goes_on(reading, found, mention, names_in))
        .or_else(|| further_off(reading, mention, names_in))
        .map(|found| found.grounds)
}
