//! Claims inside claims: "Ada said that critics call the dam unsafe".
//!
//! The span model labels no token twice, so it is asked again about each content, as if that were
//! a text of its own; what it finds there is linked as usual.

use super::describe::describe;
use super::grammar::form;
use super::link::{LinkModel, link_within};
use super::repair::{add_agents, settle_subjects};
use super::{Relation, RoleSpan};
use crate::syntax::{Tree, Upos};
use crate::text::{Document, TokenRange};
use std::sync::LazyLock;

/// How many claims deep is looked.
const MAX_DEPTH: usize = 3;
/// The fewest tokens that can hold a source, a cue and a content.
const MIN_TOKENS: usize = 4;
/// How sure we must be of a claim inside a claim; from 0.3 to 0.5 the figures on the dev sets are
/// alike.
const MIN_CONFIDENCE: f32 = 0.4;

static THAT: LazyLock<u32> = LazyLock::new(|| form("that"));

/// Adds the claims inside the contents of `relations`, each with its parent, after them.
///
/// `read` finds the spans of a range as if it were a whole text; they lie in the range, in text
/// order, and do not overlap.
pub fn add_nested(
    model: &LinkModel,
    document: &Document,
    tree: &Tree,
    relations: &mut Vec<Relation>,
    read: &dyn Fn(TokenRange) -> Vec<RoleSpan>,
) {
    let link = |spans: &[RoleSpan], bounds: TokenRange| {
        let mut relations = link_within(model, document, tree, spans, bounds);
        describe(document, tree, &mut relations, bounds);
        add_agents(document, tree, &mut relations, bounds);
        settle_subjects(document, tree, &mut relations);
        relations
    };
    Reader { tree, read, link: &link, found: Vec::new() }.read_all(relations);
}

struct Reader<'a> {
    tree: &'a Tree,
    read: &'a dyn Fn(TokenRange) -> Vec<RoleSpan>,
    link: &'a dyn Fn(&[RoleSpan], TokenRange) -> Vec<Relation>,
    found: Vec<Relation>,
}

impl Reader<'_> {
    fn read_all(mut self, relations: &mut Vec<Relation>) {
        for (parent, relation) in relations.iter().enumerate() {
            self.read_contents(&relation.content, parent, relations.len(), MAX_DEPTH);
        }
        relations.append(&mut self.found);
    }

    /// Reads the contents of the relation with index `parent`; `base` is how many relations stand
    /// before those found here.
    fn read_contents(&mut self, contents: &[TokenRange], parent: usize, base: usize, depth: usize) {
        if depth == 0 {
            return;
        }
        for &content in contents {
            let range = inner_range(self.tree, content);
            if range.len() < MIN_TOKENS {
                continue;
            }
            let spans = (self.read)(range);
            for relation in (self.link)(&spans, range) {
                if relation.confidence < MIN_CONFIDENCE || !shrinks(&relation, range) {
                    continue;
                }
                let contents = relation.content.clone();
                self.found.push(Relation { parent: Some(parent), ..relation });
                let own = base + self.found.len() - 1;
                self.read_contents(&contents, own, base, depth - 1);
            }
        }
    }
}

/// What is read of a content: all of it without the marks around it and without its "that".
pub fn inner_range(tree: &Tree, content: TokenRange) -> TokenRange {
    let (mut start, mut end) = (content.start as usize, content.end as usize);
    let is_mark = |at: usize| tree.tags.get(at).is_some_and(|tag| tag.upos() == Upos::Punct);
    let is_that = |at: usize| tree.words.get(at).is_some_and(|w| w.form == *THAT);
    while start < end && (is_mark(start) || is_that(start)) {
        start += 1;
    }
    while start < end && is_mark(end - 1) {
        end -= 1;
    }
    TokenRange::new(start, end)
}

/// Whether the relation's content is less than the whole that it was found in, so that looking
/// into it again comes to an end.
fn shrinks(relation: &Relation, whole: TokenRange) -> bool {
    relation.content.iter().all(|range| range.len() < whole.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::Role;
    use crate::attribution::markup::Marked;

    /// Checks how many claims are found in the content of the relation marked in `outer`, where
    /// the inner spans are those marked in `inner`, the same sentence.
    fn check(outer: &str, inner: &str, expected: usize) {
        let (text, marked) = (Marked::new(outer), Marked::new(inner).relation);
        let read = |range: TokenRange| -> Vec<RoleSpan> {
            let roles = [
                (Role::Source, &marked.source),
                (Role::Cue, &marked.cue),
                (Role::Content, &marked.content),
            ];
            let all = roles.into_iter().flat_map(|(role, ranges)| {
                ranges.iter().map(move |&tokens| RoleSpan { role, tokens, confidence: 1.0 })
            });
            let mut spans: Vec<RoleSpan> = all
                .filter(|s| range.start <= s.tokens.start && s.tokens.end <= range.end)
                .collect();
            spans.sort_by_key(|span| span.tokens);
            spans
        };
        let link = |spans: &[RoleSpan], _| -> Vec<Relation> {
            let is_whole = spans.iter().any(|span| span.role == Role::Cue);
            is_whole.then(|| Relation { confidence: 0.9, ..marked.clone() }).into_iter().collect()
        };
        let mut relations = vec![text.relation.clone()];
        let reader = Reader { tree: &text.tree, read: &read, link: &link, found: Vec::new() };
        reader.read_all(&mut relations);
        assert_eq!(relations.len() - 1, expected, "{outer}");
        assert!(relations[1..].iter().all(|relation| relation.parent == Some(0)));
    }

    #[test]
    fn claims_inside_claims_have_parents() {
        check(
            "[Ada] {said} <that critics call the dam unsafe>.",
            "Ada said that [critics] {call} <the dam unsafe>.",
            1,
        );
    }

    #[test]
    fn speakers_tell_of_their_own_thoughts() {
        check(
            "<“I think the dam is unsafe,”> [Ada] {said}.",
            "“[I] {think} <the dam is unsafe>,” Ada said.",
            1,
        );
    }

    #[test]
    fn short_contents_hold_nothing() {
        check("[Ada] {wants} <a say>.", "Ada wants [a] {say}.", 0);
    }
}
