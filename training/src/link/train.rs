//! Trains a log-linear model of choices.

use super::LinkExample;
use crate::quantize::quantize;
use crate::random::Random;
use sourcelight::model::Scorer;

/// How the linker is trained.
#[derive(Debug, Clone, Copy)]
pub struct LinkOptions {
    /// Rows of weights, as a power of two.
    pub bits: u32,
    /// Passes over the examples.
    pub epochs: usize,
    /// Share of features left out at each step, against reliance on a few.
    pub dropout: f32,
    /// The step of AdaGrad.
    pub rate: f32,
    /// How much an example counts whose right choice is nothing; under 1 the linker gives up
    /// fewer spans than are likely to be wrong, which F1 rewards.
    pub nothing_weight: f32,
    /// Rows of the verdicts' weights, as a power of two.
    pub verdict_bits: u32,
    /// The confidence under which a relation is given up.
    pub least_confidence: f32,
}

impl Default for LinkOptions {
    fn default() -> LinkOptions {
        LinkOptions {
            bits: 15,
            epochs: 8,
            dropout: 0.2,
            rate: 0.05,
            nothing_weight: 0.4,
            verdict_bits: 13,
            least_confidence: 0.3,
        }
    }
}

/// Fits the probabilities of the right choices by AdaGrad (Duchi, Hazan and Singer 2011) with
/// feature dropout, and averages the weights over all steps after the first pass.
pub fn fit(examples: &[&LinkExample], options: LinkOptions) -> Scorer {
    let rows = 1usize << options.bits;
    let mask = rows - 1;
    let mut weights = vec![0f32; rows];
    let mut squares = vec![1e-6f32; rows];
    let mut sums = vec![0f64; rows];
    let mut steps = 0u32;
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random::new(5);
    let (mut kept, mut ends, mut scores) = (Vec::new(), Vec::new(), Vec::new());
    for epoch in 0..options.epochs {
        random.shuffle(&mut order);
        for (count, &index) in order.iter().enumerate() {
            let example = examples[index];
            kept.clear();
            ends.clear();
            scores.clear();
            for choice in example.choices() {
                let start = kept.len();
                kept.extend(
                    choice
                        .iter()
                        .filter(|_| !random.chance(options.dropout))
                        .map(|&feature| feature as usize & mask),
                );
                ends.push(kept.len());
                let sum: f32 = kept[start..].iter().map(|&row| weights[row]).sum();
                scores.push(sum / (1.0 - options.dropout));
            }
            let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let total: f32 = scores.iter().map(|score| (score - top).exp()).sum();
            let is_nothing = example.right == 0;
            let nothing = if is_nothing { options.nothing_weight } else { 1.0 };
            let weight = nothing * example.weight;
            let mut start = 0;
            for (choice, &end) in ends.iter().enumerate() {
                let probability = (scores[choice] - top).exp() / total;
                let gradient = (probability - f32::from(choice == example.right)) * weight;
                if gradient.abs() > 1e-3 {
                    for &row in &kept[start..end] {
                        squares[row] += gradient * gradient;
                        weights[row] -= options.rate * gradient / squares[row].sqrt();
                    }
                }
                start = end;
            }
            // Snapshots now and then average as well as all steps do, and cost less.
            if epoch > 0 && count % 512 == 0 {
                steps += 1;
                sums.iter_mut().zip(&weights).for_each(|(sum, &w)| *sum += f64::from(w));
            }
        }
    }
    let averaged: Vec<f32> =
        sums.iter().map(|sum| (sum / f64::from(steps.max(1))) as f32).collect();
    quantize(&averaged, 1)
}
