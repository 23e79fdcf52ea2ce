//! What can go wrong when corpora are read and weights are written.

use std::path::{Path, PathBuf};

/// A failure, with the file that it concerns.
#[derive(Debug, Clone)]
pub struct Error {
    path: PathBuf,
    reason: String,
}

/// A result of reading corpora or writing weights.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A failure concerning `path`; `reason` is in lower case, without a full stop.
    pub fn new(path: &Path, reason: impl std::fmt::Display) -> Error {
        Error { path: path.to_path_buf(), reason: reason.to_string() }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for Error {}
