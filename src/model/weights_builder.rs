//! Writing weights, for training; [`super::weights`] describes the format.

use super::checksum::checksum;
use super::weights::{FORMAT_VERSION, MAGIC};
use super::{RoundedMatrix, Scorer};

/// A container of weights in the making.
#[derive(Debug, Clone, Default)]
pub struct WeightsBuilder {
    sections: Vec<(String, Vec<u8>)>,
}

impl WeightsBuilder {
    /// Begins with no sections.
    pub fn new() -> WeightsBuilder {
        WeightsBuilder::default()
    }

    /// Adds a section. Names are at most 255 bytes long and differ from one another; a section of
    /// a name that is there already is replaced.
    pub fn section(&mut self, name: &str, bytes: impl Into<Vec<u8>>) -> &mut WeightsBuilder {
        self.sections.retain(|(other, _)| other != name);
        self.sections.push((name.to_string(), bytes.into()));
        self
    }

    /// Adds a section that holds a scorer.
    pub fn scorer(&mut self, name: &str, scorer: &Scorer) -> &mut WeightsBuilder {
        self.section(name, scorer.to_bytes())
    }

    /// Adds a section that holds 32-bit numbers.
    pub fn u32_table(&mut self, name: &str, numbers: &[u32]) -> &mut WeightsBuilder {
        self.section(name, numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>())
    }

    /// Adds a section that holds a small value for each hash; the hashes ascend.
    ///
    /// The hashes are kept as gaps, seven bits to a byte, and the values plane by plane, since
    /// bytes of one plane are alike.
    pub fn hash_table<const LEN: usize>(
        &mut self,
        name: &str,
        entries: &[(u32, [u8; LEN])],
    ) -> &mut WeightsBuilder {
        let mut bytes = (entries.len() as u32).to_le_bytes().to_vec();
        let mut last = 0;
        for &(hash, _) in entries {
            let mut gap = hash.wrapping_sub(last);
            last = hash;
            while gap >= 0x80 {
                bytes.push(gap as u8 | 0x80);
                gap >>= 7;
            }
            bytes.push(gap as u8);
        }
        for plane in 0..LEN {
            bytes.extend(entries.iter().map(|(_, value)| value[plane]));
        }
        self.section(name, bytes)
    }

    /// Adds a section that holds numbers, rounded to 16 bits: to multiples of a 32,767th of the
    /// largest.
    pub fn rounded_table(&mut self, name: &str, numbers: &[f32]) -> &mut WeightsBuilder {
        let largest = numbers.iter().fold(0.0f32, |largest, number| largest.max(number.abs()));
        let scale = largest.max(f32::MIN_POSITIVE) / f32::from(i16::MAX);
        let rounded = numbers.iter().map(|number| (number / scale).round() as i16);
        let bytes = rounded.flat_map(i16::to_le_bytes);
        let bytes: Vec<u8> = scale.to_le_bytes().into_iter().chain(bytes).collect();
        self.section(name, bytes)
    }

    /// Adds a section that holds a matrix, for [`super::Weights::rounded_table`] to read.
    pub fn rounded_matrix(&mut self, name: &str, matrix: &RoundedMatrix) -> &mut WeightsBuilder {
        let numbers = matrix.weights().into_iter().flat_map(i16::to_le_bytes);
        let bytes: Vec<u8> = matrix.scale().to_le_bytes().into_iter().chain(numbers).collect();
        self.section(name, bytes)
    }

    /// Adds a section that holds 32-bit floating-point numbers.
    pub fn f32_table(&mut self, name: &str, numbers: &[f32]) -> &mut WeightsBuilder {
        let bits: Vec<u32> = numbers.iter().map(|number| number.to_bits()).collect();
        self.u32_table(name, &bits)
    }

    /// The container's bytes, not yet compressed.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(FORMAT_VERSION.to_le_bytes());
        bytes.extend((self.sections.len() as u32).to_le_bytes());
        for (name, section) in &self.sections {
            bytes.push(name.len() as u8);
            bytes.extend(name.as_bytes());
            bytes.extend((section.len() as u32).to_le_bytes());
        }
        for (_, section) in &self.sections {
            bytes.extend(section);
        }
        bytes.extend(checksum(&bytes).to_le_bytes());
        bytes
    }
}
