//! Heads of cues, and the phrases around heads, by the tree.

use crate::syntax::{Tree, Upos};
use crate::text::TokenRange;

/// How many arcs up from a token its phrase's head may lie.
const MAX_DEPTH: usize = 6;
/// The longest phrase, in tokens; longer ones are wrong trees, mostly.
const MAX_LEN: usize = 30;

/// The head of a cue: its first word whose own head lies outside of it, verbs, nouns and adjectives
/// before others.
pub(in crate::attribution) fn cue_head(tree: &Tree, cue: TokenRange) -> usize {
    let is_top = |&at: &usize| {
        tree.heads.get(at).is_none_or(|&head| head as usize == at || !cue.contains(head as usize))
    };
    let tops = || cue.indexes().filter(is_top);
    let upos = |at: usize| tree.tags.get(at).map_or(Upos::X, |tag| tag.upos());
    tops()
        .find(|&at| {
            matches!(upos(at), Upos::Verb | Upos::Noun | Upos::Adj | Upos::Propn | Upos::Adv)
        })
        .or_else(|| tops().find(|&at| upos(at) == Upos::Aux))
        .or_else(|| tops().next_back())
        .unwrap_or(cue.start as usize)
}

/// The words around `head` that hang from it and are in no span, without marks at the ends.
pub(in crate::attribution) fn phrase(
    tree: &Tree,
    sentence: TokenRange,
    head: usize,
    is_taken: &impl Fn(usize) -> bool,
) -> TokenRange {
    let belongs = |at: usize| {
        let mut token = at;
        for _ in 0..MAX_DEPTH {
            let parent = tree.heads.get(token).map_or(token, |&parent| parent as usize);
            if parent == head {
                return sentence.contains(at) && !is_taken(at);
            }
            if parent == token {
                break;
            }
            token = parent;
        }
        false
    };
    let is_edge = |at: usize| {
        tree.tags.get(at).is_some_and(|tag| matches!(tag.upos(), Upos::Punct | Upos::Adp))
    };
    let (mut start, mut end) = (head, head + 1);
    while start > 0 && end - start < MAX_LEN && belongs(start - 1) {
        start -= 1;
    }
    while end - start < MAX_LEN && belongs(end) {
        end += 1;
    }
    while start < head && is_edge(start) {
        start += 1;
    }
    while end > head + 1 && is_edge(end - 1) {
        end -= 1;
    }
    TokenRange::new(start, end)
}
