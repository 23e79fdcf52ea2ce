//! Programs that are measured, and the articles that they read.

use crate::error::{Error, Result};
use crate::process::{cargo, output, prepare};
use crate::workspace::Workspace;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Runs a program that prints how many seconds its reading took.
pub(super) fn seconds(command: &mut Command, articles: File) -> Result<f64> {
    let run = command
        .stdin(articles)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|cause| Error::new(format!("A program to measure did not start: {cause}.")))?;
    let printed = String::from_utf8_lossy(&run.stdout);
    let seconds = printed.trim().parse().ok().filter(|_| run.status.success());
    seconds.ok_or_else(|| Error::new("A program to measure failed; see its output above."))
}

/// Writes articles of our own as JSON lines and returns where.
pub(super) fn write_articles(workspace: &Workspace, words: usize, count: usize) -> Result<PathBuf> {
    let file = workspace.bench().join(format!("made-{words}x{count}.jsonl"));
    let program = build_example(workspace, "articles")?;
    let articles = output(Command::new(program).arg(words.to_string()).arg(count.to_string()))?;
    fs::write(&file, articles + "\n").map_err(|cause| Error::file("write", &file, cause))?;
    Ok(file)
}

/// Builds an example as it would be shipped and returns where its program is.
pub(super) fn build_example(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    prepare(
        cargo(workspace)
            .args(["build", "--quiet", "--release", "--package", "sourcelight"])
            .args(["--example", name]),
    )?;
    Ok(workspace.target().join("release/examples").join(name))
}
