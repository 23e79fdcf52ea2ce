//! Which blocks are the story, by how probable it is of each.

use super::block::ReadBlock;
use super::claim::{Claim, claim, is_live_blog};
use super::place::COMMENT;
use super::read_page::ReadPage;
use crate::{BlockRole, Hints};
use std::collections::HashSet;

/// From which probability on a block is part of the story, where some are surely.
pub(super) const LEAST_STORY: f32 = 0.5;
/// The same where none is: live blogs and other rare forms.
const LEAST_OF_UNSURE: f32 = 0.2;
/// What share of the surest block's probability is enough there.
const SHARE_OF_SUREST: f32 = 0.6;
/// What share of that is enough beside blocks of the story, in elements of the same names.
const SHARE_BESIDE: f32 = 0.2;
/// What share is enough for a paragraph of a live blog that is marked up like one of its surest.
const SHARE_OF_POST: f32 = 0.1;
/// How many blocks away that may be.
const REACH: usize = 3;
/// Shorter blocks are not asked how sure the story is.
pub(super) const SOME_WORDS: u32 = 15;

/// Which blocks are the story, by how probable it is of each and by what the page says of itself,
/// ascending.
pub fn choose_story(page: &ReadPage, hints: &Hints, probabilities: &[f32]) -> Vec<usize> {
    let is_text = |(block, _): &(&ReadBlock, &f32)| block.words >= SOME_WORDS;
    let surest = page.blocks.iter().zip(probabilities).filter(is_text);
    let surest = surest.fold(0.0, |most: f32, (_, &probability)| most.max(probability));
    let least = match claim(hints) {
        // The teasers of a list read a little like a story.
        Claim::List => LEAST_STORY,
        _ => (SHARE_OF_SUREST * surest).clamp(LEAST_OF_UNSURE, LEAST_STORY),
    };
    let mut story = spread(page, probabilities, least);
    if is_live_blog(hints) {
        add_posts(page, probabilities, least, &mut story);
    }
    let is_story = |at: usize| story[at];
    let is_added = |at: usize| is_within(page, &is_story, at) || is_embedded(page, &is_story, at);
    (0..probabilities.len()).filter(|&at| is_story(at) || is_added(at)).collect()
}

/// Which blocks are sure to be the story, or less so but near it: what stands close to the story in
/// an element of the same names needs less to be part of it, and so on from there.
fn spread(page: &ReadPage, probabilities: &[f32], least: f32) -> Vec<bool> {
    let mut story: Vec<bool> =
        probabilities.iter().map(|&probability| probability >= least).collect();
    let may_join = |at: usize| probabilities[at] >= SHARE_BESIDE * least;
    let is_like = |at: usize, other: usize| page.blocks[other].path == page.blocks[at].path;
    let all = 0..story.len();
    for at in all.clone() {
        let before = at.saturating_sub(REACH)..at;
        story[at] |=
            may_join(at) && before.into_iter().any(|other| story[other] && is_like(at, other));
    }
    for at in all.rev() {
        let after = at + 1..(at + 1 + REACH).min(story.len());
        story[at] |=
            may_join(at) && after.into_iter().any(|other| story[other] && is_like(at, other));
    }
    story
}

/// Adds the posts of a live blog. They stand apart from each other, and a short one looks like nothing
/// by itself, but all are marked up alike.
fn add_posts(page: &ReadPage, probabilities: &[f32], least: f32, story: &mut [bool]) {
    let markup = |block: &ReadBlock| (block.path, block.depth, block.tag);
    let paragraphs = || page.blocks.iter().enumerate().filter(|(_, block)| block.is_paragraph);
    let posts: HashSet<_> =
        paragraphs().filter(|&(at, _)| story[at]).map(|(_, block)| markup(block)).collect();
    for (at, block) in paragraphs() {
        let may_be = probabilities[at] >= SHARE_OF_POST * least;
        story[at] |= may_be && posts.contains(&markup(block));
    }
}

/// Whether a sub-heading or an item of a list stands between blocks of the story. Sites name and nest
/// them in too many ways for the model to know all.
fn is_within(page: &ReadPage, is_story: &impl Fn(usize) -> bool, at: usize) -> bool {
    let block = &page.blocks[at];
    let is_kind = match block.role {
        BlockRole::Heading => block.title_words < block.words && !block.opens_ending,
        BlockRole::List => block.words >= 3,
        BlockRole::Text => is_plain_heading(page, is_story, at),
        _ => false,
    };
    let is_near = |other: usize| {
        is_story(other) && page.blocks[other].depth.abs_diff(block.depth) <= MOST_DEEPER
    };
    is_kind
        && block.visible
        && block.link_density < 0.3
        && (at.saturating_sub(REACH)..at).any(is_near)
        && (at + 1..(at + 1 + REACH).min(page.blocks.len())).any(is_near)
}

/// Whether a post with the line that says whose it is stands right under a part of the story, also where
/// that is its last: sites embed posts in too many ways for the model to know all.
fn is_embedded(page: &ReadPage, is_story: &impl Fn(usize) -> bool, at: usize) -> bool {
    let block = &page.blocks[at];
    block.is_post
        && block.visible
        && page.parts(block) & COMMENT == 0
        && at.checked_sub(1).is_some_and(|before| {
            is_story(before) && page.blocks[before].depth.abs_diff(block.depth) <= MOST_DEEPER
        })
}

/// Whether a few words stand in the element of the paragraphs right before and after them.
fn is_plain_heading(page: &ReadPage, is_story: &impl Fn(usize) -> bool, at: usize) -> bool {
    let block = &page.blocks[at];
    let is_paragraph = |near: Option<usize>| {
        near.is_some_and(|near| {
            page.blocks.get(near).is_some_and(|other| {
                other.is_paragraph && other.container == block.container && is_story(near)
            })
        })
    };
    (3..=MOST_HEADING_WORDS).contains(&block.words)
        && !block.is_byline
        && is_paragraph(at.checked_sub(1))
        && is_paragraph(Some(at + 1))
}

/// The most words of a sub-heading that is marked up as plain text.
const MOST_HEADING_WORDS: u32 = 12;

/// How much deeper or less deep such a block may stand.
const MOST_DEEPER: u32 = 2;
