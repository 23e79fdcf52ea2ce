//! Trains and measures the sequence model that finds spans.

mod crf;
mod lexicon;
mod reading;
mod sequence;

pub use crf::{CrfOptions, marginals, scores, train_crf};
pub use lexicon::LexiconCounts;
pub use reading::{Reading, read_articles};
pub use sequence::Sequence;
