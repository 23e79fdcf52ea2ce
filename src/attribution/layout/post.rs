//! Embedded posts: what stands between a post and the handle of its author.

use super::people::name_from;
use crate::attribution::grammar::Words;
use crate::attribution::{Layout, Relation};
use crate::text::TokenRange;

/// A post has at least so many tokens.
const FEWEST: usize = 3;
/// Behind a handle stand at most so many tokens: a date, a time.
const LONGEST_DATE: usize = 12;
/// The longest name, in tokens.
const LONGEST_NAME: usize = 6;
/// How sure such relations are.
const CONFIDENCE: f32 = 0.85;

/// What is posted, by paragraph: “It rained. — Ada Byron (@ada) May 3”, “Ada Byron @ada It rained.”
pub(super) fn find(words: &Words) -> Vec<Relation> {
    words
        .document
        .paragraphs
        .iter()
        .filter_map(|paragraph| {
            let tokens = paragraph.tokens;
            let handle = tokens.indexes().find(|&at| is_handle(words, at))?;
            signed(words, tokens, handle).or_else(|| headed(words, tokens, handle))
        })
        .collect()
}

/// A post and then whose it is, behind a dash or the end of a sentence.
fn signed(words: &Words, tokens: TokenRange, handle: usize) -> Option<Relation> {
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    let last = handle - usize::from(words.text(handle.wrapping_sub(1)) == "(");
    let is_name = |at: &usize| !name_from(words, *at, at + 1).is_empty();
    let first = last - (start..last).rev().take_while(is_name).count();
    let name = TokenRange::new(first, last);
    let is_behind_dash = first > start && words.is_dash(first - 1);
    let stop = first - usize::from(is_behind_dash);
    let ends = stop > start && matches!(words.text(stop - 1), "." | "!" | "?" | "…" | "”" | "\"");
    let is_sentence = (handle..end).any(|at| words.is_finite(at));
    let is_whole = stop - start >= FEWEST && end - handle <= LONGEST_DATE && !is_sentence;
    let is_signed = (1..=LONGEST_NAME).contains(&name.len()) && (is_behind_dash || ends);
    (is_signed && is_whole)
        .then(|| relation(TokenRange::new(start, stop), name, is_behind_dash.then_some(first - 1)))
}

/// A name with a handle, and then what is posted under it.
fn headed(words: &Words, tokens: TokenRange, handle: usize) -> Option<Relation> {
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    let name = name_from(words, start, handle);
    let is_name = (1..=LONGEST_NAME).contains(&name.len()) && handle - name.end as usize <= 1;
    // A handle may name its server: “@ada@harbor.example”.
    let is_beside = |at| matches!(words.text(at), ")" | "·" | "•" | ":") || is_handle(words, at);
    let first = (handle + 1..end).find(|&at| !is_beside(at))?;
    // “Ada Byron (@ada) is a keeper” tells of her.
    let begins = words.is_capital(first) || words.quotation_from(first).is_some();
    (is_name && begins && end - first >= FEWEST)
        .then(|| relation(TokenRange::new(first, end), name, None))
}

fn is_handle(words: &Words, at: usize) -> bool {
    words.text(at).len() > 1 && words.text(at).starts_with('@')
}

fn relation(content: TokenRange, name: TokenRange, dash: Option<usize>) -> Relation {
    Relation {
        source: vec![name],
        cue: dash.map(|at| TokenRange::new(at, at + 1)).into_iter().collect(),
        content: vec![content],
        layout: Some(Layout::Signature),
        ..Relation::by_rule(CONFIDENCE)
    }
}
