//! What can be wrong with a weights file.

use std::fmt;

/// Why weights cannot be used; its message says what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightsError {
    kind: ErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum ErrorKind {
    NotWeights,
    UnsupportedVersion { found: u32, expected: u32 },
    Damaged,
    MissingSection { name: String },
    Malformed { name: String },
}

impl WeightsError {
    /// The bytes are of some other sort of file.
    pub fn not_weights() -> WeightsError {
        WeightsError { kind: ErrorKind::NotWeights }
    }

    /// The weights are in format `found`, and this engine reads format `expected`.
    pub fn unsupported_version(found: u32, expected: u32) -> WeightsError {
        WeightsError { kind: ErrorKind::UnsupportedVersion { found, expected } }
    }

    /// The file was cut short or changed after it was written.
    pub fn damaged() -> WeightsError {
        WeightsError { kind: ErrorKind::Damaged }
    }

    /// The file is whole but lacks a section that this engine needs.
    pub fn missing_section(name: &str) -> WeightsError {
        WeightsError { kind: ErrorKind::MissingSection { name: name.to_string() } }
    }

    /// The file is whole but a section does not have the shape that this engine needs.
    pub fn malformed(name: &str) -> WeightsError {
        WeightsError { kind: ErrorKind::Malformed { name: name.to_string() } }
    }
}

impl fmt::Display for WeightsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ErrorKind::NotWeights => write!(
                f,
                "This is not a Sourcelight weights file; use the one that came with this engine."
            ),
            ErrorKind::UnsupportedVersion { found, expected } => write!(
                f,
                "The weights file has format version {found}, but this engine reads version \
                 {expected}; use the file that came with this engine."
            ),
            ErrorKind::Damaged => write!(
                f,
                "The weights file is damaged: it was cut short or changed; copy or install it \
                 again."
            ),
            ErrorKind::MissingSection { name } => write!(
                f,
                "The weights file has no section {name:?}, so it was made for another engine; \
                 use the one that came with this engine, or train the weights again."
            ),
            ErrorKind::Malformed { name } => write!(
                f,
                "Section {name:?} of the weights file has another shape than this engine needs; \
                 use the file that came with this engine, or train the weights again."
            ),
        }
    }
}

impl std::error::Error for WeightsError {}
