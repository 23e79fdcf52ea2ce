//! The sources that everything published is built from.

use crate::archive_entry::{Content, Entry, entry_name};
use crate::error::{Error, Result};
use crate::process::output;
use crate::workspace::Workspace;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What building leaves in a checkout, by its name in any directory; `.gitignore` names the same.
const BUILT: [&str; 4] = [".git", "dist", "node_modules", "target"];

/// Lists the sources: what Git knows or would, or all that was not built where the checkout was
/// itself unpacked from an archive of sources.
///
/// # Errors
/// When Git fails, or a directory cannot be read.
pub fn list(workspace: &Workspace) -> Result<Vec<Entry>> {
    let root = workspace.root();
    let files = if root.join(".git").exists() { ask_git(root)? } else { walk(root)? };
    let entry = |file: PathBuf| (entry_name(root, &file), Content::File(file));
    Ok(files.into_iter().map(entry).collect())
}

fn ask_git(root: &Path) -> Result<Vec<PathBuf>> {
    let listed = output(
        Command::new("git")
            .args(["-c", "core.quotePath=false", "ls-files"])
            .args(["--cached", "--others", "--exclude-standard"])
            .current_dir(root),
    )?;
    // What was removed but not yet committed is still listed.
    Ok(listed.lines().map(|line| root.join(line)).filter(|file| file.is_file()).collect())
}

fn walk(root: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(directory) = open.pop() {
        let failed = |cause| Error::file("list", &directory, cause);
        for entry in fs::read_dir(&directory).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if !path.is_dir() {
                files.push(path);
            } else if !BUILT.iter().any(|&name| path.ends_with(name)) {
                open.push(path);
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::{ask_git, walk};
    use std::path::Path;

    #[test]
    fn sources_are_the_same_with_git_and_without() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        if !root.join(".git").exists() {
            println!("skipped: this is no checkout of Git");
            return;
        }
        let mut by_git = ask_git(root).unwrap();
        let mut by_walk = walk(root).unwrap();
        by_git.sort();
        by_walk.retain(|file| !file.ends_with(".git"));
        by_walk.sort();
        assert!(by_git.iter().any(|file| file.ends_with("data/weights/weights.bin")));
        assert_eq!(by_git, by_walk);
    }
}
