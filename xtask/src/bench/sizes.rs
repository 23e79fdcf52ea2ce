//! Bytes of what is shipped.

use super::figures::{Better, Figures};
use crate::browser::Browser;
use crate::error::{Error, Result};
use crate::extension::{SiteAccess, directory};
use crate::package::{archive, package};
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;

/// The extension's largest files, and those that every page takes.
const FILES: [&str; 5] = [
    "engine/sourcelight_bg.wasm",
    "engine/weights.bin",
    "content/main.js",
    "content/card.js",
    "background/worker.js",
];

/// Builds and packs the extension, and measures the packages and what weighs most in them.
///
/// # Errors
/// When a build fails.
pub fn measure(workspace: &Workspace, figures: &mut Figures) -> Result<()> {
    package(workspace)?;
    let mut add = |name: String, file: &Path| {
        let bytes = fs::metadata(file).map_err(|cause| Error::file("measure", file, cause))?.len();
        figures.add(name, bytes as f64, "bytes", Better::Lower);
        Ok(())
    };
    for browser in Browser::ALL {
        let archive = archive(workspace, browser.name());
        add(format!("size/{}.zip", browser.name()), &archive)?;
    }
    let extension = directory(workspace, Browser::Chromium, SiteAccess::Optional);
    FILES.iter().try_for_each(|file| add(format!("size/{file}"), &extension.join(file)))
}
