//! From trained weights to small integers.

use sourcelight::model::Scorer;

/// How many steps there are on either side of zero.
const STEPS: f32 = 24.0;

/// How many there are in the tables of syntax, which are more than half of the file: a third of the
/// bytes is saved for less than 0.1 points of LAS. The network's vectors do not bear it: with 8 steps
/// for 24, relation F1 falls by 1.4 on news-dev and on PolNeAR dev.
const COARSE_STEPS: f32 = 8.0;

/// Rounds weights to small integers, most of them within `STEPS` of zero.
pub fn quantize(weights: &[f32], width: usize) -> Scorer {
    quantize_to(weights, width, STEPS)
}

/// Rounds the weights of a table of syntax to few steps, most of them within `COARSE_STEPS` of zero.
pub fn quantize_coarsely(weights: &[f32], width: usize) -> Scorer {
    quantize_to(weights, width, COARSE_STEPS)
}

/// Rounds weights to small integers.
///
/// The scale is chosen so that all but the largest one in 2,000 of the non-zero weights fit in
/// `steps`; those may go up to a byte's limit.
pub fn quantize_to(weights: &[f32], width: usize, steps: f32) -> Scorer {
    let mut sizes: Vec<f32> = weights.iter().map(|w| w.abs()).filter(|&w| w > 0.0).collect();
    sizes.sort_by(f32::total_cmp);
    let limit = sizes
        .get(sizes.len() - sizes.len().div_ceil(2000).min(sizes.len()))
        .copied()
        .unwrap_or(1.0);
    let scale = limit / steps;
    let small = weights.iter().map(|w| (w / scale).round().clamp(-127.0, 127.0) as i8).collect();
    let bits = (weights.len() / width).trailing_zeros();
    Scorer::new(bits, width, scale, small).expect("trained weights are rows of a power of two")
}
