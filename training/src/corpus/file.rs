//! Text files, gzipped or plain.

use crate::{Error, Result};
use std::io::Read;
use std::path::Path;

/// Reads a file as text, unpacking it if its name ends in `.gz`.
///
/// # Errors
/// When the file cannot be read or is not UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    let bytes = std::fs::read(path).map_err(|error| Error::new(path, error))?;
    let mut text = String::new();
    if path.extension().is_some_and(|extension| extension == "gz") {
        flate2::read::GzDecoder::new(&bytes[..])
            .read_to_string(&mut text)
            .map_err(|error| Error::new(path, error))?;
        Ok(text)
    } else {
        String::from_utf8(bytes).map_err(|error| Error::new(path, error))
    }
}
