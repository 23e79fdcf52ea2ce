//! “I read it. ‘The line is dead,’ the paper wrote, and I laughed,” said Ada Byron: whoever is told to
//! speak outside of a quotation says all of it. What others say inside is found again inside.

use super::order;
use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::text::TokenRange;

/// Gives speakers the whole of a quotation with another inside, of which they have a part.
pub(super) fn settle(words: &Words, relations: &mut Vec<Relation>) {
    let mut is_dropped = vec![false; relations.len()];
    let quotations = &words.document.quotations;
    for (quotation, next) in quotations.iter().zip(quotations.iter().skip(1)) {
        let tokens = quotation.tokens;
        // The same marks inside are more likely those of a quotation whose end was lost.
        let is_other = words.text(next.tokens.start as usize) != words.text(tokens.start as usize);
        let has_inner = next.depth > 0 && next.tokens.overlaps(tokens) && is_other;
        if quotation.depth > 0 || !quotation.is_closed || !has_inner {
            continue;
        }
        let near = order::near(relations, tokens);
        let speaks = |relation: &Relation| {
            !relation.cue.is_empty() && !is_told_inside(relation, tokens) && has(relation, tokens)
        };
        let mut speakers = near.clone().filter(|&index| speaks(&relations[index]));
        let (Some(speaker), None) = (speakers.next(), speakers.next()) else { continue };
        let content = &mut relations[speaker].content;
        let has_all =
            content.iter().any(|part| part.start <= tokens.start && part.end >= tokens.end);
        if has_all {
            continue;
        }
        let overlapping = content.iter().filter(|part| part.overlaps(tokens));
        let whole = overlapping.fold(tokens, |whole, &part| whole.with(part));
        content.retain(|part| !part.overlaps(tokens));
        let at = content.iter().take_while(|part| part.start < whole.start).count();
        content.insert(at, whole);
        for index in near.filter(|&index| index != speaker) {
            is_dropped[index] |= is_told_inside(&relations[index], tokens);
        }
    }
    let mut is_dropped = is_dropped.into_iter();
    relations.retain(|_| !is_dropped.next().unwrap_or(false));
}

/// Whether the words that tell who speaks stand in a quotation themselves.
fn is_told_inside(relation: &Relation, quotation: TokenRange) -> bool {
    relation.source.iter().chain(&relation.cue).any(|range| range.overlaps(quotation))
}

fn has(relation: &Relation, quotation: TokenRange) -> bool {
    relation.content.iter().any(|content| content.overlaps(quotation))
}
