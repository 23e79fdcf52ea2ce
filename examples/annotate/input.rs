//! Articles out of files and standard input, one at a time.

use crate::output::Form;
use serde::Deserialize;
use serde_json::Value;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A longer text is no article, in bytes; it would take memory without bounds.
const MAX_LENGTH: u64 = 64 << 20;
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// An article to annotate.
pub struct Article {
    /// Where it came from.
    pub origin: String,
    /// What its annotations are to be known by.
    pub id: Value,
    /// Its paragraphs, parted by newlines.
    pub text: String,
}

/// Input that could not be read, and where it stands.
#[derive(Debug)]
pub struct BadInput {
    place: String,
    cause: String,
}

impl fmt::Display for BadInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.cause)
    }
}

/// One file, or standard input.
pub struct Input {
    path: Option<PathBuf>,
}

impl Input {
    /// What the command line names; standard input when it names nothing.
    pub fn from_arguments(files: &[PathBuf]) -> Vec<Input> {
        if files.is_empty() {
            return vec![Input { path: None }];
        }
        let path = |file: &PathBuf| (file.as_os_str() != "-").then(|| file.clone());
        files.iter().map(|file| Input { path: path(file) }).collect()
    }

    fn name(&self) -> String {
        match &self.path {
            Some(path) => path.display().to_string(),
            None => "standard input".to_string(),
        }
    }

    fn open(&self) -> io::Result<Box<dyn BufRead + Send>> {
        Ok(match &self.path {
            Some(path) => Box::new(BufReader::new(File::open(path)?)),
            None => Box::new(BufReader::new(io::stdin())),
        })
    }

    /// Its length in bytes, where it is a file.
    fn length(&self) -> Option<u64> {
        let path = self.path.clone().unwrap_or_else(|| PathBuf::from("/dev/stdin"));
        fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len())
    }
}

/// The articles of all inputs.
pub struct Readings {
    inputs: std::vec::IntoIter<Input>,
    form: Form,
    lines: Option<Lines>,
    done: Arc<AtomicU64>,
    total: Option<u64>,
}

impl Readings {
    /// The articles of these inputs, each of which is one text or many lines.
    pub fn new(inputs: Vec<Input>, form: Form) -> Readings {
        let total = inputs.iter().map(Input::length).sum();
        Readings { inputs: inputs.into_iter(), form, lines: None, done: Arc::default(), total }
    }

    /// How many bytes have been read, as it grows.
    pub fn done(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.done)
    }

    /// How many bytes there are, where all inputs are files.
    pub fn total(&self) -> Option<u64> {
        self.total
    }

    fn read_whole(&self, input: &Input) -> Result<Article, BadInput> {
        let origin = input.name();
        let bad = |cause: String| BadInput { place: origin.clone(), cause };
        let mut bytes = Vec::new();
        let file = input.open().map_err(|cause| bad(cause.to_string()))?;
        file.take(MAX_LENGTH + 1)
            .read_to_end(&mut bytes)
            .map_err(|cause| bad(cause.to_string()))?;
        self.done.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        let text = to_text(bytes).map_err(bad)?;
        let id = if input.path.is_some() { origin.as_str() } else { "-" };
        Ok(Article { id: id.into(), text, origin })
    }
}

impl Iterator for Readings {
    type Item = Result<Article, BadInput>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.next(&self.done) {
                    Some(article) => return Some(article),
                    None => self.lines = None,
                }
            }
            let input = self.inputs.next()?;
            if self.form != Form::JsonLines {
                return Some(self.read_whole(&input));
            }
            let name = input.name();
            match input.open() {
                Ok(file) => self.lines = Some(Lines { name, file, number: 0 }),
                Err(cause) => {
                    return Some(Err(BadInput { place: name, cause: cause.to_string() }));
                }
            }
        }
    }
}

/// The lines of one input, each an article in JSON.
struct Lines {
    name: String,
    file: Box<dyn BufRead + Send>,
    number: u64,
}

#[derive(Deserialize)]
struct JsonArticle {
    #[serde(default)]
    id: Value,
    text: String,
}

impl Lines {
    fn next(&mut self, done: &AtomicU64) -> Option<Result<Article, BadInput>> {
        loop {
            let mut bytes = Vec::new();
            self.number += 1;
            let place = format!("{}:{}", self.name, self.number);
            let read = (&mut self.file).take(MAX_LENGTH + 1).read_until(b'\n', &mut bytes);
            let length = match read {
                Ok(0) => return None,
                Ok(length) => length as u64,
                Err(cause) => return Some(Err(BadInput { place, cause: cause.to_string() })),
            };
            done.fetch_add(length, Ordering::Relaxed);
            if length > MAX_LENGTH && bytes.last() != Some(&b'\n') {
                self.skip_line();
            }
            let line = match to_text(bytes) {
                Ok(line) => line,
                Err(cause) => return Some(Err(BadInput { place, cause })),
            };
            if !line.trim().is_empty() {
                return Some(parse_line(&line, place));
            }
        }
    }

    /// Passes by the rest of a line that is too long. What cannot be read ends the line, too.
    fn skip_line(&mut self) {
        while let Ok(buffer) = self.file.fill_buf()
            && !buffer.is_empty()
        {
            let end = buffer.iter().position(|&byte| byte == b'\n');
            let length = end.map_or(buffer.len(), |end| end + 1);
            self.file.consume(length);
            if end.is_some() {
                return;
            }
        }
    }
}

fn parse_line(line: &str, place: String) -> Result<Article, BadInput> {
    match serde_json::from_str::<JsonArticle>(line) {
        Ok(JsonArticle { id, text }) => Ok(Article { origin: place, id, text }),
        Err(error) => {
            let column = error.column();
            let cause = error.to_string();
            let cause = cause.split(" at line ").next().unwrap_or_default();
            Err(BadInput {
                place: format!("{place}:{column}"),
                cause: format!("{cause}; a line is an object {{\"id\": ..., \"text\": \"...\"}}"),
            })
        }
    }
}

fn to_text(bytes: Vec<u8>) -> Result<String, String> {
    if bytes.len() as u64 > MAX_LENGTH {
        return Err(format!("longer than {} MiB, which is no article", MAX_LENGTH >> 20));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("not UTF-8 from byte {at} on; convert it first, as with iconv")
    })?;
    Ok(match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => rest.to_string(),
        None => text,
    })
}
