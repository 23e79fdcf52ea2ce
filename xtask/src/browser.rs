//! The two browsers: their names, and where they are on this machine.

use crate::error::{Error, Result};
use crate::process::{find_on_path, is_root, prepare};
use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A browser that Sourcelight is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Chromium or a browser made from it.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Browser {
    /// Both browsers, in the order in which everything is done.
    pub const ALL: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

    /// The name on the command line and in `dist/`.
    pub fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
        }
    }

    /// The browser of that name.
    pub fn from_name(name: &str) -> Option<Browser> {
        Browser::ALL.into_iter().find(|browser| browser.name() == name)
    }

    /// The environment variable that holds the path of the browser's program.
    pub fn variable(self) -> &'static str {
        match self {
            Browser::Chromium => "CHROMIUM",
            Browser::Firefox => "FIREFOX",
        }
    }

    fn debian_package(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox-esr",
        }
    }

    fn program_names(self) -> &'static [&'static str] {
        match self {
            Browser::Chromium => {
                &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            }
            Browser::Firefox => &["firefox-esr", "firefox"],
        }
    }

    /// Where browsers are installed on systems that keep them off the PATH.
    fn well_known_places(self) -> &'static [&'static str] {
        match self {
            Browser::Chromium => &[
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                r"C:\Program Files\Chromium\Application\chrome.exe",
                r"C:\Program Files\Google\Chrome\Application\chrome.exe",
            ],
            Browser::Firefox => &[
                "/Applications/Firefox.app/Contents/MacOS/firefox",
                r"C:\Program Files\Mozilla Firefox\firefox.exe",
            ],
        }
    }

    fn find(self) -> Option<PathBuf> {
        if let Some(program) = env::var_os(self.variable()) {
            return Some(PathBuf::from(program));
        }
        let on_path = self.program_names().iter().find_map(|name| find_on_path(name));
        let well_known =
            || self.well_known_places().iter().map(PathBuf::from).find(|p| p.is_file());
        on_path.or_else(well_known)
    }
}

/// The program of a browser on this machine.
#[derive(Debug, Clone)]
pub struct InstalledBrowser {
    /// Which browser it is.
    pub browser: Browser,
    /// The path of its program.
    pub program: PathBuf,
}

/// Tells a command which programs the browsers are, by the variables a person would use.
pub fn name_browsers<'a>(
    command: &'a mut Command,
    browsers: &[InstalledBrowser],
) -> &'a mut Command {
    command
        .envs(browsers.iter().map(|installed| (installed.browser.variable(), &installed.program)))
}

/// Finds the browsers; on Debian, as root, installs those that are missing.
///
/// # Errors
/// When one is missing and cannot be installed from here.
pub fn ensure_browsers(browsers: &[Browser]) -> Result<Vec<InstalledBrowser>> {
    let missing: Vec<Browser> =
        browsers.iter().copied().filter(|browser| browser.find().is_none()).collect();
    if !missing.is_empty() && can_install() {
        let packages = missing.iter().map(|browser| browser.debian_package());
        prepare(Command::new("apt-get").arg("update"))?;
        prepare(
            Command::new("apt-get")
                .env("DEBIAN_FRONTEND", "noninteractive")
                .args(["install", "--yes"])
                .args(packages),
        )?;
    }
    browsers.iter().map(|&browser| installed(browser)).collect()
}

fn installed(browser: Browser) -> Result<InstalledBrowser> {
    let (name, variable) = (browser.name(), browser.variable());
    match browser.find() {
        Some(program) if program.is_file() => Ok(InstalledBrowser { browser, program }),
        Some(program) => Err(Error::new(format!(
            "{variable} names {}, which is not there: set it to the program of {name}.",
            program.display()
        ))),
        None => Err(Error::new(format!(
            "No {name} was found: install it, or set {variable} to its program."
        ))),
    }
}

/// Whether these are Debian's packages to install: its descendants name them otherwise.
fn can_install() -> bool {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    system.lines().any(|line| line == "ID=debian") && is_root()
}

#[cfg(test)]
mod tests {
    use super::Browser;

    #[test]
    fn every_browser_is_found_by_its_name() {
        for browser in Browser::ALL {
            assert_eq!(Browser::from_name(browser.name()), Some(browser));
        }
        assert_eq!(Browser::from_name("lynx"), None);
    }
}
