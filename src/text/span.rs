//! Half-open ranges, their unit in the type.

/// A half-open range of bytes of a [`Document`](super::Document)'s text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Makes the span from `start` up to, not including, `end`, both in bytes.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end as u32 }
    }

    /// The part of `text` that the span covers; empty if the span does not lie in it.
    pub fn slice<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// A half-open range of token indexes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenRange {
    /// Index of the first token.
    pub start: u32,
    /// One past the index of the last token.
    pub end: u32,
}

impl TokenRange {
    /// Makes the range from token `start` up to, not including, token `end`.
    pub fn new(start: usize, end: usize) -> TokenRange {
        TokenRange { start: start as u32, end: end as u32 }
    }

    /// How many tokens the range holds.
    pub fn len(&self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether the range holds no token.
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Whether token `index` is in the range.
    pub fn contains(&self, index: usize) -> bool {
        (self.start as usize..self.end as usize).contains(&index)
    }

    /// Whether the two ranges share a token.
    pub fn overlaps(&self, other: TokenRange) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The least range that holds both.
    pub fn with(&self, other: TokenRange) -> TokenRange {
        TokenRange { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The part of the range that lies in `bounds`; empty if none does.
    pub fn within(&self, bounds: TokenRange) -> TokenRange {
        let start = self.start.clamp(bounds.start, bounds.end.max(bounds.start));
        let end = self.end.clamp(start, bounds.end.max(start));
        TokenRange { start, end }
    }

    /// The range for slicing.
    pub fn indexes(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}
