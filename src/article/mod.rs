//! From a page's blocks to what is read of it: its story, or, where a reader asked for a page that
//! is no article, all its prose.

mod block;
mod body;
mod coverage;
mod gate;
mod language;
mod lead;
mod prose;
mod tail;
mod title;

use crate::{BlockRole, Coverage, Extent, Page, Status};
use block::ReadBlock;
use gate::Claim;

/// What is read of a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Story {
    /// The blocks that are read, in reading order.
    pub blocks: Vec<StoryBlock>,
    /// What of the page they are.
    pub coverage: Coverage,
}

/// One block of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StoryBlock {
    /// Index into the page's blocks.
    pub index: u32,
    /// Whether it is the title or a sub-heading.
    pub is_heading: bool,
}

/// Finds what is to be read of `page`.
///
/// # Errors
/// The status to report when there is nothing: no article where nobody asked for the page, no prose,
/// none in English.
pub(crate) fn find_story(page: &Page) -> Result<Story, Status> {
    let every = || (0..page.blocks.len()).filter(|&at| page.blocks[at].visible).collect();
    match page.extent {
        Extent::Text => {
            let all: Vec<usize> = (0..page.blocks.len()).collect();
            Ok(story(page, &[], &all, true))
        }
        Extent::Selection => read_prose(page, &[], every()),
        Extent::Story | Extent::Page | Extent::Prose => {
            let blocks: Vec<ReadBlock> = page.blocks.iter().map(ReadBlock::new).collect();
            let article = find_article(page, &blocks);
            match (page.extent, article) {
                (Extent::Story, Ok(found)) | (Extent::Page, Ok(found)) => {
                    Ok(story(page, &blocks, &found, true))
                }
                (Extent::Story, Err(status)) => Err(status),
                (_, article) => {
                    let mut read = read_prose(page, &blocks, prose::find(&blocks))?;
                    read.coverage.is_article = article.is_ok();
                    Ok(read)
                }
            }
        }
    }
}

/// What is read where the blocks `found` are.
fn story(page: &Page, blocks: &[ReadBlock], found: &[usize], is_article: bool) -> Story {
    let is_heading = |at: usize| page.blocks[at].role == BlockRole::Heading;
    let to_story = |&at: &usize| StoryBlock { index: at as u32, is_heading: is_heading(at) };
    Story {
        blocks: found.iter().map(to_story).collect(),
        coverage: Coverage {
            is_article,
            paragraphs: found.iter().filter(|&&at| !is_heading(at)).count() as u32,
            passed: coverage::find_passed(page, blocks, found),
            partial: coverage::find_partial(page, blocks, found),
        },
    }
}

/// Reads the blocks `found` of a page that a reader asked for, if they are English.
fn read_prose(page: &Page, blocks: &[ReadBlock], found: Vec<usize>) -> Result<Story, Status> {
    if found.is_empty() {
        return Err(Status::NoText);
    }
    if !language::is_english(page, &found) {
        return Err(Status::UnsupportedLanguage);
    }
    Ok(story(page, blocks, &found, false))
}

/// Finds the blocks of the article's title and body, ascending.
fn find_article(page: &Page, blocks: &[ReadBlock]) -> Result<Vec<usize>, Status> {
    if language::is_other_script(page) {
        return Err(Status::UnsupportedLanguage);
    }
    let claim = gate::claim(page);
    if claim == Claim::Other {
        return Err(Status::NotAnArticle);
    }
    let is_claimed = claim != Claim::Nothing;
    let body = body::find(blocks, is_claimed, is_live_blog(page)).ok_or(Status::NotAnArticle)?;
    if !language::is_english(page, &body) {
        return Err(Status::UnsupportedLanguage);
    }
    let is_article = match claim {
        Claim::Article => true,
        Claim::Anything => !gate::reads_otherwise(blocks, &body),
        Claim::Nothing | Claim::Other => gate::reads_like_report(blocks, &body),
    };
    if !is_article {
        return Err(Status::NotAnArticle);
    }
    let title = title::find(page, blocks, body[0]);
    let lead = title.map(|title| lead::find(blocks, title, body[0])).unwrap_or_default();
    let tail = body.last().map(|&last| tail::find(blocks, last)).unwrap_or_default();
    let rest = lead.into_iter().chain(body).chain(tail).filter(|&at| Some(at) != title);
    Ok(title.into_iter().chain(rest).collect())
}

/// Whether the page's structured data says that it is a live blog.
fn is_live_blog(page: &Page) -> bool {
    page.hints.json_ld_types.iter().any(|kind| kind == "LiveBlogPosting")
}
