//! The files of the repository that tests look through.

use std::fs;
use std::path::Path;

/// What building and installing leave among the sources.
const BUILT: [&str; 3] = ["dist", "node_modules", "target"];

/// Every file under `folder` whose name ends in one of `ends`, by its path from `root`, with its text.
pub fn files(root: &Path, folder: &str, ends: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root.join(folder)];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(&directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !BUILT.iter().any(|name| path.ends_with(name)) {
                    open.push(path);
                }
            } else if ends.iter().any(|end| path.to_string_lossy().ends_with(end)) {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}
