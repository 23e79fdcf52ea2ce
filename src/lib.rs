//! Reads who says what in English news.
//!
//! [`analyze`] takes a [`Page`] and returns a [`Report`]: every attribution with its source, cue
//! and content, what kind of source it is, and the sources with all their claims. It is a pure
//! function of its input.
//!
//! ```
//! let page = sourcelight::Page::from_text("“It rained,” said Ada Byron.");
//! let report = sourcelight::analyze(&page);
//! assert_eq!(report.attributions.len(), 1);
//! assert_eq!(report.sources[0].name, "Ada Byron");
//! ```

mod article;
mod assemble;
pub mod attribution;
pub mod model;
mod page;
mod report;
mod source;
pub mod syntax;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use page::{Block, BlockRole, Hints, Page};
pub use report::{
    Anonymity, Attribution, BlockSpan, ClaimType, Report, Source, SourceKind, Status,
};

use text::Document;

/// Reads a page: finds its story, and in the story every attribution with its source.
///
/// Never fails: odd input gives a poorer report. Equal input gives an equal report.
pub fn analyze(page: &Page) -> Report {
    let truncated = page.truncated;
    let story = match article::find_story(page) {
        Ok(story) => story,
        Err(status) => return Report { status, truncated, ..Report::default() },
    };
    let document = Document::new(story.blocks.iter().map(|block| {
        let index = block.index as usize;
        (block.index, page.blocks[index].text.as_str(), block.is_heading)
    }));
    let relations = attribution::rules::find_relations(&document);
    let sourcing = source::identify(&document, &relations);
    let report = assemble::report(&document, &relations, sourcing);
    Report { truncated, story: story.blocks.iter().map(|block| block.index).collect(), ..report }
}
