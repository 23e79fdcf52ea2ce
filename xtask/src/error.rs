//! What went wrong, in a sentence that says what to do.

use std::fmt;
use std::path::Path;

/// A failure to show to the person at the keyboard: what happened and what to do about it.
#[derive(Debug)]
pub struct Error(String);

/// The result of everything that can fail here.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Makes an error from a message of full sentences.
    pub fn new(message: impl Into<String>) -> Error {
        Error(message.into())
    }

    /// Makes an error for a failed operation on a file, such as "write".
    pub fn file(operation: &str, path: &Path, cause: impl fmt::Display) -> Error {
        Error(format!("Could not {operation} {}: {cause}.", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}
