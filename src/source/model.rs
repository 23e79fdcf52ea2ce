//! Everything that identifying sources has learned.

use crate::model::{Weights, WeightsBuilder, WeightsError};
use crate::source::choice::rank::RankModel;
use crate::source::judging::verdict::VerdictModel;
use crate::source::kind::model::KindModel;
use crate::source::name::types::NameModel;
use crate::source::reading::noun_type::EntityModel;

/// The models, in the order in which they are asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SourceModel {
    /// Tells what a noun names.
    pub nouns: EntityModel,
    /// Tells what a name names.
    pub names: NameModel,
    /// Chooses whom a mention means.
    pub rank: RankModel,
    /// Decides the kind.
    pub kind: KindModel,
    /// Says how sure all that is.
    pub verdict: VerdictModel,
}

impl SourceModel {
    /// Takes the models from the weights.
    ///
    /// # Errors
    /// When a section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<SourceModel, WeightsError> {
        Ok(SourceModel {
            nouns: EntityModel::read(weights)?,
            names: NameModel::read(weights)?,
            rank: RankModel::read(weights)?,
            kind: KindModel::read(weights)?,
            verdict: VerdictModel::read(weights)?,
        })
    }

    /// Adds the models to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        self.nouns.write(weights);
        self.names.write(weights);
        self.rank.write(weights);
        self.kind.write(weights);
        self.verdict.write(weights);
    }
}
