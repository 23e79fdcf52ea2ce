//! The story's title.

use super::block::ReadBlock;
use crate::{BlockRole, Page};
use std::collections::HashSet;

/// Finds the title before the body's first block: an `h1`, or a block in the words of the
/// document's title.
pub(super) fn find(page: &Page, blocks: &[ReadBlock], body_start: usize) -> Option<usize> {
    let title = page.title.to_lowercase();
    let title_words: HashSet<&str> = words(&title).collect();
    let score = |at: usize| {
        let read = &blocks[at];
        let is_main = read.block.tag == "h1";
        let text = read.block.text.to_lowercase();
        let total = words(&text).count();
        if !read.block.visible || !(3..=60).contains(&total) || read.link_density >= 0.5 {
            return None;
        }
        let shared = words(&text).filter(|word| title_words.contains(word)).count();
        let overlap = shared as f32 / total as f32;
        let is_heading = read.block.role == BlockRole::Heading;
        (is_main || overlap >= 0.6)
            .then(|| overlap + f32::from(u8::from(is_main)) + 0.3 * f32::from(u8::from(is_heading)))
    };
    (0..body_start)
        .filter_map(|at| score(at).map(|score| (at, score)))
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(at, _)| at)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
