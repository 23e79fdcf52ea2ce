//! The linker's model, and where it is kept among the weights.

use crate::model::{Scorer, Weights, WeightsBuilder, WeightsError};

const CHOICES: &str = "attribution.link.choices";
const VERDICTS: &str = "attribution.link.verdicts";
const LEAST_CONFIDENCE: &str = "attribution.link.least-confidence";

/// The weights of the linker.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LinkModel {
    /// Scores all choices, in one class.
    pub choices: Scorer,
    /// Scores whole relations, in one class: the log-odds that one is right.
    pub verdicts: Scorer,
    /// The confidence under which a relation is given up, from 0 to 1.
    pub least_confidence: f32,
}

impl LinkModel {
    /// Takes the model from the weights.
    ///
    /// # Errors
    /// When a section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<LinkModel, WeightsError> {
        let &[least] = &weights.u32_table(LEAST_CONFIDENCE)?[..] else {
            return Err(WeightsError::malformed(LEAST_CONFIDENCE));
        };
        Ok(LinkModel {
            choices: weights.scorer(CHOICES, 1)?,
            verdicts: weights.scorer(VERDICTS, 1)?,
            least_confidence: f32::from_bits(least),
        })
    }

    /// Adds the model to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        weights
            .scorer(CHOICES, &self.choices)
            .scorer(VERDICTS, &self.verdicts)
            .u32_table(LEAST_CONFIDENCE, &[self.least_confidence.to_bits()]);
    }
}
