//! This build against another one: both at work in turns in the same run, as ratios.

use super::browsers::{ARTICLE_WORDS, ARTICLES, harness};
use super::figures::Figures;
use super::programs::{build_example, seconds, write_articles};
use crate::browser::{Browser, InstalledBrowser, ensure_browsers, name_browsers};
use crate::error::{Error, Result};
use crate::extension::{SiteAccess, build_demo, build_extension, directory};
use crate::package::{archive, package};
use crate::process::{cargo, output, prepare};
use crate::workspace::Workspace;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

/// How often each build takes its turn natively.
const TURNS: usize = 9;

/// One figure of both builds.
#[derive(Debug, Serialize, Deserialize)]
struct Row {
    figure: String,
    theirs: f64,
    ours: f64,
    /// The median of the turns' ratios, ours by theirs.
    ratio: f64,
    unit: String,
}

/// Builds another checkout as it builds itself, measures both builds in turns, and prints a table.
///
/// # Errors
/// When a build, a browser or a measurement fails.
pub fn measure(workspace: &Workspace, checkout: &Path) -> Result<()> {
    let checkout = std::path::absolute(checkout)
        .map_err(|cause| Error::file("find the directory", checkout, cause))?;
    let other = Workspace::at(checkout);
    let installed = ensure_browsers(&Browser::ALL)?;
    build_other(&other)?;
    build_own(workspace)?;
    let articles = write_articles(workspace, ARTICLE_WORDS, ARTICLES)?;
    let mut rows = vec![measure_natively(workspace, &other, &articles)?];
    for browser in Browser::ALL {
        rows.push(measure_size(workspace, &other, browser)?);
        rows.push(measure_memory(workspace, &other, browser, &installed, &articles)?);
        rows.extend(measure_extension(workspace, &other, browser, &installed, &articles)?);
    }
    print(&rows);
    let file = workspace.bench().join("against-build.json");
    let json =
        serde_json::to_string_pretty(&rows).map_err(|cause| Error::file("write", &file, cause))?;
    fs::write(&file, json + "\n").map_err(|cause| Error::file("write", &file, cause))?;
    eprintln!("Written to {}.", file.display());
    Ok(())
}

fn build_own(workspace: &Workspace) -> Result<()> {
    package(workspace)?;
    for browser in Browser::ALL {
        let out = directory(workspace, browser, SiteAccess::All);
        build_extension(workspace, browser, SiteAccess::All, &out)?;
    }
    build_demo(workspace)
}

/// The other build is made by its own commands, which know how.
fn build_other(other: &Workspace) -> Result<()> {
    for arguments in [
        &["xtask", "package"][..],
        &["xtask", "build", "--release", "--all-sites"],
        &["build", "--quiet", "--release", "--package", "sourcelight", "--example", "time"],
    ] {
        prepare(cargo(other).args(arguments).env("CARGO_TARGET_DIR", other.target()))?;
    }
    Ok(())
}

/// How long reading takes natively, on one core.
fn measure_natively(workspace: &Workspace, other: &Workspace, articles: &Path) -> Result<Row> {
    let ours = build_example(workspace, "time")?;
    let theirs = other.target().join("release/examples/time");
    let mut turns = Vec::new();
    for _ in 0..TURNS {
        let run = |program: &Path| {
            let input =
                File::open(articles).map_err(|cause| Error::file("read", articles, cause))?;
            seconds(Command::new(program).arg("1"), input)
        };
        turns.push((run(&theirs)?, run(&ours)?));
    }
    let words = (ARTICLE_WORDS * ARTICLES) as f64;
    let median = |of: fn(&(f64, f64)) -> f64| {
        let mut all: Vec<f64> = turns.iter().map(of).collect();
        all.sort_by(f64::total_cmp);
        all[TURNS / 2]
    };
    Ok(Row {
        figure: "native/words".to_string(),
        theirs: words / median(|turn| turn.0),
        ours: words / median(|turn| turn.1),
        ratio: median(|turn| turn.0 / turn.1),
        unit: "words/s".to_string(),
    })
}

fn measure_size(workspace: &Workspace, other: &Workspace, browser: Browser) -> Result<Row> {
    let megabytes = |of: &Workspace| {
        let file = archive(of, browser.name());
        let size = fs::metadata(&file).map_err(|cause| Error::file("measure", &file, cause))?;
        Ok(size.len() as f64 / 1e6)
    };
    let (theirs, ours) = (megabytes(other)?, megabytes(workspace)?);
    Ok(row(format!("{}/package", browser.name()), theirs, ours, "MB"))
}

/// How much memory WebAssembly has after ten articles.
fn measure_memory(
    workspace: &Workspace,
    other: &Workspace,
    browser: Browser,
    installed: &[InstalledBrowser],
    articles: &Path,
) -> Result<Row> {
    let native = build_example(workspace, "time")?;
    let megabytes = |of: &Workspace| {
        let mut command = harness(workspace, "measure-engine.mjs", browser);
        command.arg("--demo").arg(of.www()).arg("--native").arg(&native);
        command.arg("--articles").arg(articles);
        let mut figures = Figures::default();
        figures.add_json("", &output(name_browsers(&mut command, installed))?)?;
        figures
            .value("/engine/memory")
            .ok_or_else(|| Error::new("The memory of WebAssembly was not measured."))
    };
    let (theirs, ours) = (megabytes(other)?, megabytes(workspace)?);
    Ok(row(format!("{}/memory", browser.name()), theirs, ours, "MB"))
}

fn row(figure: String, theirs: f64, ours: f64, unit: &str) -> Row {
    Row { figure, theirs, ours, ratio: ours / theirs, unit: unit.to_string() }
}

fn measure_extension(
    workspace: &Workspace,
    other: &Workspace,
    browser: Browser,
    installed: &[InstalledBrowser],
    articles: &Path,
) -> Result<Vec<Row>> {
    let mut command = harness(workspace, "measure-against.mjs", browser);
    command.arg("--ours").arg(directory(workspace, browser, SiteAccess::All));
    command.arg("--theirs").arg(directory(other, browser, SiteAccess::All));
    command.arg("--articles").arg(articles);
    let json = output(name_browsers(&mut command, installed))?;
    let rows: Vec<Row> = serde_json::from_str(&json)
        .map_err(|cause| Error::new(format!("The figures are not as expected: {cause}.")))?;
    let name = |row: Row| Row { figure: format!("{}/{}", browser.name(), row.figure), ..row };
    Ok(rows.into_iter().map(name).collect())
}

fn print(rows: &[Row]) {
    let wide = rows.iter().map(|row| row.figure.len()).max().unwrap_or_default();
    println!("{:wide$}  {:>10} {:>10}  ratio", "", "other", "ours");
    for Row { figure, theirs, ours, ratio, unit } in rows {
        println!("{figure:wide$}  {theirs:>10.2} {ours:>10.2}  {ratio:.2} {unit}");
    }
}
