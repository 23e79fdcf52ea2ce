//! Finds the spans of sources, cues and contents: a sequence model over the whole story.

mod chunks;
pub mod crf;
mod evidence;
mod features;
mod label;
mod lexicon;
mod model;
pub mod network;
mod view;
mod weights;

pub(super) use chunks::outermost_spans;
pub use evidence::{Evidence, Layer};
pub use features::{rule_features, token_features};
pub use label::Label;
pub use lexicon::{Lexicon, WordClass};
pub use model::{SpanModel, SpanReader, find_spans};
