//! From a page's blocks to its story: title, body and sub-headings.

mod block;
mod body;
mod language;
mod title;

use crate::{BlockRole, Page, Status};
use block::ReadBlock;

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
    let story_block = |index: usize| StoryBlock {
        index: index as u32,
        is_heading: page.blocks[index].role == BlockRole::Heading,
    };
    if page.is_plain_text {
        return Ok(Story { blocks: (0..page.blocks.len()).map(story_block).collect() });
    }
    if language::is_other_script(page) {
        return Err(Status::UnsupportedLanguage);
    }
    let blocks: Vec<ReadBlock> = page.blocks.iter().map(ReadBlock::new).collect();
    let body = body::find(&blocks, claims_article(page)).ok_or(Status::NotAnArticle)?;
    if !language::is_english(page, &body) {
        return Err(Status::UnsupportedLanguage);
    }
    let title = title::find(page, &blocks, body[0]);
    let title_block = title.map(|index| StoryBlock { index: index as u32, is_heading: true });
    let body_blocks = body.into_iter().filter(|&index| Some(index) != title).map(story_block);
    Ok(Story { blocks: title_block.into_iter().chain(body_blocks).collect() })
}

/// Whether the page's structured data says that it is an article.
fn claims_article(page: &Page) -> bool {
    let says = |kind: &String| kind.to_lowercase().ends_with("article");
    says(&page.hints.og_type) || page.hints.json_ld_types.iter().any(says)
}
