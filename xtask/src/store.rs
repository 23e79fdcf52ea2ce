//! The pictures that stores show of the extension.

use crate::browser::{Browser, ensure_browsers, name_browsers};
use crate::engine::{Optimization, build_engine};
use crate::error::Result;
use crate::extension::{SiteAccess, build_extension, directory};
use crate::process::{node, run};
use crate::workspace::Workspace;

/// Makes the pictures in `extension/store/pictures/`, of the extension as shipped.
///
/// # Errors
/// When a tool or the browser is missing or fails.
pub fn make_pictures(workspace: &Workspace) -> Result<()> {
    let browsers = ensure_browsers(&[Browser::Chromium])?;
    build_engine(workspace, Optimization::Release)?;
    let extension = directory(workspace, Browser::Chromium, SiteAccess::All);
    build_extension(workspace, Browser::Chromium, SiteAccess::All, &extension)?;
    let mut command = node(workspace);
    command.arg("extension/harness/store-pictures.mjs").arg("--extension").arg(extension);
    command.arg("--out").arg(workspace.extension().join("store/pictures"));
    run(name_browsers(&mut command, &browsers))
}
