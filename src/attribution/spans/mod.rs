//! Finds the spans of sources, cues and contents: a sequence model over the whole story.

pub mod crf;
mod evidence;
mod features;
mod label;
mod lexicon;
mod model;
mod weights;

pub use evidence::{Evidence, Layer};
pub use features::{first_pass_features, rule_features, second_pass_features, step};
pub use label::Label;
pub use lexicon::{Lexicon, WordClass};
pub use model::{SpanModel, SpanReader, Steps};
