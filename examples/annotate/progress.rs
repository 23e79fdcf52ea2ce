//! How far the work is, on a terminal.

use crate::input::Readings;
use crate::output::count;
use std::io::{IsTerminal, stderr, stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How often the line is written anew.
const PAUSE: Duration = Duration::from_millis(250);
/// Goes to the beginning of the line, and clears it.
const CLEAR: &str = "\r\x1b[K";

/// Counts what is done, and shows it where standard error is a terminal and the results go
/// elsewhere.
pub struct Progress {
    is_shown: bool,
    started: Instant,
    written: Option<Instant>,
    done: Arc<AtomicU64>,
    total: Option<u64>,
    articles: usize,
    words: usize,
}

impl Progress {
    /// Nothing done yet of all that is to be read.
    pub fn new(readings: &Readings) -> Progress {
        Progress {
            is_shown: stderr().is_terminal() && !stdout().is_terminal(),
            started: Instant::now(),
            written: None,
            done: readings.done(),
            total: readings.total().filter(|&total| total > 0),
            articles: 0,
            words: 0,
        }
    }

    /// Counts one more article of so many words.
    pub fn count(&mut self, words: usize) {
        self.articles += 1;
        self.words += words;
        if self.is_shown && self.written.is_none_or(|written| written.elapsed() >= PAUSE) {
            eprint!("{CLEAR}{}", self.line());
            self.written = Some(Instant::now());
        }
    }

    /// Takes the line away, so that something else can be written.
    pub fn clear(&mut self) {
        if self.written.take().is_some() {
            eprint!("{CLEAR}");
        }
    }

    /// Leaves the line as it is at the end.
    pub fn finish(&mut self) {
        if self.is_shown && self.articles > 0 {
            eprintln!("{CLEAR}{}", self.line());
        }
    }

    fn line(&self) -> String {
        let seconds = self.started.elapsed().as_secs_f64();
        let speed = (self.words as f64 / seconds.max(0.001)) as usize;
        let share = self.total.map(|total| {
            let done = self.done.load(Ordering::Relaxed).min(total);
            format!(", {} % of the input", done * 100 / total)
        });
        format!(
            "{}, {}, {speed} words a second{}",
            count(self.articles, "article"),
            count(self.words, "word"),
            share.unwrap_or_default()
        )
    }
}
