//! What was asked for on the command line.

use crate::output::Form;
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::num::NonZero;
use std::path::PathBuf;
use std::thread::available_parallelism;

/// How to use the command.
pub const USAGE: &str = "\
Usage: annotate [--jsonl | --json | --explain] [--keep-going] [--threads N] [FILE...]
       annotate --compare [--json] OLD NEW

Finds who says what in English news. Reads the files, or standard input where there are none or
a file is called -, and writes what it finds to standard output, in the order of the input.

  (no form)     Every file is one plain text; writes a listing for people.
  --json        Every file is one plain text; writes a line of JSON for each, its id the file's name.
  --jsonl       Every line is an article in JSON, {\"id\": ..., \"text\": ...}, its paragraphs parted
                by newlines; writes a line of JSON for each. Offsets count Unicode code points.
  --explain     Every file is one plain text; writes what each stage made of it, sentence by sentence:
                tokens, tags, trees and labels, then the relations, whom their sources were taken for,
                and how likely the others were.
  --compare     Both files are plain texts, of which one may be -; writes which sources and claims they
                share, who is named in one alone, and which claims changed. With --json, as one object.
  --keep-going  Passes by what cannot be read, says so, and fails at the end instead of at once.
  --threads N   Reads N articles at a time; without it, as many as there are cores.
";

/// What to do.
pub enum Request {
    /// Say how the command is used.
    Help,
    /// Annotate.
    Annotate(Arguments),
    /// Compare two articles, the older first.
    Compare {
        /// Where they are.
        files: [PathBuf; 2],
        /// Whether to write JSON and no listing.
        as_json: bool,
    },
}

/// What to annotate, and how.
pub struct Arguments {
    /// What the input is, and what is written of it.
    pub form: Form,
    /// How many articles are read at a time.
    pub threads: NonZero<usize>,
    /// Whether to go on after input that cannot be read.
    pub keep_going: bool,
    /// What to read; standard input when there is none.
    pub files: Vec<PathBuf>,
}

/// Reads the arguments that follow the program's name.
///
/// # Errors
/// When they make no sense; the message says why.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request, lexopt::Error> {
    let mut parser = Parser::from_args(arguments);
    let mut compares = false;
    let mut parsed = Arguments {
        form: Form::Listing,
        threads: available_parallelism().unwrap_or(NonZero::<usize>::MIN),
        keep_going: false,
        files: Vec::new(),
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("jsonl") => parsed.form = Form::JsonLines,
            Arg::Long("json") => parsed.form = Form::Json,
            Arg::Long("explain") => parsed.form = Form::Explanation,
            Arg::Long("compare") => compares = true,
            Arg::Long("keep-going") => parsed.keep_going = true,
            Arg::Long("threads") => parsed.threads = parser.value()?.parse()?,
            Arg::Long("help") | Arg::Short('h') => return Ok(Request::Help),
            Arg::Value(file) => parsed.files.push(file.into()),
            other => return Err(other.unexpected()),
        }
    }
    if compares {
        let as_json = parsed.form == Form::Json;
        let files = <[PathBuf; 2]>::try_from(parsed.files).ok();
        let files = files.filter(|_| matches!(parsed.form, Form::Listing | Form::Json));
        let files = files.ok_or("--compare takes two plain texts, OLD and NEW")?;
        return Ok(Request::Compare { files, as_json });
    }
    Ok(Request::Annotate(parsed))
}
