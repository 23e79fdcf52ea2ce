//! From the story's blocks to tokens, sentences and quotations.

mod abbreviation;
mod dateline;
mod document;
mod paragraph;
mod quotation;
mod sentence;
mod span;
mod token;

pub(crate) use dateline::dateline;
pub use document::Document;
pub use paragraph::Paragraph;
pub use quotation::Quotation;
pub use span::{Span, TokenRange};
pub use token::{Token, tokenize};
