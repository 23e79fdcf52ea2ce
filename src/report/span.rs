//! Where something stands in a page.

use serde::{Deserialize, Serialize};

/// A half-open range of one block's text.
///
/// ```
/// let page = sourcelight::Page::from_text("“It rained,” said Ada Byron.");
/// let report = sourcelight::analyze(&page);
/// let span = report.attributions[0].source[0];
/// let text = &page.blocks[span.block as usize].text;
/// assert_eq!(&text[span.start as usize..span.end as usize], "Ada Byron");
/// ```
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize,
)]
#[serde(rename_all = "camelCase")]
pub struct BlockSpan {
    /// Index into the page's blocks.
    pub block: u32,
    /// First unit of the range: bytes in Rust, UTF-16 units in JavaScript.
    pub start: u32,
    /// One past the last unit of the range.
    pub end: u32,
}
