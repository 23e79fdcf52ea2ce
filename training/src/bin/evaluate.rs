//! Measures the built-in weights on the corpora.
//!
//! `evaluate [--data DIR] [--json]`.

use sourcelight::Model;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use training::evaluation::{evaluate, print, to_json};

const USAGE: &str = "usage: evaluate [--data DIR] [--json]
  --data DIR   where the corpora are (../shared)
  --json       one JSON object instead of tables";

struct Options {
    data: PathBuf,
    as_json: bool,
}

fn main() -> ExitCode {
    let Some(options) = parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let sections = evaluate(&options.data, Model::embedded());
    let mut out = io::stdout().lock();
    let written = if options.as_json {
        writeln!(out, "{}", to_json(&sections))
    } else {
        print(&sections, &mut out)
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that has seen enough ("| head") is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("evaluate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Option<Options> {
    let mut options = Options { data: "../shared".into(), as_json: false };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--data" => options.data = arguments.next()?.into(),
            "--json" => options.as_json = true,
            _ => return None,
        }
    }
    Some(options)
}
