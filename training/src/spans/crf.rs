//! Trains a conditional random field by AdaGrad with feature dropout.

use super::Sequence;
use crate::quantize::quantize;
use crate::random::Random;
use sourcelight::attribution::spans::crf::{Crf, EDGES, Lattice, Scores, Transitions};

/// Settings of the training.
#[derive(Debug, Clone, Copy)]
pub struct CrfOptions {
    /// Rows of the model, as a power of two.
    pub bits: u32,
    /// Passes over the data.
    pub epochs: usize,
    /// Share of the features that each token goes without.
    pub dropout: f32,
    /// AdaGrad's step.
    pub rate: f32,
    /// Seed of the order and of the dropout.
    pub seed: u64,
}

impl Default for CrfOptions {
    fn default() -> CrfOptions {
        CrfOptions { bits: 18, epochs: 8, dropout: 0.45, rate: 0.1, seed: 7 }
    }
}

/// Weights with AdaGrad's sums of squared gradients beside them.
struct Weights {
    rows: Vec<[f32; 16]>,
    mask: u32,
    transitions: Vec<[[[f32; 2]; 8]; 8]>,
    rate: f32,
    scale: f32,
}

/// Trains on sequences; those in `order` of the later epochs come last.
pub fn train_crf(sequences: &[&Sequence], options: CrfOptions) -> Crf {
    let mut weights = Weights {
        rows: vec![[0.0; 16]; 1 << options.bits],
        mask: (1 << options.bits) - 1,
        transitions: vec![[[[0.0; 2]; 8]; 8]; EDGES],
        rate: options.rate,
        scale: 1.0 / (1.0 - options.dropout),
    };
    let mut order: Vec<usize> = (0..sequences.len()).collect();
    let mut random = Random::new(options.seed);
    let mut average = Average::new(&weights);
    let mut lattice = Lattice::default();
    for epoch in 0..options.epochs {
        random.shuffle(&mut order);
        for (done, &index) in order.iter().enumerate() {
            weights.learn(sequences[index], options.dropout, &mut random, &mut lattice);
            let is_quarter = (done + 1) % order.len().div_ceil(4) == 0 || done + 1 == order.len();
            if is_quarter && epoch * 2 >= options.epochs {
                average.add(&weights);
            }
        }
    }
    average.model()
}

impl Weights {
    fn transitions(&self) -> Transitions {
        Transitions {
            scores: self
                .transitions
                .iter()
                .map(|edge| edge.map(|from| from.map(|w| w[0])))
                .collect(),
        }
    }

    fn learn(
        &mut self,
        sequence: &Sequence,
        dropout: f32,
        random: &mut Random,
        lattice: &mut Lattice,
    ) {
        let n = sequence.len();
        if n == 0 {
            return;
        }
        let limit = (f64::from(dropout) * f64::from(u32::MAX)) as u32;
        let mut kept: Vec<u32> = Vec::with_capacity(n * sequence.width);
        let mut starts = Vec::with_capacity(n + 1);
        let mut scores: Vec<Scores> = Vec::with_capacity(n);
        for at in 0..n {
            starts.push(kept.len());
            let mut sum = [0.0f32; 8];
            for &feature in sequence.token(at) {
                if random.bits() < limit {
                    continue;
                }
                let row = feature & self.mask;
                kept.push(row);
                for (sum, weight) in sum.iter_mut().zip(&self.rows[row as usize][..8]) {
                    *sum += weight;
                }
            }
            scores.push(sum.map(|s| s * self.scale));
        }
        starts.push(kept.len());
        let table = self.transitions().table();
        lattice.run(&scores, &sequence.edges, &table);
        for at in 0..n {
            let weight = sequence.weights[at];
            let mut gradient = lattice.token(at);
            gradient[sequence.labels[at].0 as usize] -= 1.0;
            if weight > 0.0 {
                let gradient = gradient.map(|g| g * weight * self.scale);
                for &row in &kept[starts[at]..starts[at + 1]] {
                    let row = &mut self.rows[row as usize];
                    let (values, squares) = row.split_at_mut(8);
                    for label in 0..8 {
                        let g = gradient[label];
                        squares[label] += g * g;
                        values[label] -= self.rate * g / (squares[label] + 1e-2).sqrt();
                    }
                }
            }
            if at == 0 {
                continue;
            }
            let edge = sequence.edges[at];
            let mut pairs = lattice.edge(at, edge);
            pairs[sequence.labels[at - 1].0 as usize][sequence.labels[at].0 as usize] -= 1.0;
            for (values, gradients) in self.transitions[usize::from(edge)].iter_mut().zip(pairs) {
                for (value, g) in values.iter_mut().zip(gradients) {
                    let g = g * weight;
                    value[1] += g * g;
                    value[0] -= self.rate * g / (value[1] + 1e-2).sqrt();
                }
            }
        }
    }
}

/// The mean of the weights at several moments (Polyak averaging).
struct Average {
    rows: Vec<f32>,
    transitions: Vec<[[f32; 8]; 8]>,
    count: f32,
}

impl Average {
    fn new(weights: &Weights) -> Average {
        Average {
            rows: vec![0.0; weights.rows.len() * 8],
            transitions: vec![[[0.0; 8]; 8]; EDGES],
            count: 0.0,
        }
    }

    fn add(&mut self, weights: &Weights) {
        for (sums, row) in self.rows.chunks_exact_mut(8).zip(&weights.rows) {
            for (sum, weight) in sums.iter_mut().zip(&row[..8]) {
                *sum += weight;
            }
        }
        for (sums, edge) in self.transitions.iter_mut().zip(&weights.transitions) {
            for (sums, from) in sums.iter_mut().zip(edge) {
                for (sum, weight) in sums.iter_mut().zip(from) {
                    *sum += weight[0];
                }
            }
        }
        self.count += 1.0;
    }

    fn model(self) -> Crf {
        let count = self.count.max(1.0);
        let rows: Vec<f32> = self.rows.iter().map(|w| w / count).collect();
        let scores =
            self.transitions.iter().map(|edge| edge.map(|from| from.map(|w| w / count))).collect();
        Crf { scorer: quantize(&rows, 8), transitions: Transitions { scores } }
    }
}

/// The label scores of every token of a sequence.
pub fn scores(crf: &Crf, sequence: &Sequence) -> Vec<Scores> {
    (0..sequence.len()).map(|at| crf.score(sequence.token(at))).collect()
}

/// Each label's probability at each token of a sequence.
pub fn marginals(crf: &Crf, sequence: &Sequence) -> Vec<Scores> {
    let mut lattice = Lattice::default();
    lattice.run(&scores(crf, sequence), &sequence.edges, &crf.transitions.table());
    (0..sequence.len()).map(|at| lattice.token(at)).collect()
}
