//! A small recurrent network that scores the labels of tokens.
//!
//! The features of a token, hashed, each have a row of numbers, and their sum is the token's
//! vector. Layers of quasi-recurrent units (Bradbury et al. 2017) carry what the vectors hold to
//! both sides; the scores are linear in the vector and the outputs of every layer. Matrices and
//! what they are multiplied by are whole numbers; all others come from additions,
//! multiplications, divisions and square roots in a fixed order, so they are the same to the bit
//! natively and in WebAssembly.

use super::crf::{Scores, Transitions};
use crate::model::{Feature, RoundedMatrix, Scorer, Spread};
use wide::{f32x8, i16x8, i32x8};

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
const BLOCK: usize = 16;
/// The whole number that stands for 1 in a layer's outputs.
const ONE: f32 = 4096.0;

/// How many numbers the layer with that index takes in; past the last, how many that one gives.
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
    pub weights: RoundedMatrix,
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
    /// From the vector and from each layer's outputs to scores: a row of 8 for each number.
    pub output: Vec<RoundedMatrix>,
    /// Added to the scores.
    pub bias: Scores,
    /// Scores of transitions between labels.
    pub transitions: Transitions,
}

/// Squashes numbers into -1 to 1.
#[inline]
fn squash(x: f32x8) -> f32x8 {
    x / (x * x + 1.0).sqrt()
}

/// Runs units over tokens whose pre-activations are `gates`, from the state in `cell`, and writes
/// their outputs to rows of twice [`UNITS`], each direction to its own half.
#[cfg_attr(target_family = "wasm", inline(never))]
pub fn run_units(
    direction: Direction,
    gates: &[f32],
    cell: &mut [f32; UNITS],
    outputs: &mut [f32],
) {
    let half = direction as usize * UNITS;
    let step = |gates: &[f32], outputs: &mut [f32]| {
        let (candidate, rest) = gates.split_at(UNITS);
        let (forget, open) = rest.split_at(UNITS);
        let gates = eights(candidate).iter().zip(eights(forget)).zip(eights(open));
        let outputs = outputs[half..half + UNITS].as_chunks_mut().0;
        let units = cell.as_chunks_mut().0.iter_mut().zip(outputs);
        for (((&candidate, &forget), &open), (cell, output)) in gates.zip(units) {
            let [candidate, forget, open] =
                [candidate, forget, open].map(|gate| squash(f32x8::from(gate)));
            let keep = forget * 0.5 + 0.5;
            let now = keep * f32x8::from(*cell) + (1.0 - keep) * candidate;
            *cell = now.to_array();
            *output = ((open * 0.5 + 0.5) * now).to_array();
        }
    };
    let tokens = gates.chunks_exact(GATES).zip(outputs.chunks_exact_mut(2 * UNITS));
    run_each(direction, tokens, step);
}

/// Runs over parts of a text, in a direction.
#[inline]
fn run_each<A, B>(
    direction: Direction,
    parts: impl DoubleEndedIterator<Item = (A, B)>,
    mut run: impl FnMut(A, B),
) {
    match direction {
        Direction::Forward => parts.for_each(|(a, b)| run(a, b)),
        Direction::Backward => parts.rev().for_each(|(a, b)| run(a, b)),
    }
}

/// Numbers in eights, as registers hold them; what is left over is left out.
#[inline]
fn eights(numbers: &[f32]) -> &[[f32; 8]] {
    numbers.as_chunks().0
}

impl Network {
    /// Adds a token's features to the whole numbers that its vector is a multiple of.
    #[inline]
    pub fn add_features(&self, features: &[Feature], sums: &mut [i32; VECTOR]) {
        self.embedding.add(features, sums);
    }

    /// A token's vector in whole numbers, from the sums of its features.
    #[inline]
    pub fn vector(&self, sums: [i32; VECTOR]) -> [i16; VECTOR] {
        let largest = i32::from(RoundedMatrix::LARGEST_INPUT);
        sums.map(|sum| sum.clamp(-largest, largest) as i16)
    }

    /// The label scores of each token, from the tokens' vectors one after another.
    pub fn scores(&self, vectors: &[i16]) -> Vec<Scores> {
        let mut scores = vec![self.bias; vectors.len() / VECTOR];
        let mut worth = self.embedding.scale();
        let mut inputs: &[i16] = vectors;
        let mut outputs: Vec<i16>;
        let mut room = Room::new();
        let mut layers = self.layers.iter();
        for output in &self.output {
            let scale = output.scale() * worth;
            output.multiply(inputs, &mut room.spread, |row, _, sums| {
                let now = f32x8::from(scores[row]) + sums.round_float() * scale;
                scores[row] = now.to_array();
            });
            let Some(layer) = layers.next() else { break };
            outputs = run_layer(layer, inputs, worth, scores.len(), &mut room);
            (inputs, worth) = (&outputs, 1.0 / ONE);
        }
        scores
    }
}

/// Room for what is computed of a few tokens at once.
struct Room {
    spread: Spread,
    gates: Vec<f32>,
    exact: Vec<f32>,
}

impl Room {
    fn new() -> Room {
        Room {
            spread: Spread::default(),
            gates: vec![0.0; BLOCK * GATES],
            exact: vec![0.0; BLOCK * 2 * UNITS],
        }
    }
}

/// A layer's outputs for `n` tokens, whose inputs are multiples of `worth`; the outputs are
/// multiples of a [`ONE`]th.
fn run_layer(
    layer: &[Units; 2],
    inputs: &[i16],
    worth: f32,
    n: usize,
    room: &mut Room,
) -> Vec<i16> {
    let mut outputs = vec![0; n * 2 * UNITS];
    for (direction, units) in DIRECTIONS.into_iter().zip(layer) {
        units.run(direction, inputs, worth, &mut outputs, room);
    }
    outputs
}

/// Outputs as multiples of a [`ONE`]th.
#[inline]
fn round(outputs: [f32; 8]) -> [i16; 8] {
    // Outputs lie between -1 and 1; what is above zero is rounded by cutting off.
    let rounded = (f32x8::from(outputs) * ONE + (ONE + 0.5)).trunc_int() - i32x8::splat(ONE as i32);
    i16x8::from_i32x8_saturate(rounded).to_array()
}

impl Units {
    /// Runs over all tokens, whose inputs are multiples of `worth`, and writes their outputs to rows
    /// of twice [`UNITS`], each direction to its own half.
    fn run(
        &self,
        direction: Direction,
        inputs: &[i16],
        worth: f32,
        outputs: &mut [i16],
        room: &mut Room,
    ) {
        let mut cell = [0.0; UNITS];
        let width = inputs.len() / (outputs.len() / (2 * UNITS)).max(1);
        let half = direction as usize * UNITS;
        let blocks =
            inputs.chunks((BLOCK * width).max(1)).zip(outputs.chunks_mut(BLOCK * 2 * UNITS));
        run_each(direction, blocks, |inputs: &[i16], outputs: &mut [i16]| {
            self.activate(inputs, worth, &mut room.spread, &mut room.gates);
            let gates = &room.gates[..outputs.len() / (2 * UNITS) * GATES];
            let exact = &mut room.exact[..outputs.len()];
            run_units(direction, gates, &mut cell, exact);
            for (outputs, exact) in
                outputs.chunks_exact_mut(2 * UNITS).zip(exact.chunks_exact(2 * UNITS))
            {
                let outputs = outputs[half..half + UNITS].as_chunks_mut().0;
                for (outputs, &exact) in outputs.iter_mut().zip(eights(&exact[half..])) {
                    *outputs = round(exact);
                }
            }
        });
    }

    /// Writes the pre-activations of tokens whose inputs are multiples of `worth`.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn activate(&self, inputs: &[i16], worth: f32, spread: &mut Spread, gates: &mut [f32]) {
        const EIGHTS: usize = GATES / 8;
        let scale = self.weights.scale() * worth;
        let (bias, gates) = (eights(&self.bias), gates.as_chunks_mut().0);
        self.weights.multiply(inputs, spread, |row, block, sums| {
            let sums = sums.round_float() * scale;
            gates[row * EIGHTS + block] = (f32x8::from(bias[block]) + sums).to_array();
        });
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

    fn vectors(n: usize) -> Vec<i16> {
        (0..n * VECTOR).map(|at| (at * 7919 % 401) as i16 - 200).collect()
    }

    fn network() -> Network {
        let matrix = |height: usize, width: usize| {
            RoundedMatrix::new(&numbers(height * width), width).unwrap()
        };
        let units =
            |layer: usize| Units { weights: matrix(inputs_of(layer), GATES), bias: numbers(GATES) };
        Network {
            embedding: Scorer::new(2, VECTOR, 0.01, vec![1; VECTOR * 4]).unwrap(),
            layers: (0..LAYERS).map(|layer| [units(layer), units(layer)]).collect(),
            output: (0..=LAYERS).map(|layer| matrix(inputs_of(layer), 8)).collect(),
            bias: [1.0; 8],
            transitions: Transitions::default(),
        }
    }

    #[test]
    fn layers_read_in_blocks_as_at_once() {
        let n = 3 * BLOCK + 5;
        let units = &network().layers[0][0];
        for direction in DIRECTIONS {
            let mut in_blocks = vec![0; n * 2 * UNITS];
            units.run(direction, &vectors(n), 0.01, &mut in_blocks, &mut Room::new());
            let mut gates = vec![0.0; n * GATES];
            units.activate(&vectors(n), 0.01, &mut Spread::default(), &mut gates);
            let mut at_once = vec![0.0; n * 2 * UNITS];
            run_units(direction, &gates, &mut [0.0; UNITS], &mut at_once);
            let at_once: Vec<i16> = at_once.as_chunks().0.iter().copied().flat_map(round).collect();
            assert_eq!(in_blocks, at_once, "{direction:?}");
        }
    }

    #[test]
    fn outputs_are_rounded_to_the_nearest() {
        let outputs = [-1.0, -0.5, -0.000_13, -0.000_1, 0.0, 0.000_1, 0.5, 1.0];
        assert_eq!(round(outputs), [-4096, -2048, -1, 0, 0, 0, 2048, 4096]);
        assert_eq!(round([f32::NAN; 8]), [-4096; 8]);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut weights = WeightsBuilder::new();
        network().write(&mut weights, "network");
        let bytes = weights.to_bytes();
        let read =
            Weights::from_bytes(&bytes).and_then(|weights| Network::read(&weights, "network"));
        let near = |read: Network| {
            let pairs = read.scores(&vectors(9)).into_iter().zip(network().scores(&vectors(9)));
            pairs.flat_map(|(a, b)| a.into_iter().zip(b)).all(|(a, b)| (a - b).abs() < 0.05)
        };
        assert!(read.is_ok_and(near));
    }

    #[test]
    fn a_network_without_weights_scores_nothing() {
        assert_eq!(Network::default().scores(&[]), Vec::<Scores>::new());
        assert_eq!(Network::default().scores(&vectors(2)), vec![[0.0; 8]; 2]);
    }
}
