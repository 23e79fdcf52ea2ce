//! Showing Sourcelight at work in a browser.

use crate::arguments::RunRequest;
use crate::browser::{ensure_browsers, name_browsers};
use crate::engine::{Optimization, build_engine};
use crate::error::{Error, Result};
use crate::extension::{SiteAccess, build_demo, build_extension, directory};
use crate::process::{node, run};
use crate::workspace::Workspace;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf, absolute};

/// The picture that is written where there is no display, beside what is compiled.
const PICTURE: &str = "sourcelight.png";

/// Builds, and opens a browser with a fresh profile and the extension, or the demo page, at work.
/// Where a picture is asked for, or there is no display for a window, the browser stays hidden,
/// what was found is listed, and the picture is written.
///
/// # Errors
/// When a tool or a browser is missing or fails.
pub fn show(workspace: &Workspace, request: &RunRequest) -> Result<()> {
    let picture = choose_picture(workspace, request, has_display());
    if picture != request.screenshot {
        println!("There is no display to open a window on: what was found is listed instead.");
    }
    let browsers = ensure_browsers(&[request.browser])?;
    build_engine(workspace, Optimization::Release)?;
    let mut command = node(workspace);
    command.arg("extension/harness/run.mjs").args(["--browser", request.browser.name()]);
    if request.demo {
        build_demo(workspace)?;
        command.arg("--demo").arg(workspace.www());
    } else {
        // The page gets its marks without a click only where the extension may read every site.
        let extension = directory(workspace, request.browser, SiteAccess::All);
        build_extension(workspace, request.browser, SiteAccess::All, &extension)?;
        command.arg("--extension").arg(extension);
    }
    if let Some(screenshot) = &picture {
        let screenshot = absolute(screenshot)
            .map_err(|cause| Error::file("find the directory of", screenshot, cause))?;
        command.arg("--screenshot").arg(screenshot);
    }
    if let Some(page) = &request.page {
        command.arg(file_or_address(page)?);
    }
    run(name_browsers(&mut command, &browsers))
}

/// Where the picture goes, if one is written: where it was asked for, or to a place of its own where
/// no window can be opened.
fn choose_picture(
    workspace: &Workspace,
    request: &RunRequest,
    has_display: bool,
) -> Option<PathBuf> {
    let own = || (!has_display).then(|| workspace.target().join(PICTURE));
    request.screenshot.clone().or_else(own)
}

/// The absolute path of a file, since the harness works in another directory, or the address as
/// it is.
fn file_or_address(page: &OsString) -> Result<OsString> {
    let file = Path::new(page);
    if file.exists() {
        let path = absolute(file).map_err(|cause| Error::file("find", file, cause))?;
        return Ok(path.into_os_string());
    }
    if page.to_str().is_some_and(|address| address.contains("://")) {
        return Ok(page.clone());
    }
    Err(Error::new(format!("{} is neither a file nor an address.", file.display())))
}

fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || env::var_os("DISPLAY").is_some()
        || env::var_os("WAYLAND_DISPLAY").is_some()
}

#[cfg(test)]
mod tests {
    use super::{PICTURE, choose_picture, file_or_address};
    use crate::arguments::RunRequest;
    use crate::browser::Browser;
    use crate::workspace::Workspace;
    use std::path::{Path, PathBuf};

    fn check_picture(asked: Option<&str>, has_display: bool, expected: Option<PathBuf>) {
        let workspace = Workspace::find().unwrap();
        let request = RunRequest {
            browser: Browser::Chromium,
            screenshot: asked.map(PathBuf::from),
            demo: false,
            page: None,
        };
        assert_eq!(choose_picture(&workspace, &request, has_display), expected);
    }

    #[test]
    fn without_a_display_a_picture_is_written() {
        let own = Workspace::find().unwrap().target().join(PICTURE);
        check_picture(None, true, None);
        check_picture(None, false, Some(own));
        check_picture(Some("shot.png"), true, Some("shot.png".into()));
        check_picture(Some("shot.png"), false, Some("shot.png".into()));
    }

    #[test]
    fn a_file_becomes_an_absolute_path() {
        let path = file_or_address(&"Cargo.toml".into()).unwrap();
        assert!(Path::new(&path).is_absolute());
    }

    #[test]
    fn an_address_stays_as_it_is() {
        let address = "https://news.example/story".into();
        assert_eq!(file_or_address(&address).unwrap(), address);
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = file_or_address(&"missing.html".into()).unwrap_err();
        assert!(error.to_string().contains("missing.html"));
    }
}
