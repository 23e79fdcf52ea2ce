//! The two passes of the sequence model over a document.

use super::crf::{Crf, Lattice, Scores, best_labels};
use super::{Evidence, Label, Lexicon, first_pass_features, second_pass_features, step};
use crate::attribution::RoleSpan;
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

impl SpanModel {
    /// Finds the spans in one range of a document's tokens, read as if it were a text of its own.
    pub fn find_spans(&self, evidence: &Evidence, range: TokenRange) -> Vec<RoleSpan> {
        let mut edges: Vec<u8> = range.indexes().map(|at| evidence.edge(at) as u8).collect();
        if let Some(first) = edges.first_mut() {
            *first = 0;
        }
        let first = range.start as usize;
        let mut features = Vec::with_capacity(192);
        let scores: Vec<Scores> = range
            .indexes()
            .map(|at| {
                features.clear();
                first_pass_features(evidence, at, &mut features);
                self.first.score(&features)
            })
            .collect();
        let mut lattice = Lattice::default();
        lattice.run(&scores, &edges, &self.first.transitions.table());
        let steps: Vec<[u8; 8]> =
            (0..range.len()).map(|index| lattice.token(index).map(step)).collect();
        let window = Steps { first, steps: &steps };
        let mut scores: Vec<Scores> = range
            .indexes()
            .map(|at| {
                features.clear();
                first_pass_features(evidence, at, &mut features);
                second_pass_features(evidence, window, at, &mut features);
                self.second.score(&features)
            })
            .collect();
        let table = self.second.transitions.table();
        lattice.run(&scores, &edges, &table);
        for token in &mut scores {
            token[Label::begin(crate::attribution::Role::Cue).0 as usize] += self.cue_bias;
        }
        let labels = best_labels(&scores, &edges, &table);
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
