//! Weights as the file that is shipped.

use crate::{Error, Result};
use flate2::read::GzDecoder;
use std::fs;
use std::io::{self, Read};
use std::path::Path;
use zopfli::{BlockType, GzipEncoder, Options, Write};

/// Into how many blocks the container is split at most. A scorer alone has up to fifteen parts whose bytes are
/// each distributed otherwise; zopfli's own fifteen for all of them made the file 7 % larger.
const MOST_BLOCKS: u16 = 200;

/// Compresses a container of weights into a gzip file, as small as gzip gets.
///
/// zopfli searches for the best split into blocks, which makes 9 % less of weights than the best
/// that flate2 does. Without its feature `std` it brings its own logarithm, so no bytes depend on the machine.
pub fn pack(container: &[u8]) -> Vec<u8> {
    let options = Options { maximum_block_splits: MOST_BLOCKS, ..Options::default() };
    let packed =
        GzipEncoder::new(options, BlockType::Dynamic, Vec::new()).and_then(|mut encoder| {
            encoder.write_all(container)?;
            encoder.finish()
        });
    // Writing to memory does not fail.
    packed.unwrap_or_default()
}

/// The container in a gzip file.
///
/// # Errors
/// When the file is no gzip file or is damaged.
pub fn unpack(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut container = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut container)?;
    Ok(container)
}

/// Writes a file whole: a training that is stopped leaves the old one or the new one.
///
/// # Errors
/// When the file or its directory cannot be written.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory).map_err(|error| Error::new(directory, error))?;
    }
    let unfinished = path.with_extension("unfinished");
    fs::write(&unfinished, bytes)
        .and_then(|()| fs::rename(&unfinished, path))
        .map_err(|error| Error::new(path, error))
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};

    #[test]
    fn what_is_packed_is_unpacked_again() {
        let bytes: Vec<u8> = (0..10_000u32).map(|n| ((n * n) >> 7) as u8).collect();
        let packed = pack(&bytes);
        assert_eq!(unpack(&packed).unwrap(), bytes);
        assert_eq!(pack(&bytes), packed);
    }
}
