//! Trains and measures the sequence model that finds spans.

mod lexicon;
mod network;
mod reading;
mod sequence;

pub use lexicon::LexiconCounts;
pub use network::{NetworkOptions, scores, train_network};
pub use reading::{Reading, read_articles};
pub use sequence::Sequence;
