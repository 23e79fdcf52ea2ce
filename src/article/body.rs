//! Which blocks are the story's body.
//!
//! A story's paragraphs stand at one depth of the page, close together, and hold most of its
//! unlinked words. The heaviest dense run of such paragraphs is the core; what stands at its depth
//! elsewhere joins it when it is heavy enough, so that bodies cut up by advertisements stay whole.

use super::block::ReadBlock;
use crate::BlockRole;
use std::collections::BTreeMap;
use std::ops::Range;

/// How far apart, in blocks, the paragraphs of a core may stand.
const CORE_GAP: usize = 4;
/// How far apart the paragraphs of any other stretch of the body may stand.
const STRETCH_GAP: usize = 8;
/// The least weight of a stretch, as a share of the heaviest.
const STRETCH_SHARE: f32 = 0.12;
/// The most words of a sub-heading that is marked up as plain text.
const MOST_HEADING_WORDS: usize = 12;
/// The fewest unlinked words of a core, on a page that says it is an article and on others.
const CORE_WORDS: (f32, f32) = (35.0, 80.0);

/// Finds the body's blocks, ascending; none when the page holds no article.
///
/// A live blog's posts are all body, however short they are.
pub(super) fn find(
    blocks: &[ReadBlock],
    claims_article: bool,
    is_live_blog: bool,
) -> Option<Vec<usize>> {
    let is_text =
        |&at: &usize| blocks[at].is_paragraph && !blocks[at].is_notice && !blocks[at].is_caption;
    let paragraphs: Vec<usize> = (0..blocks.len()).filter(is_text).collect();
    let core = core(blocks, &paragraphs)?;
    let (least_claimed, least) = CORE_WORDS;
    if weight(blocks, &core) < if claims_article { least_claimed } else { least } {
        return None;
    }
    if !claims_article && is_list_of_teasers(blocks, &core) {
        return None;
    }
    let depth = blocks[core[0]].block.depth;
    let is_list = blocks[core[0]].block.role == BlockRole::List;
    let main: Vec<usize> = paragraphs
        .into_iter()
        .filter(|&at| {
            let block = blocks[at].block;
            block.depth == depth && (is_list || block.role != BlockRole::List)
        })
        .collect();
    let mut body = Vec::new();
    let least_share = if is_live_blog { 0.0 } else { STRETCH_SHARE };
    for stretch in stretches(blocks, &main, least_share) {
        let belongs = |&at: &usize| belongs(blocks, at, depth, is_list);
        body.extend(stretch.filter(belongs));
    }
    // A heading with nothing under it belongs to what follows the story.
    while body.last().is_some_and(|&at: &usize| blocks[at].block.role == BlockRole::Heading) {
        body.pop();
    }
    (!body.is_empty()).then_some(body)
}

fn weight(blocks: &[ReadBlock], run: &[usize]) -> f32 {
    run.iter().map(|&at| blocks[at].weight()).sum()
}

/// Cuts ascending indexes where more than `gap` blocks stand between two.
fn runs(indexes: &[usize], gap: usize) -> impl Iterator<Item = &[usize]> {
    indexes.chunk_by(move |&a, &b| b - a <= gap)
}

/// The heaviest dense run of paragraphs of one depth.
fn core(blocks: &[ReadBlock], paragraphs: &[usize]) -> Option<Vec<usize>> {
    let mut by_depth: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for &at in paragraphs {
        by_depth.entry(blocks[at].block.depth).or_default().push(at);
    }
    let score = |run: &[usize]| {
        let reach = run[run.len() - 1] - run[0] + 1;
        weight(blocks, run) * (run.len() as f32 / reach as f32).sqrt()
    };
    by_depth
        .values()
        .flat_map(|indexes| runs(indexes, CORE_GAP))
        .max_by(|a, b| score(a).total_cmp(&score(b)))
        .map(<[usize]>::to_vec)
}

/// Whether most paragraphs of the core stand under a linked heading of their own, as on a front
/// page.
fn is_list_of_teasers(blocks: &[ReadBlock], core: &[usize]) -> bool {
    let is_teaser = |&&at: &&usize| {
        (at.saturating_sub(3)..at).any(|before| {
            blocks[before].block.role == BlockRole::Heading && blocks[before].link_density > 0.5
        })
    };
    core.iter().filter(is_teaser).count() * 2 > core.len()
}

/// The ranges of blocks that the heavier runs of paragraphs span, each with its heading.
fn stretches(blocks: &[ReadBlock], main: &[usize], least_share: f32) -> Vec<Range<usize>> {
    let heaviest = runs(main, STRETCH_GAP).map(|run| weight(blocks, run)).fold(0.0_f32, f32::max);
    let mut end = 0;
    runs(main, STRETCH_GAP)
        .filter(|run| weight(blocks, run) >= least_share * heaviest)
        .map(|run| {
            let before = (end..run[0]).rev().find(|&at| !blocks[at].is_caption);
            let is_heading = |&at: &usize| blocks[at].block.role == BlockRole::Heading;
            let start = before.filter(is_heading).unwrap_or(run[0]);
            end = run[run.len() - 1] + 1;
            start..end
        })
        .collect()
}

/// Whether a block within a stretch of the body is part of the story.
fn belongs(blocks: &[ReadBlock], at: usize, depth: u32, is_list: bool) -> bool {
    let read = &blocks[at];
    let block = read.block;
    if !block.visible || block.role == BlockRole::Aside || read.is_caption || read.is_notice {
        return false;
    }
    if block.role == BlockRole::Heading {
        return read.link_density < 0.5
            && block.tag != "h1"
            && block.depth.abs_diff(depth) <= 3
            && !read.opens_ending();
    }
    let is_near = block.depth + 2 >= depth && block.depth <= depth + 4;
    if !is_near || read.link_density > 0.5 && !read.is_paragraph {
        return false;
    }
    if block.role == BlockRole::List && !is_list {
        // A list of the story has several items; a teaser stands in a container of its own.
        let around = at.saturating_sub(3)..blocks.len().min(at + 4);
        let has_sibling =
            || around.into_iter().any(|i| i != at && blocks[i].block.container == block.container);
        return read.link_density < 0.5 && read.words >= 3 && has_sibling();
    }
    let is_short = read.words >= 3 && read.link_density < 0.3;
    let neighbors = [at.wrapping_sub(1), at + 1].map(|near| blocks.get(near));
    let is_beside_text = neighbors
        .iter()
        .flatten()
        .any(|near| near.is_paragraph && near.block.container == block.container);
    read.is_paragraph
        || is_short && block.depth == depth && matches!(block.tag.as_str(), "p" | "blockquote")
        || is_short && block.depth == depth && is_beside_text && read.words <= MOST_HEADING_WORDS
        || is_short && block.role == BlockRole::Quotation && read.words >= 4
}
