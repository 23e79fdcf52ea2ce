//! How long reading takes: whole articles of growing length, each stage, and gold articles where
//! they are.
//!
//! `cargo xtask bench` runs this and prints its figures with all others.

#![allow(missing_docs, reason = "the macros of criterion make a function without")]

mod articles;

use articles::{LENGTHS, compose};
use criterion::{
    BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main,
};
use flate2::read::GzDecoder;
use serde::Deserialize;
use sourcelight::{Block, BlockRole, Model, Page, Stage, Statements, analyze, compare};
use std::fs::File;
use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::{Duration, Instant};

/// Any number: which articles are measured matters less than that they are always the same.
const SEED: u64 = 1;
/// The length of the article on which the stages are measured, in words.
const STAGES_WORDS: usize = 10_000;
/// Gold articles, beside the checkout.
const GOLD: &str = "../shared/eval/polnear-dev.jsonl.gz";

const STAGES: [Stage; 6] =
    [Stage::Article, Stage::Text, Stage::Syntax, Stage::Attribution, Stage::Source, Stage::Report];

fn words(page: &Page) -> u64 {
    page.blocks.iter().map(|block| block.text.split_whitespace().count() as u64).sum()
}

fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("analyze");
    group.sampling_mode(SamplingMode::Flat);
    for length in LENGTHS {
        let page = Page::from_text(&compose(length, SEED));
        group.throughput(Throughput::Elements(words(&page)));
        group.bench_function(BenchmarkId::from_parameter(length), |bencher| {
            bencher.iter(|| analyze(black_box(&page)));
        });
    }
    group.finish();
}

fn gold(criterion: &mut Criterion) {
    let Some(pages) = read_gold() else {
        eprintln!("No {GOLD}: gold articles are not measured.");
        return;
    };
    let mut group = criterion.benchmark_group("gold");
    group.sampling_mode(SamplingMode::Flat);
    group.throughput(Throughput::Elements(pages.iter().map(words).sum()));
    group.bench_function("polnear-dev", |bencher| {
        bencher.iter(|| pages.iter().for_each(|page| drop(black_box(analyze(page)))));
    });
    group.finish();
}

/// The engine tells when a stage begins, so that a stage is measured at work among the others,
/// with the caches as they leave them.
fn stages(criterion: &mut Criterion) {
    let page = Page::from_text(&compose(STAGES_WORDS, SEED));
    let mut group = criterion.benchmark_group("stage");
    group.sampling_mode(SamplingMode::Flat);
    group.throughput(Throughput::Elements(words(&page)));
    for stage in STAGES {
        group.bench_function(stage.name(), |bencher| {
            bencher.iter_custom(|rounds| (0..rounds).map(|_| time_stage(&page, stage)).sum());
        });
    }
    group.finish();
}

/// The story's stage on a page of as many blocks as the longest live blogs have: a story amid links,
/// captions and comments.
fn page_of_blocks(criterion: &mut Criterion) {
    let page = make_page(PAGE_BLOCKS);
    let mut group = criterion.benchmark_group("page");
    group.sampling_mode(SamplingMode::Flat);
    group.bench_function(BenchmarkId::new("article", PAGE_BLOCKS), |bencher| {
        bencher.iter_custom(|rounds| (0..rounds).map(|_| time_stage(&page, Stage::Article)).sum());
    });
    group.finish();
}

/// How many blocks the page has.
const PAGE_BLOCKS: usize = 3_000;
/// How many words its story has.
const STORY_WORDS: usize = 5_000;

fn make_page(n_blocks: usize) -> Page {
    let text = compose(STORY_WORDS, SEED);
    let paths =
        ["p/div story-body/article/main", "li/ul nav/header", "p/div comment/section comments"];
    let block = |text: &str, path: usize, role| Block {
        text: text.to_string(),
        tag: paths[path].split('/').next().unwrap_or_default().to_string(),
        link_chars: if path == 1 { text.len() as u32 } else { 0 },
        depth: 5,
        container: path as u32,
        path: path as u32,
        role,
        visible: true,
    };
    let mut blocks: Vec<Block> = text
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| block(line, 0, BlockRole::Text))
        .collect();
    let around = [
        block("More from the harbor and the islands", 1, BlockRole::List),
        block("I was there, and the mayor said nothing of the kind.", 2, BlockRole::Text),
    ];
    blocks.extend(around.iter().cycle().take(n_blocks.saturating_sub(blocks.len())).cloned());
    Page { blocks, paths: paths.map(str::to_string).to_vec(), ..Page::default() }
}

fn time_stage(page: &Page, wanted: Stage) -> Duration {
    let mut began = Instant::now();
    let mut running = None;
    let mut spent = Duration::ZERO;
    let mut switch = |next| {
        let now = Instant::now();
        if running == Some(wanted) {
            spent = now - began;
        }
        (running, began) = (next, now);
    };
    black_box(Model::embedded().analyze_observed(page, |stage| switch(Some(stage))));
    switch(None);
    spent
}

/// The comparison of an article with a later version, of which every third paragraph is another.
fn comparison(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("compare");
    for length in [2_000, 20_000] {
        let [first, second] = [SEED, SEED + 1].map(|seed| compose(length, seed));
        let replaced = first.lines().zip(second.lines()).enumerate();
        let later: Vec<&str> =
            replaced.map(|(at, (same, other))| if at % 3 == 0 { other } else { same }).collect();
        let [old, new] = [first.as_str(), &later.join("\n")].map(|text| {
            let page = Page::from_text(text);
            Statements::new(&page, &analyze(&page))
        });
        group.bench_function(BenchmarkId::from_parameter(length), |bencher| {
            bencher.iter(|| compare(black_box(&old), black_box(&new)));
        });
    }
    group.finish();
}

/// The start of the native engine: its weights unpacked and checked.
fn start(criterion: &mut Criterion) {
    criterion.bench_function("start/unpack", |bencher| {
        bencher.iter(|| Model::from_gzip(black_box(Model::EMBEDDED)).map(|model| model.syntax));
    });
}

#[derive(Deserialize)]
struct Article {
    text: String,
}

/// The pages of the gold articles; nothing where there are none.
fn read_gold() -> Option<Vec<Page>> {
    let file = File::open(Path::new(env!("CARGO_MANIFEST_DIR")).join(GOLD)).ok()?;
    let articles = BufReader::new(GzDecoder::new(file)).lines().map(|line| {
        let article: Article = serde_json::from_str(&line.ok()?).ok()?;
        Some(Page::from_text(&article.text))
    });
    articles.collect()
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3));
    targets = growth, stages, page_of_blocks, comparison, gold, start
}
criterion_main!(benches);
