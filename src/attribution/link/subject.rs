//! The subject of a cue, by its tree: a source that the span model may have passed over.

use super::path::cue_head;
use super::view::SpanViews;
use crate::syntax::{Tree, Upos};
use crate::text::TokenRange;

/// How far from a cue its subject is looked for, in tokens.
const REACH: usize = 40;
/// How many arcs up are followed to a verb that shares its subject with the cue.
const MAX_CLIMB: usize = 3;
/// How many arcs up from a token its phrase's head may lie.
const MAX_DEPTH: usize = 6;
/// The longest phrase, in tokens; longer ones are wrong trees, mostly.
const MAX_LEN: usize = 30;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Subject {
    /// The phrase.
    pub tokens: TokenRange,
    /// Its head.
    pub head: usize,
    /// How many arcs lead from the cue up to the verb whose subject it is.
    pub climb: u32,
}

/// The subject, agent or possessor of a cue, where its head is in no span already.
pub(super) fn find_subject(views: &SpanViews, cue: TokenRange) -> Option<Subject> {
    let (document, tree) = (views.document, views.tree);
    let is_taken = |at: usize| views.is_taken(at);
    let mut verb = cue_head(tree, cue);
    let sentence = document.sentences.get(document.sentence_of(verb))?.within(views.bounds);
    for climb in 0..=MAX_CLIMB {
        if let Some(head) = dependent(tree, sentence, verb, cue) {
            if is_taken(head) {
                return None;
            }
            let tokens = phrase(tree, sentence, head, &is_taken);
            return (!tokens.is_empty()).then_some(Subject { tokens, head, climb: climb as u32 });
        }
        let parent = *tree.heads.get(verb)? as usize;
        let label = tree.deprel(verb);
        let shares = label.starts_with("acl")
            || matches!(label, "conj" | "xcomp" | "advcl" | "ccomp" | "parataxis");
        if parent == verb || !shares {
            return None;
        }
        verb = parent;
    }
    None
}

/// The dependent of `verb`, or of another word of the cue that holds it, that is its agent, its
/// subject or its possessor, in this order.
fn dependent(tree: &Tree, sentence: TokenRange, verb: usize, cue: TokenRange) -> Option<usize> {
    let first = verb.saturating_sub(REACH).max(sentence.start as usize);
    let last = (verb + REACH).min(sentence.end as usize);
    let mut best = None;
    for at in first..last {
        let head = *tree.heads.get(at)? as usize;
        if head == at || head != verb && !(cue.contains(verb) && cue.contains(head)) {
            continue;
        }
        let rank = match tree.deprel(at) {
            "obl:agent" => 0,
            "nsubj" => 1,
            "nsubj:pass" => 2,
            "nmod:poss" => 3,
            _ => continue,
        };
        if best.is_none_or(|(least, _)| rank < least) {
            best = Some((rank, at));
        }
    }
    best.map(|(_, at)| at)
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
