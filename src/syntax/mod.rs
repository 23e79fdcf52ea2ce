//! Tags and trees after Universal Dependencies v2.

mod clusters;
pub mod labeler;
pub mod parser;
mod tag;
pub mod tagger;
mod tree;
mod weights;
mod word;

pub use clusters::Clusters;
pub use tag::{Deprel, Tag, Upos};
pub use tree::{SyntaxModel, Tree, read_syntax};
pub use word::{Shape, Word};
