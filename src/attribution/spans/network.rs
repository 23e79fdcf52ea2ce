//! A small recurrent network that scores the labels of tokens.
//!
//! The features of a token, hashed, each have a row of numbers, and their sum is the token's
//! vector. Layers of quasi-recurrent units (Bradbury et al. 2017) carry what the vectors hold to
//! both sides; the scores are linear in the vector and the outputs of every layer. All numbers
//! come from additions, multiplications, divisions and square roots in a fixed order, so they are
//! the same to the bit natively and in WebAssembly.

use super::crf::{Scores, Transitions};
use crate::model::{Feature, Scorer, add_product};

/// How many numbers a token's vector has.
pub const VECTOR: usize = 48;
/// How many units a layer has in each direction.
pub const UNITS: usize = 48;
/// How many layers there are.
pub const LAYERS: usize = 2;
/// Pre-activations of one direction of a layer: candidates, forget gates and output gates.
pub const GATES: usize = 3 * UNITS;
/// How many numbers the labels' scores are made of.
pub const OUTPUTS: usize = VECTOR + LAYERS * 2 * UNITS;

/// How many tokens' pre-activations are computed at once, few enough to stay in the fastest cache.
const BLOCK: usize = 32;

/// How many numbers the layer with that index takes in.
pub fn inputs_of(layer: usize) -> usize {
    if layer == 0 { VECTOR } else { 2 * UNITS }
}

/// Which way a part of a layer reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the first token on.
    Forward = 0,
    /// From the last token back.
    Backward = 1,
}

/// Both directions, in the order of their outputs.
pub const DIRECTIONS: [Direction; 2] = [Direction::Forward, Direction::Backward];

/// One direction of a layer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Units {
    /// From inputs to pre-activations: a row of [`GATES`] for each input.
    pub weights: Vec<f32>,
    /// Added to the pre-activations.
    pub bias: Vec<f32>,
}

/// A trained network.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Network {
    /// A row of [`VECTOR`] numbers for each feature.
    pub embedding: Scorer,
    /// The layers from the input on, [`LAYERS`] of them; none in a network without weights.
    pub layers: Vec<[Units; 2]>,
    /// From the vector and the layers' outputs, in this order, to scores: a row of 8 for each.
    pub output: Vec<f32>,
    /// Added to the scores.
    pub bias: Scores,
    /// Scores of transitions between labels.
    pub transitions: Transitions,
}

/// Squashes a number into -1 to 1.
#[inline]
pub fn squash(x: f32) -> f32 {
    x / (1.0 + x * x).sqrt()
}

/// Runs units over tokens whose pre-activations are `gates`, from the state in `cell`, and writes
/// their outputs to rows of twice [`UNITS`], each direction to its own half.
pub fn run_units(
    direction: Direction,
    gates: &[f32],
    cell: &mut [f32; UNITS],
    outputs: &mut [f32],
) {
    let half = direction as usize * UNITS;
    let mut step = |gates: &[f32], outputs: &mut [f32]| {
        let (candidate, rest) = gates.split_at(UNITS);
        let (forget, open) = rest.split_at(UNITS);
        let outputs = &mut outputs[half..half + UNITS];
        for unit in 0..UNITS {
            let keep = 0.5 + 0.5 * squash(forget[unit]);
            let now = keep * cell[unit] + (1.0 - keep) * squash(candidate[unit]);
            cell[unit] = now;
            outputs[unit] = (0.5 + 0.5 * squash(open[unit])) * now;
        }
    };
    let tokens = gates.chunks_exact(GATES).zip(outputs.chunks_exact_mut(2 * UNITS));
    match direction {
        Direction::Forward => tokens.for_each(|(gates, outputs)| step(gates, outputs)),
        Direction::Backward => tokens.rev().for_each(|(gates, outputs)| step(gates, outputs)),
    }
}

impl Network {
    /// Adds a token's features to the whole numbers that its vector is a multiple of.
    #[inline]
    pub fn add_features(&self, features: &[Feature], sums: &mut [i32; VECTOR]) {
        self.embedding.add(features, sums);
    }

    /// A token's vector, from the sums of its features.
    #[inline]
    pub fn vector(&self, sums: [i32; VECTOR]) -> [f32; VECTOR] {
        sums.map(|sum| sum as f32 * self.embedding.scale())
    }

    /// The label scores of each token, from the tokens' vectors one after another.
    pub fn scores(&self, vectors: &[f32]) -> Vec<Scores> {
        let n = vectors.len() / VECTOR;
        let mut scores = vec![self.bias; n];
        if self.layers.is_empty() {
            return scores;
        }
        let (of_vector, mut of_layers) = self.output.split_at(VECTOR * 8);
        add_product(vectors, of_vector, VECTOR, 8, scores.as_flattened_mut());
        let mut outputs: Vec<f32> = Vec::new();
        for (index, layer) in self.layers.iter().enumerate() {
            let inputs = if index == 0 { vectors } else { &outputs };
            let mut next = vec![0.0; n * 2 * UNITS];
            for (direction, units) in DIRECTIONS.into_iter().zip(layer) {
                units.run(direction, inputs, inputs_of(index), &mut next);
            }
            outputs = next;
            let (these, rest) = of_layers.split_at(2 * UNITS * 8);
            of_layers = rest;
            add_product(&outputs, these, 2 * UNITS, 8, scores.as_flattened_mut());
        }
        scores
    }
}

impl Units {
    /// Runs over all tokens, whose inputs are rows of `width` numbers.
    fn run(&self, direction: Direction, inputs: &[f32], width: usize, outputs: &mut [f32]) {
        let mut cell = [0.0; UNITS];
        let mut gates = Vec::with_capacity(BLOCK * GATES);
        let mut run_block = |inputs: &[f32], outputs: &mut [f32]| {
            gates.clear();
            for _ in 0..inputs.len() / width {
                gates.extend_from_slice(&self.bias);
            }
            add_product(inputs, &self.weights, width, GATES, &mut gates);
            run_units(direction, &gates, &mut cell, outputs);
        };
        let blocks = inputs.chunks(BLOCK * width).zip(outputs.chunks_mut(BLOCK * 2 * UNITS));
        match direction {
            Direction::Forward => blocks.for_each(|(inputs, outputs)| run_block(inputs, outputs)),
            Direction::Backward => {
                blocks.rev().for_each(|(inputs, outputs)| run_block(inputs, outputs));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Weights, WeightsBuilder};

    /// Numbers from -1 to 1 in no obvious order, multiples of a 127th.
    fn numbers(n: usize) -> Vec<f32> {
        (0..n).map(|at| ((at * 7919 + 13) % 255) as f32 / 127.0 - 1.0).collect()
    }

    fn network() -> Network {
        let units = |layer: usize| Units {
            weights: numbers(inputs_of(layer) * GATES),
            bias: numbers(GATES),
        };
        let weights = vec![1; VECTOR * 4];
        Network {
            embedding: Scorer::new(2, VECTOR, 0.5, weights).unwrap_or_default(),
            layers: (0..LAYERS).map(|layer| [units(layer), units(layer)]).collect(),
            output: numbers(OUTPUTS * 8),
            bias: [1.0; 8],
            transitions: Transitions::default(),
        }
    }

    #[test]
    fn layers_read_in_blocks_as_at_once() {
        let n = 3 * BLOCK + 5;
        let Units { weights, bias } = &network().layers[0][0];
        let inputs = numbers(n * VECTOR);
        for direction in DIRECTIONS {
            let mut gates = bias.repeat(n);
            add_product(&inputs, weights, VECTOR, GATES, &mut gates);
            let mut at_once = vec![0.0; n * 2 * UNITS];
            run_units(direction, &gates, &mut [0.0; UNITS], &mut at_once);
            let mut in_blocks = vec![0.0; n * 2 * UNITS];
            let units = Units { weights: weights.clone(), bias: bias.clone() };
            units.run(direction, &inputs, VECTOR, &mut in_blocks);
            assert_eq!(in_blocks, at_once, "{direction:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut weights = WeightsBuilder::new();
        network().write(&mut weights, "network");
        let bytes = weights.to_bytes();
        let read =
            Weights::from_bytes(&bytes).and_then(|weights| Network::read(&weights, "network"));
        let vectors = numbers(9 * VECTOR);
        let near = |read: Network| {
            let pairs = read.scores(&vectors).into_iter().zip(network().scores(&vectors));
            pairs.flat_map(|(a, b)| a.into_iter().zip(b)).all(|(a, b)| (a - b).abs() < 0.05)
        };
        assert!(read.is_ok_and(near));
    }

    #[test]
    fn a_network_without_weights_scores_nothing() {
        assert_eq!(Network::default().scores(&[]), Vec::<Scores>::new());
        assert_eq!(Network::default().scores(&numbers(2 * VECTOR)), vec![[0.0; 8]; 2]);
    }
}
