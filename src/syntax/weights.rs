//! Where the models of syntax are kept among the weights.

use super::{Clusters, SyntaxModel, labeler, parser, tagger};
use crate::model::{Weights, WeightsBuilder, WeightsError};

const CLUSTERS: &str = "syntax.clusters";
const TAGGER: &str = "syntax.tagger";
const PARSER: &str = "syntax.parser";
const LABELER: &str = "syntax.labeler";

impl SyntaxModel {
    /// Takes the models from the weights.
    ///
    /// # Errors
    /// When a section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<SyntaxModel, WeightsError> {
        Ok(SyntaxModel {
            clusters: Clusters::read_from(weights, CLUSTERS)?,
            tagger: weights.scorer(TAGGER, tagger::WIDTH)?,
            parser: weights.scorer(PARSER, parser::WIDTH)?,
            labeler: weights.scorer(LABELER, labeler::WIDTH)?,
        })
    }

    /// Adds the models to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        self.clusters.write_to(weights, CLUSTERS);
        weights
            .scorer(TAGGER, &self.tagger)
            .scorer(PARSER, &self.parser)
            .scorer(LABELER, &self.labeler);
    }
}
