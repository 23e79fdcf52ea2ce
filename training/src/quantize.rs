//! From trained weights to small integers.

use sourcelight::model::Scorer;

/// Rounds weights to 8-bit integers.
///
/// The scale is chosen so that all but the largest one in 2,000 of the non-zero weights fit;
/// those are clipped. Weights under `floor` (a share of that limit) become zero.
pub fn quantize(weights: &[f32], width: usize, floor: f32) -> Scorer {
    let mut sizes: Vec<f32> = weights.iter().map(|w| w.abs()).filter(|&w| w > 0.0).collect();
    sizes.sort_by(f32::total_cmp);
    let limit = sizes
        .get(sizes.len() - sizes.len().div_ceil(2000).min(sizes.len()))
        .copied()
        .unwrap_or(1.0);
    let scale = limit / 127.0;
    let small = weights
        .iter()
        .map(|w| {
            if w.abs() < floor * limit { 0 } else { (w / scale).round().clamp(-127.0, 127.0) as i8 }
        })
        .collect();
    let bits = (weights.len() / width).trailing_zeros();
    Scorer::new(bits, width, scale, small).unwrap_or_default()
}
