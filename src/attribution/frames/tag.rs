//! Who speaks in the words right behind a quotation: “Why?” asked Ada Byron; “No,” sighed Tom;
//! “It was mine,” Rosa Lind, 19, told the court.
//!
//! Behind a quotation that a comma closes any verb will do: whoever does what it says, speaks.

use super::noun_phrase::{plain, with_apposition};
use super::order;
use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::attribution::rules::is_quoting_verb;
use crate::syntax::{Tag, Upos};
use crate::text::{Quotation, TokenRange};

/// How sure relations are that nothing else found.
const CONFIDENCE: f32 = 0.85;

/// A speaker and a verb behind a quotation.
struct Tagged {
    source: TokenRange,
    cue: TokenRange,
}

/// Gives quotations to the speakers that are told right behind them.
pub(super) fn settle(words: &Words, relations: &mut Vec<Relation>) {
    let mut found = Vec::new();
    for quotation in words.document.quotations.iter().filter(|q| q.depth == 0 && q.is_closed) {
        let Some(tagged) = tagged(words, quotation) else { continue };
        let near = order::near(
            relations,
            words.sentence(quotation.tokens.start as usize).with(tagged.cue),
        );
        let near = &mut relations[near];
        let is_same = |relation: &Relation| relation.cue.iter().any(|cue| cue.overlaps(tagged.cue));
        let holder = near.iter().position(|relation| {
            relation.content.iter().any(|content| content.overlaps(quotation.tokens))
                && !is_same(relation)
        });
        match near.iter().position(is_same) {
            Some(own) => {
                if near[own].source.is_empty() && near[own].parent.is_none() {
                    near[own].source.push(tagged.source);
                }
                let has =
                    near[own].content.iter().any(|content| content.overlaps(quotation.tokens));
                part_from_other(words, &mut near[own], quotation);
                if let Some(holder) = holder.filter(|_| has) {
                    part(&mut near[holder], quotation.tokens);
                }
            }
            None => {
                let is_inside = near.iter().any(|relation| {
                    relation.content.iter().any(|content| content.overlaps(tagged.cue))
                });
                if is_inside {
                    continue;
                }
                if let Some(holder) = holder {
                    // Its own speaker may be told in front: “Byron said: “A.””
                    if !begins(words, quotation) {
                        continue;
                    }
                    part(&mut near[holder], quotation.tokens);
                }
                found.push(Relation {
                    source: vec![tagged.source],
                    cue: vec![tagged.cue],
                    content: vec![quotation.tokens],
                    ..Relation::by_rule(CONFIDENCE)
                });
            }
        }
    }
    relations.retain(|relation| !relation.content.is_empty());
    relations.extend(found);
}

/// Takes a quotation off the contents of a relation.
fn part(relation: &mut Relation, quotation: TokenRange) {
    for content in &mut relation.content {
        if content.overlaps(quotation) {
            content.end = content.end.min(quotation.start.max(content.start));
        }
    }
    relation.content.retain(|content| !content.is_empty());
}

/// “We did not.” “They did,” Tom said: two quotations side by side are two speakers', so that the first is
/// not his whom the second names.
fn part_from_other(words: &Words, relation: &mut Relation, quotation: &Quotation) {
    let start = quotation.tokens.start as usize;
    let Some(before) = start.checked_sub(1).and_then(|at| words.quotation(at)) else { return };
    let is_over =
        before.is_closed && matches!(words.text(start.saturating_sub(2)), "." | "!" | "?");
    for content in &mut relation.content {
        if is_over && content.start == before.tokens.start && content.end > quotation.tokens.start {
            content.start = quotation.tokens.start;
        }
    }
}

/// Whether another quotation or sentence ends right before this one, so that nobody in front speaks.
fn begins(words: &Words, quotation: &Quotation) -> bool {
    let start = quotation.tokens.start as usize;
    let follows = start > 0 && words.quotation(start - 1).is_some();
    follows || words.sentence(start).start as usize == start
}

/// The speaker and the verb behind a quotation.
fn tagged(words: &Words, quotation: &Quotation) -> Option<Tagged> {
    let first = quotation.tokens.end as usize;
    let inner = first.checked_sub(2)?;
    let paragraph = words.document.paragraphs.get(words.document.paragraph_of(inner))?;
    let end = paragraph.tokens.end as usize;
    if first >= end || quotation.tokens.len() < 3 {
        return None;
    }
    // A comma closes titles too: “The song “Over the Sea,” played twice”.
    let is_comma = words.text(inner) == "," && !is_title(words, quotation.tokens);
    let is_mark = matches!(words.text(inner), "?" | "!" | "…" | "...") || words.is_dash(inner);
    if !is_comma && !is_mark && words.text(inner) != "," {
        return None;
    }
    inverted(words, first, end, is_comma).or_else(|| straight(words, first, end))
}

/// Whether all the longer words of a quotation begin with capitals.
fn is_title(words: &Words, quotation: TokenRange) -> bool {
    let is_long =
        |at: &usize| words.text(*at).len() > 3 && words.text(*at).starts_with(char::is_alphabetic);
    quotation.indexes().filter(is_long).all(|at| words.is_capital(at))
}

/// “… asked Ada Byron”.
fn inverted(words: &Words, verb: usize, end: usize, is_comma: bool) -> Option<Tagged> {
    let is_verb = is_past(words, verb) && (is_comma || is_quoting_verb(words.text(verb)));
    if !is_verb || words.is_any(verb, &["is", "was", "are", "were", "has", "had"]) {
        return None;
    }
    let short = plain(words, verb + 1, end);
    let is_somebody = |range: TokenRange| {
        let (first, last) = (range.start as usize, range.end as usize - 1);
        words.is_name(last)
            || words.is_name(first)
            || words.upos(first) == Upos::Det
            || words.tag(first) == Tag::POSSESSIVE_PRONOUN
    };
    let is_closed = |at: usize| {
        at >= end
            || matches!(words.text(at), "," | "." | ";" | "(" | ":")
            || words.is_dash(at)
            || words.is_any(
                at,
                &[
                    "as", "to", "in", "at", "on", "of", "when", "after", "while", "before", "with",
                    "from",
                ],
            )
    };
    let is_whole = !short.is_empty() && is_somebody(short) && is_closed(short.end as usize);
    is_whole.then(|| Tagged {
        source: with_apposition(words, verb + 1, end),
        cue: TokenRange::new(verb, verb + 1),
    })
}

/// “… Rosa Lind, 19, told the court”.
fn straight(words: &Words, start: usize, end: usize) -> Option<Tagged> {
    let short = plain(words, start, end);
    let long = with_apposition(words, start, end);
    [short, long].into_iter().filter(|source| !source.is_empty()).find_map(|source| {
        let mut verb = source.end as usize;
        verb += usize::from(source.len() > short.len() && words.text(verb) == ",");
        verb += usize::from(words.text(verb).ends_with("ly"));
        let speaks = is_quoting_verb(words.text(verb)) && words.is_finite(verb);
        (verb < end && speaks).then(|| Tagged { source, cue: TokenRange::new(verb, verb + 1) })
    })
}

/// Whether a word in small letters is a verb in the past or the present tense.
fn is_past(words: &Words, at: usize) -> bool {
    let is_small = words.text(at).starts_with(char::is_lowercase);
    let looks_past = words.text(at).ends_with("ed") && words.text(at).len() > 4;
    is_small && (words.is_finite(at) || looks_past)
}
