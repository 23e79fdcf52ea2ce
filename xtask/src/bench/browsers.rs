//! The engine and the extension in both browsers.

use super::figures::Figures;
use super::programs::{build_example, write_articles};
use crate::browser::{Browser, InstalledBrowser, ensure_browsers, name_browsers};
use crate::engine::{Optimization, build_engine};
use crate::error::Result;
use crate::extension::{SiteAccess, build_demo, build_extension, directory};
use crate::process::{node, output};
use crate::workspace::Workspace;
use std::path::Path;
use std::process::Command;

/// An article of ordinary length, in words, and how many of them the engine's speed is measured on.
pub const ARTICLE_WORDS: usize = 2_000;
pub const ARTICLES: usize = 10;

/// What measures the extension, and which of that takes articles.
const SCRIPTS: [&str; 5] = [
    "measure-extension.mjs",
    "measure-living.mjs",
    "measure-panel.mjs",
    "measure-card.mjs",
    "measure-comparison.mjs",
];
const READS_ARTICLES: [&str; 2] = ["measure-extension.mjs", "measure-comparison.mjs"];

/// Measures the engine in a page, beside the native one, and the extension.
///
/// # Errors
/// When a build, a browser or a measurement fails.
pub fn measure(workspace: &Workspace, figures: &mut Figures) -> Result<()> {
    let installed = ensure_browsers(&Browser::ALL)?;
    build_engine(workspace, Optimization::Release)?;
    build_demo(workspace)?;
    let articles = write_articles(workspace, ARTICLE_WORDS, ARTICLES)?;
    for browser in Browser::ALL {
        let mut command = measure_engine(workspace, browser, &articles)?;
        figures.add_json(browser.name(), &output(name_browsers(&mut command, &installed))?)?;
        let extension = directory(workspace, browser, SiteAccess::All);
        build_extension(workspace, browser, SiteAccess::All, &extension)?;
        for script in SCRIPTS {
            let json = run_harness(workspace, script, browser, &installed, |command| {
                command.arg("--extension").arg(&extension);
                if READS_ARTICLES.contains(&script) {
                    command.arg("--articles").arg(&articles);
                }
            })?;
            figures.add_json(browser.name(), &json)?;
        }
    }
    Ok(())
}

/// The command that measures the engine in a page against the native one.
///
/// # Errors
/// When the native program does not compile.
pub fn measure_engine(workspace: &Workspace, browser: Browser, articles: &Path) -> Result<Command> {
    let native = build_example(workspace, "time")?;
    let mut command = harness(workspace, "measure-engine.mjs", browser);
    command.arg("--demo").arg(workspace.www());
    command.arg("--native").arg(native).arg("--articles").arg(articles);
    Ok(command)
}

fn run_harness(
    workspace: &Workspace,
    script: &str,
    browser: Browser,
    installed: &[InstalledBrowser],
    add_arguments: impl FnOnce(&mut Command),
) -> Result<String> {
    let mut command = harness(workspace, script, browser);
    add_arguments(&mut command);
    output(name_browsers(&mut command, installed))
}

/// A script of the harness, told the browser and to print JSON.
pub fn harness(workspace: &Workspace, script: &str, browser: Browser) -> Command {
    let mut command = node(workspace);
    command.arg(Path::new("extension/harness").join(script)).args(["--browser", browser.name()]);
    command.arg("--json");
    command
}
