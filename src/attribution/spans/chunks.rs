//! A document as the span model reads it: in runs of whole paragraphs.

use super::{Layer, SpanReader};
use crate::attribution::RoleSpan;
use crate::text::{Document, TokenRange};

/// How many tokens are read at once, at least: far more than any claim spans, and few enough that
/// memory does not grow with the text.
const CHUNK: usize = 8192;

/// The spans of claims that stand in no other, as they are labelled.
pub(in crate::attribution) fn outermost_spans(
    reader: &SpanReader,
    document: &Document,
) -> Vec<RoleSpan> {
    chunks(document).flat_map(|range| reader.find_spans(range, Layer::Outermost)).collect()
}

/// The document's tokens in runs of whole paragraphs.
fn chunks(document: &Document) -> impl Iterator<Item = TokenRange> {
    let n = document.tokens.len();
    let mut start = 0;
    let ends = document.paragraphs.iter().map(|paragraph| paragraph.tokens.end as usize);
    ends.filter_map(move |end| {
        let is_whole = end == n || end - start >= CHUNK;
        let chunk = TokenRange::new(start, end);
        (is_whole && !chunk.is_empty()).then(|| {
            start = end;
            chunk
        })
    })
}
