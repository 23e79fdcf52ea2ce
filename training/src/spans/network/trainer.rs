//! The weights in training.

use super::parameters::Parameters;
use crate::quantize::quantize;
use crate::random::Random;
use sourcelight::attribution::spans::crf::{EDGES, Lattice, Transitions};
use sourcelight::attribution::spans::network::{
    GATES, LAYERS, Network, OUTPUTS, UNITS, Units, VECTOR, inputs_of,
};
use sourcelight::model::RoundedMatrix;

/// Settings of the training.
#[derive(Debug, Clone, Copy)]
pub struct NetworkOptions {
    /// Rows of the embedding, as a power of two.
    pub bits: u32,
    /// Passes over the data.
    pub epochs: usize,
    /// Share of the features that each token goes without.
    pub feature_dropout: f32,
    /// Share of the numbers in vectors and outputs that are left out.
    pub dropout: f32,
    /// Adam's step at the start; it falls evenly, to a twentieth.
    pub rate: f32,
    /// Seed of the first weights, the order and the dropout.
    pub seed: u64,
}

/// The spread of the first weights of embedding and output.
const SPREAD: f32 = 0.1;
/// The first bias of the forget gates, which makes the units remember.
const FORGET_BIAS: f32 = 0.7;

/// One direction of a layer in training.
pub(super) struct TrainedUnits {
    pub weights: Parameters,
    pub bias: Parameters,
}

/// A network in training.
pub(super) struct Trainer {
    pub options: NetworkOptions,
    pub embedding: Parameters,
    pub layers: Vec<[TrainedUnits; 2]>,
    pub output: Parameters,
    pub bias: Parameters,
    pub transitions: Parameters,
    /// How often each row of the embedding was summed up.
    pub uses: Vec<u32>,
    /// Rows of the embedding that have a gradient, each once.
    pub touched: Vec<u32>,
    pub is_touched: Vec<bool>,
    pub random: Random,
    pub lattice: Lattice,
    n_averaged: f32,
}

impl Trainer {
    pub fn new(options: NetworkOptions) -> Trainer {
        let mut random = Random::new(options.seed);
        let mut units = |layer: usize| {
            let inputs = inputs_of(layer);
            let mut bias = Parameters::new(GATES, 0.0, &mut random);
            bias.values[UNITS..2 * UNITS].fill(FORGET_BIAS);
            let spread = (3.0 / inputs as f32).sqrt();
            TrainedUnits { weights: Parameters::new(inputs * GATES, spread, &mut random), bias }
        };
        let layers = (0..LAYERS).map(|layer| [units(layer), units(layer)]).collect();
        Trainer {
            layers,
            embedding: Parameters::new(VECTOR << options.bits, SPREAD, &mut random),
            output: Parameters::new(OUTPUTS * 8, SPREAD, &mut random),
            bias: Parameters::new(8, 0.0, &mut random),
            transitions: Parameters::new(EDGES * 64, 0.0, &mut random),
            uses: vec![0; 1 << options.bits],
            touched: Vec::new(),
            is_touched: vec![false; 1 << options.bits],
            random,
            lattice: Lattice::default(),
            n_averaged: 0.0,
            options,
        }
    }

    pub fn step(&mut self, rate: f32) {
        for row in self.touched.drain(..) {
            self.is_touched[row as usize] = false;
            let start = row as usize * VECTOR;
            self.embedding.step(start..start + VECTOR, rate);
        }
        for parameters in self.dense() {
            parameters.step_all(rate);
        }
    }

    pub fn average(&mut self) {
        self.embedding.average();
        for parameters in self.dense() {
            parameters.average();
        }
        self.n_averaged += 1.0;
    }

    /// All weights but the embedding.
    fn dense(&mut self) -> impl Iterator<Item = &mut Parameters> {
        let layers = self.layers.iter_mut().flatten();
        let layers = layers.flat_map(|units| [&mut units.weights, &mut units.bias]);
        layers.chain([&mut self.output, &mut self.bias, &mut self.transitions])
    }

    pub fn network(&self) -> Network {
        let n = self.n_averaged.max(1.0);
        let units = |units: &TrainedUnits| Units {
            weights: rounded(&units.weights.averaged(n), GATES),
            bias: units.bias.averaged(n),
        };
        let mut output = &self.output.averaged(n)[..];
        let output = (0..=LAYERS).map(|layer| {
            let (part, rest) = output.split_at(inputs_of(layer) * 8);
            output = rest;
            rounded(part, 8)
        });
        let bias = self.bias.averaged(n);
        Network {
            embedding: quantize(&self.embedding.averaged(n), VECTOR),
            layers: self.layers.iter().map(|[a, b]| [units(a), units(b)]).collect(),
            output: output.collect(),
            bias: std::array::from_fn(|label| bias[label]),
            transitions: transitions(&self.transitions.averaged(n)),
        }
    }
}

fn rounded(weights: &[f32], width: usize) -> RoundedMatrix {
    RoundedMatrix::new(weights, width).expect("a layer's matrix has whole, even rows")
}

/// Transitions from one number after another.
pub(super) fn transitions(values: &[f32]) -> Transitions {
    let of_edge =
        |edge: &[f32]| std::array::from_fn(|from| std::array::from_fn(|to| edge[from * 8 + to]));
    Transitions { scores: values.chunks_exact(64).map(of_edge).collect() }
}
