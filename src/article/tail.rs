//! What goes on after a story's body where the page puts its last paragraphs elsewhere.

use super::block::ReadBlock;
use crate::BlockRole;

/// How many blocks that are no paragraphs may stand before the next.
const GAP: usize = 2;
/// How much deeper or less deep the paragraphs may stand.
const DEPTH: u32 = 2;

/// Finds the paragraphs after the body's last block that go on with the story, ascending: they
/// follow closely, under no heading, at least two in one container.
pub(super) fn find(blocks: &[ReadBlock], last: usize) -> Vec<usize> {
    let depth = blocks[last].block.depth;
    let mut tail: Vec<usize> = Vec::new();
    for (at, read) in blocks.iter().enumerate().skip(last + 1) {
        let end = tail.last().copied().unwrap_or(last);
        if read.block.role == BlockRole::Heading || at - end > GAP {
            break;
        }
        if read.is_plain() && read.block.depth.abs_diff(depth) <= DEPTH {
            tail.push(at);
        }
    }
    let has_sibling = |at: usize| {
        let container = blocks[at].block.container;
        tail.iter().any(|&other| other != at && blocks[other].block.container == container)
    };
    tail.iter().copied().filter(|&at| has_sibling(at)).collect()
}
