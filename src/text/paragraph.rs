//! Paragraphs: the blocks of a story within its text.

use super::{Span, TokenRange};

/// One block of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Index of the block in the page.
    pub block: u32,
    /// Where its text stands in the document's text, in bytes.
    pub span: Span,
    /// Its tokens.
    pub tokens: TokenRange,
    /// Whether it is a heading.
    pub is_heading: bool,
}
