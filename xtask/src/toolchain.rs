//! Getting the tools that builds need: parts of the Rust toolchain, Node, and the npm packages.

use crate::error::{Error, Result};
use crate::process::{cargo, node, npm, output, prepare, succeeds};
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

/// The compilation target of the engine in browsers.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

const OLDEST_NODE: u32 = 20;

/// Adds the WebAssembly target to the active toolchain when it is missing.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn ensure_wasm_target(workspace: &Workspace) -> Result<()> {
    let libraries = output(
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", WASM_TARGET])
            .current_dir(workspace.root()),
    )?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    add_with_rustup(workspace, "target", WASM_TARGET)
}

/// Adds rustfmt and Clippy to the active toolchain when they are missing.
///
/// # Errors
/// When one is missing and rustup cannot add it.
pub fn ensure_rust_checkers(workspace: &Workspace) -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !succeeds(cargo(workspace).args([subcommand, "--version"])) {
            add_with_rustup(workspace, "component", component)?;
        }
    }
    Ok(())
}

/// Checks that Node is there and new enough.
///
/// # Errors
/// When it is not.
pub fn ensure_node(workspace: &Workspace) -> Result<()> {
    let wanted = || {
        Error::new(format!(
            "Install Node {OLDEST_NODE} or later, with npm, from https://nodejs.org."
        ))
    };
    let version = output(node(workspace).arg("--version")).map_err(|_| wanted())?;
    match major_version(&version) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(wanted()),
    }
}

/// Installs the npm packages that the lock file names, unless they are there already.
///
/// # Errors
/// When Node or npm is missing or the packages cannot be fetched.
pub fn ensure_npm_packages(workspace: &Workspace) -> Result<()> {
    ensure_node(workspace)?;
    let lock = workspace.extension().join("package-lock.json");
    // npm writes this file last, so an interrupted installation is done again.
    let installed = workspace.extension().join("node_modules/.package-lock.json");
    let is_current = matches!(
        (modified(&installed), modified(&lock)),
        (Some(installed), Some(lock)) if installed >= lock
    );
    if is_current {
        return Ok(());
    }
    // No package needs a script of its own to be installed.
    prepare(npm(workspace).args(["ci", "--ignore-scripts"]).args([
        "--no-audit",
        "--no-fund",
        "--no-update-notifier",
    ]))
}

fn add_with_rustup(workspace: &Workspace, sort: &str, name: &str) -> Result<()> {
    let mut rustup = Command::new("rustup");
    prepare(rustup.args([sort, "add", name]).current_dir(workspace.root())).map_err(|error| {
        Error::new(format!("{error} Add the {sort} {name} to your Rust toolchain, then try again."))
    })
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

fn major_version(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major_version;

    #[test]
    fn major_version_is_the_first_number() {
        assert_eq!(major_version("v20.20.2"), Some(20));
        assert_eq!(major_version("22.1"), Some(22));
        assert_eq!(major_version("unknown"), None);
    }
}
