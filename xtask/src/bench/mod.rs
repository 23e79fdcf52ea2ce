//! `cargo xtask bench`: every figure of speed and size in one table and one file.

mod against_build;
mod browsers;
mod figures;
mod machine;
mod native;
mod peers;
mod sizes;

use crate::arguments::BenchRequest;
use crate::error::{Error, Result};
use crate::workspace::Workspace;
use figures::Figures;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// One part of the measuring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Criterion's benches: whole articles, stages, gold articles.
    Native,
    /// Instructions, counted by callgrind.
    Instructions,
    /// The engine and the extension in both browsers.
    Browsers,
    /// Other programs of this kind, measured beside ours in the same run.
    Peers,
    /// Bytes of what is shipped.
    Sizes,
}

impl Part {
    /// All parts, in the order in which they are measured.
    pub const ALL: [Part; 5] =
        [Part::Sizes, Part::Native, Part::Instructions, Part::Browsers, Part::Peers];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Part::Native => "native",
            Part::Instructions => "instructions",
            Part::Browsers => "browsers",
            Part::Peers => "peers",
            Part::Sizes => "sizes",
        }
    }

    /// The part of that name.
    pub fn from_name(name: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.name() == name)
    }
}

/// Measures, prints a table, writes `target/bench/figures.json`, and holds the figures against
/// earlier ones if there are some.
///
/// # Errors
/// When the earlier figures cannot be read, or something that is needed fails.
pub fn bench(workspace: &Workspace, request: &BenchRequest) -> Result<()> {
    if let Some(checkout) = &request.against_build {
        create(&workspace.bench())?;
        return against_build::measure(workspace, checkout);
    }
    let base = request.against.as_deref().map(Figures::read).transpose()?;
    let directory = workspace.bench();
    create(&directory)?;
    let mut figures = Figures::new(machine::describe());
    for part in Part::ALL {
        if request.only.is_some_and(|only| only != part) {
            continue;
        }
        eprintln!("== {}", part.name());
        match part {
            Part::Sizes => sizes::measure(workspace, &mut figures)?,
            Part::Native => native::measure(workspace, &mut figures)?,
            Part::Instructions => native::count_instructions(workspace, &mut figures)?,
            Part::Browsers => browsers::measure(workspace, &mut figures)?,
            Part::Peers => peers::measure(workspace, &mut figures)?,
        }
    }
    println!("{}", figures.table(base.as_ref()));
    let file = directory.join("figures.json");
    figures.write(&file)?;
    eprintln!("Written to {}.", file.display());
    Ok(())
}

/// Runs a program that prints how many seconds its reading took.
fn seconds(command: &mut Command, articles: File) -> Result<f64> {
    let run = command
        .stdin(articles)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|cause| Error::new(format!("A program to measure did not start: {cause}.")))?;
    let printed = String::from_utf8_lossy(&run.stdout);
    let seconds = printed.trim().parse().ok().filter(|_| run.status.success());
    seconds.ok_or_else(|| Error::new("A program to measure failed; see its output above."))
}

fn create(directory: &Path) -> Result<()> {
    fs::create_dir_all(directory).map_err(|cause| Error::file("make", directory, cause))
}

/// Writes articles of our own as JSON lines and returns where.
fn write_articles(workspace: &Workspace, words: usize, count: usize) -> Result<PathBuf> {
    let file = workspace.bench().join(format!("made-{words}x{count}.jsonl"));
    let program = build_example(workspace, "articles")?;
    let articles = crate::process::output(
        Command::new(program).arg(words.to_string()).arg(count.to_string()),
    )?;
    fs::write(&file, articles + "\n").map_err(|cause| Error::file("write", &file, cause))?;
    Ok(file)
}

/// Builds an example as it would be shipped and returns where its program is.
fn build_example(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    crate::process::prepare(
        crate::process::cargo(workspace)
            .args(["build", "--quiet", "--release", "--package", "sourcelight"])
            .args(["--example", name]),
    )?;
    Ok(workspace.target().join("release/examples").join(name))
}
