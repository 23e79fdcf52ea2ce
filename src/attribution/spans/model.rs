//! The two passes of the sequence model over a document.

use super::crf::{Crf, Lattice, Scores, best_labels};
use super::{
    Evidence, Label, Layer, Lexicon, first_pass_features, rule_features, second_pass_features, step,
};
use crate::attribution::{Role, RoleSpan};
use crate::text::TokenRange;

/// Finds spans: a first field, and a second one that also sees the first one's probabilities
/// around each token (stacking; Cohen and Carvalho 2005).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SpanModel {
    /// Cue and source classes of words.
    pub lexicon: Lexicon,
    /// Reads features of the text.
    pub first: Crf,
    /// Reads those and the first field's probabilities.
    pub second: Crf,
    /// Added to the second field's score of beginning a cue, so that fewer claims are missed.
    pub cue_bias: f32,
}

/// A document before the span model: what does not depend on the range that is read, computed
/// once for each token.
#[derive(Debug)]
pub struct SpanReader<'e> {
    model: &'e SpanModel,
    evidence: &'e Evidence<'e>,
    edges: Vec<u8>,
    /// The part of the first field's scores that comes from the text.
    first: Vec<[i32; 8]>,
    /// The part of the second field's scores that comes from the text.
    second: Vec<[i32; 8]>,
}

impl<'e> SpanReader<'e> {
    /// Scores every token.
    pub fn new(model: &'e SpanModel, evidence: &'e Evidence) -> SpanReader<'e> {
        let n = evidence.document.tokens.len();
        let mut features = Vec::with_capacity(128);
        let mut reader = SpanReader {
            model,
            evidence,
            edges: Vec::with_capacity(n),
            first: Vec::with_capacity(n),
            second: Vec::with_capacity(n),
        };
        for at in 0..n {
            features.clear();
            first_pass_features(evidence, at, &mut features);
            let (mut first, mut second) = ([0; 8], [0; 8]);
            model.first.scorer.add(&features, &mut first);
            model.second.scorer.add(&features, &mut second);
            reader.edges.push(evidence.edge(at) as u8);
            reader.first.push(first);
            reader.second.push(second);
        }
        reader
    }

    /// Finds the spans in one range of the document's tokens, read as if it were a text of its
    /// own.
    pub fn find_spans(&self, range: TokenRange, layer: Layer) -> Vec<RoleSpan> {
        let SpanModel { first, second, cue_bias, .. } = self.model;
        let mut features = Vec::with_capacity(64);
        let scores: Vec<Scores> = range
            .indexes()
            .map(|at| {
                features.clear();
                rule_features(self.evidence, layer, at, &mut features);
                first.score_from(self.first[at], &features)
            })
            .collect();
        let mut lattice = Lattice::default();
        let edges = &self.edges[range.indexes()];
        lattice.run(&scores, edges, &first.transitions.table());
        let steps: Vec<[u8; 8]> =
            (0..range.len()).map(|index| lattice.token(index).map(step)).collect();
        let steps = Steps { first: range.start as usize, steps: &steps };
        let scores: Vec<Scores> = range
            .indexes()
            .map(|at| {
                features.clear();
                rule_features(self.evidence, layer, at, &mut features);
                second_pass_features(self.evidence, steps, at, &mut features);
                second.score_from(self.second[at], &features)
            })
            .collect();
        second.find_spans(scores, edges, range.start as usize, *cue_bias)
    }
}

impl Crf {
    /// The spans of the best labels for tokens with these scores, the first of which is token
    /// `first`; `cue_bias` is added to the score of beginning a cue. A span's confidence is the
    /// mean probability of its labels.
    pub fn find_spans(
        &self,
        mut scores: Vec<Scores>,
        edges: &[u8],
        first: usize,
        cue_bias: f32,
    ) -> Vec<RoleSpan> {
        let table = self.transitions.table();
        let mut lattice = Lattice::default();
        lattice.run(&scores, edges, &table);
        for token in &mut scores {
            token[usize::from(Label::begin(Role::Cue).0)] += cue_bias;
        }
        let labels = best_labels(&scores, edges, &table);
        Label::to_spans(&labels, first, |tokens, role| {
            let label =
                |at: usize| usize::from(Label::begin(role).0) + usize::from(at != tokens.start);
            let sum: f32 = tokens.clone().map(|at| lattice.token(at)[label(at)]).sum();
            sum / tokens.len() as f32
        })
    }
}

/// The first pass's marginals over a range of tokens, each as a step from 0 to 7 (see [`step`]).
#[derive(Debug, Clone, Copy)]
pub struct Steps<'s> {
    /// The first token of the range.
    pub first: usize,
    /// The steps of each label, token by token.
    pub steps: &'s [[u8; 8]],
}

impl Steps<'_> {
    /// The steps of a token; zeros outside the range.
    pub(super) fn get(&self, at: usize) -> [u8; 8] {
        at.checked_sub(self.first)
            .and_then(|index| self.steps.get(index))
            .copied()
            .unwrap_or_default()
    }
}
