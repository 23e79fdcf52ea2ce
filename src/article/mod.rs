//! From a page's blocks to its story.

use crate::{BlockRole, Page, Status};

/// The blocks that make the story.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Story {
    /// The story's blocks in reading order.
    pub blocks: Vec<StoryBlock>,
}

/// One block of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StoryBlock {
    /// Index into the page's blocks.
    pub index: u32,
    /// Whether it is the title or a sub-heading.
    pub is_heading: bool,
}

/// Finds the story of `page`.
///
/// # Errors
/// The status to report when the page holds no article, or none in English.
pub(crate) fn find_story(page: &Page) -> Result<Story, Status> {
    let blocks = page
        .blocks
        .iter()
        .enumerate()
        .map(|(index, block)| StoryBlock {
            index: index as u32,
            is_heading: block.role == BlockRole::Heading,
        })
        .collect();
    Ok(Story { blocks })
}
