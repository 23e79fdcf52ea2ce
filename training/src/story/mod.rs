//! Learning which blocks of a page are its story, and which pages hold one.

mod measures;
mod page;
mod thin;
mod train;
mod variants;

pub use measures::{read_pages, write_pages};
pub use page::{LabelledPage, PageLine, measure_page, read_page_lines};
pub use thin::thin;
pub use train::{StoryOptions, folds, train_articles};
