//! Every accuracy figure of the model card, from the corpora that are there.

mod analyzed;
mod corpora;
mod faults;
mod json;
mod speed;
mod table;

pub use corpora::evaluate;
pub use json::to_json;
pub use table::print;

use crate::metrics::{BINS, Bin, Calibration, Calibrations, Figures, Rate, Share};
use crate::source::EntityFigures;
use crate::syntax::SyntaxFigures;

/// Figures on one corpus.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// A short name without spaces, for JSON.
    pub key: String,
    /// What was measured on what.
    pub title: String,
    /// Named figures, or what is missing.
    pub outcome: Outcome,
}

/// What came of measuring.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The figures by name, in the order to show them.
    Measured(Vec<(String, Figure)>),
    /// Why there are none, in one line.
    Missing(String),
}

/// One figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// Precision, recall and F1.
    Rate(Rate),
    /// A share, in percent.
    Percent(f64),
    /// A number of things.
    Count(usize),
    /// A number out of a number.
    Share(Share),
    /// Claims of about equal confidence: their number, mean confidence, and share of right ones.
    Bin(Bin),
}

/// The figures under the shared scorer's names.
pub fn named(figures: &Figures, articles: usize) -> Vec<(String, Figure)> {
    let named = [
        ("articles", Figure::Count(articles)),
        ("gold", Figure::Count(figures.relation.gold)),
        ("predicted", Figure::Count(figures.relation.predicted)),
        ("relation", Figure::Rate(figures.relation)),
        ("content50", Figure::Rate(figures.content50)),
        ("exact", Figure::Rate(figures.exact)),
        ("tok_source", Figure::Rate(figures.source_words)),
        ("tok_cue", Figure::Rate(figures.cue_words)),
        ("tok_content", Figure::Rate(figures.content_words)),
        ("source_acc", Figure::Percent(figures.source.percent())),
    ];
    let mut named: Vec<(String, Figure)> =
        named.map(|(name, figure)| (name.to_string(), figure)).to_vec();
    // As in the shared scorer, nothing is said of kinds where no pair has one to be compared.
    if figures.kind.of > 0 {
        named.extend(named_kinds(figures));
    }
    named
}

/// The figures of kinds and referents; shares of nothing are left out.
fn named_kinds(figures: &Figures) -> Vec<(String, Figure)> {
    let mut named = vec![
        ("kind_n".to_string(), Figure::Count(figures.kind.of)),
        ("kind_acc".to_string(), Figure::Percent(figures.kind.percent())),
    ];
    let shares = [
        ("ref_acc", figures.referent),
        ("ref_anaphor", figures.anaphor),
        ("wrong_name", figures.wrong_name),
        ("right_name", figures.right_name),
    ];
    for (name, share) in shares.into_iter().filter(|(_, share)| share.of > 0) {
        named.push((name.to_string(), Figure::Percent(share.percent())));
    }
    for (prefix, rates) in [("kind", &figures.kinds), ("found", &figures.found)] {
        let rates = rates.iter();
        named.extend(rates.map(|(kind, &rate)| (format!("{prefix}:{kind}"), Figure::Rate(rate))));
    }
    named
}

/// Expected calibration errors, and the bins that they are made of.
fn named_calibrations(calibrations: &Calibrations) -> Vec<(String, Figure)> {
    let parts =
        [("who", &calibrations.who), ("kind", &calibrations.kind), ("core", &calibrations.core)];
    let counts = |(name, part): (&str, &Calibration)| {
        let error = (format!("ece_{name}"), Figure::Percent(part.expected_error()));
        [(format!("{name}_n"), Figure::Count(part.count())), error]
    };
    let bins = |(name, part): (&str, &Calibration)| {
        let bin = |at: usize| {
            let (from, to) = (at as f64 / BINS as f64, (at + 1) as f64 / BINS as f64);
            (format!("{name}:{from:.1}-{to:.1}"), Figure::Bin(part.bins[at]))
        };
        (0..BINS).map(bin).collect::<Vec<_>>()
    };
    parts.into_iter().flat_map(counts).chain(parts.into_iter().flat_map(bins)).collect()
}

/// The figures of tags and trees.
fn named_syntax(figures: SyntaxFigures) -> Vec<(String, Figure)> {
    [("upos", figures.upos), ("tags", figures.tags), ("uas", figures.uas), ("las", figures.las)]
        .map(|(name, percent)| (name.to_string(), Figure::Percent(percent)))
        .to_vec()
}

/// The figures of what nouns name.
fn named_entities(figures: EntityFigures) -> Vec<(String, Figure)> {
    let EntityFigures { mentions, accuracy, names, person } = figures;
    let mut named = vec![("mentions".to_string(), Figure::Count(mentions))];
    let percents = [("type_acc", accuracy), ("type_acc_names", names), ("person_acc", person)];
    named.extend(percents.map(|(name, percent)| (name.to_string(), Figure::Percent(percent))));
    named
}
