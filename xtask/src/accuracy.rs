//! Training the weights and measuring what they are worth, on text and on saved pages.

use crate::arguments::PagesRequest;
use crate::browser::{Browser, ensure_browsers, name_browsers};
use crate::engine::{Optimization, build_engine};
use crate::error::{Error, Result};
use crate::extension::{SiteAccess, build_extension, directory};
use crate::process::{cargo, node, run};
use crate::toolchain::ensure_npm_packages;
use crate::workspace::Workspace;
use std::ffi::OsString;
use std::fs::create_dir_all;
use std::path::{Path, absolute};
use std::process::Command;

/// Trains all weights.
///
/// The trainer is compiled for the processor at hand, which makes it four times as fast. The weights
/// are the same: vectors only do at once what was done one after another, and Rust fuses no
/// multiplication with an addition.
///
/// # Errors
/// When the trainer does not compile or fails.
pub fn train(workspace: &Workspace, arguments: &[OsString]) -> Result<()> {
    run(trainer_program(workspace, "train", &["--target-dir", "target/native"], arguments)
        .env("RUSTFLAGS", "-C target-cpu=native"))
}

/// Measures accuracy on the corpora.
///
/// # Errors
/// When the evaluator does not compile or fails.
pub fn evaluate(workspace: &Workspace, arguments: &[OsString]) -> Result<()> {
    run(&mut trainer_program(workspace, "evaluate", &[], arguments))
}

/// Measures what the extension reads and paints on saved pages.
///
/// # Errors
/// When the directory, a tool or a browser is missing, or the measurement fails.
pub fn evaluate_pages(workspace: &Workspace, request: &PagesRequest) -> Result<()> {
    if !request.pages.is_dir() {
        return Err(Error::new(format!(
            "{} is not a directory: give --pages the directory of the saved pages.",
            request.pages.display()
        )));
    }
    let pages = absolute(&request.pages)
        .map_err(|cause| Error::file("find the directory", &request.pages, cause))?;
    // The JSON is one object, so it tells of one browser.
    let browsers = match request.browser {
        Some(browser) => vec![browser],
        None if request.json => vec![Browser::Chromium],
        None => Browser::ALL.to_vec(),
    };
    let installed = ensure_browsers(&browsers)?;
    build_engine(workspace, Optimization::Release)?;
    for browser in browsers {
        let extension = directory(workspace, browser, SiteAccess::All);
        build_extension(workspace, browser, SiteAccess::All, &extension)?;
        let mut command = node(workspace);
        command.arg("extension/harness/evaluate-pages.mjs").arg("--pages").arg(&pages);
        command.args(["--browser", browser.name()]).arg("--extension").arg(extension);
        if request.asked {
            command.arg("--asked");
        }
        if request.json {
            command.arg("--json");
        }
        run(name_browsers(&mut command, &installed))?;
    }
    Ok(())
}

/// Reads the pages that stories are learned from, and measures them.
///
/// # Errors
/// When the corpora, a tool or the browser is missing, or a page cannot be read.
pub fn read_pages(workspace: &Workspace, data: &Path) -> Result<()> {
    let kept = workspace.target().join("pages");
    create_dir_all(&kept).map_err(|cause| Error::file("make", &kept, cause))?;
    let read = kept.join("read.jsonl.gz");
    let data = absolute(data).map_err(|cause| Error::file("find the directory", data, cause))?;
    let installed = ensure_browsers(&[Browser::Chromium])?;
    ensure_npm_packages(workspace)?;
    let mut command = node(workspace);
    command.arg("extension/harness/read-pages.mjs").arg("--shared").arg(data);
    command.args(["--stories", "training/data/wild-stories.json"]);
    command.args(["--list", "training/data/gathered-pages.tsv"]);
    command.arg("--kept").arg(workspace.target().join("gathered")).arg("--out").arg(&read);
    run(name_browsers(&mut command, &installed))?;
    let arguments = [read.into_os_string(), "training/data/pages.jsonl.gz".into()];
    run(&mut trainer_program(workspace, "measure-pages", &[], &arguments))
}

fn trainer_program(
    workspace: &Workspace,
    name: &str,
    options: &[&str],
    arguments: &[OsString],
) -> Command {
    let mut command = cargo(workspace);
    command.args(["run", "--release", "--package", "training", "--bin", name]);
    command.args(options).arg("--").args(arguments);
    command
}
