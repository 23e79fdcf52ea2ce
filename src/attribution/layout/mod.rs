//! Who speaks by where words stand: labels over speeches, signatures under quotations, embedded posts,
//! lead-ins.

mod bare_quotation;
mod continuation;
mod label;
mod lead_in;
mod people;
mod post;
mod question;
mod signature;
mod taken;

use super::Relation;
use super::grammar::Words;
use crate::sort::SharedSort;
use taken::{ranges, touches};

/// Finds what the layout says, by the first words of the contents; no two share a token.
pub(super) fn find(words: &Words) -> Vec<Relation> {
    let mut relations = Vec::new();
    let mut is_taken = vec![false; words.document.tokens.len()];
    for found in [
        label::find(words),
        post::find(words),
        signature::find(words),
        lead_in::find(words),
        question::find(words),
    ] {
        for relation in found {
            if ranges(&relation).any(|range| touches(&is_taken, range)) {
                continue;
            }
            ranges(&relation).for_each(|range| is_taken[range.indexes()].fill(true));
            relations.push(relation);
        }
    }
    relations
}

/// Settles what the layout says against what was found before: its word goes. A relation whose cue
/// stands in what the layout settles is gone, since nesting finds it again inside; one whose cue
/// stands elsewhere loses those contents.
pub(super) fn settle(words: &Words, relations: &mut Vec<Relation>, by_layout: Vec<Relation>) {
    if by_layout.is_empty() {
        return;
    }
    let mut is_settled = vec![false; words.document.tokens.len()];
    for range in by_layout.iter().flat_map(ranges) {
        is_settled[range.indexes()].fill(true);
    }
    relations.retain_mut(|relation| {
        let mut own = relation.cue.iter().chain(&relation.source);
        if own.any(|&range| touches(&is_settled, range)) {
            return false;
        }
        relation.content.retain(|&range| !touches(&is_settled, range));
        !relation.content.is_empty()
    });
    relations.extend(by_layout);
    relations
        .shared_sort_by_key(|relation| relation.cue.first().or(relation.content.first()).copied());
}

/// Gives quotations that nobody has to the speakers whose quotations they go on, or who act beside
/// them.
pub(super) fn complete(words: &Words, relations: &mut Vec<Relation>) {
    continuation::settle(words, relations);
    bare_quotation::add(words, relations);
    relations
        .shared_sort_by_key(|relation| relation.cue.first().or(relation.content.first()).copied());
}
