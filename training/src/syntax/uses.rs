//! How often the rows of the models of syntax were used in their training.

use sourcelight::model::{Weights, WeightsBuilder, WeightsError};

/// A count for each row of each model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxUses {
    /// Those of the tagger.
    pub tagger: Vec<u32>,
    /// Those of the parser.
    pub parser: Vec<u32>,
    /// Those of the labeler.
    pub labeler: Vec<u32>,
}

impl SyntaxUses {
    /// Adds the counts to a stage's file.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        weights.u32_table("uses.tagger", &self.tagger);
        weights.u32_table("uses.parser", &self.parser);
        weights.u32_table("uses.labeler", &self.labeler);
    }

    /// The counts of a stage's file.
    ///
    /// # Errors
    /// When one of them is missing.
    pub fn read(weights: &Weights) -> Result<SyntaxUses, WeightsError> {
        Ok(SyntaxUses {
            tagger: weights.u32_table("uses.tagger")?,
            parser: weights.u32_table("uses.parser")?,
            labeler: weights.u32_table("uses.labeler")?,
        })
    }
}
