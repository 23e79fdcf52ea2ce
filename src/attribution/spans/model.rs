//! The trained span model: a network under a conditional random field.

use super::crf::{Lattice, Scores, Transitions, best_labels, weigh};
use super::network::{Network, VECTOR};
use super::{Evidence, Label, Layer, Lexicon, rule_features, token_features};
use crate::attribution::{Role, RoleSpan};
use crate::model::Feature;
use crate::text::TokenRange;
use std::mem::swap;

/// Finds spans: a network scores each token's labels, and a linear-chain conditional random field
/// chooses among their sequences.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SpanModel {
    /// Cue and source classes of words.
    pub lexicon: Lexicon,
    /// Scores labels.
    pub network: Network,
    /// Added to the score of beginning a cue, so that fewer claims are missed.
    pub cue_bias: f32,
}

/// A document before the span model: what does not depend on the range that is read, computed
/// once for each token.
#[derive(Debug)]
pub struct SpanReader<'e> {
    model: &'e SpanModel,
    evidence: &'e Evidence<'e>,
    decoder: Decoder,
    edges: Vec<u8>,
    /// The part of the tokens' vectors that comes from the text.
    sums: Vec<[i16; VECTOR]>,
}

impl<'e> SpanReader<'e> {
    /// Reads every token's features.
    pub fn new(model: &'e SpanModel, evidence: &'e Evidence) -> SpanReader<'e> {
        let n = evidence.document.tokens.len();
        let [mut features, mut next] = [(); 2].map(|()| Vec::with_capacity(64));
        let look_at = |at: usize, features: &mut Vec<Feature>| {
            features.clear();
            if at < n {
                token_features(evidence, at, features);
                model.network.embedding.fetch(features);
            }
        };
        look_at(0, &mut next);
        let sums = (0..n).map(|at| {
            swap(&mut features, &mut next);
            look_at(at + 1, &mut next);
            let mut sums = [0; VECTOR];
            model.network.add_features(&features, &mut sums);
            // Fewer than 256 weights of a byte each.
            sums.map(|sum| sum as i16)
        });
        let sums = sums.collect();
        let edges = (0..n).map(|at| evidence.edge(at) as u8).collect();
        let decoder = Decoder::new(&model.network.transitions);
        SpanReader { model, evidence, decoder, edges, sums }
    }

    /// Finds the spans in one range of the document's tokens, read as if it were a text of its
    /// own. A content without a likely cue is not looked into: that costs as much as the rest.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn find_spans(&self, range: TokenRange, layer: Layer) -> Vec<RoleSpan> {
        let SpanModel { network, cue_bias, .. } = self.model;
        if layer == Layer::Nested && !self.evidence.holds_likely_cue(range) {
            return Vec::new();
        }
        let mut features = Vec::with_capacity(8);
        let mut vectors = Vec::with_capacity(range.len() * VECTOR);
        for at in range.indexes() {
            features.clear();
            rule_features(self.evidence, layer, at, &mut features);
            let mut sums = self.sums[at].map(i32::from);
            network.add_features(&features, &mut sums);
            vectors.extend(network.vector(sums));
        }
        let edges = &self.edges[range.indexes()];
        let scores = network.scores(&vectors);
        self.decoder.find_spans(scores, edges, range.start as usize, *cue_bias)
    }
}

/// The spans of the best labels for tokens with these scores, the first of which is token
/// `first`; `cue_bias` is added to the score of beginning a cue. A span's confidence is the mean
/// probability of its labels.
pub fn find_spans(
    transitions: &Transitions,
    scores: Vec<Scores>,
    edges: &[u8],
    first: usize,
    cue_bias: f32,
) -> Vec<RoleSpan> {
    Decoder::new(transitions).find_spans(scores, edges, first, cue_bias)
}

/// Transitions as scores and as weights.
#[derive(Debug)]
struct Decoder {
    scores: Vec<[[f32; 8]; 8]>,
    weights: Vec<[[f32; 8]; 8]>,
}

impl Decoder {
    fn new(transitions: &Transitions) -> Decoder {
        let scores = transitions.table();
        Decoder { weights: weigh(&scores), scores }
    }

    /// See [`find_spans`].
    fn find_spans(
        &self,
        mut scores: Vec<Scores>,
        edges: &[u8],
        first: usize,
        cue_bias: f32,
    ) -> Vec<RoleSpan> {
        let mut lattice = Lattice::default();
        lattice.run_weighed(&scores, edges, &self.weights);
        for token in &mut scores {
            token[usize::from(Label::begin(Role::Cue).0)] += cue_bias;
        }
        let labels = best_labels(&scores, edges, &self.scores);
        Label::to_spans(&labels, first, |tokens, role| {
            let label =
                |at: usize| usize::from(Label::begin(role).0) + usize::from(at != tokens.start);
            let sum: f32 = tokens.clone().map(|at| lattice.token(at)[label(at)]).sum();
            sum / tokens.len() as f32
        })
    }
}
