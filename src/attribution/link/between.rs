//! How two spans stand to one another: how far apart, with what between, and in which quotations.

use super::view::{NONE, SpanView, SpanViews};
use crate::attribution::Role;
use crate::syntax::Upos;
use crate::text::TokenRange;

/// The tokens between two spans.
pub(super) fn gap(a: &SpanView, b: &SpanView) -> TokenRange {
    if a.end <= b.start {
        TokenRange::new(a.end, b.start)
    } else {
        TokenRange::new(b.end, a.start.max(b.end))
    }
}

pub(super) fn same_sentence(a: &SpanView, b: &SpanView) -> bool {
    a.sentences.0 <= b.sentences.1 && b.sentences.0 <= a.sentences.1
}

/// Class of a length: exact when short, then by halving steps.
pub(super) fn bucket(len: usize) -> u32 {
    match len {
        0..=4 => len as u32,
        5..=6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        15..=24 => 8,
        25..=49 => 9,
        50..=99 => 10,
        _ => 11,
    }
}

/// How far apart the spans stand in sentences and paragraphs.
pub(super) fn place(first: &SpanView, second: &SpanView) -> u32 {
    let paragraphs = second.paragraphs.0.saturating_sub(first.paragraphs.1);
    let sentences = second.sentences.0.saturating_sub(first.sentences.1);
    if paragraphs > 0 { 4 + paragraphs.min(3) } else { sentences.min(4) }
}

/// The roles of the spans between, up to four on each side, in text order.
pub(super) fn pattern(views: &SpanViews, first: usize, last: usize) -> u32 {
    let between = &views.spans[first + 1..last];
    let code = |span: &SpanView| span.role as u32 + 1;
    if between.len() > 6 {
        return 0xffff;
    }
    between.iter().fold(1, |pattern, span| pattern * 4 + code(span))
}

/// How many spans of that role stand between, at most three.
pub(super) fn rivals(views: &SpanViews, asker: usize, other: usize, role: Role) -> u32 {
    let (first, last) = (asker.min(other), asker.max(other));
    let n = views.count_before(last, role) - views.count_before(first + 1, role);
    n.min(3) as u32
}

/// The roles of the two spans before and the two after, and whether they share the sentence.
pub(super) fn neighborhood(views: &SpanViews, index: usize) -> u32 {
    let span = &views.spans[index];
    let code = |offset: isize| {
        let other = index.checked_add_signed(offset).and_then(|other| views.spans.get(other));
        other.map_or(0, |other| 1 + other.role as u32 * 2 + u32::from(same_sentence(span, other)))
    };
    [-2, -1, 1, 2].into_iter().fold(0, |codes, offset| codes * 8 + code(offset))
}

/// Which marks stand between: comma, quotation mark, end of sentence, conjunction, other words.
pub(super) fn marks_between(views: &SpanViews, gap: TokenRange) -> u32 {
    let mut marks = 0;
    for at in gap.indexes().take(40) {
        let Some(tag) = views.tree.tags.get(at) else { break };
        marks |= match tag.upos() {
            Upos::Punct => match views.document.token_text(at) {
                "," => 1,
                "." | "?" | "!" => 2,
                ":" | ";" | "—" | "–" | "-" => 4,
                _ if views.is_mark(at) => 8,
                _ => 0,
            },
            Upos::Cconj => 16,
            Upos::Sconj => 32,
            Upos::Verb => 64,
            _ => 128,
        };
    }
    marks
}

/// Hash of up to three words between; their number for more.
pub(super) fn words_between(views: &SpanViews, gap: TokenRange) -> u32 {
    if gap.len() > 3 {
        return gap.len().min(20) as u32;
    }
    gap.indexes().fold(99, |hash: u32, at| hash.rotate_left(7) ^ views.form(Some(at)))
}

/// How two spans stand to quotations: each inside one or not, the same or not, with which marks.
pub(super) fn quotation_state(views: &SpanViews, a: &SpanView, b: &SpanView) -> u32 {
    let inside = |span: &SpanView| u32::from(span.quotations.0 != NONE);
    let is_same = a.quotations.0 == b.quotations.0 || a.quotations.1 == b.quotations.0;
    let opens = u32::from(views.is_mark(a.start));
    let closes = u32::from(a.end > a.start && views.is_mark(a.end - 1));
    inside(a) | inside(b) << 1 | u32::from(is_same) << 2 | opens << 3 | closes << 4
}
