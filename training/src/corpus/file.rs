//! Files of text and of JSON lines, gzipped or plain.

use crate::{Error, Result};
use serde::de::DeserializeOwned;
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

/// Reads a file of one JSON value a line; empty lines are passed over.
///
/// # Errors
/// When the file cannot be read or a line has another shape.
pub(crate) fn read_json_lines<L: DeserializeOwned>(path: &Path) -> Result<Vec<L>> {
    let text = read_text(path)?;
    let parsed = text.lines().filter(|line| !line.trim().is_empty()).map(serde_json::from_str);
    parsed.map(|line| line.map_err(|error| Error::new(path, error))).collect()
}
