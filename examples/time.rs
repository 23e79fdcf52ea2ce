//! How long reading takes: `time [ROUNDS] < ARTICLES`.
//!
//! Articles are JSON lines, `{"text"}`, paragraphs parted by newlines. Prints the seconds that the
//! fastest of the rounds took to analyze all of them, on one core. With no rounds at all the weights
//! are unpacked and nothing is read: what is left when that is taken away is the reading alone.

use serde::Deserialize;
use sourcelight::{Page, analyze};
use std::error::Error;
use std::hint::black_box;
use std::io::stdin;
use std::time::Instant;

/// Rounds, when the command line does not say.
const ROUNDS: usize = 3;

#[derive(Deserialize)]
struct Article {
    text: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let rounds = std::env::args().nth(1).map_or(Ok(ROUNDS), |rounds| rounds.parse())?;
    let pages = stdin()
        .lines()
        .map(|line| Ok(Page::from_text(&serde_json::from_str::<Article>(&line?)?.text)))
        .collect::<Result<Vec<Page>, Box<dyn Error>>>()?;
    let read_all = || {
        let start = Instant::now();
        pages.iter().for_each(|page| drop(black_box(analyze(page))));
        start.elapsed().as_secs_f64()
    };
    // Reading anything unpacks the weights.
    analyze(&Page::default());
    println!("{}", (0..rounds).map(|_| read_all()).fold(f64::INFINITY, f64::min));
    Ok(())
}
