//! Writes articles to measure with: `articles WORDS [COUNT]`.
//!
//! Articles are JSON lines, `{"id", "text"}`, paragraphs parted by newlines, as `time` and
//! `annotate` read them.

#[path = "../benches/articles/mod.rs"]
mod articles;

use serde_json::json;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let words = arguments.next().map_or(Ok(articles::LENGTHS[0]), |words| words.parse())?;
    let count = arguments.next().map_or(Ok(1), |count| count.parse())?;
    for seed in 0..count {
        let text = articles::compose(words, seed);
        println!("{}", json!({ "id": format!("made-{words}-{seed}"), "text": text }));
    }
    Ok(())
}
