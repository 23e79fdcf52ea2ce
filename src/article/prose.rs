//! All prose of a page, whatever it is: what is read of a page that is no article, when a reader
//! asks for it.

use super::block::ReadBlock;
use crate::BlockRole;

/// How many blocks after a heading its text begins.
const HEADING_REACH: usize = 3;

/// Finds the blocks of running text, and the headings over them, ascending.
pub(super) fn find(blocks: &[ReadBlock]) -> Vec<usize> {
    let is_prose = |at: usize| is_prose(&blocks[at]);
    let is_over_prose = |at: usize| {
        blocks[at].role == BlockRole::Heading
            && blocks[at].visible
            && blocks[at].link_density < 0.5
            && (at + 1..blocks.len().min(at + 1 + HEADING_REACH)).any(is_prose)
    };
    (0..blocks.len()).filter(|&at| is_prose(at) || is_over_prose(at)).collect()
}

/// Whether a block is running text, and neither a notice, nor under a picture, nor a comment.
fn is_prose(read: &ReadBlock) -> bool {
    let is_text =
        read.is_paragraph || read.visible && read.role == BlockRole::Quotation && read.words >= 4;
    is_text && read.link_density < 0.5 && !read.is_notice && !read.is_caption
}
