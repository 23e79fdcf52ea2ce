//! The engine alone, natively: Criterion's benches, and instructions.

use super::figures::{Better, Figures};
use super::programs::{build_example, write_articles};
use crate::error::{Error, Result};
use crate::process::{cargo, prepare, succeeds};
use crate::workspace::Workspace;
use serde::Deserialize;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The lengths of articles whose instructions are counted, in words: counting slows a program down
/// fifty times.
const COUNTED_WORDS: [usize; 2] = [1_000, 10_000];

/// What Criterion writes of one benchmark's samples.
#[derive(Deserialize)]
struct Sample {
    iters: Vec<f64>,
    times: Vec<f64>,
}

/// What Criterion writes of one benchmark.
#[derive(Deserialize)]
struct Benchmark {
    full_id: String,
    throughput: Option<Throughput>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Throughput {
    elements: f64,
}

/// Runs Criterion's benches and takes of each the fastest sample, which other work on the machine
/// disturbs least.
///
/// # Errors
/// When the benches do not compile or fail.
pub fn measure(workspace: &Workspace, figures: &mut Figures) -> Result<()> {
    let results = workspace.bench().join("criterion");
    if results.exists() {
        fs::remove_dir_all(&results).map_err(|cause| Error::file("remove", &results, cause))?;
    }
    prepare(
        cargo(workspace)
            .args(["bench", "--quiet", "--package", "sourcelight", "--bench", "analyze"])
            .args(["--", "--noplot"])
            .env("CRITERION_HOME", &results),
    )?;
    let mut found = Vec::new();
    find_results(&results, &mut found)?;
    for directory in found {
        let benchmark: Benchmark = read(&directory.join("benchmark.json"))?;
        let sample: Sample = read(&directory.join("sample.json"))?;
        let nanoseconds = sample.iters.iter().zip(&sample.times).map(|(n, time)| time / n);
        let fastest = nanoseconds.fold(f64::INFINITY, f64::min);
        add_native(figures, &benchmark, fastest);
    }
    add_growth(figures);
    Ok(())
}

fn add_native(figures: &mut Figures, benchmark: &Benchmark, nanoseconds: f64) {
    let name = format!("native/{}", benchmark.full_id);
    match &benchmark.throughput {
        Some(Throughput { elements }) if name.contains("/stage/") => {
            figures.add(name, nanoseconds / elements, "ns/word", Better::Lower);
        }
        Some(Throughput { elements }) => {
            figures.add(name, elements / nanoseconds * 1e9, "words/s", Better::Higher);
        }
        None => figures.add(name, nanoseconds / 1e6, "ms", Better::Lower),
    }
}

/// How much longer a word takes in a long article than in a short one.
fn add_growth(figures: &mut Figures) {
    for long in [10_000, 100_000, 1_000_000] {
        let speed = |words: usize| figures.value(&format!("native/analyze/{words}"));
        if let (Some(short), Some(slow)) = (speed(1_000), speed(long)) {
            let name = format!("native/growth/1000-to-{long}");
            figures.add(name, short / slow, "x per word", Better::Lower);
        }
    }
}

/// Directories with the newest results of one benchmark each.
fn find_results(directory: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let failed = |cause| Error::file("list", directory, cause);
    for entry in fs::read_dir(directory).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.ends_with("new") {
            found.push(path);
        } else if path.is_dir() {
            find_results(&path, found)?;
        }
    }
    Ok(())
}

fn read<T: for<'d> Deserialize<'d>>(file: &Path) -> Result<T> {
    let json = fs::read(file).map_err(|cause| Error::file("read", file, cause))?;
    serde_json::from_slice(&json).map_err(|cause| Error::file("understand", file, cause))
}

/// Counts the instructions of reading one article, which no other work on the machine changes.
///
/// # Errors
/// When something that is there fails. Without callgrind this is skipped.
pub fn count_instructions(workspace: &Workspace, figures: &mut Figures) -> Result<()> {
    if !succeeds(Command::new("valgrind").arg("--version")) {
        figures.skip("instructions", "There is no valgrind.");
        return Ok(());
    }
    let program = build_example(workspace, "time")?;
    for words in COUNTED_WORDS {
        let articles = write_articles(workspace, words, 1)?;
        let started = count(workspace, &program, &articles, 0)?;
        let read = count(workspace, &program, &articles, 1)?;
        if words == COUNTED_WORDS[0] {
            figures.add("instructions/start", started, "", Better::Lower);
        }
        let text =
            fs::read_to_string(&articles).map_err(|cause| Error::file("read", &articles, cause))?;
        let name = format!("instructions/analyze/{words}");
        figures.add(name, (read - started) / count_words(&text), "per word", Better::Lower);
    }
    Ok(())
}

/// Words of JSON lines, roughly: what white space and newlines in the texts part.
fn count_words(json: &str) -> f64 {
    json.replace("\\n", " ").split_whitespace().count() as f64
}

/// The instructions of a whole run of the example `time`.
fn count(workspace: &Workspace, program: &Path, articles: &Path, rounds: u32) -> Result<f64> {
    let out = workspace.bench().join("callgrind.out");
    let mut option = std::ffi::OsString::from("--callgrind-out-file=");
    option.push(&out);
    let input = File::open(articles).map_err(|cause| Error::file("read", articles, cause))?;
    let status = Command::new("valgrind")
        .args(["--quiet", "--tool=callgrind"])
        .arg(option)
        .arg(program)
        .arg(rounds.to_string())
        .stdin(input)
        .stdout(Stdio::null())
        .status()
        .map_err(|cause| Error::new(format!("valgrind could not be started: {cause}.")))?;
    let counted = fs::read_to_string(&out).map_err(|cause| Error::file("read", &out, cause))?;
    let total = counted.lines().find_map(|line| {
        line.strip_prefix("summary:").or_else(|| line.strip_prefix("totals:"))?.trim().parse().ok()
    });
    match total {
        Some(total) if status.success() => Ok(total),
        _ => Err(Error::new(format!("callgrind failed ({status}); see its output above."))),
    }
}
