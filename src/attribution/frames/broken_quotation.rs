//! “The pier”—she pointed—“was mine,” she said: what stands between dashes is no part of what is said.

use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::text::TokenRange;

/// How many tokens may break a quotation off.
const LONGEST_BREAK: usize = 16;

/// Takes out of contents what breaks a quotation off between two dashes; what was taken for a claim
/// there is none, and its quotation goes to the one that goes on with it.
pub(super) fn settle(words: &Words, relations: &mut Vec<Relation>) {
    join_parts(words, relations);
    for relation in relations {
        let mut parts = Vec::with_capacity(relation.content.len());
        for &content in &relation.content {
            let mut rest = content;
            while let Some((end, start)) = gap(words, rest) {
                parts.push(TokenRange { end, ..rest });
                rest.start = start;
            }
            parts.push(rest);
        }
        for index in 1..parts.len() {
            let next = parts[index].start;
            if let Some(end) = dangling(words, parts[index - 1], next) {
                parts[index - 1].end = end;
            }
        }
        relation.content = parts;
    }
}

/// Gives the quotation before a break to the claim that has the one behind it.
fn join_parts(words: &Words, relations: &mut Vec<Relation>) {
    let mut at = 0;
    while at < relations.len() {
        let broken = relations[at].cue.first().and_then(|cue| around(words, cue.start as usize));
        let Some((first, next)) = broken else {
            at += 1;
            continue;
        };
        // Relations stand in the order of their cues, so whose quotation it is stands near.
        let near = at.saturating_sub(2)..(at + 4).min(relations.len());
        let begins_there = |index: &usize| {
            *index != at && relations[*index].content.iter().any(|part| part.start == next)
        };
        let Some(owner) = near.into_iter().find(begins_there) else {
            at += 1;
            continue;
        };
        if relations[owner].content.iter().all(|part| !part.overlaps(first)) {
            relations[owner].content.insert(0, first);
        }
        relations.remove(at);
    }
}

/// The quotation before a break in which token `at` stands, and where the one behind it begins.
fn around(words: &Words, at: usize) -> Option<(TokenRange, u32)> {
    if words.quotation(at).is_some() {
        return None;
    }
    let is_dash = |at: usize| words.is_dash(at) || words.text(at) == "-";
    let left = (at.saturating_sub(LONGEST_BREAK)..at).rev().find(|&at| is_dash(at))?;
    let right = (at + 1..at + LONGEST_BREAK).find(|&at| is_dash(at))?;
    let before = words.quotation(left.checked_sub(1)?).filter(|q| q.is_closed)?;
    let next = words.quotation_from(right + 1)?;
    (before.tokens.end as usize == left).then_some((before.tokens, next.tokens.start))
}

/// Where the first quotation of a content ends and the next begins, if dashes stand between them.
fn gap(words: &Words, content: TokenRange) -> Option<(u32, u32)> {
    let quotation = words.quotation_from(content.start as usize).filter(|q| q.is_closed)?;
    let end = quotation.tokens.end;
    let is_dash = |at: u32| matches!(words.text(at as usize), "—" | "–" | "--" | "-");
    let next = (end..content.end).find(|&at| words.quotation_from(at as usize).is_some())?;
    (next > end + 2 && is_dash(end) && is_dash(next - 1)).then_some((end, next))
}

/// Where a quotation ends behind which a content goes on with a dash, up to the `next` quotation.
fn dangling(words: &Words, content: TokenRange, next: u32) -> Option<u32> {
    let quotation = words.quotation_from(content.start as usize).filter(|q| q.is_closed)?;
    let end = quotation.tokens.end;
    let goes_on = end < content.end && words.quotation(content.end as usize - 1).is_none();
    let is_dash = |at: u32| matches!(words.text(at as usize), "—" | "–" | "--" | "-");
    let is_next =
        next - content.end.min(next) <= 1 && words.quotation_from(next as usize).is_some();
    (goes_on && is_next && is_dash(end)).then_some(end)
}
