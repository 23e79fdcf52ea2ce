//! Where the span model is kept among the weights.

use super::crf::{Crf, EDGES, Transitions};
use super::{Lexicon, SpanModel, WordClass};
use crate::model::{Weights, WeightsBuilder, WeightsError};

const LEXICON: &str = "attribution.lexicon";
const FIRST: &str = "attribution.first";
const SECOND: &str = "attribution.second";
const CUE_BIAS: &str = "attribution.cue-bias";

impl SpanModel {
    /// Takes the model from the weights.
    ///
    /// # Errors
    /// When a section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<SpanModel, WeightsError> {
        let bias = weights.f32_table(CUE_BIAS)?;
        let cue_bias = bias.first().copied().ok_or_else(|| WeightsError::malformed(CUE_BIAS))?;
        Ok(SpanModel {
            lexicon: Lexicon::read(weights)?,
            first: Crf::read(weights, FIRST)?,
            second: Crf::read(weights, SECOND)?,
            cue_bias,
        })
    }

    /// Adds the model to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        self.lexicon.write(weights);
        self.first.write(weights, FIRST);
        self.second.write(weights, SECOND);
        weights.f32_table(CUE_BIAS, &[self.cue_bias]);
    }
}

impl Lexicon {
    /// Takes the lexicon from the weights.
    ///
    /// # Errors
    /// When its section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<Lexicon, WeightsError> {
        let entries = weights.hash_table(LEXICON)?;
        let entries: Vec<(WordClass, [u8; 2])> =
            entries.into_iter().map(|(word, classes)| (WordClass(word), classes)).collect();
        Ok(Lexicon::new(&entries))
    }

    /// Adds the lexicon to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        let entries: Vec<(u32, [u8; 2])> =
            self.entries().into_iter().map(|(word, classes)| (word.0, classes)).collect();
        weights.hash_table(LEXICON, &entries);
    }
}

impl Crf {
    /// Takes a field from the sections of the weights whose names begin with `name`.
    ///
    /// # Errors
    /// When a section is missing or malformed.
    pub fn read(weights: &Weights, name: &str) -> Result<Crf, WeightsError> {
        let section = transitions_section(name);
        let numbers = weights.f32_table(&section)?;
        if numbers.len() != EDGES * 64 {
            return Err(WeightsError::malformed(&section));
        }
        let at = |edge: usize, from: usize, to: usize| numbers[(edge * 8 + from) * 8 + to];
        let scores = (0..EDGES)
            .map(|edge| std::array::from_fn(|from| std::array::from_fn(|to| at(edge, from, to))))
            .collect();
        Ok(Crf { scorer: weights.scorer(name, 8)?, transitions: Transitions { scores } })
    }

    /// Adds the field to weights in the making, under names that begin with `name`.
    pub fn write(&self, weights: &mut WeightsBuilder, name: &str) {
        let numbers: Vec<f32> =
            self.transitions.scores.iter().flatten().flatten().copied().collect();
        weights.scorer(name, &self.scorer).f32_table(&transitions_section(name), &numbers);
    }
}

fn transitions_section(name: &str) -> String {
    [name, ".transitions"].concat()
}
