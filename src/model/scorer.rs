//! A linear model whose features are hashed into rows of small integers.

use super::Feature;

/// Rows of `width` weights, one weight for each class; a feature picks its row by its low bits.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scorer {
    weights: Vec<i8>,
    width: usize,
    mask: u32,
    scale: f32,
}

impl Scorer {
    /// Makes a scorer of `2^bits` rows of `width` weights, each a multiple of `scale`.
    ///
    /// Returns none when `weights` does not hold exactly that many.
    pub fn new(bits: u32, width: usize, scale: f32, weights: Vec<i8>) -> Option<Scorer> {
        let rows = 1usize.checked_shl(bits)?;
        (bits <= 24 && width > 0 && weights.len() == rows.checked_mul(width)?).then(|| Scorer {
            weights,
            width,
            mask: rows as u32 - 1,
            scale,
        })
    }

    /// How many rows there are, as a power of two.
    pub fn bits(&self) -> u32 {
        self.mask.count_ones()
    }

    /// How many classes there are.
    pub fn width(&self) -> usize {
        self.width
    }

    /// What one unit of an integer score is worth.
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// The weights, row by row.
    pub fn weights(&self) -> &[i8] {
        &self.weights
    }

    /// Adds the features' rows to `scores`, which has one place for each of `WIDTH` classes. The
    /// default scorer, which has no weights, adds nothing.
    #[inline]
    pub fn add<const WIDTH: usize>(&self, features: &[Feature], scores: &mut [i32; WIDTH]) {
        debug_assert!(WIDTH == self.width || self.weights.is_empty());
        // Sums of up to 250 rows of bytes fit in 16 bits, which vectorizes twice as wide.
        for chunk in features.chunks(250) {
            let mut sums = [0i16; WIDTH];
            for &feature in chunk {
                let start = (feature & self.mask) as usize * WIDTH;
                if let Some(row) = self.weights.get(start..start + WIDTH) {
                    for (sum, &weight) in sums.iter_mut().zip(row) {
                        *sum += i16::from(weight);
                    }
                }
            }
            for (score, sum) in scores.iter_mut().zip(sums) {
                *score += i32::from(sum);
            }
        }
    }
}
