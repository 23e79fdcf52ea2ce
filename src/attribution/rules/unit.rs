//! Units: runs of sentences that the rules read as one.

/// A run of sentences that no quotation crosses; most are one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub start: usize,
    pub end: usize,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Whether most of its words are capitalized, so that capitals mean nothing.
    pub is_title_case: bool,
    /// Whether the whole of it is one quotation.
    pub is_quotation: bool,
}
