//! Quotations with no verb of speech near them: “Ada Byron led the way to the boat. “Here is where it
//! leaks.”” The one who acts in the sentence beside such a quotation speaks.

use super::people::{name_from, only_person};
use super::taken;
use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::text::{Quotation, TokenRange};

/// The shortest quotation that is a speech and no name of a thing, in tokens with its marks.
const SHORTEST: usize = 5;
/// How sure such relations are.
const CONFIDENCE: f32 = 0.8;

/// Adds the quotations that nobody has and that stand beside somebody who acts.
pub(super) fn add(words: &Words, relations: &mut Vec<Relation>) {
    let mut is_claimed = vec![false; words.document.tokens.len()];
    for range in relations.iter().flat_map(taken::ranges) {
        is_claimed[range.indexes()].fill(true);
    }
    let mut added: Vec<Relation> = Vec::new();
    let mut last_end = 0;
    for quotation in words.document.quotations.iter().filter(|q| q.depth == 0) {
        if taken::touches(&is_claimed, quotation.tokens) || !is_bare(words, quotation) {
            continue;
        }
        let tokens = quotation.tokens;
        if let Some(relation) = added.last_mut()
            && last_end == tokens.start
        {
            relation.content.push(tokens);
            last_end = tokens.end;
            continue;
        }
        let speaker = before(words, tokens, &is_claimed, relations)
            .or_else(|| after(words, tokens, &is_claimed));
        let Some(speaker) = speaker else { continue };
        last_end = tokens.end;
        added.push(Relation {
            content: vec![tokens],
            speaker: Some(speaker),
            ..Relation::by_rule(CONFIDENCE)
        });
    }
    relations.extend(added);
}

/// Whether a quotation is a sentence, or several, of its own.
fn is_bare(words: &Words, quotation: &Quotation) -> bool {
    let tokens = quotation.tokens;
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    let inner = end.saturating_sub(if quotation.is_closed { 2 } else { 1 });
    let begins = words.document.paragraphs[words.document.paragraph_of(start)].tokens.start
        as usize
        == start
        || words.sentence(start).start as usize == start;
    let paragraph = words.document.paragraphs[words.document.paragraph_of(start)].tokens;
    let closes = end >= paragraph.end as usize || words.sentence(end).start as usize == end;
    begins
        && closes
        && tokens.len() >= SHORTEST
        && matches!(words.text(inner), "." | "!" | "?" | "…" | "...")
        && (words.is_capital(start + 1) || matches!(words.text(start + 1), "…" | "..."))
        && !quotation.is_continuation
}

/// Who acts in the sentence before a quotation; or who was quoted last, where a question of a line
/// stands between.
fn before(
    words: &Words,
    quotation: TokenRange,
    is_claimed: &[bool],
    relations: &[Relation],
) -> Option<TokenRange> {
    let start = quotation.start as usize;
    let sentence = words.sentence(start.checked_sub(1)?);
    let here = words.document.paragraph_of(start);
    let other = words.document.paragraph_of(start - 1);
    if here != other && words.text(start - 1) == "?" {
        return answerer(words, other, relations);
    }
    let speaks_on = here == other || {
        // A paragraph of its own: the one before must be short, and tell of somebody.
        words.document.paragraphs[other].tokens == sentence
    };
    if !speaks_on || taken::touches(is_claimed, sentence) {
        return None;
    }
    only_person(words, sentence)
}

/// “… Do you miss it?” as a paragraph: who was quoted before it.
fn answerer(words: &Words, question: usize, relations: &[Relation]) -> Option<TokenRange> {
    let tokens = words.document.paragraphs[question].tokens;
    let is_question = words.sentence(tokens.start as usize) == tokens
        && words.quotation(tokens.start as usize).is_none();
    let is_before = |relation: &&Relation| {
        relation.content.iter().all(|range| range.end <= tokens.start)
            && !relation.source.is_empty()
    };
    let last = relations.iter().rev().find(is_before)?;
    let end = last.content.last()?.end as usize;
    let is_near = words.document.paragraph_of(end.saturating_sub(1)) + 1 == question;
    last.source.first().copied().filter(|_| is_question && is_near)
}

/// Who acts in the sentence after a quotation that opens a paragraph.
fn after(words: &Words, quotation: TokenRange, is_claimed: &[bool]) -> Option<TokenRange> {
    let (start, end) = (quotation.start as usize, quotation.end as usize);
    let paragraph = words.document.paragraphs[words.document.paragraph_of(start)].tokens;
    if paragraph.start as usize != start || end >= paragraph.end as usize {
        return None;
    }
    let sentence = words.sentence(end);
    let first = sentence.start as usize;
    let is_named = name_from(words, first, sentence.end as usize).len() > 1;
    let acts = is_named || words.is_any(first, &["he", "she"]);
    if !acts || taken::touches(is_claimed, sentence) {
        return None;
    }
    only_person(words, sentence)
}
