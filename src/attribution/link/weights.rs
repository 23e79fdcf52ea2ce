//! Where the linker's model is kept among the weights.

use super::LinkModel;
use crate::model::{Weights, WeightsBuilder, WeightsError};

const SCORER: &str = "attribution.link";

impl LinkModel {
    /// Takes the model from the weights.
    ///
    /// # Errors
    /// When its section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<LinkModel, WeightsError> {
        Ok(LinkModel { scorer: weights.scorer(SCORER, 1)? })
    }

    /// Adds the model to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        weights.scorer(SCORER, &self.scorer);
    }
}
