//! Where the span model is kept among the weights.

use super::crf::{EDGES, Transitions};
use super::network::{
    DIRECTIONS, Direction, GATES, LAYERS, Network, OUTPUTS, Units, VECTOR, inputs_of,
};
use super::{Lexicon, SpanModel, WordClass};
use crate::model::{RoundedMatrix, Weights, WeightsBuilder, WeightsError};

const LEXICON: &str = "attribution.lexicon";
const NETWORK: &str = "attribution.network";
const CUE_BIAS: &str = "attribution.cue-bias";
const OUTPUT: &str = ".output";
const BIAS: &str = ".bias";
const TRANSITIONS: &str = ".transitions";

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
            network: Network::read(weights, NETWORK)?,
            cue_bias,
        })
    }

    /// Adds the model to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        self.lexicon.write(weights);
        self.network.write(weights, NETWORK);
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

impl Network {
    /// Takes a network from the sections of the weights whose names begin with `name`.
    ///
    /// # Errors
    /// When a section is missing or malformed.
    pub fn read(weights: &Weights, name: &str) -> Result<Network, WeightsError> {
        let part = |part: &str, len: usize| {
            let section = [name, part].concat();
            let numbers = weights.rounded_table(&section)?;
            if numbers.len() == len { Ok(numbers) } else { Err(WeightsError::malformed(&section)) }
        };
        let malformed = |section: &str| WeightsError::malformed(&[name, section].concat());
        let matrix = |section: &str, height: usize, width: usize| {
            RoundedMatrix::new(&part(section, height * width)?, width)
                .ok_or_else(|| malformed(section))
        };
        let units = |layer: usize, direction: Direction| {
            let [of_weights, of_bias] = units_sections(layer, direction);
            Ok(Units {
                weights: matrix(&of_weights, inputs_of(layer), GATES)?,
                bias: part(&of_bias, GATES)?,
            })
        };
        let layers = (0..LAYERS).map(|layer| {
            Ok([units(layer, Direction::Forward)?, units(layer, Direction::Backward)?])
        });
        let output = part(OUTPUT, OUTPUTS * 8)?;
        let mut output = &output[..];
        let output = (0..=LAYERS).map(|layer| {
            let (part, rest) = output.split_at(inputs_of(layer) * 8);
            output = rest;
            RoundedMatrix::new(part, 8)
        });
        let bias = part(BIAS, 8)?;
        let transitions = part(TRANSITIONS, EDGES * 64)?;
        let at = |edge: usize, from: usize, to: usize| transitions[(edge * 8 + from) * 8 + to];
        let scores = (0..EDGES)
            .map(|edge| std::array::from_fn(|from| std::array::from_fn(|to| at(edge, from, to))))
            .collect();
        Ok(Network {
            embedding: weights.scorer(name, VECTOR)?,
            layers: layers.collect::<Result<_, WeightsError>>()?,
            output: output.collect::<Option<_>>().ok_or_else(|| malformed(OUTPUT))?,
            bias: std::array::from_fn(|label| bias[label]),
            transitions: Transitions { scores },
        })
    }

    /// Adds the network to weights in the making, under names that begin with `name`.
    ///
    /// The numbers are rounded; what [`Network::read`] gives of them is what is to be measured.
    pub fn write(&self, weights: &mut WeightsBuilder, name: &str) {
        weights.scorer(name, &self.embedding);
        for (layer, directions) in self.layers.iter().enumerate() {
            for (direction, units) in DIRECTIONS.into_iter().zip(directions) {
                let [of_weights, of_bias] = units_sections(layer, direction);
                weights.rounded_matrix(&[name, &of_weights].concat(), &units.weights);
                weights.rounded_table(&[name, &of_bias].concat(), &units.bias);
            }
        }
        let output: Vec<f32> = self.output.iter().flat_map(RoundedMatrix::values).collect();
        let transitions: Vec<f32> =
            self.transitions.scores.iter().flatten().flatten().copied().collect();
        weights
            .rounded_table(&[name, OUTPUT].concat(), &output)
            .rounded_table(&[name, BIAS].concat(), &self.bias)
            .rounded_table(&[name, TRANSITIONS].concat(), &transitions);
    }
}

fn units_sections(layer: usize, direction: Direction) -> [String; 2] {
    let way = match direction {
        Direction::Forward => "forward",
        Direction::Backward => "backward",
    };
    ["weights", "bias"].map(|part| format!(".layer-{layer}.{way}.{part}"))
}
