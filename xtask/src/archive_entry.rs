//! What goes into archives.

use std::path::{Path, PathBuf};

/// What goes into an archive under one name.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Content {
    /// What a file holds.
    File(PathBuf),
    /// What a gzip file unpacks to; it stays packed as it is.
    Gzip(PathBuf),
    /// A text that was made for the archive.
    Text(String),
}

/// A file of an archive: its path within, with slashes, and what it holds.
pub type Entry = (String, Content);

/// The path from the directory to the file, with slashes on every system.
pub fn entry_name(directory: &Path, file: &Path) -> String {
    file.strip_prefix(directory)
        .unwrap_or(file)
        .components()
        .map(|component| component.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}
