//! Pages that show a second story under the first: only the first is read, so that the sources of one
//! never meet those of the other.

use super::read_page::ReadPage;
use crate::BlockRole;
use crate::model::hash_bytes;

/// The fewest blocks of the first story.
const LEAST_BLOCKS: usize = 2;
/// The fewest words of a headline.
const LEAST_WORDS: u32 = 3;

/// The blocks of `body`, ascending, that come before a second story; `title` is that of the first.
pub(super) fn before(page: &ReadPage, title: Option<usize>, body: Vec<usize>) -> Vec<usize> {
    let Some(title) = title else { return body };
    let begins = |&at: &usize| {
        let before = body.iter().filter(|&&block| block < at).count();
        let has_more = body.iter().any(|&block| block > at);
        before >= LEAST_BLOCKS && has_more && is_title_like(page, title, at)
    };
    match (title + 1..page.blocks.len()).find(begins) {
        Some(second) => body.into_iter().filter(|&at| at < second).collect(),
        None => body,
    }
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
