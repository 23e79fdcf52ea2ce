//! Chooses whom a mention means: a log-linear model over the candidates and "somebody new".

use crate::model::{Feature, Scorer, Weights, WeightsBuilder, WeightsError, exp};

const SECTION: &str = "source.rank";

/// A question of the ranker's.
pub struct Question<'q> {
    /// Index of the relation whose source is asked for; none for a mention that says nothing.
    pub relation: Option<usize>,
    /// The sort of question, a small number.
    pub sort: u32,
    /// The features of all choices, one after another.
    pub features: &'q [Feature],
    /// Where the features of each choice end; the last choice is "somebody new".
    pub ends: &'q [usize],
    /// How likely each choice is by the model.
    pub probabilities: &'q [f32],
    pub(in crate::source) name_of: &'q dyn Fn(usize) -> String,
    pub(in crate::source) is_person: &'q dyn Fn(usize) -> bool,
}

impl Question<'_> {
    /// The fullest name or description of a choice; of the last, the mention's own words.
    pub fn name(&self, choice: usize) -> String {
        (self.name_of)(choice)
    }

    /// Whether a choice is a person with a name.
    pub fn is_person(&self, choice: usize) -> bool {
        (self.is_person)(choice)
    }
}

/// The weights of the ranker.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RankModel {
    /// Scores a choice.
    pub choices: Scorer,
}

impl RankModel {
    /// Takes the model from the weights.
    ///
    /// # Errors
    /// When the section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<RankModel, WeightsError> {
        Ok(RankModel { choices: weights.scorer(SECTION, 1)? })
    }

    /// Adds the model to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        weights.scorer(SECTION, &self.choices);
    }

    /// How likely each choice is; `ends` tells where the features of each end.
    pub fn probabilities(&self, features: &[Feature], ends: &[usize]) -> Vec<f32> {
        let mut start = 0;
        let scores = ends.iter().map(|&end| {
            let mut score = [0];
            self.choices.add(&features[start..end], &mut score);
            start = end;
            score[0] as f32 * self.choices.scale()
        });
        softmax(scores.collect())
    }
}

/// Probabilities from scores in log-odds.
pub(in crate::source) fn softmax(mut scores: Vec<f32>) -> Vec<f32> {
    let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    scores.iter_mut().for_each(|score| *score = exp(*score - top));
    let total: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= total);
    scores
}
