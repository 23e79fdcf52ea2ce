//! From a page's blocks to its story: title, body and sub-headings.

mod block;
mod body;
mod gate;
mod language;
mod lead;
mod tail;
mod title;

use crate::{BlockRole, Page, Status};
use block::ReadBlock;
use gate::Claim;

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
    let claim = gate::claim(page);
    if claim == Claim::Other {
        return Err(Status::NotAnArticle);
    }
    let is_claimed = claim != Claim::Nothing;
    let blocks: Vec<ReadBlock> = page.blocks.iter().map(ReadBlock::new).collect();
    let body = body::find(&blocks, is_claimed, is_live_blog(page)).ok_or(Status::NotAnArticle)?;
    if !language::is_english(page, &body) {
        return Err(Status::UnsupportedLanguage);
    }
    let is_article = match claim {
        Claim::Article => true,
        Claim::Anything => !gate::reads_otherwise(&blocks, &body),
        Claim::Nothing | Claim::Other => gate::reads_like_report(&blocks, &body),
    };
    if !is_article {
        return Err(Status::NotAnArticle);
    }
    let title = title::find(page, &blocks, body[0]);
    let lead = title.map(|title| lead::find(&blocks, title, body[0])).unwrap_or_default();
    let tail = body.last().map(|&last| tail::find(&blocks, last)).unwrap_or_default();
    let title_block = title.map(|index| StoryBlock { index: index as u32, is_heading: true });
    let body_blocks = lead
        .into_iter()
        .chain(body)
        .chain(tail)
        .filter(|&index| Some(index) != title)
        .map(story_block);
    Ok(Story { blocks: title_block.into_iter().chain(body_blocks).collect() })
}

/// Whether the page's structured data says that it is a live blog.
fn is_live_blog(page: &Page) -> bool {
    page.hints.json_ld_types.iter().any(|kind| kind == "LiveBlogPosting")
}
