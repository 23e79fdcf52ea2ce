//! What stands between a story's title and its body: a standfirst, and first paragraphs that the
//! page sets apart.

use super::block::ReadBlock;
use crate::BlockRole;
use std::ops::Range;

/// How many blocks after the title a standfirst may stand.
const STANDFIRST_REACH: usize = 8;
/// How many words a standfirst has.
const STANDFIRST_WORDS: Range<usize> = 6..70;

/// Finds the blocks of the story between its title and its body's first block, ascending.
pub(super) fn find(blocks: &[ReadBlock], title: usize, body_start: usize) -> Vec<usize> {
    let standfirst = (title + 1..body_start.min(title + 1 + STANDFIRST_REACH))
        .find(|&at| is_standfirst(&blocks[at]));
    let paragraphs: Vec<usize> =
        (title + 1..body_start).filter(|&at| blocks[at].is_plain()).collect();
    let has_sibling = |at: usize| {
        let container = blocks[at].block.container;
        paragraphs.iter().any(|&other| other != at && blocks[other].block.container == container)
    };
    (title + 1..body_start)
        .filter(|&at| Some(at) == standfirst || paragraphs.contains(&at) && has_sibling(at))
        .collect()
}

/// Whether a block reads like a sentence, or a long heading, on the whole story.
fn is_standfirst(read: &ReadBlock) -> bool {
    let role = read.block.role;
    read.is_unlinked()
        && STANDFIRST_WORDS.contains(&read.words)
        && !read.is_byline()
        && match role {
            BlockRole::Heading => read.block.tag != "h1",
            BlockRole::Text => read.is_paragraph || read.block.tag == "p",
            _ => false,
        }
}
