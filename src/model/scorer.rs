//! A linear model whose features are hashed into rows of small integers.

use super::Feature;
use super::rows::Rows;

/// Rows of `width` weights, one weight for each class; a feature picks its row by its low bits.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorer {
    rows: Rows,
    width: usize,
    mask: u32,
    scale: f32,
}

impl Default for Scorer {
    /// A scorer without weights.
    fn default() -> Scorer {
        Scorer { rows: Rows::zeros(0, 0), width: 0, mask: 0, scale: 0.0 }
    }
}

impl Scorer {
    /// Makes a scorer of `2^bits` rows of `width` weights, each a multiple of `scale`.
    ///
    /// Returns none when `weights` does not hold exactly that many.
    pub fn new(bits: u32, width: usize, scale: f32, weights: Vec<i8>) -> Option<Scorer> {
        let mut scorer = Scorer::zeros(bits, width, scale)?;
        if weights.len() != scorer.n_rows() * width {
            return None;
        }
        for (row, weights) in weights.chunks_exact(width).enumerate() {
            for (class, &weight) in weights.iter().enumerate() {
                scorer.rows.set(row, class, width, weight);
            }
        }
        Some(scorer)
    }

    /// Makes a scorer whose weights are all zero. Returns none when there were too many.
    pub(super) fn zeros(bits: u32, width: usize, scale: f32) -> Option<Scorer> {
        let is_fit = bits <= 24 && width > 0 && width <= usize::from(u8::MAX);
        is_fit.then(|| {
            let n = 1 << bits;
            Scorer { rows: Rows::zeros(n, width), width, mask: n as u32 - 1, scale }
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
    pub fn weights(&self) -> Vec<i8> {
        let rows =
            (0..self.n_rows()).flat_map(|row| (0..self.width).map(move |class| (row, class)));
        rows.map(|(row, class)| self.rows.get(row, class, self.width)).collect()
    }

    /// Fetches the features' rows, so that [`Scorer::add`] need not wait for them a little later.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    pub fn fetch(&self, features: &[Feature]) {
        self.rows.fetch(features, self.mask, self.width);
    }

    /// Adds the features' rows to `scores`, which has one place for each of `WIDTH` classes. The
    /// default scorer, which has no weights, adds nothing.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    pub fn add<const WIDTH: usize>(&self, features: &[Feature], scores: &mut [i32; WIDTH]) {
        debug_assert!(WIDTH == self.width || self.width == 0);
        self.rows.add(features, self.mask, scores);
    }

    /// How many rows there are; one, without weights, in the default scorer.
    pub(super) fn n_rows(&self) -> usize {
        self.mask as usize + 1
    }

    /// The rows, for filling in.
    pub(super) fn rows_mut(&mut self) -> &mut Rows {
        &mut self.rows
    }
}
