//! Which figures are measured on which corpus.

use super::{Figure, Outcome, Section, named, named_entities, named_syntax};
use crate::Result;
use crate::corpus::{read_silver_mentions, read_treebank, read_treebank_mentions};
use crate::metrics::{
    Figures, GoldArticle, Nesting, analyzed_words, read_gold_articles, read_kinds, score_article,
    score_unnamed, without_optional,
};
use crate::source::measure_entities;
use crate::syntax::measure;
use sourcelight::{Model, Stage};
use std::path::Path;
use std::time::Instant;

/// Measures `model` on every corpus under `data`.
pub fn evaluate(data: &Path, model: &Model) -> Vec<Section> {
    let eval = |name: &str| data.join("eval").join(name);
    let treebank = |name: &str| data.join(format!("treebank/{name}.conllu.gz"));
    let dev = eval("polnear-dev.jsonl.gz");
    let kinds = eval("polnear-dev-kinds.jsonl");
    let section = |key: &str, title: &str, measured: Result<Vec<(String, Figure)>>| {
        let outcome =
            measured.map_or_else(|error| Outcome::Missing(error.to_string()), Outcome::Measured);
        Section { key: key.to_string(), title: title.to_string(), outcome }
    };
    vec![
        section("polnear_dev", "PolNeAR dev", attributions(&dev, model, Scoring::Outermost)),
        section(
            "kinds",
            "Kinds and referents, PolNeAR dev",
            kind_figures(&dev, &kinds, model, Part::All),
        ),
        section(
            "kinds_first",
            "The first 14 of these articles",
            kind_figures(&dev, &kinds, model, Part::First),
        ),
        section("kinds_second", "The other 14", kind_figures(&dev, &kinds, model, Part::Second)),
        section(
            "gum_news_dev",
            "GUM news dev, optional ones left out",
            attributions(&eval("gum-news-dev.jsonl"), model, Scoring::Core),
        ),
        section(
            "seed",
            "Seed article, nested ones too",
            attributions(&eval("seed.jsonl"), model, Scoring::All),
        ),
        section("unnamed", "Own sentences on sources without names", Ok(unnamed(model))),
        section(
            "entity_gum_test",
            "What nouns name, GUM test",
            read_treebank_mentions(&treebank("gum-test"))
                .map(|articles| named_entities(measure_entities(&articles, model))),
        ),
        section(
            "entity_polnear_dev",
            "What nouns name, CoreNLP's names in PolNeAR dev",
            read_silver_mentions(&dev, &eval("polnear-dev-corenlp.jsonl.gz"))
                .map(|articles| named_entities(measure_entities(&articles, model))),
        ),
        section("ewt_test", "Tags and trees, EWT test", syntax(&treebank("ewt-test"), model)),
        section("gum_test", "Tags and trees, GUM test", syntax(&treebank("gum-test"), model)),
        section("speed", "Speed, one core, PolNeAR dev", speed(&dev, model)),
        section("weights", "Size of the weights", Ok(sizes(model))),
    ]
}

/// Which attributions count.
#[derive(Clone, Copy)]
enum Scoring {
    Outermost,
    All,
    Core,
}

/// Which of the articles with kinds, by id.
#[derive(Clone, Copy)]
enum Part {
    All,
    First,
    Second,
}

fn attributions(gold: &Path, model: &Model, scoring: Scoring) -> Result<Vec<(String, Figure)>> {
    Ok(score_all(&read_gold_articles(gold)?, model, scoring))
}

fn kind_figures(
    gold: &Path,
    kinds: &Path,
    model: &Model,
    part: Part,
) -> Result<Vec<(String, Figure)>> {
    let mut articles = read_gold_articles(gold)?;
    read_kinds(kinds, &mut articles)?;
    articles.sort_by(|a, b| a.id.cmp(&b.id));
    let half = articles.len() / 2;
    let articles = match part {
        Part::All => &articles[..],
        Part::First => &articles[..half],
        Part::Second => &articles[half..],
    };
    Ok(score_all(articles, model, Scoring::Outermost))
}

fn score_all(articles: &[GoldArticle], model: &Model, scoring: Scoring) -> Vec<(String, Figure)> {
    let mut figures = Figures::default();
    for article in articles {
        let predicted = analyzed_words(article, |page| model.analyze(page));
        match scoring {
            Scoring::Core => {
                let (gold, predicted) = without_optional(article, predicted);
                score_article(&gold.relations, &predicted, Nesting::Outermost, &mut figures);
            }
            Scoring::Outermost => {
                score_article(&article.relations, &predicted, Nesting::Outermost, &mut figures);
            }
            Scoring::All => {
                score_article(&article.relations, &predicted, Nesting::All, &mut figures);
            }
        }
    }
    named(&figures, articles.len())
}

fn unnamed(model: &Model) -> Vec<(String, Figure)> {
    let figures = score_unnamed(|page| model.analyze(page), |_| {});
    vec![
        ("cases".to_string(), Figure::Count(figures.cases)),
        ("traps".to_string(), Figure::Count(figures.traps)),
        ("grounds".to_string(), Figure::Rate(figures.grounds)),
        ("reason_acc".to_string(), Figure::Percent(figures.reason.percent())),
        ("description".to_string(), Figure::Rate(figures.description)),
        ("chains".to_string(), Figure::Rate(figures.chains)),
    ]
}

fn syntax(treebank: &Path, model: &Model) -> Result<Vec<(String, Figure)>> {
    Ok(named_syntax(measure(&model.syntax, &read_treebank(treebank)?)))
}

/// How many times the articles are read; the fastest counts.
const RUNS: usize = 3;

fn speed(gold: &Path, model: &Model) -> Result<Vec<(String, Figure)>> {
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
fn sizes(model: &Model) -> Vec<(String, Figure)> {
    vec![
        ("compressed_bytes".to_string(), Figure::Count(Model::EMBEDDED.len())),
        ("unpacked_bytes".to_string(), Figure::Count(model.to_bytes().len())),
    ]
}
