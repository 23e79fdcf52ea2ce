//! What a name names: a person, an organization, a place or a thing.
//!
//! A log-linear model over what is seen of a name in all its places in the article together, so
//! that "Freya said" in one paragraph and "Freya Lind, 41," in another decide as one. Trained on
//! the names in gold referents, and on those that CoreNLP (Manning et al. 2014) finds in PolNeAR.

use crate::model::{Feature, Scorer, Weights, WeightsBuilder, WeightsError, exp};
use crate::source::reading::noun_type::ENTITY_TYPES;

const SECTION: &str = "source.name";

/// The weights of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NameModel {
    /// Scores every type, in the order of [`ENTITY_TYPES`].
    pub types: Scorer,
}

impl NameModel {
    /// Takes the model from the weights.
    ///
    /// # Errors
    /// When the section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<NameModel, WeightsError> {
        Ok(NameModel { types: weights.scorer(SECTION, ENTITY_TYPES.len())? })
    }

    /// Adds the model to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        weights.scorer(SECTION, &self.types);
    }

    /// How likely a name is of each type, in the order of [`ENTITY_TYPES`]; the four add up to 1.
    pub fn probabilities(&self, evidence: &NameEvidence) -> [f32; ENTITY_TYPES.len()] {
        let mut scores = [0; ENTITY_TYPES.len()];
        self.types.add(&evidence.own, &mut scores);
        let mut total = scores.map(|score| score as f32);
        for place in &evidence.places {
            let mut scores = [0; ENTITY_TYPES.len()];
            self.types.add(place, &mut scores);
            for (total, score) in total.iter_mut().zip(scores) {
                *total += score as f32 / evidence.places.len() as f32;
            }
        }
        let scores = total.map(|score| score * self.types.scale());
        let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let weights = scores.map(|score| exp(score - top));
        let sum: f32 = weights.iter().sum();
        weights.map(|weight| weight / sum)
    }
}

/// What the model looks at for one name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NameEvidence {
    /// Features of the name itself.
    pub own: Vec<Feature>,
    /// Features of each of its places; what they tell is averaged.
    pub places: Vec<Vec<Feature>>,
}
