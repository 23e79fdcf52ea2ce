//! Training the models that find stories.

use super::LabelledPage;
use super::variants::{headless, hint_sets, sketch, variants};
use crate::maximum_entropy::{Example, FitOptions, fit};
use sourcelight::article::{
    ArticleModel, choose_story, first_features, gate_features, second_features,
};
use sourcelight::model::{Feature, Scorer};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// How the models are trained.
#[derive(Debug, Clone, Copy)]
pub struct StoryOptions {
    /// In how many groups of pages a feature must be seen, so that none stands for one site.
    pub least_groups: usize,
    /// Into how many parts the pages are cut, each judged by what was learned from the others, for
    /// the models that learn from others' judgments.
    pub folds: usize,
    /// The first look at a block.
    pub first: FitOptions,
    /// The second look.
    pub second: FitOptions,
    /// The gate.
    pub gate: FitOptions,
    /// How much a block of a page that is no article counts, which is of no story.
    pub other_blocks: f32,
    /// How much a block of a page that is still arriving counts.
    pub headless: f32,
}

impl Default for StoryOptions {
    fn default() -> StoryOptions {
        let blocks = FitOptions {
            bits: 15,
            prior: 20.0,
            least_seen: 1,
            steps: 80,
            rounding: 60.0,
            ..FitOptions::default()
        };
        StoryOptions {
            least_groups: 3,
            folds: 4,
            first: blocks,
            second: blocks,
            gate: FitOptions { bits: 13, prior: 8.0, ..blocks },
            other_blocks: 0.05,
            headless: 0.05,
        }
    }
}

/// Trains the models on pages, articles and others.
pub fn train_articles<'p>(pages: &[&'p LabelledPage], options: StoryOptions) -> ArticleModel {
    let known = |pages: &[&'p LabelledPage]| -> Vec<&'p LabelledPage> {
        pages.iter().copied().filter(|page| page.is_story_known()).collect()
    };
    let blocks = train_blocks(&known(pages), options);
    // The gate sees stories that were found on pages that had not been learned from.
    let mut examples: Vec<Vec<(Vec<Feature>, f32)>> = pages.iter().map(|_| Vec::new()).collect();
    for (learned, judged) in folds(pages, options.folds) {
        let part: Vec<&LabelledPage> = learned.iter().map(|&at| pages[at]).collect();
        let part = known(&part);
        let model = train_blocks(&part, options);
        let articles: Vec<&LabelledPage> =
            part.into_iter().filter(|page| !page.story.is_empty()).collect();
        for at in judged {
            let found = with_story(pages[at], &model);
            for (read, of_variant) in variants(&found, at, &articles) {
                let story = model.story_probabilities(&read);
                for (hints, share) in hint_sets(pages[at]) {
                    let mut features = Vec::new();
                    let chosen = choose_story(&read, &hints, &story);
                    gate_features(&read, &hints, &story, &chosen, &mut features);
                    examples[at].push((features, of_variant * share));
                }
            }
        }
    }
    ArticleModel { gate: fit_gate(pages, examples, options), ..blocks }
}

/// Fits the gate to what it sees of each page, as it is and as it might have been, with how much each
/// counts.
fn fit_gate(
    pages: &[&LabelledPage],
    examples: Vec<Vec<(Vec<Feature>, f32)>>,
    options: StoryOptions,
) -> Scorer {
    let rows = pages.iter().zip(examples).flat_map(|(page, sets)| {
        sets.into_iter()
            .map(move |(features, share)| (page.group.as_str(), features, page.is_article, share))
    });
    fit_binary(rows.collect(), options.least_groups, options.gate)
}

/// The page with the story that the model finds in it, where it has none that is known: also in a page
/// that is no article, whose variants are made of what would be taken for its story.
fn with_story<'p>(page: &'p LabelledPage, model: &ArticleModel) -> Cow<'p, LabelledPage> {
    if page.is_article && page.is_story_known() {
        return Cow::Borrowed(page);
    }
    let probabilities = model.story_probabilities(&page.read);
    let story = choose_story(&page.read, &page.hints, &probabilities);
    Cow::Owned(LabelledPage { story, ..page.clone() })
}

fn train_blocks(pages: &[&LabelledPage], options: StoryOptions) -> ArticleModel {
    let sketches: Vec<LabelledPage> = pages.iter().map(|page| sketch(page)).collect();
    let headless: Vec<LabelledPage> = pages.iter().map(|page| headless(page)).collect();
    let n_titled = pages.len() + sketches.len();
    let pages: Vec<&LabelledPage> =
        pages.iter().copied().chain(&sketches).chain(&headless).collect();
    let pages = &pages[..];
    let weight_of = |at: usize| {
        let share = if at < n_titled { 1.0 } else { options.headless };
        share * if pages[at].story.is_empty() { options.other_blocks } else { 1.0 }
    };
    let first_rows = |at: usize| first_features(&pages[at].read);
    let train_first = |learned: &[usize]| {
        let rows = learned.iter().flat_map(|&at| rows_of(pages[at], first_rows(at), weight_of(at)));
        fit_binary(rows.collect(), options.least_groups, options.first)
    };
    let mut second_rows = Vec::new();
    for (learned, judged) in folds(pages, options.folds) {
        let first = train_first(&learned);
        for at in judged {
            let page = pages[at];
            let probabilities = judge(&first, &first_rows(at));
            second_rows.extend(rows_of(
                page,
                second_features(&page.read, &probabilities),
                weight_of(at),
            ));
        }
    }
    let all: Vec<usize> = (0..pages.len()).collect();
    ArticleModel {
        first: train_first(&all),
        second: fit_binary(second_rows, options.least_groups, options.second),
        gate: Scorer::default(),
    }
}

/// One thing to judge: its group, its features, whether the answer is yes, how much it counts.
type Row<'p> = (&'p str, Vec<Feature>, bool, f32);

fn rows_of(page: &LabelledPage, features: Vec<Vec<Feature>>, weight: f32) -> Vec<Row<'_>> {
    let row = move |(at, features)| {
        (page.group.as_str(), features, page.story.binary_search(&at).is_ok(), weight)
    };
    features.into_iter().enumerate().map(row).collect()
}

fn fit_binary(rows: Vec<Row>, least_groups: usize, options: FitOptions) -> Scorer {
    let mut groups: HashMap<Feature, HashSet<&str>> = HashMap::new();
    for (group, features, ..) in &rows {
        for &feature in features {
            let seen = groups.entry(feature).or_default();
            if seen.len() < least_groups {
                seen.insert(group);
            }
        }
    }
    let is_kept = |feature: &Feature| groups[feature].len() >= least_groups;
    let examples: Vec<Example> = rows
        .iter()
        .map(|(_, features, is_right, weight)| {
            let kept: Vec<(Feature, f32)> =
                features.iter().filter(|f| is_kept(f)).map(|&feature| (feature, 1.0)).collect();
            let ends = vec![0, kept.len()];
            Example { features: kept, ends, right: vec![!is_right, *is_right], weight: *weight }
        })
        .collect();
    fit(&examples.iter().collect::<Vec<_>>(), options)
}

fn judge(scorer: &Scorer, features: &[Vec<Feature>]) -> Vec<f32> {
    let probability = |features: &Vec<Feature>| {
        let mut score = [0; 1];
        scorer.add(features, &mut score);
        1.0 / (1.0 + sourcelight::model::exp(-(score[0] as f32) * scorer.scale()))
    };
    features.iter().map(probability).collect()
}

/// Cuts pages into parts of about as many, no group in two of them: for each part, the indexes of
/// the pages outside it and in it.
pub fn folds(pages: &[&LabelledPage], parts: usize) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut groups: Vec<&str> = pages.iter().map(|page| page.group.as_str()).collect();
    groups.sort_unstable();
    groups.dedup();
    let part_of = |page: &LabelledPage| {
        groups.binary_search(&page.group.as_str()).unwrap_or_default() % parts
    };
    let split = |part: usize| (0..pages.len()).partition(|&at| part_of(pages[at]) != part);
    (0..parts).map(split).collect()
}
