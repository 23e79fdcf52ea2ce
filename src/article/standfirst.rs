//! The sentence or heading under a title that tells of the whole story. Sites mark it up in too many
//! ways for the model to know all.

use super::block::ReadBlock;
use super::read_page::ReadPage;
use crate::BlockRole;
use crate::model::hash_bytes;
use std::ops::Range;

/// How many blocks after the title a standfirst may stand.
const REACH: usize = 5;
/// How many words it has.
const WORDS: Range<u32> = 6..70;

/// Finds the standfirst between a story's title and its body's first block.
pub(super) fn find(page: &ReadPage, title: usize, body_start: usize) -> Option<usize> {
    let between = title + 1..body_start.min(title + 1 + REACH);
    between.into_iter().find(|&at| is_standfirst(&page.blocks[at]))
}

fn is_standfirst(block: &ReadBlock) -> bool {
    let is_kind = match block.role {
        BlockRole::Heading => block.tag != hash_bytes(b"h1"),
        BlockRole::Text => block.is_paragraph || block.tag == hash_bytes(b"p"),
        _ => false,
    };
    let is_about_page = block.is_notice || block.is_caption || block.is_byline;
    let is_date = block.words <= 8 && block.numbers > 0;
    is_kind
        && block.visible
        && block.link_density < 0.3
        && WORDS.contains(&block.words)
        && !is_about_page
        && !is_date
}
