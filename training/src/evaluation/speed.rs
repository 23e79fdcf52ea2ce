//! What the model costs: time and bytes.

use super::Figure;
use crate::Result;
use crate::metrics::read_gold_articles;
use sourcelight::{Model, Stage};
use std::path::Path;
use std::time::Instant;

/// How many times the articles are read; the fastest counts.
const RUNS: usize = 3;

/// Words a second, and the share of the time that identifying the sources takes.
///
/// # Errors
/// When the gold cannot be read.
pub(super) fn speed(gold: &Path, model: &Model) -> Result<Vec<(String, Figure)>> {
    let articles = read_gold_articles(gold)?;
    let pages: Vec<_> =
        articles.iter().map(|article| sourcelight::Page::from_text(&article.text)).collect();
    let words: usize = articles.iter().map(|article| article.text.split_whitespace().count()).sum();
    let seconds = (0..RUNS).map(|_| {
        let start = Instant::now();
        pages.iter().for_each(|page| drop(std::hint::black_box(model.analyze(page))));
        start.elapsed().as_secs_f64()
    });
    let fastest = seconds.fold(f64::INFINITY, f64::min);
    let source = (0..RUNS).map(|_| pages.iter().map(|page| source_seconds(page, model)).sum());
    let source = source.fold(f64::INFINITY, f64::min);
    Ok(vec![
        ("words".to_string(), Figure::Count(words)),
        ("words_per_second".to_string(), Figure::Count((words as f64 / fastest) as usize)),
        ("source_share".to_string(), Figure::Percent(100.0 * source / fastest)),
    ])
}

/// How long identifying the sources of one page takes.
fn source_seconds(page: &sourcelight::Page, model: &Model) -> f64 {
    let (mut start, mut seconds) = (Instant::now(), 0.0);
    std::hint::black_box(model.analyze_observed(page, |stage| match stage {
        Stage::Source => start = Instant::now(),
        Stage::Report => seconds = start.elapsed().as_secs_f64(),
        _ => {}
    }));
    seconds
}

/// Bytes of the weights as shipped, compressed, and unpacked.
pub(super) fn sizes(model: &Model) -> Vec<(String, Figure)> {
    vec![
        ("compressed_bytes".to_string(), Figure::Count(Model::EMBEDDED.len())),
        ("unpacked_bytes".to_string(), Figure::Count(model.to_bytes().len())),
    ]
}
