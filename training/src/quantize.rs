//! From trained weights to small integers.

use sourcelight::model::Scorer;

/// How many steps there are on either side of zero.
const STEPS: f32 = 24.0;

/// How often the step is doubled at most, for rows that are hardly used.
const MOST_DOUBLINGS: f32 = 5.0;

/// Rounds weights to small integers, most of them within `STEPS` of zero.
pub fn quantize(weights: &[f32], width: usize) -> Scorer {
    quantize_by_use(weights, width, &vec![1; weights.len() / width], Rounding::even(STEPS))
}

/// How finely rows are rounded that are used more or less often.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rounding {
    /// Steps on either side of zero, for all but the largest weights of the rows used most.
    pub steps: f32,
    /// How often a row must be used for that, in times of the mean row; a quarter of these uses doubles the
    /// step. With 0, all rows are rounded alike.
    pub full: f32,
}

impl Rounding {
    /// As many steps in all rows.
    pub const fn even(steps: f32) -> Rounding {
        Rounding { steps, full: 0.0 }
    }

    /// As many steps as tables have that are trained by single steps, fewer for rows that are used less than
    /// `full` times as often as the mean.
    pub const fn by_use(full: f32) -> Rounding {
        Rounding { steps: STEPS, full }
    }
}

/// Rounds weights to small integers, those of rare rows to few, for which the scorer's bytes have a place of
/// their own.
///
/// The scale is chosen so that all but the largest one in 2,000 of the non-zero weights fit in the
/// steps; those may go up to a byte's limit.
///
/// What rounding does to all scores together grows with the square of a row's step and with how often
/// the row is used, so bytes are saved with the least harm when steps go with the inverse square
/// root of the uses (reverse water-filling; Cover and Thomas, Elements of Information Theory).
pub fn quantize_by_use(weights: &[f32], width: usize, uses: &[u32], rounding: Rounding) -> Scorer {
    let scale = scale(weights, rounding.steps);
    let total: f64 = uses.iter().map(|&n| f64::from(n)).sum();
    let enough = rounding.full * (total / uses.len().max(1) as f64) as f32;
    let rows = weights.chunks_exact(width).zip(uses);
    let small = rows.flat_map(|(row, &n)| {
        let doublings = ((enough / (n as f32 + 0.5)).log2() / 2.0).round();
        let step = doublings.clamp(0.0, MOST_DOUBLINGS).exp2();
        let most = (127.0 / step).floor();
        row.iter().map(move |w| ((w / scale / step).round().clamp(-most, most) * step) as i8)
    });
    scorer(small.collect(), width, scale)
}

/// What one step is worth.
fn scale(weights: &[f32], steps: f32) -> f32 {
    let mut sizes: Vec<f32> = weights.iter().map(|w| w.abs()).filter(|&w| w > 0.0).collect();
    sizes.sort_by(f32::total_cmp);
    let limit = sizes
        .get(sizes.len() - sizes.len().div_ceil(2000).min(sizes.len()))
        .copied()
        .unwrap_or(1.0);
    limit / steps
}

fn scorer(small: Vec<i8>, width: usize, scale: f32) -> Scorer {
    let bits = (small.len() / width).trailing_zeros();
    Scorer::new(bits, width, scale, small).expect("trained weights are rows of a power of two")
}
