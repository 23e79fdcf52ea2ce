//! Reading weights: named sections in one versioned, checked container.
//!
//! All numbers are little-endian:
//!
//! ```text
//! magic            8 bytes, MAGIC
//! format version   u32
//! sections         u32, how many
//! for each section
//!     name         u8 length, then UTF-8
//!     length       u32, bytes
//! the sections' bytes, in the same order
//! checksum         u64, over everything before
//! ```
//!
//! The container is shipped as a gzip file; whoever loads it unpacks it first.

use super::checksum::checksum;
use super::{Scorer, WeightsError};

/// How every container of weights begins. A byte above 127 and both sorts of line end show when
/// the file was copied as if it were text.
pub(super) const MAGIC: [u8; 8] = *b"\x89SLW\r\n\x1a\n";

/// The version of the format that this engine writes and reads.
pub const FORMAT_VERSION: u32 = 3;

const CHECKSUM_LEN: usize = size_of::<u64>();

/// The sections of a container, borrowed from its bytes.
#[derive(Debug, Clone)]
pub struct Weights<'b> {
    sections: Vec<(&'b str, &'b [u8])>,
}

impl<'b> Weights<'b> {
    /// Checks a container, already unpacked, and finds its sections.
    ///
    /// # Errors
    /// When the bytes are not a container of weights, are of another format version, or are
    /// damaged.
    pub fn from_bytes(bytes: &'b [u8]) -> Result<Weights<'b>, WeightsError> {
        let mut whole = Cursor(bytes);
        match whole.take(MAGIC.len()) {
            Some(magic) if magic == MAGIC => {}
            None if MAGIC.starts_with(bytes) => return Err(WeightsError::damaged()),
            _ => return Err(WeightsError::not_weights()),
        }
        // Another version may keep its checksum elsewhere, so the version is looked at first.
        let version = whole.u32().ok_or_else(WeightsError::damaged)?;
        if version != FORMAT_VERSION {
            return Err(WeightsError::unsupported_version(version, FORMAT_VERSION));
        }
        let (checked, expected) =
            bytes.split_last_chunk::<CHECKSUM_LEN>().ok_or_else(WeightsError::damaged)?;
        if checksum(checked) != u64::from_le_bytes(*expected) {
            return Err(WeightsError::damaged());
        }
        let rest = whole.0.len().checked_sub(CHECKSUM_LEN).and_then(|len| whole.take(len));
        let sections = rest.and_then(read_sections).ok_or_else(WeightsError::damaged)?;
        Ok(Weights { sections })
    }

    /// The sections' names and bytes, in the order in which they were written.
    pub fn sections(&self) -> impl Iterator<Item = (&'b str, &'b [u8])> {
        self.sections.iter().copied()
    }

    /// The bytes of a section.
    ///
    /// # Errors
    /// When there is no section of that name.
    pub fn section(&self, name: &str) -> Result<&'b [u8], WeightsError> {
        self.sections()
            .find_map(|(found, bytes)| (found == name).then_some(bytes))
            .ok_or_else(|| WeightsError::missing_section(name))
    }

    /// A section that holds a scorer for `width` classes.
    ///
    /// # Errors
    /// When there is no section of that name, or it holds something else.
    pub fn scorer(&self, name: &str, width: usize) -> Result<Scorer, WeightsError> {
        Scorer::from_bytes(self.section(name)?)
            .filter(|scorer| scorer.width() == width)
            .ok_or_else(|| WeightsError::malformed(name))
    }

    /// A section that holds 32-bit numbers.
    ///
    /// # Errors
    /// When there is no section of that name, or its length is not that of whole numbers.
    pub fn u32_table(&self, name: &str) -> Result<Vec<u32>, WeightsError> {
        match self.section(name)?.as_chunks() {
            (numbers, []) => Ok(numbers.iter().map(|&bytes| u32::from_le_bytes(bytes)).collect()),
            _ => Err(WeightsError::malformed(name)),
        }
    }

    /// A section that holds a small value for each of a list of hashes, ascending.
    ///
    /// # Errors
    /// When there is no section of that name, or it holds something else.
    pub fn hash_table<const LEN: usize>(
        &self,
        name: &str,
    ) -> Result<Vec<(u32, [u8; LEN])>, WeightsError> {
        read_hash_table(self.section(name)?).ok_or_else(|| WeightsError::malformed(name))
    }

    /// A section that holds numbers rounded to 16 bits, each a multiple of one scale.
    ///
    /// # Errors
    /// When there is no section of that name, or it holds something else.
    pub fn rounded_table(&self, name: &str) -> Result<Vec<f32>, WeightsError> {
        let malformed = || WeightsError::malformed(name);
        let (scale, numbers) = self.section(name)?.split_first_chunk().ok_or_else(malformed)?;
        let scale = f32::from_le_bytes(*scale);
        match numbers.as_chunks() {
            (numbers, []) if scale.is_finite() => {
                Ok(numbers.iter().map(|&n| f32::from(i16::from_le_bytes(n)) * scale).collect())
            }
            _ => Err(malformed()),
        }
    }

    /// A section that holds 32-bit floating-point numbers, all of them finite.
    ///
    /// # Errors
    /// When there is no section of that name, or it holds something else.
    pub fn f32_table(&self, name: &str) -> Result<Vec<f32>, WeightsError> {
        let numbers: Vec<f32> = self.u32_table(name)?.into_iter().map(f32::from_bits).collect();
        let are_finite = numbers.iter().all(|number| number.is_finite());
        are_finite.then_some(numbers).ok_or_else(|| WeightsError::malformed(name))
    }
}

/// Reads what [`super::WeightsBuilder::hash_table`] wrote.
fn read_hash_table<const LEN: usize>(bytes: &[u8]) -> Option<Vec<(u32, [u8; LEN])>> {
    let mut cursor = Cursor(bytes);
    let count = cursor.u32()? as usize;
    let mut entries = Vec::new();
    let mut hash = 0u32;
    for _ in 0..count {
        let mut gap = 0u32;
        for shift in (0..35).step_by(7) {
            let byte = cursor.u8()?;
            gap |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                break;
            }
        }
        hash = hash.checked_add(gap)?;
        entries.push((hash, [0; LEN]));
    }
    for plane in 0..LEN {
        for (entry, &byte) in entries.iter_mut().zip(cursor.take(count)?) {
            entry.1[plane] = byte;
        }
    }
    cursor.0.is_empty().then_some(entries)
}

fn read_sections(bytes: &[u8]) -> Option<Vec<(&str, &[u8])>> {
    let mut cursor = Cursor(bytes);
    let count = cursor.u32()?;
    // Grows as headings are read, so that a false count cannot ask for more memory than the
    // bytes at hand justify.
    let mut headings = Vec::new();
    for _ in 0..count {
        let name_len = cursor.u8()?;
        let name = str::from_utf8(cursor.take(usize::from(name_len))?).ok()?;
        headings.push((name, cursor.u32()? as usize));
    }
    let sections =
        headings.into_iter().map(|(name, len)| Some((name, cursor.take(len)?))).collect();
    if cursor.0.is_empty() { sections } else { None }
}

/// What is left to read.
pub(super) struct Cursor<'b>(pub(super) &'b [u8]);

impl<'b> Cursor<'b> {
    pub(super) fn take(&mut self, len: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn u8(&mut self) -> Option<u8> {
        let (&byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(byte)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        let (&bytes, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(bytes))
    }
}
