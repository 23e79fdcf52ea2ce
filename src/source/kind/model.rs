//! Decides the kind of a source: a log-linear model over its words and over who it was taken for.

use crate::SourceKind;
use crate::model::{Feature, Scorer, Weights, WeightsBuilder, WeightsError};
use crate::source::choice::rank::softmax;

/// The kinds in the order of the model's classes. [`SourceKind::Unclear`] is none of them: it says
/// that another model's answer is not sure enough.
pub const SOURCE_KINDS: [SourceKind; 8] = [
    SourceKind::NamedPerson,
    SourceKind::Organization,
    SourceKind::Media,
    SourceKind::Document,
    SourceKind::Anonymous,
    SourceKind::Collective,
    SourceKind::Unstated,
    SourceKind::Author,
];

const SECTION: &str = "source.kind";

/// The weights of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KindModel {
    /// Scores every kind, in the order of [`SOURCE_KINDS`].
    pub kinds: Scorer,
}

impl KindModel {
    /// Takes the model from the weights.
    ///
    /// # Errors
    /// When the section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<KindModel, WeightsError> {
        Ok(KindModel { kinds: weights.scorer(SECTION, SOURCE_KINDS.len())? })
    }

    /// Adds the model to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        weights.scorer(SECTION, &self.kinds);
    }

    /// How likely each kind is, in the order of [`SOURCE_KINDS`].
    pub fn probabilities(&self, features: &[Feature]) -> Vec<f32> {
        let mut scores = [0; SOURCE_KINDS.len()];
        self.kinds.add(features, &mut scores);
        softmax(scores.iter().map(|&score| score as f32 * self.kinds.scale()).collect())
    }
}
