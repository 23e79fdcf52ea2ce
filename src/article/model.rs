//! Learned: which blocks are the story, and whether a page holds an article.

use super::block::ReadBlock;
use super::choose::{LEAST_STORY, SOME_WORDS};
use super::features::{block_features, neighbor_features};
use super::gate_features::gate_features;
use super::place::COMMENT;
use super::read_page::ReadPage;
use super::surroundings::{Surroundings, own_weight};
use crate::model::{Feature, Scorer, Weights, WeightsBuilder, WeightsError, exp};
use crate::{BlockRole, Hints};
use std::collections::HashMap;

const FIRST: &str = "article.first";
const SECOND: &str = "article.second";
const GATE: &str = "article.gate";

/// Log-linear models over blocks, and one over the page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ArticleModel {
    /// Judges each block by itself and by what stands around it.
    pub first: Scorer,
    /// Judges it once more, by how the others were judged.
    pub second: Scorer,
    /// Judges the page.
    pub gate: Scorer,
}

impl ArticleModel {
    /// Takes the models from the weights.
    ///
    /// # Errors
    /// When a section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<ArticleModel, WeightsError> {
        Ok(ArticleModel {
            first: weights.scorer(FIRST, 1)?,
            second: weights.scorer(SECOND, 1)?,
            gate: weights.scorer(GATE, 1)?,
        })
    }

    /// Adds the models to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        weights.scorer(FIRST, &self.first);
        weights.scorer(SECOND, &self.second);
        weights.scorer(GATE, &self.gate);
    }

    /// How probable it is of each block that it is part of the story, from 0 to 1.
    pub fn story_probabilities(&self, page: &ReadPage) -> Vec<f32> {
        let judge = |scorer: &Scorer, at: usize, of: &dyn Fn(usize, &mut Vec<Feature>)| {
            let mut features = Vec::with_capacity(160);
            of(at, &mut features);
            // What is hidden, or beside the page's text by its markup, is never the story.
            let may_be = page.blocks[at].visible && page.blocks[at].role != BlockRole::Aside;
            if may_be { probability(scorer, &features) } else { 0.0 }
        };
        let all = 0..page.blocks.len();
        let around = first_surroundings(page);
        let first: Vec<f32> = all
            .clone()
            .map(|at| judge(&self.first, at, &|at, out| block_features(page, &around, at, out)))
            .collect();
        let second = SecondLook::new(page, &first);
        let second =
            all.map(|at| judge(&self.second, at, &|at, out| second.features(page, at, out)));
        leave_out_beside(page, second.collect())
    }

    /// How probable it is that the page holds an article, from 0 to 1, by what it says of itself
    /// by what was chosen as its story, and by how probable it is of each block to be part of one.
    pub fn article_probability(
        &self,
        page: &ReadPage,
        hints: &Hints,
        probabilities: &[f32],
        story: &[usize],
    ) -> f32 {
        let mut features = Vec::with_capacity(128);
        gate_features(page, hints, probabilities, story, &mut features);
        probability(&self.gate, &features)
    }
}

/// What readers wrote under a story is no part of it, nor are notices and what stands under its
/// pictures, however much it reads like one. Few pages that the model learned from show any that
/// does, so these are rules. Where nothing else is a story, or the captions or notices are the
/// greater part of it, the site marks its story up so, or the story is about such things.
fn leave_out_beside(page: &ReadPage, mut probabilities: Vec<f32>) -> Vec<f32> {
    let is_comment = |block: &ReadBlock| page.parts(block) & COMMENT != 0;
    let is_caption = |block: &ReadBlock| block.role == BlockRole::Caption;
    let leave_out = |probabilities: &mut [f32], is_left_out: &dyn Fn(&ReadBlock) -> bool| {
        let left_out =
            page.blocks.iter().zip(probabilities).filter(|(block, _)| is_left_out(block));
        left_out.for_each(|(_, probability)| *probability = 0.0);
    };
    if story_words(page, &probabilities, &|block| !is_comment(block)) > 0 {
        leave_out(&mut probabilities, &is_comment);
    }
    let is_notice = |block: &ReadBlock| block.is_told_apart();
    let kinds: [&dyn Fn(&ReadBlock) -> bool; 2] = [&is_caption, &is_notice];
    for is_kind in kinds {
        let words = story_words(page, &probabilities, is_kind);
        if story_words(page, &probabilities, &|block| !is_kind(block)) > words {
            leave_out(&mut probabilities, is_kind);
        }
    }
    probabilities
}

/// How many words the longer blocks of a kind have that are probably of the story.
fn story_words(page: &ReadPage, probabilities: &[f32], is: &dyn Fn(&ReadBlock) -> bool) -> u32 {
    let is_story = |&(block, &probability): &(&ReadBlock, &f32)| {
        probability >= LEAST_STORY && block.words >= SOME_WORDS && is(block)
    };
    page.blocks.iter().zip(probabilities).filter(is_story).map(|(block, _)| block.words).sum()
}

fn probability(scorer: &Scorer, features: &[Feature]) -> f32 {
    let mut score = [0; 1];
    scorer.add(features, &mut score);
    1.0 / (1.0 + exp(-(score[0] as f32) * scorer.scale()))
}

fn first_surroundings(page: &ReadPage) -> Surroundings {
    let weights: Vec<f32> = page.blocks.iter().map(own_weight).collect();
    Surroundings::new(page, &weights)
}

/// The features of every block for the first look at it, for training.
pub fn first_features(page: &ReadPage) -> Vec<Vec<Feature>> {
    let around = first_surroundings(page);
    let features = |at| {
        let mut features = Vec::new();
        block_features(page, &around, at, &mut features);
        features
    };
    (0..page.blocks.len()).map(features).collect()
}

/// The features of every block for the second look, after the probabilities of the first.
pub fn second_features(page: &ReadPage, first: &[f32]) -> Vec<Vec<Feature>> {
    let second = SecondLook::new(page, first);
    let features = |at| {
        let mut features = Vec::new();
        second.features(page, at, &mut features);
        features
    };
    (0..page.blocks.len()).map(features).collect()
}

/// What the second look at a page's blocks knows.
struct SecondLook<'f> {
    first: &'f [f32],
    around: Surroundings,
    containers: Vec<f32>,
    paths: Vec<f32>,
}

/// Blocks that are less probable than this add nothing to where the story is thought to stand.
const LEAST_WEIGHED: f32 = 0.15;

impl<'f> SecondLook<'f> {
    fn new(page: &ReadPage, first: &'f [f32]) -> SecondLook<'f> {
        let weight = |(block, probability): (&ReadBlock, &f32)| {
            block.weight() * (probability - LEAST_WEIGHED).max(0.0)
        };
        let weights: Vec<f32> = page.blocks.iter().zip(first).map(weight).collect();
        SecondLook {
            first,
            around: Surroundings::new(page, &weights),
            containers: means(page, first, |block| block.container),
            paths: means(page, first, |block| block.path),
        }
    }

    fn features(&self, page: &ReadPage, at: usize, features: &mut Vec<Feature>) {
        block_features(page, &self.around, at, features);
        neighbor_features(self.first, &self.containers, &self.paths, at, features);
    }
}

/// Of each block, the mean probability of the blocks with the same key, weighed by words.
fn means(page: &ReadPage, probabilities: &[f32], key: impl Fn(&ReadBlock) -> u32) -> Vec<f32> {
    let mut sums: HashMap<u32, (f32, f32)> = HashMap::new();
    for (block, probability) in page.blocks.iter().zip(probabilities) {
        let words = block.words as f32 + 0.5;
        let sum = sums.entry(key(block)).or_default();
        *sum = (sum.0 + probability * words, sum.1 + words);
    }
    let mean = |(sum, words): (f32, f32)| sum / words;
    page.blocks.iter().map(|block| mean(sums[&key(block)])).collect()
}
