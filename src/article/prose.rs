//! All prose of a page, whatever it is: what is read of a page that is no article, when a reader
//! asks for it.

use super::block::ReadBlock;
use super::place::COMMENT;
use super::read_page::ReadPage;
use crate::BlockRole;

/// How many blocks after a heading its text begins.
const HEADING_REACH: usize = 3;
/// The fewest words of what is read where the reader wants all of it.
const SOME_WORDS: u32 = 8;

/// Finds the blocks of running text and the headings over them, ascending: but for readers' comments,
/// unless there is nothing else; and where there is no running text, what else has some words.
pub(super) fn find(page: &ReadPage) -> Vec<usize> {
    let is_comment = |block: &ReadBlock| page.parts(block) & COMMENT != 0;
    let found = find_where(page, |block| is_prose(block) && !is_comment(block));
    if !found.is_empty() {
        return found;
    }
    let found = find_where(page, is_prose);
    if found.is_empty() { find_all(page) } else { found }
}

/// Finds all blocks that have some words of their own, also under pictures, in notices and comments,
/// and the headings over them, ascending.
pub(super) fn find_all(page: &ReadPage) -> Vec<usize> {
    find_where(page, |block| {
        is_prose(block) || block.visible && block.words >= SOME_WORDS && block.link_density < 0.5
    })
}

fn find_where(page: &ReadPage, is_wanted: impl Fn(&ReadBlock) -> bool) -> Vec<usize> {
    let blocks = &page.blocks;
    let is_over = |at: usize| {
        blocks[at].role == BlockRole::Heading
            && blocks[at].visible
            && blocks[at].link_density < 0.5
            && (at + 1..blocks.len().min(at + 1 + HEADING_REACH)).any(|at| is_wanted(&blocks[at]))
    };
    (0..blocks.len()).filter(|&at| is_wanted(&blocks[at]) || is_over(at)).collect()
}

/// Whether a block is running text, and neither a notice nor under a picture.
fn is_prose(block: &ReadBlock) -> bool {
    let is_quoted = block.visible && block.role == BlockRole::Quotation && block.words >= 4;
    let is_text = block.is_paragraph || is_quoted;
    is_text && block.link_density < 0.5 && !block.is_notice && !block.is_caption
}
