//! What tells whether a block is part of the story.

use super::block::ReadBlock;
use super::place::N_PARTS;
use super::read_page::ReadPage;
use super::surroundings::Surroundings;
use crate::BlockRole;
use crate::model::{Feature, pair, single, triple};

/// How far around a block the others are looked at one by one.
const NEAR: [isize; 4] = [-1, 1, -2, 2];
/// The words of a heading that are looked at.
const HEADING_WORDS: usize = 6;

/// Appends the features of the block `at`.
pub(super) fn block_features(
    page: &ReadPage,
    around: &Surroundings,
    at: usize,
    features: &mut Vec<Feature>,
) {
    let blocks = &page.blocks;
    let block = &blocks[at];
    own_features(0, block, features);
    for (template, step) in (20..).step_by(20).zip(NEAR) {
        match at.checked_add_signed(step).and_then(|near| blocks.get(near)) {
            Some(near) => {
                own_features(template, near, features);
                features.push(single(template + 15, u32::from(near.container == block.container)));
            }
            None => features.push(single(template + 15, 2)),
        }
    }
    features.extend([
        single(200, step(block.share(block.commas), &[0.01, 0.05, 0.1])),
        single(201, u32::from(block.quotations > 0)),
        single(202, block.report.min(3)),
        single(203, step(block.share(block.address()), &[0.01, 0.05, 0.1])),
        single(204, u32::from(around.is_repeated[at])),
        single(205, step(around.container[at], &SHARES)),
        single(206, step(around.path[at], &SHARES)),
        single(207, step(around.outer_path[at], &SHARES)),
        single(208, difference(block.depth, around.depth)),
        single(209, step(around.before[at], &[0.001, 0.1, 0.5, 0.9, 0.97, 0.999])),
        single(210, step(at as f32 / blocks.len() as f32, &[0.1, 0.25, 0.5, 0.75, 0.9])),
        single(211, distance(around.gaps[at].0)),
        single(212, distance(around.gaps[at].1)),
        single(213, u32::from(around.is_ended[at])),
        pair(214, step(around.container[at], &SHARES), u32::from(block.is_paragraph)),
        pair(215, step(around.path[at], &SHARES), u32::from(block.is_paragraph)),
    ]);
    match around.title {
        Some(title) if at > title => features.push(single(216, distance(at - title))),
        Some(title) => features.push(single(217, u32::from(at == title))),
        None => features.push(single(218, 0)),
    }
    heading_features(blocks, around, at, features);
    features.extend(block.opening.iter().map(|&word| single(230, word.into())));
    features.extend(block.others.iter().map(|&word| single(231, word.into())));
    place_features(page, block, features);
}

const SHARES: [f32; 6] = [0.001, 0.05, 0.12, 0.3, 0.6, 0.999];

/// What a block tells by itself.
fn own_features(template: u32, block: &ReadBlock, features: &mut Vec<Feature>) {
    let role = match block.role {
        BlockRole::Text => 0,
        BlockRole::Heading => 1,
        BlockRole::List => 2,
        BlockRole::Quotation => 3,
        BlockRole::Caption => 4,
        BlockRole::Aside => 5,
    };
    let words = step(block.words as f32, &[1.0, 3.0, 5.0, 8.0, 12.0, 20.0, 35.0, 60.0, 100.0]);
    let links = step(block.link_density, &[0.01, 0.1, 0.25, 0.5, 0.8, 0.95]);
    let flags = u32::from(block.is_notice)
        | u32::from(block.is_caption) << 1
        | u32::from(block.is_byline) << 2;
    features.extend([
        single(template, words),
        single(template + 1, links),
        single(template + 2, role),
        single(template + 3, block.tag),
        pair(template + 4, u32::from(block.ends_sentence), u32::from(block.words >= 8)),
        single(template + 5, step(block.sentences as f32, &[1.0, 2.0, 3.0, 5.0])),
        single(template + 6, step(block.share(block.common), &[0.1, 0.2, 0.3, 0.4, 0.5])),
        single(template + 7, step(block.share(block.capitals), &[0.1, 0.25, 0.5, 0.8])),
        single(template + 8, step(block.share(block.numbers), &[0.01, 0.15, 0.4])),
        single(template + 9, flags),
        single(template + 10, u32::from(block.is_paragraph)),
        pair(template + 11, role, words),
        pair(template + 12, links, words),
    ]);
}

/// What the nearest heading before a block tells of it.
fn heading_features(
    blocks: &[ReadBlock],
    around: &Surroundings,
    at: usize,
    features: &mut Vec<Feature>,
) {
    let Some(heading) = around.heading[at] else {
        features.push(single(220, 0));
        return;
    };
    let over = &blocks[heading];
    let words = over.opening.iter().chain(&over.others).take(HEADING_WORDS);
    features.extend(words.map(|&word| single(221, word.into())));
    features.extend([
        single(222, step((at - heading) as f32, &[2.0, 4.0, 8.0, 20.0])),
        single(223, u32::from(over.link_density > 0.5)),
        single(224, over.tag),
        single(225, u32::from(over.opens_ending)),
    ]);
}

/// What the elements around a block tell by their names.
fn place_features(page: &ReadPage, block: &ReadBlock, features: &mut Vec<Feature>) {
    for (level, names) in (0..).zip(page.levels(block)) {
        let reach = match level {
            0 => 0,
            1 | 2 => 1,
            _ => 2,
        };
        features.extend(names.words.iter().map(|&word| pair(240, reach, word)));
        if level > 0 {
            features.push(pair(241, reach, names.tag));
        }
        let parts = (0..N_PARTS).filter(|part| names.parts & 1 << part != 0);
        features.extend(parts.map(|part| pair(242, reach, part)));
    }
    let parts = page.parts(block);
    features.extend((0..N_PARTS).filter(|part| parts & 1 << part != 0).map(|p| single(243, p)));
}

/// Appends what the probabilities of a block and of those around it tell, once all are known.
///
/// `probabilities` are those of the page's blocks; `containers` and `paths` are their means, weighed
/// by words, over the blocks in the same container and on the same path.
pub(super) fn neighbor_features(
    probabilities: &[f32],
    containers: &[f32],
    paths: &[f32],
    at: usize,
    features: &mut Vec<Feature>,
) {
    let own = step(probabilities[at], &FINE);
    let near = |step_by: isize| {
        at.checked_add_signed(step_by)
            .and_then(|near| probabilities.get(near))
            .map_or(9, |&probability| step(probability, &COARSE))
    };
    let mean = |range: std::ops::Range<usize>| {
        probabilities[range.clone()].iter().sum::<f32>() / WINDOW as f32
    };
    let before = mean(at.saturating_sub(WINDOW)..at);
    let after = mean(at + 1..(at + 1 + WINDOW).min(probabilities.len()).max(at + 1));
    features.extend([
        single(300, own),
        single(301, near(-1)),
        single(302, near(1)),
        single(303, near(-2)),
        single(304, near(2)),
        single(305, near(-3)),
        single(306, near(3)),
        single(307, step(before, &COARSE)),
        single(308, step(after, &COARSE)),
        pair(309, u32::from(before > 0.5), u32::from(after > 0.5)),
        single(310, step(containers[at], &COARSE)),
        single(311, step(paths[at], &COARSE)),
        triple(312, step(probabilities[at], &COARSE), near(-1), near(1)),
    ]);
}

/// How many blocks on either side are looked at together.
const WINDOW: usize = 4;
const COARSE: [f32; 6] = [0.05, 0.2, 0.4, 0.6, 0.8, 0.95];
const FINE: [f32; 11] = [0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 0.99];

/// How many of the limits, which ascend, a value reaches.
pub(super) fn step(value: f32, limits: &[f32]) -> u32 {
    limits.iter().filter(|&&limit| value >= limit).count() as u32
}

fn distance(blocks: usize) -> u32 {
    step(blocks as f32, &[2.0, 3.0, 5.0, 9.0, 20.0])
}

/// How much deeper one block stands than another, up to five elements either way; 5 for equal.
fn difference(depth: u32, other: u32) -> u32 {
    (i64::from(depth) - i64::from(other) + 5).clamp(0, 10) as u32
}
