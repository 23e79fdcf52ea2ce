//! Trains and measures the tagger, the parser and the labeler.

mod measure;
mod oracle;
mod train;
mod uses;

pub use measure::{SyntaxFigures, measure};
pub use train::{SyntaxOptions, train_syntax};
pub use uses::SyntaxUses;
