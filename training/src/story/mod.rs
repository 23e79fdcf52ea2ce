//! Learning which blocks of a page are its story, and which pages hold one.

mod page;
mod train;
mod variants;

pub use page::{LabelledPage, PageLine, measure_page, read_page_lines, read_pages};
pub use train::{StoryOptions, folds, train_articles};
