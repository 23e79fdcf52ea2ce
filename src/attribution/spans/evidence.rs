//! What the sequence model looks at, computed once for each token of a document.

use super::{Label, Lexicon, WordClass};
use crate::attribution::rules::find_relations;
use crate::attribution::{Relation, Role};
use crate::syntax::{Tree, Upos};
use crate::text::{Document, TokenRange};

/// How far up the tree is looked, so that degenerate trees cost no more than others.
const MAX_STEPS: usize = 24;

/// No such token.
pub(super) const NONE: u32 = u32::MAX;

/// A document with its syntax and the layers that features are made of. Every list has one place
/// for each token.
#[derive(Debug)]
pub struct Evidence<'d> {
    /// The text's layers.
    pub document: &'d Document,
    /// Tags and trees.
    pub tree: &'d Tree,
    /// Cue and source classes.
    pub(super) classes: Vec<[u8; 2]>,
    /// Place in its quotation; see [`quotation_states`].
    pub(super) quotation: Vec<u8>,
    /// Where the token's sentence and paragraph lie.
    pub(super) place: Vec<Place>,
    /// The topmost token whose subtree the token starts, and the one whose subtree it ends.
    pub(super) outermost: Vec<(u32, u32)>,
    /// The nearest ancestor that is a likely cue, and the ancestor's child on the way.
    pub(super) cue_above: Vec<(u32, u32)>,
    /// The nearest likely cue to the left and to the right in the sentence.
    pub(super) cue_beside: Vec<(u32, u32)>,
    /// What the rules find.
    pub rule_relations: Vec<Relation>,
    /// What the rules say of each token: a label, plus eight times how sure they are in four steps; for the
    /// outermost claims and for those inside others.
    pub(super) rules: [Vec<u8>; 2],
}

/// Whether outermost claims are looked for, or claims inside a content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// Claims that stand in no other.
    Outermost = 0,
    /// Claims inside another's content.
    Nested = 1,
}

/// Where a token stands in its sentence and paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    pub sentence: TokenRange,
    pub paragraph: TokenRange,
    /// Index of the paragraph, at most 255.
    pub paragraph_index: u8,
    /// Bit 0: the sentence holds a quotation mark; bit 1: it begins inside a quotation; bit 2: its
    /// paragraph begins with a quotation; bit 3: the paragraph before ends inside one.
    pub flags: u8,
}

impl<'d> Evidence<'d> {
    /// Computes every layer. `classes` gives a token's (cue, source) classes.
    pub fn new(
        document: &'d Document,
        tree: &'d Tree,
        classes: impl Fn(WordClass) -> [u8; 2],
    ) -> Evidence<'d> {
        let n = document.tokens.len();
        let classes: Vec<[u8; 2]> =
            (0..n).map(|at| classes(WordClass::new(&tree.words[at], tree.tags[at]))).collect();
        let quotation = quotation_states(document);
        let place = places(document, &quotation);
        let subtree = subtrees(tree);
        let outermost = (0..n).map(|at| outermost(tree, &subtree, at)).collect();
        let cue_above = (0..n).map(|at| cue_above(tree, &classes, at)).collect();
        let cue_beside = cues_beside(document, &classes);
        let rule_relations = find_relations(document);
        let rules = rule_labels(&rule_relations, document.tokens.len());
        Evidence {
            document,
            tree,
            classes,
            quotation,
            place,
            outermost,
            cue_above,
            cue_beside,
            rule_relations,
            rules,
        }
    }

    /// Whether a word of the range has often been a cue, or a rule finds a claim inside another there.
    pub fn holds_likely_cue(&self, range: TokenRange) -> bool {
        let rules = &self.rules[Layer::Nested as usize];
        range.indexes().any(|at| Lexicon::is_likely_cue(self.classes[at][0]) || rules[at] != 0)
    }

    /// The class of the edge before token `at`, for the transition weights.
    pub fn edge(&self, at: usize) -> usize {
        let place = self.place[at];
        let boundary = if place.paragraph.start as usize == at {
            2
        } else {
            usize::from(place.sentence.start as usize == at)
        };
        let here = self.quotation[at];
        let before = if at == 0 { 0 } else { self.quotation[at - 1] };
        let quotation = match (before, here) {
            (_, 2) => 1,
            (4, _) => 3,
            (_, 0) => 0,
            _ => 2,
        };
        let comma = usize::from(at > 0 && self.tree.tags[at - 1].upos() == Upos::Punct);
        (boundary * 4 + quotation) * 2 + comma
    }
}

/// For each token: 0 outside quotations, 1 inside one, 2 its opening mark, 3 inside an inner one,
/// 4 its closing mark.
fn quotation_states(document: &Document) -> Vec<u8> {
    let mut states = vec![0; document.tokens.len()];
    for quotation in &document.quotations {
        let range = quotation.tokens;
        if quotation.depth > 0 {
            states[range.indexes()].fill(3);
            continue;
        }
        states[range.indexes()].fill(1);
        states[range.start as usize] = 2;
        if quotation.is_closed {
            states[range.end as usize - 1] = 4;
        }
    }
    states
}

/// The labels that the rules give, by layer.
fn rule_labels(relations: &[Relation], n_tokens: usize) -> [Vec<u8>; 2] {
    [Layer::Outermost, Layer::Nested].map(|layer| {
        let mut labels = vec![0; n_tokens];
        let is_in = |relation: &&Relation| relation.parent.is_some() == (layer == Layer::Nested);
        for relation in relations.iter().filter(is_in) {
            let sureness = (relation.confidence * 4.0).clamp(0.0, 3.0) as u8;
            let roles = [
                (Role::Content, &relation.content),
                (Role::Source, &relation.source),
                (Role::Cue, &relation.cue),
            ];
            for (role, ranges) in roles {
                for range in ranges.iter().filter(|range| !range.is_empty()) {
                    labels[range.indexes()].fill(Label::inside(role).0 + 8 * sureness);
                    labels[range.start as usize] = Label::begin(role).0 + 8 * sureness;
                }
            }
        }
        labels
    })
}

fn places(document: &Document, quotation: &[u8]) -> Vec<Place> {
    let mut places = vec![Place::default(); document.tokens.len()];
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        let range = paragraph.tokens;
        let starts =
            quotation.get(range.start as usize).is_some_and(|&q| q == 2 && !range.is_empty());
        let follows = range.start > 0 && !matches!(quotation[range.start as usize - 1], 0 | 4);
        for place in &mut places[range.indexes()] {
            place.paragraph = range;
            place.paragraph_index = index.min(255) as u8;
            place.flags = u8::from(starts) << 2 | u8::from(follows) << 3;
        }
    }
    for &sentence in &document.sentences {
        let states = &quotation[sentence.indexes()];
        let has_mark = states.iter().any(|&q| q == 2 || q == 4);
        let begins_inside = states.first().is_some_and(|&q| q == 1);
        for place in &mut places[sentence.indexes()] {
            place.sentence = sentence;
            place.flags |= u8::from(has_mark) | u8::from(begins_inside) << 1;
        }
    }
    places
}

fn subtrees(tree: &Tree) -> Vec<(u32, u32)> {
    let mut subtrees: Vec<(u32, u32)> = (0..tree.heads.len() as u32).map(|at| (at, at)).collect();
    for at in 0..tree.heads.len() {
        let (mut child, token) = (at, at as u32);
        for _ in 0..MAX_STEPS {
            let head = tree.heads[child] as usize;
            let (start, end) = subtrees[head];
            if head == child || (start <= token && token <= end) {
                break;
            }
            subtrees[head] = (start.min(token), end.max(token));
            child = head;
        }
    }
    subtrees
}

fn outermost(tree: &Tree, subtrees: &[(u32, u32)], at: usize) -> (u32, u32) {
    let climb = |is_edge: &dyn Fn(usize) -> bool| {
        let mut top = at;
        for _ in 0..MAX_STEPS {
            let head = tree.heads[top] as usize;
            if head == top || !is_edge(head) {
                break;
            }
            top = head;
        }
        if is_edge(top) { top as u32 } else { NONE }
    };
    let starts = climb(&|token| subtrees[token].0 as usize == at);
    // A punctuation mark closes its clause, but is not what ends it.
    let ends = climb(&|token| subtrees[token].1 as usize == at);
    (starts, ends)
}

fn cue_above(tree: &Tree, classes: &[[u8; 2]], at: usize) -> (u32, u32) {
    let mut child = at;
    for _ in 0..MAX_STEPS {
        let head = tree.heads[child] as usize;
        if head == child {
            break;
        }
        if Lexicon::is_likely_cue(classes[head][0]) {
            return (head as u32, child as u32);
        }
        child = head;
    }
    (NONE, NONE)
}

fn cues_beside(document: &Document, classes: &[[u8; 2]]) -> Vec<(u32, u32)> {
    let mut beside = vec![(NONE, NONE); classes.len()];
    for sentence in &document.sentences {
        let mut last = NONE;
        for at in sentence.indexes() {
            beside[at].0 = last;
            if Lexicon::is_likely_cue(classes[at][0]) {
                last = at as u32;
            }
        }
        let mut next = NONE;
        for at in sentence.indexes().rev() {
            beside[at].1 = next;
            if Lexicon::is_likely_cue(classes[at][0]) {
                next = at as u32;
            }
        }
    }
    beside
}
