//! All tests, stage by stage.

use crate::browser::{Browser, InstalledBrowser, ensure_browsers, name_browsers};
use crate::compiler;
use crate::engine::{Optimization, build_engine};
use crate::error::{Error, Result};
use crate::extension::{SiteAccess, build_demo, build_extension, build_npm, directory};
use crate::package::{archive, pack_builds, package};
use crate::process::{cargo, npm, run};
use crate::toolchain::{
    WASM_TARGET, ensure_npm_packages, ensure_rust_checkers, ensure_wasm_target,
};
use crate::workspace::Workspace;
use std::fs;
use std::panic::resume_unwind;
use std::thread;
use std::time::{Duration, Instant};

/// How one stage went.
struct Outcome {
    name: &'static str,
    result: Result<()>,
    duration: Duration,
}

/// Runs every stage, also after one has failed, and prints how each went.
///
/// # Errors
/// When a stage failed, or a tool or a browser is missing.
pub fn test(workspace: &Workspace) -> Result<()> {
    ensure_rust_checkers(workspace)?;
    ensure_wasm_target(workspace)?;
    ensure_npm_packages(workspace)?;
    let browsers = ensure_browsers(&Browser::ALL)?;

    compiler::keep(&workspace.wasm_target())?;

    let mut outcomes = vec![
        stage("format", || check_format(workspace)),
        stage("JavaScript checks", || run(npm(workspace).args(["run", "check"]))),
    ];
    // To build and pack is mostly work for one core, and leaves alone what the others work on.
    let (checked, built) = thread::scope(|scope| {
        let built = scope.spawn(|| build_and_pack(workspace));
        let checked = [
            stage("lints", || lint(workspace)),
            stage("lints for WebAssembly", || lint_wasm(workspace)),
            stage("documentation", || document(workspace)),
            stage("Rust tests", || test_rust(workspace)),
        ];
        (checked, built.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    let is_built = built.first().is_some_and(|builds| builds.result.is_ok());
    outcomes.extend(checked.into_iter().chain(built));
    if is_built {
        outcomes.push(stage("browser tests", || test_browsers(workspace, &browsers)));
    }
    summarize(&outcomes)
}

fn check_format(workspace: &Workspace) -> Result<()> {
    run(cargo(workspace).args(["fmt", "--all", "--check"]))
}

fn lint(workspace: &Workspace) -> Result<()> {
    run(cargo(workspace)
        .args(["clippy", "--quiet", "--locked", "--workspace", "--all-targets"])
        .args(["--", "--deny", "warnings"]))
}

fn lint_wasm(workspace: &Workspace) -> Result<()> {
    run(cargo(workspace)
        .args(["clippy", "--quiet", "--lib", "--package", "sourcelight", "--target", WASM_TARGET])
        .arg("--target-dir")
        .arg(workspace.wasm_target())
        .args(["--", "--deny", "warnings"]))
}

fn document(workspace: &Workspace) -> Result<()> {
    run(cargo(workspace)
        .args(["doc", "--quiet", "--workspace", "--no-deps"])
        .env("RUSTDOCFLAGS", "--deny warnings"))
}

fn test_rust(workspace: &Workspace) -> Result<()> {
    run(cargo(workspace).args(["test", "--workspace"]))
}

/// Makes what the browser tests need, and what is published.
fn build_and_pack(workspace: &Workspace) -> Vec<Outcome> {
    let mut outcomes = vec![stage("builds", || build_every_flavor(workspace))];
    if outcomes[0].result.is_ok() {
        outcomes.push(stage("packages", || check_packages(workspace)));
    }
    outcomes
}

fn build_every_flavor(workspace: &Workspace) -> Result<()> {
    build_engine(workspace, Optimization::Release)?;
    for browser in Browser::ALL {
        for access in [SiteAccess::Optional, SiteAccess::All] {
            let out = directory(workspace, browser, access);
            build_extension(workspace, browser, access, &out)?;
        }
    }
    build_demo(workspace)?;
    build_npm(workspace)
}

/// Packs what was built, and builds and packs everything anew: equal sources must give equal bytes, or
/// nobody could check that a package comes from them. What rustc compiled is taken as it is the
/// second time.
fn check_packages(workspace: &Workspace) -> Result<()> {
    pack_builds(workspace)?;
    let first = packed_bytes(workspace)?;
    package(workspace)?;
    let second = packed_bytes(workspace)?;
    match first.iter().zip(&second).find(|(first, second)| first != second) {
        None => Ok(()),
        Some(((name, _), _)) => {
            Err(Error::new(format!("Two builds of {name} differ: something in them is by chance.")))
        }
    }
}

fn packed_bytes(workspace: &Workspace) -> Result<Vec<(&'static str, Vec<u8>)>> {
    let read = |name| {
        let file = archive(workspace, name);
        let bytes = fs::read(&file).map_err(|cause| Error::file("read", &file, cause))?;
        Ok((name, bytes))
    };
    Browser::ALL.map(Browser::name).into_iter().chain(["source"]).map(read).collect()
}

fn test_browsers(workspace: &Workspace, browsers: &[InstalledBrowser]) -> Result<()> {
    run(name_browsers(&mut npm(workspace), browsers).arg("test"))
}

fn stage(name: &'static str, work: impl FnOnce() -> Result<()>) -> Outcome {
    // Two may run at once, and each line says which it tells of.
    println!("== {name}");
    let start = Instant::now();
    let result = work();
    let outcome = Outcome { name, result, duration: start.elapsed() };
    println!("{}\n", outcome.line());
    outcome
}

impl Outcome {
    fn line(&self) -> String {
        let seconds = self.duration.as_secs_f64();
        match &self.result {
            Ok(()) => format!("{}: ok ({seconds:.1} s)", self.name),
            Err(error) => format!("{}: FAILED ({seconds:.1} s). {error}", self.name),
        }
    }
}

fn summarize(outcomes: &[Outcome]) -> Result<()> {
    println!("== summary");
    for outcome in outcomes {
        println!("{}", outcome.line());
    }
    let failed: Vec<&str> = outcomes
        .iter()
        .filter(|outcome| outcome.result.is_err())
        .map(|outcome| outcome.name)
        .collect();
    if failed.is_empty() {
        println!("All stages passed.");
        return Ok(());
    }
    Err(Error::new(format!("Stages that failed: {}.", failed.join(", "))))
}

#[cfg(test)]
mod tests {
    use super::{stage, summarize};
    use crate::error::Error;

    #[test]
    fn one_failed_stage_fails_the_whole() {
        let outcomes = [stage("good", || Ok(())), stage("bad", || Err(Error::new("It broke.")))];
        let error = summarize(&outcomes).unwrap_err().to_string();
        assert!(error.contains("bad") && !error.contains("good"), "{error}");
        assert!(summarize(&outcomes[..1]).is_ok());
    }
}
