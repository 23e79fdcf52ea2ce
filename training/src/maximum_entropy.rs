//! Log-linear models fitted to the optimum by L-BFGS (Liu and Nocedal 1989) with a Gaussian prior:
//! for a few thousand examples, where every one counts.

use crate::quantize::quantize_to;
use crate::random::Random;
use sourcelight::model::{Feature, Scorer};

/// One choice to be made: either one of several things, each with features of its own, or, in a
/// model of several classes, the class of one thing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Example {
    /// The features of all things, one after another, each with its value.
    pub features: Vec<(Feature, f32)>,
    /// Where the features of each thing end.
    pub ends: Vec<usize>,
    /// Which choices are right; several may be, and what is learned is that one of them is.
    pub right: Vec<bool>,
    /// How much it counts.
    pub weight: f32,
}

/// How a model is fitted.
#[derive(Debug, Clone, Copy)]
pub struct FitOptions {
    /// Rows of the model, as a power of two.
    pub bits: u32,
    /// Classes; 1 where things are chosen among.
    pub width: usize,
    /// The inverse variance of the prior on every weight.
    pub prior: f64,
    /// In how many examples a feature must be seen.
    pub least_seen: u32,
    /// Steps of the search.
    pub steps: usize,
    /// To how many steps on either side of zero weights are rounded.
    pub rounding: f32,
    /// How many copies of every example are learned from that go without a half of its features,
    /// so that the others learn to do without the most telling ones (feature dropout).
    pub thinned: u32,
}

impl Default for FitOptions {
    fn default() -> FitOptions {
        FitOptions {
            bits: 14,
            width: 1,
            prior: 1.0,
            least_seen: 3,
            steps: 60,
            rounding: 60.0,
            thinned: 0,
        }
    }
}

/// Fits a model to examples.
pub fn fit(examples: &[&Example], options: FitOptions) -> Scorer {
    let thinned = thinned(examples, options.thinned);
    let examples: Vec<&Example> = examples.iter().copied().chain(&thinned).collect();
    let examples = &examples[..];
    let rows = seen_rows(examples, options);
    let n_rows = rows.iter().filter(|&&row| row != NONE).count();
    let problem = Problem { examples, options, rows: &rows };
    let weights = minimize(n_rows * options.width, options.steps, |weights, gradient| {
        problem.loss(weights, gradient)
    });
    let mut all = vec![0f32; rows.len() * options.width];
    for (row, &compact) in rows.iter().enumerate() {
        if compact != NONE {
            let from = compact as usize * options.width;
            for class in 0..options.width {
                all[row * options.width + class] = weights[from + class] as f32;
            }
        }
    }
    quantize_to(&all, options.width, options.rounding)
}

/// Copies of the examples with half of their features, each counting as much as the whole one.
fn thinned(examples: &[&Example], copies: u32) -> Vec<Example> {
    let mut random = Random::new(11);
    let mut all = Vec::new();
    for example in (0..copies).flat_map(|_| examples) {
        let mut copy = Example { right: example.right.clone(), ..Example::default() };
        copy.weight = example.weight;
        let mut start = 0;
        for &end in &example.ends {
            let kept = example.features[start..end].iter().filter(|_| random.chance(0.5));
            copy.features.extend(kept);
            copy.ends.push(copy.features.len());
            start = end;
        }
        all.push(copy);
    }
    all
}

/// Stands for a row that is not fitted.
const NONE: u32 = u32::MAX;

/// A number for every row that enough examples have.
fn seen_rows(examples: &[&Example], options: FitOptions) -> Vec<u32> {
    let n = 1usize << options.bits;
    let mask = n as u32 - 1;
    let mut counts = vec![(0u32, NONE); n];
    for (index, example) in (0..).zip(examples) {
        for &(feature, _) in &example.features {
            let count = &mut counts[(feature & mask) as usize];
            if count.1 != index {
                *count = (count.0 + 1, index);
            }
        }
    }
    let mut next = 0;
    let number = |&(count, _): &(u32, u32)| {
        if count < options.least_seen {
            return NONE;
        }
        next += 1;
        next - 1
    };
    counts.iter().map(number).collect()
}

struct Problem<'e> {
    examples: &'e [&'e Example],
    options: FitOptions,
    rows: &'e [u32],
}

impl Problem<'_> {
    /// The loss with its gradient.
    fn loss(&self, weights: &[f64], gradient: &mut [f64]) -> f64 {
        let FitOptions { width, prior, .. } = self.options;
        let mut loss = 0.0;
        for (weight, gradient) in weights.iter().zip(gradient.iter_mut()) {
            loss += 0.5 * prior * weight * weight;
            *gradient = prior * weight;
        }
        let mut scores = Vec::new();
        for example in self.examples {
            scores.clear();
            let mut start = 0;
            for &end in &example.ends {
                for class in 0..width {
                    let found = self.active(&example.features[start..end]);
                    scores.push(found.map(|(row, v)| v * weights[row * width + class]).sum());
                }
                start = end;
            }
            loss += f64::from(example.weight) * self.learn(example, &mut scores, gradient);
        }
        loss
    }

    /// Adds an example's gradient; its loss. The scores become what every choice is pulled by.
    fn learn(&self, example: &Example, scores: &mut [f64], gradient: &mut [f64]) -> f64 {
        let width = self.options.width;
        let top = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        scores.iter_mut().for_each(|score| *score = (*score - top).exp());
        let total: f64 = scores.iter().sum();
        let is_right = |choice: usize| example.right.get(choice).copied().unwrap_or(false);
        let right: f64 = (0..scores.len()).filter(|&at| is_right(at)).map(|at| scores[at]).sum();
        let right = right.max(1e-300);
        for (choice, score) in scores.iter_mut().enumerate() {
            let wanted = if is_right(choice) { *score / right } else { 0.0 };
            *score = f64::from(example.weight) * (*score / total - wanted);
        }
        let mut start = 0;
        for (thing, &end) in example.ends.iter().enumerate() {
            for (row, value) in self.active(&example.features[start..end]) {
                for class in 0..width {
                    gradient[row * width + class] += value * scores[thing * width + class];
                }
            }
            start = end;
        }
        (total / right).ln()
    }

    fn active<'f>(
        &'f self,
        features: &'f [(Feature, f32)],
    ) -> impl Iterator<Item = (usize, f64)> + 'f {
        let mask = self.rows.len() as u32 - 1;
        features.iter().filter_map(move |&(feature, value)| {
            let row = self.rows[(feature & mask) as usize];
            (row != NONE).then_some((row as usize, f64::from(value)))
        })
    }
}

/// How many of the last steps tell the curvature.
const MEMORY: usize = 8;

/// Finds where a smooth convex function of `n` numbers is least, from zeros on.
fn minimize(n: usize, steps: usize, mut loss: impl FnMut(&[f64], &mut [f64]) -> f64) -> Vec<f64> {
    let dot = |a: &[f64], b: &[f64]| -> f64 { a.iter().zip(b).map(|(a, b)| a * b).sum() };
    let mut at = vec![0.0; n];
    let mut gradient = vec![0.0; n];
    let mut value = loss(&at, &mut gradient);
    let mut history: Vec<(Vec<f64>, Vec<f64>, f64)> = Vec::new();
    for step in 0..steps {
        let mut direction = gradient.clone();
        let mut shares = Vec::new();
        for (moved, changed, curvature) in history.iter().rev() {
            let share = dot(moved, &direction) / curvature;
            direction.iter_mut().zip(changed).for_each(|(d, c)| *d -= share * c);
            shares.push(share);
        }
        if let Some((_, changed, curvature)) = history.last() {
            let scale = curvature / dot(changed, changed);
            direction.iter_mut().for_each(|d| *d *= scale);
        }
        for ((moved, changed, curvature), share) in history.iter().zip(shares.iter().rev()) {
            let back = share - dot(changed, &direction) / curvature;
            direction.iter_mut().zip(moved).for_each(|(d, m)| *d += back * m);
        }
        let slope = -dot(&direction, &gradient);
        if slope > -1e-9 {
            break;
        }
        let mut length = if step == 0 { 1.0 / dot(&gradient, &gradient).sqrt() } else { 1.0 };
        let mut next_gradient = vec![0.0; n];
        let (next, next_value) = loop {
            let next: Vec<f64> = at.iter().zip(&direction).map(|(a, d)| a - length * d).collect();
            let next_value = loss(&next, &mut next_gradient);
            if next_value <= value + 1e-4 * length * slope || length < 1e-10 {
                break (next, next_value);
            }
            length *= 0.5;
        };
        let moved: Vec<f64> = next.iter().zip(&at).map(|(a, b)| a - b).collect();
        let changed: Vec<f64> = next_gradient.iter().zip(&gradient).map(|(a, b)| a - b).collect();
        let curvature = dot(&moved, &changed);
        if curvature > 1e-12 {
            if history.len() == MEMORY {
                history.remove(0);
            }
            history.push((moved, changed, curvature));
        }
        (at, value, gradient) = (next, next_value, next_gradient);
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(features: &[&[Feature]], right: &[bool]) -> Example {
        let mut example = Example { weight: 1.0, right: right.to_vec(), ..Example::default() };
        for thing in features {
            example.features.extend(thing.iter().map(|&feature| (feature, 1.0)));
            example.ends.push(example.features.len());
        }
        example
    }

    #[test]
    fn the_least_of_a_bowl_is_found() {
        let found = minimize(2, 50, |at, gradient| {
            let (x, y) = (at[0] - 3.0, at[1] + 1.0);
            gradient.copy_from_slice(&[2.0 * x + y, 8.0 * y + x]);
            x * x + 4.0 * y * y + x * y
        });
        assert!((found[0] - 3.0).abs() < 1e-4 && (found[1] + 1.0).abs() < 1e-4, "{found:?}");
    }

    #[test]
    fn what_tells_right_from_wrong_is_learned() {
        let example = example(&[&[1, 2], &[3, 2]], &[false, true]);
        let options = FitOptions { bits: 4, least_seen: 1, prior: 0.1, ..FitOptions::default() };
        let scorer = fit(&[&example], options);
        let score = |features: &[Feature]| {
            let mut score = [0];
            scorer.add(features, &mut score);
            score[0]
        };
        assert!(score(&[3]) > 0 && score(&[1]) < 0 && score(&[2]) == 0);
    }

    #[test]
    fn classes_are_told_apart() {
        let of = |feature, class: usize| {
            let right = (0..3).map(|at| at == class).collect::<Vec<bool>>();
            example(&[&[feature]], &right)
        };
        let examples = [of(1, 0), of(2, 1), of(3, 2)];
        let examples: Vec<&Example> = examples.iter().collect();
        let options =
            FitOptions { bits: 4, width: 3, least_seen: 1, prior: 0.1, ..FitOptions::default() };
        let scorer = fit(&examples, options);
        for class in 0..3 {
            let mut scores = [0; 3];
            scorer.add(&[class as u32 + 1], &mut scores);
            assert_eq!((0..3).max_by_key(|&at| scores[at]), Some(class));
        }
    }
}
