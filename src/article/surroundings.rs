//! What the whole page tells of where its story stands.

use super::block::ReadBlock;
use super::place::Level;
use super::read_page::ReadPage;
use crate::BlockRole;
use crate::model::hash_bytes;
use crate::sort::SharedSort;
use std::collections::HashMap;

/// Sums over the page, by the places where blocks stand. What is summed is, of each block, how many
/// words it may add to a story.
#[derive(Debug, Clone, Default)]
pub(super) struct Surroundings {
    /// Of each block, the share that its container has of the heaviest one's sum, from 0 to 1.
    pub container: Vec<f32>,
    /// The same of its path.
    pub path: Vec<f32>,
    /// The same of its path but for the innermost element.
    pub outer_path: Vec<f32>,
    /// The depth at which most stands.
    pub depth: u32,
    /// Of each block, the share of the page's sum that stands before it, from 0 to 1.
    pub before: Vec<f32>,
    /// The block that is most likely the title.
    pub title: Option<usize>,
    /// The nearest heading before each block.
    pub heading: Vec<Option<usize>>,
    /// Whether a heading before each block has opened what is no part of the story.
    pub is_ended: Vec<bool>,
    /// How many blocks before and after each the next paragraph stands; none is very far.
    pub gaps: Vec<(usize, usize)>,
    /// Whether a block of the same words stands elsewhere.
    pub is_repeated: Vec<bool>,
}

/// Stands for a paragraph that is not there.
const FAR: usize = 1_000;

impl Surroundings {
    /// Sums up a page; `weights` are those of its blocks.
    pub fn new(page: &ReadPage, weights: &[f32]) -> Surroundings {
        let blocks = &page.blocks;
        let outer: Vec<u32> = page.paths.iter().map(|path| outer_path(path)).collect();
        let outer_of =
            |block: &ReadBlock| outer.get(block.path as usize).copied().unwrap_or_default();
        let mut by_depth: HashMap<u32, f32> = HashMap::new();
        for (block, weight) in blocks.iter().zip(weights) {
            *by_depth.entry(block.depth).or_default() += weight;
        }
        let mut depths: Vec<(u32, f32)> = by_depth.into_iter().collect();
        depths.shared_sort_by_key(|&(depth, _)| depth);
        let depth = depths.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1)).map_or(0, |&(d, _)| d);
        let total = weights.iter().sum::<f32>().max(1.0);
        let before = weights
            .iter()
            .scan(0.0, |sum, weight| {
                let before = *sum / total;
                *sum += weight;
                Some(before)
            })
            .collect();
        let (heading, is_ended) = headings(blocks);
        Surroundings {
            container: shares(blocks, weights, |block| block.container),
            path: shares(blocks, weights, |block| block.path),
            outer_path: shares(blocks, weights, outer_of),
            depth,
            before,
            title: find_title(blocks, blocks.len()),
            heading,
            is_ended,
            gaps: gaps(blocks),
            is_repeated: repeated(blocks),
        }
    }
}

/// How many words a block may add to a story, as far as it tells itself.
pub(super) fn own_weight(read: &ReadBlock) -> f32 {
    let is_text = read.is_paragraph && !read.is_notice && !read.is_caption;
    if is_text { read.weight() } else { 0.0 }
}

/// Finds the title before the block `end`: an `h1`, or a block in the words of the document's title.
pub(super) fn find_title(blocks: &[ReadBlock], end: usize) -> Option<usize> {
    let h1 = hash_bytes(b"h1");
    let score = |read: &ReadBlock| {
        if !read.visible || !(3..=60).contains(&read.words) || read.link_density >= 0.5 {
            return None;
        }
        let overlap = read.share(read.title_words);
        let is_main = read.tag == h1;
        let bonus = |holds: bool, by: f32| if holds { by } else { 0.0 };
        (is_main || overlap >= 0.6)
            .then(|| overlap + bonus(is_main, 1.0) + bonus(read.role == BlockRole::Heading, 0.3))
    };
    (0..end)
        .filter_map(|at| score(&blocks[at]).map(|score| (at, score)))
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
        .map(|(at, _)| at)
}

fn outer_path(path: &[Level]) -> u32 {
    path.iter().skip(1).fold(1, |hash, level| {
        let words = level.words.iter().fold(level.tag, |hash, word| hash.rotate_left(5) ^ word);
        hash.rotate_left(7).wrapping_mul(0x85eb_ca6b) ^ words
    })
}

/// Of each block, the share that the blocks with the same key have of the largest such sum.
fn shares(blocks: &[ReadBlock], weights: &[f32], key: impl Fn(&ReadBlock) -> u32) -> Vec<f32> {
    let mut sums: HashMap<u32, f32> = HashMap::new();
    for (block, weight) in blocks.iter().zip(weights) {
        *sums.entry(key(block)).or_default() += weight;
    }
    let most = sums.values().copied().fold(1e-6, f32::max);
    blocks.iter().map(|block| sums[&key(block)] / most).collect()
}

fn headings(blocks: &[ReadBlock]) -> (Vec<Option<usize>>, Vec<bool>) {
    let (mut heading, mut is_ended) = (None, false);
    let mut all = (Vec::with_capacity(blocks.len()), Vec::with_capacity(blocks.len()));
    for (at, block) in blocks.iter().enumerate() {
        let is_heading = block.role == BlockRole::Heading;
        is_ended |= is_heading && block.opens_ending;
        all.0.push(heading);
        all.1.push(is_ended);
        if is_heading {
            heading = Some(at);
        }
    }
    all
}

fn gaps(blocks: &[ReadBlock]) -> Vec<(usize, usize)> {
    let is_text = |at: &usize| own_weight(&blocks[*at]) > 0.0;
    let mut gaps = vec![(FAR, FAR); blocks.len()];
    let mut last = None;
    for (at, gap) in gaps.iter_mut().enumerate() {
        gap.0 = last.map_or(FAR, |last| at - last);
        if is_text(&at) {
            last = Some(at);
        }
    }
    let mut next = None;
    for (at, gap) in gaps.iter_mut().enumerate().rev() {
        gap.1 = next.map_or(FAR, |next: usize| next - at);
        if is_text(&at) {
            next = Some(at);
        }
    }
    gaps
}

fn repeated(blocks: &[ReadBlock]) -> Vec<bool> {
    let key = |read: &ReadBlock| {
        let words = read.opening.iter().chain(&read.others);
        words.fold(read.words, |hash, &word| hash.rotate_left(5).wrapping_mul(31) ^ u32::from(word))
    };
    let mut counts: HashMap<u32, u32> = HashMap::new();
    let is_short = |read: &&ReadBlock| !read.opening.is_empty();
    for read in blocks.iter().filter(is_short) {
        *counts.entry(key(read)).or_default() += 1;
    }
    blocks.iter().map(|read| counts.get(&key(read)).is_some_and(|&count| count > 1)).collect()
}
