//! A log-linear model over hashed features, fitted by AdaGrad (Duchi, Hazan and Singer 2011) with
//! feature dropout.

use crate::random::Random;
use sourcelight::model::Feature;

/// Settings of the training.
#[derive(Debug, Clone, Copy)]
pub struct LogLinearOptions {
    /// Rows of the model, as a power of two.
    pub bits: u32,
    /// Share of the features that each example goes without.
    pub dropout: f32,
    /// AdaGrad's step.
    pub rate: f32,
    /// Seed of the dropout.
    pub seed: u64,
}

/// Weights in training: for each row the weights, AdaGrad's sums of squares, and the sums for the
/// average.
pub struct LogLinear<const WIDTH: usize> {
    rows: Vec<Row<WIDTH>>,
    uses: Vec<u32>,
    options: LogLinearOptions,
    random: Random,
    n_averaged: f32,
    kept: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Row<const WIDTH: usize> {
    weights: [f32; WIDTH],
    squares: [f32; WIDTH],
    sums: [f32; WIDTH],
}

impl<const WIDTH: usize> LogLinear<WIDTH> {
    /// Makes rows of zeros.
    pub fn new(options: LogLinearOptions) -> LogLinear<WIDTH> {
        let row = Row { weights: [0.0; WIDTH], squares: [0.0; WIDTH], sums: [0.0; WIDTH] };
        LogLinear {
            rows: vec![row; 1 << options.bits],
            uses: vec![0; 1 << options.bits],
            random: Random::new(options.seed),
            options,
            n_averaged: 0.0,
            kept: Vec::new(),
        }
    }

    /// Scores every class, without a random share of the features; [`Self::learn`] goes on from
    /// there.
    pub fn score(&mut self, features: &[Feature]) -> [f32; WIDTH] {
        let mask = (1u32 << self.options.bits) - 1;
        let limit = (f64::from(self.options.dropout) * f64::from(u32::MAX)) as u32;
        self.kept.clear();
        let mut scores = [0.0; WIDTH];
        for &feature in features {
            if self.random.bits() < limit {
                continue;
            }
            let row = feature & mask;
            self.kept.push(row);
            self.uses[row as usize] += 1;
            for (score, weight) in scores.iter_mut().zip(&self.rows[row as usize].weights) {
                *score += weight;
            }
        }
        let scale = 1.0 / (1.0 - self.options.dropout);
        scores.map(|score| score * scale)
    }

    /// Scores every class with all features.
    pub fn full_score(&self, features: &[Feature]) -> [f32; WIDTH] {
        let mask = (1u32 << self.options.bits) - 1;
        let mut scores = [0.0; WIDTH];
        for &feature in features {
            for (score, weight) in
                scores.iter_mut().zip(&self.rows[(feature & mask) as usize].weights)
            {
                *score += weight;
            }
        }
        scores
    }

    /// Raises the probability of the classes that `is_right` names, given the scores of the last
    /// call of [`Self::score`]; classes that `is_open` denies take no part.
    pub fn learn(
        &mut self,
        scores: &[f32; WIDTH],
        is_open: impl Fn(usize) -> bool,
        is_right: impl Fn(usize) -> bool,
    ) {
        let top =
            (0..WIDTH).filter(|&c| is_open(c)).map(|c| scores[c]).fold(f32::NEG_INFINITY, f32::max);
        let weight: [f32; WIDTH] =
            std::array::from_fn(|c| if is_open(c) { (scores[c] - top).exp() } else { 0.0 });
        let total: f32 = weight.iter().sum();
        let right: f32 =
            (0..WIDTH).filter(|&c| is_right(c)).map(|c| weight[c]).sum::<f32>().max(1e-20);
        let scale = 1.0 / (1.0 - self.options.dropout);
        let gradient: [f32; WIDTH] = std::array::from_fn(|c| {
            let wanted = if is_right(c) { weight[c] / right } else { 0.0 };
            (weight[c] / total - wanted) * scale
        });
        if gradient.iter().all(|g| g.abs() < 1e-4) {
            return;
        }
        for &row in &self.kept {
            let row = &mut self.rows[row as usize];
            let values = row.weights.iter_mut().zip(&mut row.squares);
            for ((weight, square), g) in values.zip(gradient) {
                *square += g * g;
                *weight -= self.options.rate * g / (*square + 1e-2).sqrt();
            }
        }
    }

    /// Takes the weights of this moment into the average.
    pub fn average(&mut self) {
        for row in &mut self.rows {
            for (sum, weight) in row.sums.iter_mut().zip(&row.weights) {
                *sum += weight;
            }
        }
        self.n_averaged += 1.0;
    }

    /// How often each row was scored with.
    pub fn uses(&self) -> &[u32] {
        &self.uses
    }

    /// The averaged weights, row by row.
    pub fn averaged(&self) -> Vec<f32> {
        let n = self.n_averaged.max(1.0);
        self.rows.iter().flat_map(|row| row.sums.map(|sum| sum / n)).collect()
    }
}
