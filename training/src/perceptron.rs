//! An averaged perceptron over hashed features (Collins 2002).

use sourcelight::model::Feature;

/// Weights in training, with what is needed to average them over all steps.
pub struct Perceptron<const WIDTH: usize> {
    weights: Vec<[f32; WIDTH]>,
    totals: Vec<[f32; WIDTH]>,
    mask: u32,
    step: f32,
}

impl<const WIDTH: usize> Perceptron<WIDTH> {
    /// Makes `2^bits` rows of zeros.
    pub fn new(bits: u32) -> Perceptron<WIDTH> {
        let rows = 1 << bits;
        Perceptron {
            weights: vec![[0.0; WIDTH]; rows],
            totals: vec![[0.0; WIDTH]; rows],
            mask: rows as u32 - 1,
            step: 1.0,
        }
    }

    /// Scores every class.
    pub fn score(&self, features: &[Feature]) -> [f32; WIDTH] {
        let mut scores = [0.0; WIDTH];
        for &feature in features {
            for (score, weight) in
                scores.iter_mut().zip(&self.weights[(feature & self.mask) as usize])
            {
                *score += weight;
            }
        }
        scores
    }

    /// Moves the weights toward `gold` and away from `predicted`.
    pub fn update(&mut self, features: &[Feature], gold: usize, predicted: usize) {
        for &feature in features {
            let row = (feature & self.mask) as usize;
            self.weights[row][gold] += 1.0;
            self.weights[row][predicted] -= 1.0;
            self.totals[row][gold] += self.step;
            self.totals[row][predicted] -= self.step;
        }
    }

    /// Counts one example, right or wrong, for the average.
    pub fn advance(&mut self) {
        self.step += 1.0;
    }

    /// The weights averaged over all steps, row by row.
    pub fn averaged(&self) -> Vec<f32> {
        self.weights
            .iter()
            .zip(&self.totals)
            .flat_map(|(weights, totals)| {
                std::array::from_fn::<f32, WIDTH, _>(|class| {
                    weights[class] - totals[class] / self.step
                })
            })
            .collect()
    }
}
