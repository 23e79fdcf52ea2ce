//! Pages that show another story under the first, as many do to whoever scrolls on. Each is read by
//! itself, so that the sources of one never meet those of another.

use super::read_page::ReadPage;
use crate::BlockRole;
use crate::model::hash_bytes;

/// The fewest blocks of a story.
const LEAST_BLOCKS: usize = 2;
/// The fewest words of a headline.
const LEAST_WORDS: u32 = 3;

/// Finds the headlines of further stories, ascending; `title` is that of the first, and `body` the
/// blocks of all, ascending.
pub(super) fn find(page: &ReadPage, title: Option<usize>, body: &[usize]) -> Vec<usize> {
    let Some(title) = title else { return Vec::new() };
    let mut found = Vec::new();
    let mut start = 0;
    for at in title + 1..page.blocks.len() {
        if !is_title_like(page, title, at) {
            continue;
        }
        let before = body.partition_point(|&block| block < at);
        let after = body.len() - body.partition_point(|&block| block <= at);
        if before >= start + LEAST_BLOCKS && after >= LEAST_BLOCKS {
            found.push(at);
            start = before;
        }
    }
    found
}

/// Whether a heading stands over its text as the title stands over the story: as deep, and in another
/// element, as another `h1` or in an `article` of its own.
fn is_title_like(page: &ReadPage, title: usize, at: usize) -> bool {
    let (first, other) = (&page.blocks[title], &page.blocks[at]);
    let is_in_article = |at: usize| {
        page.levels(&page.blocks[at])
            .get(1)
            .is_some_and(|level| level.tag == hash_bytes(b"article"))
    };
    other.role == BlockRole::Heading
        && other.visible
        && other.words >= LEAST_WORDS
        && other.link_density < 0.5
        && other.depth == first.depth
        && other.container != first.container
        && (other.tag == hash_bytes(b"h1") || is_in_article(title) && is_in_article(at))
}
