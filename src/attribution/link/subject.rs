//! The subject of a cue, by its tree: a source that the span model may have passed over.

use super::view::SpanViews;
use crate::attribution::grammar::{cue_head, phrase};
use crate::syntax::Tree;
use crate::text::TokenRange;

/// How far from a cue its subject is looked for, in tokens.
const REACH: usize = 40;
/// How many arcs up are followed to a verb that shares its subject with the cue.
const MAX_CLIMB: usize = 3;

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
