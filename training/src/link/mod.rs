//! Trains and measures the linker.

mod example;
mod measure;
mod noise;
mod train;

pub use example::{LinkArticle, LinkExample, examples};
pub use measure::measure_links;
pub use noise::with_noise;
pub use train::{LinkOptions, train_link};
