//! The files of the repository that tests look through.

use std::fs;
use std::path::Path;

/// Folders among the sources that hold none: what building and installing leave, and the history.
const NO_SOURCES: [&str; 4] = [".git", "dist", "node_modules", "target"];

/// Every file under `folder` by its path from `root`, parted by slashes.
pub fn paths(root: &Path, folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![root.join(folder)];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(&directory).unwrap() {
            let path = entry.unwrap().path();
            if !path.is_dir() {
                let name = path.strip_prefix(root).unwrap().to_string_lossy();
                found.push(name.replace('\\', "/"));
            } else if !NO_SOURCES.iter().any(|name| path.ends_with(name)) {
                open.push(path);
            }
        }
    }
    found
}

/// Every file under `folder` whose name ends in one of `ends`, by its path from `root`, with its text.
#[allow(dead_code, reason = "some tests look at names alone")]
pub fn files(root: &Path, folder: &str, ends: &[&str]) -> Vec<(String, String)> {
    let is_wanted = |name: &String| ends.iter().any(|end| name.ends_with(end));
    let with_text = |name: String| {
        let text = fs::read_to_string(root.join(&name)).unwrap();
        (name, text)
    };
    paths(root, folder).into_iter().filter(is_wanted).map(with_text).collect()
}
