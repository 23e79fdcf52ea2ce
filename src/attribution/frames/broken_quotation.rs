//! “The pier”—she pointed—“was mine,” she said: what stands between dashes is no part of what is said.

use crate::attribution::Relation;
use crate::attribution::words::Words;
use crate::text::TokenRange;

/// Takes out of contents what breaks a quotation off between two dashes.
pub(super) fn settle(words: &Words, relations: &mut [Relation]) {
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
