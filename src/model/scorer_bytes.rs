//! Scorers as bytes, in an order that compresses well.
//!
//! ```text
//! bits     u8, rows as a power of two
//! width    u8, classes
//! scale    f32
//! present  one bit for each weight, class by class, low bits first: whether it is not zero
//! values   i8, those weights, in the same order
//! ```
//!
//! With the weights of syntax, gzip makes a tenth less of this than of plain rows: classes differ
//! in how many of their weights are zero, and Huffman codes cannot make one byte less than a bit.

use super::Scorer;
use super::weights::Cursor;
use std::ops::Range;

impl Scorer {
    /// Writes the scorer down, for [`Scorer::from_bytes`].
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![self.bits() as u8, self.width() as u8];
        bytes.extend(self.scale().to_le_bytes());
        let weights = self.weights();
        let by_class =
            || (0..self.width()).flat_map(|class| weights.iter().skip(class).step_by(self.width()));
        let mut present = vec![0u8; weights.len().div_ceil(8)];
        for (at, &weight) in by_class().enumerate() {
            present[at / 8] |= u8::from(weight != 0) << (at % 8);
        }
        bytes.extend(present);
        bytes.extend(by_class().filter(|&&weight| weight != 0).map(|&weight| weight as u8));
        bytes
    }

    /// Reads a scorer that [`Scorer::to_bytes`] wrote.
    ///
    /// Returns none when the bytes do not hold exactly one. It takes at most eight times as much
    /// memory as the bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Scorer> {
        let mut cursor = Cursor(bytes);
        let (bits, width) = (u32::from(cursor.u8()?), usize::from(cursor.u8()?));
        let scale = f32::from_bits(cursor.u32()?);
        let count = 1usize.checked_shl(bits)?.checked_mul(width)?;
        let present = cursor.take(count.div_ceil(8))?;
        let values = cursor.0;
        let ones = |range: Range<usize>| -> usize {
            let groups = range.clone().step_by(GROUP);
            groups.map(|at| group(present, at, range.end).count_ones() as usize).sum()
        };
        let padding = present.last().map_or(0, |group| group >> ((count - 1) % 8) >> 1);
        if !scale.is_finite() || padding != 0 || ones(0..count) != values.len() {
            return None;
        }
        let mut scorer = Scorer::zeros(bits, width, scale)?;
        let n_rows = scorer.n_rows();
        // A few rows at a time, which stay in the fastest cache while their classes are filled in.
        let mut rest = values;
        let mut columns: Vec<&[u8]> = (0..width)
            .map(|class| {
                let column;
                (column, rest) = rest.split_at(ones(class * n_rows..(class + 1) * n_rows));
                column
            })
            .collect();
        for row in (0..n_rows).step_by(GROUP) {
            for (class, column) in columns.iter_mut().enumerate() {
                let start = class * n_rows;
                let present = group(present, start + row, start + n_rows);
                let (weights, rest) = column.split_at(present.count_ones() as usize);
                scorer.rows_mut().fill(row, class, width, present, weights);
                *column = rest;
            }
        }
        Some(scorer)
    }
}

/// How many weights are looked at together.
const GROUP: usize = u64::BITS as usize;

/// The bits from a place on, up to one for each of [`GROUP`] places and none from `end` on.
#[inline]
fn group(present: &[u8], place: usize, end: usize) -> u64 {
    if place.is_multiple_of(8)
        && place + GROUP <= end
        && let Some(bytes) = present[place / 8..].first_chunk()
    {
        return u64::from_le_bytes(*bytes);
    }
    let bit = |place: usize| u64::from(present[place / 8] >> (place % 8) & 1);
    (place..end).take(GROUP).enumerate().fold(0, |group, (at, place)| group | bit(place) << at)
}

#[cfg(test)]
mod tests {
    use super::Scorer;

    fn sample() -> Scorer {
        let weights = (0..24i8).map(|at| if at % 3 == 0 { 0 } else { at * 5 - 60 });
        Scorer::new(3, 3, 0.25, weights.collect()).unwrap()
    }

    #[test]
    fn a_scorer_survives_being_written_and_read() {
        let small = Scorer::new(0, 3, 1.0, vec![0, -128, 127]).unwrap();
        let weights = |n: i32| (0..n).map(|at| (at * 89 % 256 * i32::from(at % 3 > 0)) as u8 as i8);
        let large = [(7, 16), (5, 48), (8, 4), (7, 64), (2, 80)].map(|(bits, width)| {
            let weights = weights(width << bits).collect();
            Scorer::new(bits, width as usize, 0.5, weights).unwrap()
        });
        for scorer in [sample(), small].into_iter().chain(large) {
            assert_eq!(Scorer::from_bytes(&scorer.to_bytes()), Some(scorer));
        }
    }

    #[test]
    fn bytes_of_another_length_are_no_scorer() {
        let mut bytes = sample().to_bytes();
        for len in 0..bytes.len() {
            assert_eq!(Scorer::from_bytes(&bytes[..len]), None, "first {len} bytes");
        }
        bytes.push(1);
        assert_eq!(Scorer::from_bytes(&bytes), None);
    }

    #[test]
    fn padding_that_is_not_zero_is_no_scorer() {
        let mut bytes = Scorer::new(0, 3, 1.0, vec![1, 0, 0]).unwrap().to_bytes();
        bytes[6] |= 1 << 3;
        bytes.push(1);
        assert_eq!(Scorer::from_bytes(&bytes), None);
    }

    #[test]
    fn claims_of_great_size_are_no_scorer() {
        for bits in 0..=u8::MAX {
            assert_eq!(Scorer::from_bytes(&[bits, u8::MAX, 0, 0, 128, 63, 255]), None);
        }
    }

    #[test]
    fn a_scale_that_is_no_number_is_no_scorer() {
        let mut bytes = sample().to_bytes();
        bytes[2..6].copy_from_slice(&f32::NAN.to_le_bytes());
        assert_eq!(Scorer::from_bytes(&bytes), None);
    }
}
