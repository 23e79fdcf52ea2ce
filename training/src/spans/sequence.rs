//! Articles as sequences of features and labels.

use super::Reading;
use sourcelight::attribution::spans::{
    Evidence, Label, Layer, WordClass, rule_features, token_features,
};
use sourcelight::model::Feature;

/// One article, ready for training.
#[derive(Debug, Clone, Default)]
pub struct Sequence {
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
        let n = document.tokens.len();
        let mut features = Vec::new();
        for at in 0..n {
            token_features(&evidence, at, &mut features);
            rule_features(&evidence, Layer::Outermost, at, &mut features);
        }
        Sequence {
            width: features.len() / n.max(1),
            features,
            edges: (0..n).map(|at| evidence.edge(at) as u8).collect(),
            labels: Label::from_spans(&reading.article.spans, n),
            weights: vec![weight; n],
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
