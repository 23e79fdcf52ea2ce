//! Trains and measures the linker.

mod example;
mod linker;
mod measure;
mod train;
mod verdict;

pub use example::{LinkArticle, LinkExample, examples};
pub use linker::train_linker;
pub use measure::measure_links;
pub use train::{LinkOptions, fit};
pub use verdict::verdicts;
