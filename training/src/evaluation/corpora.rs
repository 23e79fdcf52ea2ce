//! Which figures are measured on which corpus.

use super::analyzed::{Analyzed, Scoring};
use super::faults::faults;
use super::speed::{sizes, speed};
use super::{Figure, Outcome, Section, named_calibrations, named_entities, named_syntax};
use crate::corpus::{read_silver_mentions, read_treebank, read_treebank_mentions};
use crate::metrics::{Calibrations, read_gold_articles, read_kinds, score_unnamed};
use crate::source::measure_entities;
use crate::syntax::measure;
use crate::{Error, Result};
use sourcelight::Model;
use std::path::Path;

/// Measures `model` on every corpus under `data`.
pub fn evaluate(data: &Path, model: &Model) -> Vec<Section> {
    let eval = |name: &str| data.join("eval").join(name);
    let treebank = |name: &str| data.join(format!("treebank/{name}.conllu.gz"));
    let dev = eval("polnear-dev.jsonl.gz");
    let kinds = eval("polnear-dev-kinds.jsonl");
    let attributions = |name: &str, scoring: Scoring| {
        Analyzed::read(&eval(name), model).map(|articles| articles.figures(scoring))
    };
    let pages = Analyzed::read(&eval("pages-dev-gold.jsonl"), model);
    let news = Analyzed::read(&eval("news-dev-gold.jsonl.gz"), model);
    vec![
        section(
            "polnear_dev",
            "PolNeAR dev",
            attributions("polnear-dev.jsonl.gz", Scoring::Outermost),
        ),
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
        section("pages_dev", "Pages dev", figures(&pages, Scoring::Outermost)),
        section("pages_dev_nested", "Pages dev, nested ones too", figures(&pages, Scoring::All)),
        section(
            "pages_dev_core",
            "Pages dev, optional ones left out",
            figures(&pages, Scoring::Core),
        ),
        section("pages_dev_marked", "Pages dev, what is marked as core", core(&pages)),
        section("pages_dev_shown", "Pages dev, what is shown without a name", shown(&pages)),
        section("news_dev", "Modern news dev", figures(&news, Scoring::Outermost)),
        section(
            "news_dev_nested",
            "Modern news dev, nested ones too",
            figures(&news, Scoring::All),
        ),
        section("news_dev_marked", "Modern news dev, what is marked as core", core(&news)),
        section("news_dev_shown", "Modern news dev, what is shown without a name", shown(&news)),
        section(
            "calibration",
            "Calibration, pages and modern news dev",
            calibration(&[&pages, &news]),
        ),
        section(
            "gum_news_dev",
            "GUM news dev, optional ones left out",
            attributions("gum-news-dev.jsonl", Scoring::Core),
        ),
        section("seed", "Seed article, nested ones too", attributions("seed.jsonl", Scoring::All)),
        section(
            "faults_dev",
            "Small texts that went wrong",
            faults(&eval("faults-dev.jsonl"), model),
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

fn section(key: &str, title: &str, measured: Result<NamedFigures>) -> Section {
    let outcome =
        measured.map_or_else(|error| Outcome::Missing(error.to_string()), Outcome::Measured);
    Section { key: key.to_string(), title: title.to_string(), outcome }
}

/// Named figures, in the order to show them.
type NamedFigures = Vec<(String, Figure)>;

fn figures(articles: &Result<Analyzed>, scoring: Scoring) -> Result<NamedFigures> {
    Ok(articles.as_ref().map_err(Error::clone)?.figures(scoring))
}

/// What is marked as core.
fn core(articles: &Result<Analyzed>) -> Result<NamedFigures> {
    let rate = articles.as_ref().map_err(Error::clone)?.core();
    Ok(vec![("core".to_string(), Figure::Rate(rate))])
}

/// What is shown of sources without names.
fn shown(articles: &Result<Analyzed>) -> Result<NamedFigures> {
    let figures = articles.as_ref().map_err(Error::clone)?.shown();
    Ok(vec![
        ("red_right".to_string(), Figure::Share(figures.unnamed)),
        ("red_right_share".to_string(), Figure::Percent(figures.unnamed.percent())),
        ("pink_right".to_string(), Figure::Share(figures.nobody)),
        ("pink_right_share".to_string(), Figure::Percent(figures.nobody.percent())),
        ("unnamed_red".to_string(), Figure::Share(figures.unnamed_shown)),
        ("unnamed_red_share".to_string(), Figure::Percent(figures.unnamed_shown.percent())),
        ("badge_within".to_string(), Figure::Share(figures.badge)),
    ])
}

/// The calibration over several corpora together.
fn calibration(corpora: &[&Result<Analyzed>]) -> Result<NamedFigures> {
    let mut calibrations = Calibrations::default();
    for articles in corpora {
        articles.as_ref().map_err(Error::clone)?.calibrate(&mut calibrations);
    }
    Ok(named_calibrations(&calibrations))
}

/// Which of the articles with kinds, by id.
#[derive(Clone, Copy)]
enum Part {
    All,
    First,
    Second,
}

fn kind_figures(gold: &Path, kinds: &Path, model: &Model, part: Part) -> Result<NamedFigures> {
    let mut articles = read_gold_articles(gold)?;
    read_kinds(kinds, &mut articles)?;
    articles.sort_by(|a, b| a.id.cmp(&b.id));
    let half = articles.len() / 2;
    match part {
        Part::All => {}
        Part::First => articles.truncate(half),
        Part::Second => drop(articles.drain(..half)),
    }
    Ok(Analyzed::new(articles, model).figures(Scoring::Outermost))
}

fn unnamed(model: &Model) -> NamedFigures {
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

fn syntax(treebank: &Path, model: &Model) -> Result<NamedFigures> {
    Ok(named_syntax(measure(&model.syntax, &read_treebank(treebank)?)))
}
