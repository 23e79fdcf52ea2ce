//! Where the linker's model is kept among the weights.

use super::LinkModel;
use crate::model::{Weights, WeightsBuilder, WeightsError};

const CHOICES: &str = "attribution.link.choices";
const VERDICTS: &str = "attribution.link.verdicts";
const LEAST_CONFIDENCE: &str = "attribution.link.least-confidence";

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
