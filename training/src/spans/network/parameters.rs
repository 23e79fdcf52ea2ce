//! Weights that learn by Adam (Kingma and Ba 2015).

use crate::random::Random;
use std::ops::Range;

/// How much of a gradient's running mean stays at a step.
const MEAN_DECAY: f32 = 0.9;
/// How much of a gradient's running square stays at a step.
const SQUARE_DECAY: f32 = 0.99;
/// Keeps a step finite where all gradients were zero.
const LEAST_DEVIATION: f32 = 1e-6;

/// Weights with their gradients, Adam's two moments and the sum over the moments of the average.
pub(super) struct Parameters {
    pub values: Vec<f32>,
    /// What the next step goes against; a step sets it to zero.
    pub gradients: Vec<f32>,
    means: Vec<f32>,
    squares: Vec<f32>,
    sums: Vec<f32>,
}

impl Parameters {
    /// Begins with `n` weights at random between `-spread` and `spread`.
    pub fn new(n: usize, spread: f32, random: &mut Random) -> Parameters {
        let mut uniform = || random.bits() as f32 / u32::MAX as f32 * 2.0 - 1.0;
        Parameters {
            values: (0..n).map(|_| uniform() * spread).collect(),
            gradients: vec![0.0; n],
            means: vec![0.0; n],
            squares: vec![0.0; n],
            sums: vec![0.0; n],
        }
    }

    /// Makes one step with the weights in `range`.
    pub fn step(&mut self, range: Range<usize>, rate: f32) {
        let values = self.values[range.clone()].iter_mut();
        let gradients = &mut self.gradients[range.clone()];
        let moments = self.means[range.clone()].iter_mut().zip(&mut self.squares[range]);
        for ((value, gradient), (mean, square)) in values.zip(gradients).zip(moments) {
            let g = *gradient;
            *gradient = 0.0;
            *mean = MEAN_DECAY * *mean + (1.0 - MEAN_DECAY) * g;
            *square = SQUARE_DECAY * *square + (1.0 - SQUARE_DECAY) * g * g;
            *value -= rate * *mean / (square.sqrt() + LEAST_DEVIATION);
        }
    }

    /// Makes one step with all weights.
    pub fn step_all(&mut self, rate: f32) {
        self.step(0..self.values.len(), rate);
    }

    /// Takes the weights of this moment into the average.
    pub fn average(&mut self) {
        for (sum, value) in self.sums.iter_mut().zip(&self.values) {
            *sum += value;
        }
    }

    /// The mean over `n` moments.
    pub fn averaged(&self, n: f32) -> Vec<f32> {
        self.sums.iter().map(|sum| sum / n).collect()
    }
}
