//! Scorers as bytes, in an order that compresses well.
//!
//! ```text
//! bits     u8, rows as a power of two
//! width    u8, classes
//! scale    f32
//! steps    for each row, where there are several classes: the power of two, 0 to 6, that its weights are
//!          multiples of, as digits
//! for each step, of the rows that have it
//!     present  one bit for each weight, class by class, low bits first: whether it is not zero
//!     largest  u8, the largest magnitude among those weights divided by `2^step`, 0 where there are none
//!     values   the quotients, in the same order, as digits: positive ones less 1, then negative ones
//! ```
//!
//! Digits share bytes as far as they fit ([`Digits`]). The trainer rounds rows that are rarely used to few
//! steps. With these apart, gzip makes a quarter less of the network's and of syntax's weights than in the
//! order of rows, with the zeros apart a tenth less than of plain rows, and with several values to a byte a
//! twentieth less than with one: classes differ in how many of their weights are zero, and Huffman codes
//! cannot make one byte less than a bit.

use super::Scorer;
use super::digits::Digits;
use super::weights::Cursor;
use std::ops::Range;

/// The coarsest step, as a power of two: the only multiples of twice as much are 0 and -128.
const COARSEST: u32 = 6;

impl Scorer {
    /// Writes the scorer down, for [`Scorer::from_bytes`].
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![self.bits() as u8, self.width() as u8];
        bytes.extend(self.scale().to_le_bytes());
        let weights = self.weights();
        let mut steps = vec![0; self.n_rows()];
        if self.has_steps() {
            let rows = weights.chunks_exact(self.width());
            steps = rows.map(step).collect();
            bytes.extend(step_digits().pack(&steps));
        }
        for (step, rows) in rows_by_step(&steps).iter().enumerate() {
            let by_class = || {
                let classes = 0..self.width();
                classes.flat_map(|class| {
                    rows.iter().map(move |&row| row as usize * self.width() + class)
                })
            };
            let mut present = vec![0u8; (rows.len() * self.width()).div_ceil(8)];
            for (at, place) in by_class().enumerate() {
                present[at / 8] |= u8::from(weights[place] != 0) << (at % 8);
            }
            bytes.extend(present);
            let values = by_class().map(|place| weights[place]).filter(|&weight| weight != 0);
            let values: Vec<i8> = values.map(|weight| weight >> step).collect();
            let largest = values.iter().map(|value| value.unsigned_abs()).max().unwrap_or(0);
            let digits: Vec<u8> = values.iter().map(|&value| digit_of(value, largest)).collect();
            bytes.push(largest);
            bytes.extend(value_digits(largest).pack(&digits));
        }
        bytes
    }

    /// Reads a scorer that [`Scorer::to_bytes`] wrote.
    ///
    /// Returns none when the bytes do not hold exactly one. It takes at most eight times as much
    /// memory as the bytes, and while it is read twice that.
    pub fn from_bytes(bytes: &[u8]) -> Option<Scorer> {
        let mut cursor = Cursor(bytes);
        let (bits, width) = (u32::from(cursor.u8()?), usize::from(cursor.u8()?));
        let scale = f32::from_bits(cursor.u32()?);
        let n_rows = 1usize.checked_shl(bits)?;
        let count = n_rows.checked_mul(width)?;
        if !scale.is_finite() || count.div_ceil(8) > cursor.0.len() {
            return None;
        }
        let mut scorer = Scorer::zeros(bits, width, scale)?;
        let steps = if scorer.has_steps() {
            let digits = step_digits();
            digits.unpack(cursor.take(digits.len(n_rows))?, n_rows)?
        } else {
            vec![0; n_rows]
        };
        if steps.iter().any(|&step| u32::from(step) > COARSEST) {
            return None;
        }
        for (step, rows) in (0..).zip(rows_by_step(&steps)) {
            scorer.read_rows(&rows, step, &mut cursor)?;
        }
        cursor.0.is_empty().then_some(scorer)
    }

    /// Whether rows have steps of their own: with one class, telling them costs more than it saves.
    fn has_steps(&self) -> bool {
        self.width() > 1
    }

    /// Reads the rows that have a step.
    fn read_rows(&mut self, rows: &[u32], step: u32, cursor: &mut Cursor) -> Option<()> {
        let (width, n) = (self.width(), rows.len());
        let count = n * width;
        let present = cursor.take(count.div_ceil(8))?;
        let ones = |range: Range<usize>| -> usize {
            let groups = range.clone().step_by(GROUP);
            groups.map(|at| group(present, at, range.end).count_ones() as usize).sum()
        };
        let padding = present.last().map_or(0, |group| group >> ((count - 1) % 8) >> 1);
        if padding != 0 {
            return None;
        }
        let (n_values, largest) = (ones(0..count), cursor.u8()?);
        let digits = value_digits(largest);
        let mut values = digits.unpack(cursor.take(digits.len(n_values))?, n_values)?;
        for value in &mut values {
            *value = value_of(*value, largest)? as u8;
        }
        let mut rest = &values[..];
        // A few rows at a time, which stay in the fastest cache while their classes are filled in.
        let mut columns: Vec<&[u8]> = (0..width)
            .map(|class| {
                let column;
                (column, rest) = rest.split_at(ones(class * n..(class + 1) * n));
                column
            })
            .collect();
        for (at, rows) in (0..).step_by(GROUP).zip(rows.chunks(GROUP)) {
            for (class, column) in columns.iter_mut().enumerate() {
                let start = class * n;
                let present = group(present, start + at, start + n);
                let (weights, rest) = column.split_at(present.count_ones() as usize);
                self.rows_mut().fill(rows, class, width, present, weights, step);
                *column = rest;
            }
        }
        Some(())
    }
}

/// How steps are written.
fn step_digits() -> Digits {
    Digits::new(COARSEST as usize + 1)
}

/// How values are written whose magnitude is at most `largest`.
fn value_digits(largest: u8) -> Digits {
    Digits::new(2 * usize::from(largest))
}

/// The digit of a value that is not zero.
fn digit_of(value: i8, largest: u8) -> u8 {
    let before = if value < 0 { largest } else { 0 };
    before.wrapping_add(value.unsigned_abs().wrapping_sub(1))
}

/// The value of a digit; none where there is no such value.
fn value_of(digit: u8, largest: u8) -> Option<i8> {
    if digit < largest {
        i8::try_from(digit + 1).ok()
    } else {
        Some((digit - largest + 1).wrapping_neg() as i8).filter(|_| digit - largest < largest)
    }
}

/// The power of two that all weights are multiples of.
fn step(weights: &[i8]) -> u8 {
    let all = weights.iter().fold(0, |all, weight| all | weight);
    all.trailing_zeros().min(COARSEST) as u8
}

/// The rows that have each step, in order.
fn rows_by_step(steps: &[u8]) -> [Vec<u32>; COARSEST as usize + 1] {
    let mut rows = [const { Vec::new() }; COARSEST as usize + 1];
    for (row, &step) in (0..).zip(steps) {
        if let Some(rows) = rows.get_mut(usize::from(step)) {
            rows.push(row);
        }
    }
    rows
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
        let coarse = Scorer::new(2, 2, 1.0, vec![0, -128, 64, 0, 0, 0, -6, 4]).unwrap();
        let weights = |n: i32| (0..n).map(|at| (at * 89 % 256 * i32::from(at % 3 > 0)) as u8 as i8);
        let large = [(7, 16), (5, 48), (8, 4), (7, 64), (2, 80), (6, 1)].map(|(bits, width)| {
            let weights = weights(width << bits).collect();
            Scorer::new(bits, width as usize, 0.5, weights).unwrap()
        });
        for scorer in [sample(), small, coarse].into_iter().chain(large) {
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
        bytes[7] |= 1 << 3;
        bytes.push(1);
        assert_eq!(Scorer::from_bytes(&bytes), None);
    }

    #[test]
    fn a_step_that_is_no_step_is_no_scorer() {
        let mut bytes = Scorer::new(0, 3, 1.0, vec![1, 0, 0]).unwrap().to_bytes();
        bytes[6] = 7;
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
