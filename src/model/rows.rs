//! Rows of small weights as they lie in memory, laid out for adding them up.

use super::Feature;
use super::prefetch::prefetch;
use std::hint::black_box;
use wide::bytemuck::cast;
use wide::i16x8;

/// How many rows are summed up in 16 bits: their bytes, made positive, stay under 65,536.
const MOST_ROWS: usize = 250;
/// How many weights a block holds.
const BLOCK: usize = 16;
/// How many bytes a line of the processor's cache holds, and how many blocks.
const LINE: usize = 64;
const BLOCKS: usize = LINE / BLOCK;
/// What makes a byte's weight positive.
const BIAS: i16 = 128;

/// A power of two of rows, one weight for each class.
///
/// Most of the time that a row takes is the wait for its first byte, so no row lies in two lines of
/// the cache, and so little is done with each that the processor asks for many at once.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Rows {
    /// Rows of whole blocks, each followed by as many empty ones as make their number a power of
    /// two. A block's first eight weights, [`BIAS`] added, are the low bytes of eight numbers of 16
    /// bits, and its others the high bytes, so that two additions and a shift add up sixteen.
    Blocks(Vec<Line>),
    /// Rows of any other width, one after another.
    Bytes(Vec<i8>),
}

/// A line of the cache.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(align(64))]
pub(super) struct Line([u8; LINE]);

impl Line {
    /// A line of weights that are zero.
    const ZERO: Line = {
        let mut line = [0; LINE];
        let mut at = 0;
        while at < LINE {
            line[at] = BIAS as u8;
            at += 2;
        }
        Line(line)
    };

    /// The numbers of a block.
    #[inline]
    fn numbers(&self, block: usize) -> i16x8 {
        let bytes = self.0.as_chunks::<BLOCK>().0[block];
        // Little-endian on every machine; on most this does nothing.
        i16x8::new(cast::<[u8; BLOCK], [i16; 8]>(bytes).map(i16::from_le))
    }
}

/// How many blocks a row takes, and how many from its start to the next one's; none for rows that
/// are not made of blocks.
const fn blocks(width: usize) -> Option<(usize, usize)> {
    let n = width / BLOCK;
    if width.is_multiple_of(BLOCK) && 0 < n && n <= BLOCKS {
        Some((n, n.next_power_of_two()))
    } else {
        None
    }
}

impl Rows {
    /// Rows of zeros.
    pub(super) fn zeros(n: usize, width: usize) -> Rows {
        match blocks(width) {
            // Copied twice as many each time, which takes no loop of ours: at the engine's start a browser
            // has not made any fast.
            Some((_, stride)) => Rows::Blocks([Line::ZERO].repeat((n * stride).div_ceil(BLOCKS))),
            None => Rows::Bytes(vec![0; n * width]),
        }
    }

    /// The weight of a class in a row.
    pub(super) fn get(&self, row: usize, class: usize, width: usize) -> i8 {
        match self {
            Rows::Blocks(lines) => {
                let place = Place::new(class, width);
                let at = place.byte_of(row);
                (lines[at / LINE].0[at % LINE] ^ place.bias) as i8
            }
            Rows::Bytes(weights) => weights[row * width + class],
        }
    }

    /// Sets the weight of a class in a row.
    pub(super) fn set(&mut self, row: usize, class: usize, width: usize, weight: i8) {
        match self {
            Rows::Blocks(lines) => {
                let place = Place::new(class, width);
                let at = place.byte_of(row);
                lines[at / LINE].0[at % LINE] = weight as u8 ^ place.bias;
            }
            Rows::Bytes(weights) => weights[row * width + class] = weight,
        }
    }

    /// Fills in the weights of a class in those of `rows`, at most 64, whose bit in `present` is set: one for
    /// each in `weights`, times `2^step`.
    // Loading the weights is mostly this. Browsers make a function fast only from one call to the
    // next, so it must not become part of the loop around it.
    #[inline(never)]
    pub(super) fn fill(
        &mut self,
        rows: &[u32],
        class: usize,
        width: usize,
        mut present: u64,
        weights: &[u8],
        step: u32,
    ) {
        let weights = weights.iter().map_while(|&weight| {
            let row = *rows.get(present.trailing_zeros() as usize)?;
            present &= present.wrapping_sub(1);
            Some((row as usize, weight << step))
        });
        match self {
            Rows::Blocks(lines) => {
                let place = Place::new(class, width);
                weights.for_each(|(row, weight)| {
                    let at = place.byte_of(row);
                    lines[at / LINE].0[at % LINE] = weight ^ place.bias;
                });
            }
            Rows::Bytes(bytes) => {
                weights.for_each(|(row, weight)| bytes[row * width + class] = weight as i8);
            }
        }
    }

    /// Fetches the features' rows to the cache, all at once: where the processor cannot be asked for
    /// them, by reading a byte of each.
    #[inline]
    pub(super) fn fetch(&self, features: &[Feature], mask: u32, width: usize) {
        let Rows::Blocks(lines) = self else { return };
        let Some((_, stride)) = blocks(width) else { return };
        if cfg!(target_arch = "x86_64") {
            for &feature in features {
                prefetch(lines, (feature & mask) as usize * stride / BLOCKS);
            }
            return;
        }
        let mut read = 0;
        for &feature in features {
            let block = (feature & mask) as usize * stride;
            read ^= lines.get(block / BLOCKS).map_or(0, |line| line.0[block % BLOCKS * BLOCK]);
        }
        black_box(read);
    }

    /// Adds the features' rows to `scores`. Features pick rows by the bits of `mask`.
    #[inline]
    pub(super) fn add<const WIDTH: usize>(
        &self,
        features: &[Feature],
        mask: u32,
        scores: &mut [i32; WIDTH],
    ) {
        for features in features.chunks(MOST_ROWS) {
            match self {
                Rows::Blocks(lines) => add_blocks(lines, features, mask, scores),
                Rows::Bytes(weights) if weights.is_empty() => {}
                Rows::Bytes(weights) if WIDTH == 4 => add_words(weights, features, mask, scores),
                Rows::Bytes(weights) => add_bytes(weights, features, mask, scores),
            }
        }
    }
}

/// Where the weight of a class is in every row of blocks.
struct Place {
    /// From one row to the next, as a power of two of bytes.
    stride_bits: u32,
    /// Its byte in the row.
    byte: usize,
    /// What is added to the weight, without carry.
    bias: u8,
}

impl Place {
    #[inline]
    fn new(class: usize, width: usize) -> Place {
        let in_block = class % BLOCK;
        let is_high = in_block >= BLOCK / 2;
        let stride = (width / BLOCK).next_power_of_two() * BLOCK;
        Place {
            stride_bits: stride.trailing_zeros(),
            byte: class - in_block + in_block % (BLOCK / 2) * 2 + usize::from(is_high),
            bias: if is_high { 0 } else { BIAS as u8 },
        }
    }

    /// Its byte among those of all rows.
    #[inline]
    fn byte_of(&self, row: usize) -> usize {
        (row << self.stride_bits) + self.byte
    }
}

#[inline]
fn add_blocks<const WIDTH: usize>(
    lines: &[Line],
    features: &[Feature],
    mask: u32,
    scores: &mut [i32; WIDTH],
) {
    let Some((n_blocks, stride)) = (const { blocks(WIDTH) }) else { return };
    let (mut sums, mut highs) = ([i16x8::ZERO; BLOCKS], [i16x8::ZERO; BLOCKS]);
    for &feature in features {
        let block = (feature & mask) as usize * stride;
        let Some(line) = lines.get(block / BLOCKS) else { continue };
        let first = block % BLOCKS;
        for at in 0..n_blocks.min(BLOCKS - first) {
            let numbers = line.numbers(first + at);
            sums[at] += numbers;
            highs[at] += numbers >> 8;
        }
    }
    let bias = i16x8::splat(features.len() as i16 * BIAS);
    for (at, scores) in scores.as_chunks_mut::<BLOCK>().0.iter_mut().enumerate() {
        let lows: i16x8 = sums[at] - (highs[at] << 8) - bias;
        let numbers = lows.as_array().iter().chain(highs[at].as_array());
        for (score, &number) in scores.iter_mut().zip(numbers) {
            *score += i32::from(number);
        }
    }
}

/// Rows of four weights, as numbers of 32 bits of which each holds two sums of 16 bits.
#[inline]
fn add_words<const WIDTH: usize>(
    weights: &[i8],
    features: &[Feature],
    mask: u32,
    scores: &mut [i32; WIDTH],
) {
    const LOWS: u32 = 0x00ff_00ff;
    let rows = weights.as_chunks::<4>().0;
    let (mut even, mut odd) = (0, 0);
    for &feature in features {
        let Some(row) = rows.get((feature & mask) as usize) else { continue };
        let row = u32::from_le_bytes(row.map(|weight| weight as u8 ^ BIAS as u8));
        even += row & LOWS;
        odd += row >> 8 & LOWS;
    }
    let bias = features.len() as i32 * i32::from(BIAS);
    let sums = [even & 0xffff, odd & 0xffff, even >> 16, odd >> 16];
    for (score, sum) in scores.iter_mut().zip(sums) {
        *score += sum as i32 - bias;
    }
}

#[inline]
fn add_bytes<const WIDTH: usize>(
    weights: &[i8],
    features: &[Feature],
    mask: u32,
    scores: &mut [i32; WIDTH],
) {
    for &feature in features {
        let start = (feature & mask) as usize * WIDTH;
        if let Some(row) = weights.get(start..start + WIDTH) {
            for (score, &weight) in scores.iter_mut().zip(row) {
                *score += i32::from(weight);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the sums of many rows of this width against sums of single weights.
    fn check<const WIDTH: usize>() {
        let n_rows = 8;
        let weight = |row: usize, class: usize| ((row * 31 + class * 7) * 89 % 256) as u8 as i8;
        let mut rows = Rows::zeros(n_rows, WIDTH);
        for (row, class) in (0..n_rows).flat_map(|row| (0..WIDTH).map(move |class| (row, class))) {
            rows.set(row, class, WIDTH, weight(row, class));
            assert_eq!(rows.get(row, class, WIDTH), weight(row, class));
        }
        let features: Vec<Feature> = (0..600).map(|at| at * at + at / 7).collect();
        let mut scores = [5; WIDTH];
        rows.add(&features, 7, &mut scores);
        for (class, &score) in scores.iter().enumerate() {
            let row = |feature: &Feature| (feature & 7) as usize;
            let sum: i32 = features.iter().map(|f| i32::from(weight(row(f), class))).sum();
            assert_eq!(score, 5 + sum, "class {class} of {WIDTH}");
        }
    }

    #[test]
    fn rows_of_any_width_add_up() {
        check::<1>();
        check::<3>();
        check::<4>();
        check::<16>();
        check::<32>();
        check::<48>();
        check::<64>();
        check::<80>();
    }

    #[test]
    fn the_largest_weights_stay_within_16_bits() {
        for weight in [i8::MIN, i8::MAX] {
            let mut rows = Rows::zeros(1, 16);
            (0..16).for_each(|class| rows.set(0, class, 16, weight));
            let mut scores = [0; 16];
            rows.add(&[0; 1000], 0, &mut scores);
            assert_eq!(scores, [1000 * i32::from(weight); 16]);
        }
    }
}
