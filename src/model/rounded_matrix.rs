//! Products of small dense matrices of whole numbers, which are the same on every machine.

use wide::bytemuck::cast;
use wide::{i16x8, i32x4, i32x8};

/// The largest whole number that a weight is rounded to.
const LARGEST_WEIGHT: f32 = 2047.0;
/// How many columns of a product are summed up at once, two registers of four.
const COLUMNS: usize = 8;
/// How many rows are.
const ROWS: usize = 4;
/// How many rows are multiplied by all columns before the next ones are, few enough to stay in the
/// fastest cache.
const ROWS_AT_ONCE: usize = 16;

/// A matrix of weights, rounded to 12 bits: each is a whole multiple of one scale.
///
/// The sums of a product are exact, so their order does not matter and they are made of pairs, as
/// processors multiply them fastest.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoundedMatrix {
    /// How many rows there are: the length of the vectors that it is multiplied by, even.
    height: usize,
    /// How many columns there are, a multiple of [`COLUMNS`].
    width: usize,
    scale: f32,
    /// For each eight columns, for each two rows, the pairs of the first four columns and of the
    /// others.
    pairs: Vec<[i16x8; 2]>,
}

/// Room for the inputs of a product as it takes them; kept from one product to the next, nothing of it
/// has to be asked for and cleared again.
#[derive(Debug, Default)]
pub struct Spread(Vec<i32x4>);

impl RoundedMatrix {
    /// The largest size of a number that a product takes, so that no sum leaves 32 bits.
    pub const LARGEST_INPUT: i16 = 8191;
    /// The most rows that a matrix may have, for the same reason.
    pub const MOST_ROWS: usize = 128;

    /// Rounds weights that lie row by row, `width` in a row. Those of a matrix that was rounded
    /// before stay as they are.
    ///
    /// Returns none when the rows are not whole, not even in number, more than
    /// [`RoundedMatrix::MOST_ROWS`], or not a multiple of eight wide.
    pub fn new(weights: &[f32], width: usize) -> Option<RoundedMatrix> {
        let height = weights.len().checked_div(width)?;
        let fits = height * width == weights.len() && height <= Self::MOST_ROWS;
        if !fits || !height.is_multiple_of(2) || !width.is_multiple_of(COLUMNS) {
            return None;
        }
        let largest = weights.iter().fold(0.0f32, |largest, weight| largest.max(weight.abs()));
        let scale = largest.max(f32::MIN_POSITIVE) / LARGEST_WEIGHT;
        let at = |row: usize, column: usize| (weights[row * width + column] / scale).round() as i16;
        let four = |row: usize, column: usize| {
            i16x8::new(std::array::from_fn(|lane| at(row + lane % 2, column + lane / 2)))
        };
        let blocks = (0..width).step_by(COLUMNS);
        let pairs = blocks.flat_map(|column| {
            let rows = (0..height).step_by(2);
            rows.map(move |row| [four(row, column), four(row, column + COLUMNS / 2)])
        });
        Some(RoundedMatrix { height, width, scale, pairs: pairs.collect() })
    }

    /// What a whole number of a product is worth, when one of the inputs is worth 1.
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// The weights as whole numbers, row by row.
    pub fn weights(&self) -> Vec<i16> {
        let mut weights = vec![0; self.height * self.width];
        for (index, block) in self.pairs.iter().enumerate() {
            let (column, row) =
                (index / (self.height / 2) * COLUMNS, index % (self.height / 2) * 2);
            for (half, four) in block.iter().enumerate() {
                for (lane, &weight) in four.as_array().iter().enumerate() {
                    let column = column + half * COLUMNS / 2 + lane / 2;
                    weights[(row + lane % 2) * self.width + column] = weight;
                }
            }
        }
        weights
    }

    /// The weights, row by row.
    pub fn values(&self) -> Vec<f32> {
        self.weights().into_iter().map(|weight| f32::from(weight) * self.scale).collect()
    }

    /// Multiplies rows of inputs by the matrix, and hands each eight numbers of the product, with
    /// their row and how many eights stand before them in it, to `take`. Inputs are no larger than
    /// [`RoundedMatrix::LARGEST_INPUT`]; rows that are not whole are left out.
    #[inline]
    pub fn multiply(
        &self,
        inputs: &[i16],
        Spread(spread): &mut Spread,
        mut take: impl FnMut(usize, usize, i32x8),
    ) {
        let n_pairs = self.height / 2;
        if n_pairs == 0 {
            return;
        }
        for (first, inputs) in inputs.chunks(ROWS_AT_ONCE * self.height).enumerate() {
            // Two neighbors of a row make one number of 32 bits, spread over a register once for
            // all columns.
            let pairs = inputs.as_chunks::<2>().0;
            spread.clear();
            spread.extend(pairs.iter().map(|&pair| i32x4::splat(cast(pair))));
            for (block, weights) in self.pairs.chunks_exact(n_pairs).enumerate() {
                let mut rows = spread.chunks_exact(ROWS * n_pairs);
                let mut row = first * ROWS_AT_ONCE;
                for four in &mut rows {
                    for sums in multiply_block::<ROWS>(four, weights) {
                        take(row, block, cast(sums));
                        row += 1;
                    }
                }
                for one in rows.remainder().chunks_exact(n_pairs) {
                    let [sums] = multiply_block::<1>(one, weights);
                    take(row, block, cast(sums));
                    row += 1;
                }
            }
        }
    }
}

/// Eight columns of the product for `N` rows of inputs.
#[inline]
fn multiply_block<const N: usize>(inputs: &[i32x4], weights: &[[i16x8; 2]]) -> [[i32x4; 2]; N] {
    let n_pairs = weights.len();
    let rows: [&[i32x4]; N] = std::array::from_fn(|row| &inputs[row * n_pairs..][..n_pairs]);
    let mut sums = [[i32x4::ZERO; 2]; N];
    for (at, [left, right]) in weights.iter().enumerate() {
        for (sums, row) in sums.iter_mut().zip(rows) {
            let input: i16x8 = cast(row[at]);
            sums[0] += input.dot(*left);
            sums[1] += input.dot(*right);
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the product of rows of inputs and a matrix of this size against sums of products.
    fn check(n: usize, height: usize, width: usize) {
        let weights: Vec<f32> =
            (0..height * width).map(|at| (at * 7919 % 4095) as f32 - 2047.0).collect();
        let largest = i32::from(RoundedMatrix::LARGEST_INPUT);
        let input = |at: usize| (at as i32 * 6007 % (2 * largest + 1) - largest) as i16;
        let inputs: Vec<i16> = (0..n * height).map(input).collect();
        let matrix = RoundedMatrix::new(&weights, width).unwrap();
        let whole = matrix.weights();
        let mut product = vec![0; n * width];
        matrix.multiply(&inputs, &mut Spread::default(), |row, block, sums| {
            let eight = &mut product[row * width + block * COLUMNS..][..COLUMNS];
            eight.copy_from_slice(sums.as_array());
        });
        for row in 0..n {
            for column in 0..width {
                let of_inputs = inputs[row * height..][..height].iter();
                let of_weights = whole[column..].iter().step_by(width);
                let expected: i32 =
                    of_inputs.zip(of_weights).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum();
                assert_eq!(product[row * width + column], expected, "{row}, {column}");
            }
        }
    }

    #[test]
    fn products_of_any_size_are_right() {
        for (n, height, width) in
            [(1, 2, 8), (4, 48, 16), (9, 96, 144), (0, 2, 8), (3, 128, 8), (39, 48, 16)]
        {
            check(n, height, width);
        }
    }

    #[test]
    fn the_largest_numbers_stay_within_32_bits() {
        let matrix = RoundedMatrix::new(&[1.0; 8 * RoundedMatrix::MOST_ROWS], 8).unwrap();
        let inputs = [RoundedMatrix::LARGEST_INPUT; RoundedMatrix::MOST_ROWS];
        let expected = RoundedMatrix::MOST_ROWS as i32 * 2047 * 8191;
        matrix.multiply(&inputs, &mut Spread::default(), |_, _, sums| {
            assert_eq!(sums.to_array(), [expected; 8]);
        });
    }

    #[test]
    fn rounded_weights_stay_as_they_are() {
        let weights: Vec<f32> = (0..64).map(|at| (at as f32 * 0.37).sin()).collect();
        let matrix = RoundedMatrix::new(&weights, 8).unwrap();
        let values = matrix.values();
        assert!(values.iter().zip(&weights).all(|(a, b)| (a - b).abs() <= matrix.scale()));
        assert_eq!(
            RoundedMatrix::new(&values, 8).map(|again| again.weights()),
            Some(matrix.weights())
        );
    }

    #[test]
    fn other_sizes_are_refused() {
        for (len, width) in [(8, 0), (24, 8), (16, 7), (17, 8), (130 * 8, 8)] {
            assert_eq!(RoundedMatrix::new(&vec![1.0; len], width), None, "{len}, {width}");
        }
    }
}
