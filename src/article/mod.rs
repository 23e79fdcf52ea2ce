//! From a page's blocks to what is read of it: its story, or, where a reader asked for a page that
//! is no article, all its prose.

mod block;
mod choose;
mod claim;
mod coverage;
mod features;
mod further_stories;
mod gate;
mod gate_features;
mod language;
mod model;
mod place;
mod prose;
mod read_page;
mod standfirst;
mod surroundings;
mod wordings;
mod words;

pub use block::ReadBlock;
pub use choose::choose_story;
pub use gate::is_article;
pub use gate_features::{MOST_LABEL_WORDS, gate_features};
pub use model::{ArticleModel, first_features, second_features};
pub use place::Level;
pub use read_page::ReadPage;

use crate::sort::SharedSort;
use crate::{BlockRole, Coverage, Extent, Page, Status};
use surroundings::find_title;

/// From which probability on what looks like a standfirst is part of the story.
const LEAST_STANDFIRST: f32 = 0.1;

/// What is read of a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Story {
    /// The blocks that are read, in reading order.
    pub blocks: Vec<StoryBlock>,
    /// Where further stories begin among them, ascending: each is read by itself.
    pub starts: Vec<usize>,
    /// What of the page they are.
    pub coverage: Coverage,
}

impl Story {
    /// The stories, one after another: the first, and those under it.
    pub fn each(&self) -> impl Iterator<Item = &[StoryBlock]> {
        let ends = self.starts.iter().copied().chain([self.blocks.len()]);
        let starts = std::iter::once(0).chain(self.starts.iter().copied());
        starts.zip(ends).filter_map(|(start, end)| self.blocks.get(start..end))
    }
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
pub(crate) fn find_story(model: &ArticleModel, page: &Page) -> Result<Story, Status> {
    if page.extent == Extent::Text {
        let all: Vec<usize> = (0..page.blocks.len()).collect();
        return Ok(story(page, None, &all, true));
    }
    if language::is_other_script(page) {
        return Err(Status::UnsupportedLanguage);
    }
    if page.extent == Extent::Selection {
        let selected = (0..page.blocks.len()).filter(|&at| page.blocks[at].visible).collect();
        return read_prose(page, None, selected, false);
    }
    let read = ReadPage::new(page);
    let probabilities = model.story_probabilities(&read);
    let body = choose_story(&read, &page.hints, &probabilities);
    let probability = model.article_probability(&read, &page.hints, &probabilities, &body);
    let is_article = !body.is_empty() && is_article(&read, &page.hints, &body, probability);
    let Found { blocks: found, starts } = find_blocks(&read, &probabilities, body);
    match page.extent {
        Extent::Story if !is_article => {
            let is_foreign = !found.is_empty() && !language::is_english(page, &found);
            Err(if is_foreign { Status::UnsupportedLanguage } else { Status::NotAnArticle })
        }
        Extent::Story | Extent::Page if is_article => {
            let story = read_prose(page, Some(&read), found, true)?;
            Ok(Story { starts, ..story })
        }
        Extent::Prose => read_prose(page, Some(&read), prose::find_all(&read), is_article),
        _ => read_prose(page, Some(&read), prose::find(&read), is_article),
    }
}

/// The blocks of stories.
struct Found {
    /// Those of titles and bodies, ascending; none where the page has no story.
    blocks: Vec<usize>,
    /// Where further stories begin among them, ascending.
    starts: Vec<usize>,
}

/// The blocks of the story whose body was chosen, and of those after it.
fn find_blocks(read: &ReadPage, probabilities: &[f32], body: Vec<usize>) -> Found {
    let title = body.first().and_then(|&first| find_title(&read.blocks, first));
    let standfirst = title
        .and_then(|title| standfirst::find(read, title, *body.first()?))
        .filter(|&at| probabilities[at] >= LEAST_STANDFIRST);
    let further = further_stories::find(read, title, &body);
    let mut blocks: Vec<usize> =
        title.into_iter().chain(standfirst).chain(body).chain(further.iter().copied()).collect();
    blocks.shared_sort();
    blocks.dedup();
    let starts = further.iter().filter_map(|at| blocks.binary_search(at).ok()).collect();
    Found { blocks, starts }
}

/// Reads the blocks `found`, if there are any and they are English.
fn read_prose(
    page: &Page,
    read: Option<&ReadPage>,
    found: Vec<usize>,
    is_article: bool,
) -> Result<Story, Status> {
    if found.is_empty() {
        return Err(Status::NoText);
    }
    if !language::is_english(page, &found) {
        return Err(Status::UnsupportedLanguage);
    }
    Ok(story(page, read, &found, is_article))
}

/// What is read where the blocks `found` are.
fn story(page: &Page, read: Option<&ReadPage>, found: &[usize], is_article: bool) -> Story {
    let is_heading = |at: usize| page.blocks[at].role == BlockRole::Heading;
    let to_story = |&at: &usize| StoryBlock { index: at as u32, is_heading: is_heading(at) };
    Story {
        blocks: found.iter().map(to_story).collect(),
        starts: Vec::new(),
        coverage: Coverage {
            is_article,
            paragraphs: found.iter().filter(|&&at| !is_heading(at)).count() as u32,
            passed: read.map(|read| coverage::find_passed(read, found)).unwrap_or_default(),
            partial: read.map(|_| coverage::find_partial(page, found)).unwrap_or_default(),
        },
    }
}
