//! Training the weights and measuring what they are worth, on text and on saved pages.

use crate::arguments::PagesRequest;
use crate::browser::{Browser, ensure_browsers, name_browsers};
use crate::engine::{Optimization, build_engine};
use crate::error::{Error, Result};
use crate::extension::{SiteAccess, build_extension, directory};
use crate::process::{cargo, node, run};
use crate::workspace::Workspace;
use std::ffi::OsString;
use std::path::absolute;

/// Trains all weights.
///
/// # Errors
/// When the trainer does not compile or fails.
pub fn train(workspace: &Workspace, arguments: &[OsString]) -> Result<()> {
    run_trainer_program(workspace, "train", arguments)
}

/// Measures accuracy on the corpora.
///
/// # Errors
/// When the evaluator does not compile or fails.
pub fn evaluate(workspace: &Workspace, arguments: &[OsString]) -> Result<()> {
    run_trainer_program(workspace, "evaluate", arguments)
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
        if request.json {
            command.arg("--json");
        }
        run(name_browsers(&mut command, &installed))?;
    }
    Ok(())
}

fn run_trainer_program(workspace: &Workspace, name: &str, arguments: &[OsString]) -> Result<()> {
    run(cargo(workspace)
        .args(["run", "--release", "--package", "training", "--bin", name, "--"])
        .args(arguments))
}
