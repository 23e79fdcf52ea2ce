//! Articles as sequences of features and labels.

use super::Reading;
use crate::corpus::spans_of;
use sourcelight::attribution::spans::{
    Evidence, Label, Layer, WordClass, rule_features, token_features,
};
use sourcelight::attribution::{RoleSpan, inner_range};
use sourcelight::model::Feature;
use sourcelight::text::TokenRange;

/// One article, or one content in it, ready for training.
#[derive(Debug, Clone, Default)]
pub struct Sequence {
    /// The tokens that it holds.
    pub range: TokenRange,
    /// For a content, the index of its relation in the article.
    pub outer: Option<usize>,
    /// The features of all tokens, one after another, equally many for each.
    pub features: Vec<Feature>,
    /// How many features each token has.
    pub width: usize,
    /// The class of the edge before each token.
    pub edges: Vec<u8>,
    /// The gold or silver labels.
    pub labels: Vec<Label>,
    /// How much each token counts; 1 for gold.
    pub weights: Vec<f32>,
}

impl Sequence {
    /// Extracts an article's features; every token counts `weight`.
    pub fn new(reading: &Reading, classes: impl Fn(WordClass) -> [u8; 2], weight: f32) -> Sequence {
        let document = &reading.article.document;
        let evidence = Evidence::new(document, &reading.tree, classes);
        let whole = TokenRange::new(0, document.tokens.len());
        Sequence::of_range(&evidence, whole, Layer::Outermost, &reading.article.spans, weight)
    }

    /// The same, and after it every content in which claims are looked for, as a text of its own
    /// with the claims that stand in it; every token of these counts `nested_weight`.
    pub fn with_contents(
        reading: &Reading,
        classes: impl Fn(WordClass) -> [u8; 2],
        weight: f32,
        nested_weight: f32,
    ) -> Vec<Sequence> {
        let Reading { article, tree } = reading;
        let document = &article.document;
        let evidence = Evidence::new(document, tree, classes);
        let whole = TokenRange::new(0, document.tokens.len());
        let mut sequences =
            vec![Sequence::of_range(&evidence, whole, Layer::Outermost, &article.spans, weight)];
        for (index, relation) in article.relations.iter().enumerate() {
            for &content in &relation.content {
                let range = inner_range(tree, content);
                if range.len() < 4 || !evidence.holds_likely_cue(range) {
                    continue;
                }
                let spans = spans_of(&article.relations_within(index, range));
                let weight = nested_weight;
                let read = Sequence::of_range(&evidence, range, Layer::Nested, &spans, weight);
                sequences.push(Sequence { outer: Some(index), ..read });
            }
        }
        sequences
    }

    /// The tokens of a range, read as if it were a text of its own.
    fn of_range(
        evidence: &Evidence,
        range: TokenRange,
        layer: Layer,
        spans: &[RoleSpan],
        weight: f32,
    ) -> Sequence {
        let mut features = Vec::new();
        for at in range.indexes() {
            token_features(evidence, at, &mut features);
            rule_features(evidence, layer, at, &mut features);
        }
        let labels = Label::from_spans(spans, range.end as usize);
        Sequence {
            range,
            outer: None,
            width: features.len() / range.len().max(1),
            features,
            edges: range.indexes().map(|at| evidence.edge(at) as u8).collect(),
            labels: labels[range.indexes()].to_vec(),
            weights: vec![weight; range.len()],
        }
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.edges.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.edges.is_empty()
    }

    /// The features of token `at`.
    pub fn token(&self, at: usize) -> &[Feature] {
        &self.features[at * self.width..(at + 1) * self.width]
    }
}
