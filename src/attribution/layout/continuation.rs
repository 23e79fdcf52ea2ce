//! Quotations that go on: over paragraphs, behind the words that tell who speaks, and into the next
//! sentence. Where the models give a quotation to nobody, it is the speaker's whom it goes on.

use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::sort::SharedSort;
use crate::text::{Quotation, TokenRange};

/// Which relation's content holds a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holder {
    Nobody,
    /// A source or a cue.
    Other,
    /// The relation with that index.
    Content(usize),
}

/// Gives quotations that nobody has to the speakers whose quotations they go on.
pub(super) fn settle(words: &Words, relations: &mut Vec<Relation>) {
    let mut holders = vec![Holder::Nobody; words.document.tokens.len()];
    for (index, relation) in relations.iter().enumerate() {
        let mut fill = |range: TokenRange, holder| holders[range.indexes()].fill(holder);
        relation.content.iter().for_each(|&range| fill(range, Holder::Content(index)));
        let own = relation.source.iter().chain(&relation.cue);
        own.for_each(|&range| fill(range, Holder::Other));
    }
    let outermost: Vec<&Quotation> =
        words.document.quotations.iter().filter(|quotation| quotation.depth == 0).collect();
    let mut first = 0;
    while first < outermost.len() {
        let mut last = first + 1;
        while last < outermost.len()
            && outermost[last].is_continuation
            && !outermost[last - 1].is_closed
        {
            last += 1;
        }
        let chain = &outermost[first..last];
        let speaker = told_before(words, chain[0].tokens, relations, &holders)
            .or_else(|| only_speaker(chain, relations, &holders));
        if let Some(speaker) = speaker {
            let whole = chain[0].tokens.with(chain[chain.len() - 1].tokens);
            for quotation in chain {
                let tokens = quotation.tokens;
                for other in bare_within(tokens, whole, relations, &holders) {
                    relations[other].content.clear();
                    for holder in &mut holders[whole.indexes()] {
                        if *holder == Holder::Content(other) {
                            *holder = Holder::Nobody;
                        }
                    }
                }
                if is_free(tokens, &holders) {
                    relations[speaker].content.push(tokens);
                    relations[speaker].content.shared_sort();
                    holders[tokens.indexes()].fill(Holder::Content(speaker));
                }
            }
        }
        first = last;
    }
    relations.retain(|relation| !relation.content.is_empty());
}

/// Whether a relation is a quotation for which the text tells no speaker.
fn is_bare(relation: &Relation) -> bool {
    relation.source.is_empty() && relation.cue.is_empty() && relation.layout.is_none()
}

/// Whether the words that tell who speaks stand in the quotations themselves.
fn is_told_inside(relation: &Relation, chain: &[&Quotation]) -> bool {
    let overlaps = |range: &TokenRange| chain.iter().any(|q| q.tokens.overlaps(*range));
    relation.cue.iter().any(overlaps)
}

/// The relations for which nobody is told and that have a quotation or a part of it, if nobody else has
/// any of it, and they have nothing beyond the `whole` of the quotations that go on one another.
fn bare_within(
    quotation: TokenRange,
    whole: TokenRange,
    relations: &[Relation],
    holders: &[Holder],
) -> Vec<usize> {
    let is_within = |part: &TokenRange| part.start >= whole.start && part.end <= whole.end;
    let is_part = |relation: &Relation| is_bare(relation) && relation.content.iter().all(is_within);
    let mut found = Vec::new();
    for holder in &holders[quotation.indexes()] {
        match *holder {
            Holder::Nobody => {}
            Holder::Content(index) if found.last() == Some(&index) => {}
            Holder::Content(index) if is_part(&relations[index]) => found.push(index),
            Holder::Content(_) | Holder::Other => return Vec::new(),
        }
    }
    found
}

fn is_free(range: TokenRange, holders: &[Holder]) -> bool {
    holders[range.indexes()].iter().all(|&holder| holder == Holder::Nobody)
}

/// The one relation that holds parts of a chain of quotations, besides those for which nobody is told.
fn only_speaker(chain: &[&Quotation], relations: &[Relation], holders: &[Holder]) -> Option<usize> {
    let mut found = None;
    for holder in chain.iter().flat_map(|quotation| &holders[quotation.tokens.indexes()]) {
        match holder {
            Holder::Content(index) if is_bare(&relations[*index]) => {}
            Holder::Content(index) if is_told_inside(&relations[*index], chain) => return None,
            Holder::Content(index) if found.is_none_or(|found| found == *index) => {
                found = Some(*index);
            }
            Holder::Content(_) => return None,
            Holder::Nobody | Holder::Other => {}
        }
    }
    found
}

/// Whose quotation the words before a free one broke off: “A,” she said, “B”; “A,” she said. “B.”
fn told_before(
    words: &Words,
    quotation: TokenRange,
    relations: &[Relation],
    holders: &[Holder],
) -> Option<usize> {
    let start = quotation.start as usize;
    let is_nobodys = is_free(quotation, holders)
        || !bare_within(quotation, quotation, relations, holders).is_empty();
    if !is_nobodys || start == 0 {
        return None;
    }
    let paragraph = words.document.paragraphs[words.document.paragraph_of(start)].tokens;
    let before = words.sentence(start - 1);
    let mark = words.text(start - 1);
    let breaks = matches!(mark, "," | ".") || words.is_dash(start - 1);
    if start == paragraph.start as usize || !breaks {
        return None;
    }
    // The words from the last quotation on tell who speaks, and nothing more.
    let floor = before.start.max(paragraph.start) as usize;
    let last = (floor..start).rev().find(|&at| words.quotation(at).is_some())?;
    let Holder::Content(index) = holders[last] else { return None };
    let is_own = |range: &TokenRange| range.start as usize > last && range.end as usize <= start;
    let relation = &relations[index];
    (relation.cue.iter().any(is_own) && relation.source.iter().any(is_own)).then_some(index)
}
