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
pub(super) fn settle(words: &Words, relations: &mut [Relation]) {
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
            .or_else(|| only_speaker(chain, &holders));
        if let Some(speaker) = speaker {
            for quotation in chain {
                if is_free(quotation.tokens, &holders) {
                    relations[speaker].content.push(quotation.tokens);
                    relations[speaker].content.shared_sort();
                    holders[quotation.tokens.indexes()].fill(Holder::Content(speaker));
                }
            }
        }
        first = last;
    }
}

fn is_free(range: TokenRange, holders: &[Holder]) -> bool {
    holders[range.indexes()].iter().all(|&holder| holder == Holder::Nobody)
}

/// The one relation that holds parts of a chain of quotations.
fn only_speaker(chain: &[&Quotation], holders: &[Holder]) -> Option<usize> {
    let mut found = None;
    for holder in chain.iter().flat_map(|quotation| &holders[quotation.tokens.indexes()]) {
        match holder {
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
    if !is_free(quotation, holders) || start == 0 {
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
