//! Building the extension for each browser, the demo page and the npm package around a built engine.

use crate::browser::Browser;
use crate::engine::Optimization;
use crate::error::Result;
use crate::process::{node, prepare};
use crate::toolchain::ensure_npm_packages;
use crate::workspace::{VERSION, Workspace};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which sites the extension may read without being asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteAccess {
    /// None until the reader grants it: what the stores get.
    Optional,
    /// All, from the start: for managed installs and tests.
    All,
}

/// Where the unpacked extension goes, so that each flavor stays apart from the other.
pub fn directory(workspace: &Workspace, browser: Browser, access: SiteAccess) -> PathBuf {
    let dist = workspace.dist();
    match access {
        SiteAccess::Optional => dist.join(browser.name()),
        SiteAccess::All => dist.join("all-sites").join(browser.name()),
    }
}

/// Where the source maps go of scripts that are shipped minified.
pub fn source_maps(workspace: &Workspace) -> PathBuf {
    workspace.dist().join("source-maps")
}

/// Builds the unpacked extension for one browser into a directory, as shipped.
///
/// # Errors
/// When a tool is missing or fails.
pub fn build_extension(
    workspace: &Workspace,
    browser: Browser,
    access: SiteAccess,
    out: &Path,
) -> Result<()> {
    build_flavor(workspace, browser, access, Optimization::Release, out)
}

/// Builds the unpacked extension for one browser into a directory; only as shipped are the scripts
/// that run in pages minified.
///
/// # Errors
/// When a tool is missing or fails.
pub fn build_flavor(
    workspace: &Workspace,
    browser: Browser,
    access: SiteAccess,
    optimization: Optimization,
    out: &Path,
) -> Result<()> {
    ensure_npm_packages(workspace)?;
    let mut command = builder(workspace, out);
    command.args(["--browser", browser.name(), "--version", VERSION]);
    if access == SiteAccess::All {
        command.arg("--all-sites");
    }
    if optimization == Optimization::Release {
        command.arg("--source-maps").arg(source_maps(workspace));
    }
    prepare(&mut command)
}

/// Builds the demo page into `dist/www/`.
///
/// # Errors
/// When a tool is missing or fails.
pub fn build_demo(workspace: &Workspace) -> Result<()> {
    ensure_npm_packages(workspace)?;
    prepare(builder(workspace, &workspace.www()).arg("--www"))
}

/// Puts the npm package together in `dist/npm/`.
///
/// # Errors
/// When a tool is missing or fails.
pub fn build_npm(workspace: &Workspace) -> Result<()> {
    ensure_npm_packages(workspace)?;
    prepare(builder(workspace, &workspace.npm()).args(["--npm", "--version", VERSION]))
}

fn builder(workspace: &Workspace, out: &Path) -> Command {
    let mut command = node(workspace);
    command.arg("extension/build.mjs").arg("--engine").arg(workspace.engine());
    command.arg("--out").arg(out);
    command
}
