//! The features of a choice.

use super::path;
use super::subject::Subject;
use super::view::{NONE, SpanView, SpanViews};
use crate::attribution::Role;
use crate::model::{Feature, pair, single, triple};
use crate::syntax::Upos;
use crate::text::TokenRange;

/// Templates of one kind of choice are numbered apart from those of another.
const TEMPLATES: u32 = 64;

/// Appends the features of choosing nothing.
pub(super) fn none_features(views: &SpanViews, asker: usize, features: &mut Vec<Feature>) {
    let span = &views.spans[asker];
    let base = TEMPLATES * (3 + span.role as u32);
    let around = neighborhood(views, asker);
    let (cue, source) = (nearest(views, asker, Role::Cue), nearest(views, asker, Role::Source));
    features.extend([
        single(base, 0),
        single(base + 1, around),
        pair(base + 2, cue, source),
        single(base + 3, views.stem(span.head)),
        pair(base + 4, views.form(Some(span.start)), around),
        pair(base + 5, views.deprel(span.head), around),
        single(base + 6, bucket(span.end - span.start)),
        pair(base + 7, u32::from(views.is_mark(span.start)), around),
        single(base + 8, views.form(span.start.checked_sub(1))),
        single(base + 9, views.form(Some(span.end))),
        triple(base + 10, views.tag(span.head), views.deprel(span.head), source),
        pair(base + 11, views.form(Some(span.end.saturating_sub(1))), source),
        pair(base + 12, views.form(Some(span.start)), source),
        pair(base + 13, views.stem(span.head), source),
        single(base + 14, span.sureness),
        pair(base + 15, span.sureness, around),
        triple(base + 16, span.sureness, cue, source),
        pair(base + 17, extent(views, span), quoted(views, span)),
    ]);
}

/// Appends the features of letting a content stand alone.
pub(super) fn alone_features(views: &SpanViews, asker: usize, features: &mut Vec<Feature>) {
    let span = &views.spans[asker];
    let base = TEMPLATES * 7;
    let around = neighborhood(views, asker);
    let (cue, source) = (nearest(views, asker, Role::Cue), nearest(views, asker, Role::Source));
    let extent = extent(views, span);
    let quoted = quoted(views, span);
    let length = bucket(span.end - span.start);
    let before = views.form(span.start.checked_sub(1));
    features.extend([
        single(base, 0),
        single(base + 1, around),
        pair(base + 2, extent, quoted),
        triple(base + 3, extent, quoted, cue),
        triple(base + 4, quoted, cue, source),
        pair(base + 5, length, quoted),
        pair(base + 6, before, quoted),
        pair(base + 7, views.form(Some(span.end)), quoted),
        triple(base + 8, extent, quoted, around),
        pair(base + 9, span.sureness, quoted),
        triple(base + 10, span.sureness, extent, cue),
        single(base + 11, views.form(Some(span.start))),
        triple(base + 12, length, extent, quoted),
    ]);
}

/// Class of the distance to the nearest span of that role: 15 in another sentence, 16 without one.
fn nearest(views: &SpanViews, asker: usize, role: Role) -> u32 {
    let span = &views.spans[asker];
    let distances = views.nearest(asker, role, 1).map(|other| {
        let other = &views.spans[other];
        if same_sentence(span, other) { bucket(gap(span, other).len()) } else { 15 }
    });
    distances.min().unwrap_or(16)
}

/// Whether a span begins its paragraph, or its sentence, and whether it ends it.
fn extent(views: &SpanViews, span: &SpanView) -> u32 {
    let document = views.document;
    let paragraph =
        |at: u32| document.paragraphs.get(at as usize).map(|paragraph| paragraph.tokens);
    let sentence = |at: u32| document.sentences.get(at as usize).copied();
    let begins = |range: Option<TokenRange>| {
        range.is_some_and(|range| span.start <= range.start as usize + 1)
    };
    let ends =
        |range: Option<TokenRange>| range.is_some_and(|range| span.end + 2 >= range.end as usize);
    let first = if begins(paragraph(span.paragraphs.0)) {
        2
    } else {
        u32::from(begins(sentence(span.sentences.0)))
    };
    let last = if ends(paragraph(span.paragraphs.1)) {
        2
    } else {
        u32::from(ends(sentence(span.sentences.1)))
    };
    first * 3 + last
}

/// Whether a span begins and ends with marks, and inside a quotation.
fn quoted(views: &SpanViews, span: &SpanView) -> u32 {
    let opens = views.is_mark(span.start);
    let closes = span.end > span.start && views.is_mark(span.end - 1);
    u32::from(opens) | u32::from(closes) << 1 | u32::from(span.quotations.0 != NONE) << 2
}

/// Appends the features of taking a cue's subject by the tree for its source.
pub(super) fn subject_features(
    views: &SpanViews,
    asker: usize,
    subject: Subject,
    features: &mut Vec<Feature>,
) {
    let cue = &views.spans[asker];
    let base = TEMPLATES * 6;
    let around = neighborhood(views, asker);
    let source = nearest(views, asker, Role::Source);
    let label = views.deprel(subject.head);
    let side = u32::from(subject.head < cue.start);
    let distance = bucket(subject.head.abs_diff(cue.head)) * 2 + side;
    let (tag, climb) = (views.tag(subject.head), subject.climb);
    features.extend([
        single(base, 0),
        pair(base + 1, label, climb),
        triple(base + 2, label, climb, around),
        triple(base + 3, label, climb, source),
        pair(base + 4, views.stem(cue.head), label),
        pair(base + 5, tag, label),
        pair(base + 6, views.form(Some(subject.head)), label),
        pair(base + 7, distance, climb),
        pair(base + 8, source, around),
        pair(base + 9, views.deprel(cue.head), climb),
        pair(base + 10, views.tag(cue.head), label),
        pair(base + 11, bucket(subject.tokens.len()), label),
        pair(base + 12, views.form(Some(cue.end.saturating_sub(1))), label),
        pair(base + 13, views.stem(subject.head), label),
        pair(base + 14, cue.sureness, label),
    ]);
}

/// Appends the features of linking a span to another.
pub(super) fn pair_features(
    views: &SpanViews,
    asker: usize,
    other: usize,
    features: &mut Vec<Feature>,
) {
    let (a, b) = (&views.spans[asker], &views.spans[other]);
    let base = match (a.role, b.role) {
        (Role::Content, Role::Cue) => 0,
        (Role::Content, _) => TEMPLATES,
        _ => 2 * TEMPLATES,
    };
    let side = u32::from(other < asker);
    let spans_between = asker.abs_diff(other) - 1;
    let steps = (spans_between.min(7) as u32) * 2 + side;
    let (first, second) = if other < asker { (b, a) } else { (a, b) };
    let gap = gap(a, b);
    let distance = bucket(gap.len());
    let place = place(first, second) * 2 + side;
    let pattern = pattern(views, asker.min(other), asker.max(other)) * 2 + side;
    let cues = rivals(views, asker, other, Role::Cue);
    let sources = rivals(views, asker, other, Role::Source);
    let contents = rivals(views, asker, other, Role::Content);
    let (before_a, after_a) = (a.start.checked_sub(1), Some(a.end));
    let marks = marks_between(views, gap);
    let quoted = quotation_state(views, a, b);
    let path = path::between(views.tree, (a.head, range(a)), (b.head, range(b)));
    let labels = path.map_or(0, |path| path.labels);
    let arcs = path.map_or(99, |path| u32::from(path.steps.0) * 8 + u32::from(path.steps.1));
    let words = words_between(views, gap);
    let stem = views.stem(b.head);
    let cue_stem = if a.role == Role::Cue { views.stem(a.head) } else { stem };
    features.extend([
        single(base, steps),
        pair(base + 1, distance, place),
        single(base + 2, pattern),
        pair(base + 3, pattern, place),
        triple(base + 4, cues, sources, contents * 2 + side),
        pair(base + 5, place, cues),
        pair(base + 6, words, side),
        pair(base + 7, marks, side),
        triple(base + 8, marks, pattern, place),
        single(base + 9, labels),
        pair(base + 10, arcs, side),
        pair(base + 11, labels, steps),
        pair(base + 12, cue_stem, steps),
        pair(base + 13, cue_stem, labels),
        triple(base + 14, quoted, steps, place),
        triple(base + 15, quoted, marks, side),
        pair(base + 16, views.form(Some(a.start)), steps),
        pair(base + 17, views.form(before_a), steps),
        pair(base + 18, views.form(after_a), steps),
        pair(base + 19, views.form(Some(b.end)), steps),
        pair(base + 20, views.form(b.start.checked_sub(1)), steps),
        pair(base + 21, views.form(Some(a.end.saturating_sub(1))), steps),
        triple(base + 22, views.tag(a.head), views.deprel(a.head), steps),
        triple(base + 23, views.tag(b.head), views.deprel(b.head), steps),
        pair(base + 24, neighborhood(views, asker), steps),
        pair(base + 25, neighborhood(views, other), steps),
        triple(base + 26, bucket(a.end - a.start), steps, quoted),
        triple(base + 27, cues, place, quoted),
        pair(base + 28, views.form(Some(b.end.saturating_sub(1))), steps),
        triple(base + 29, labels, cues, sources),
        pair(base + 30, a.sureness, side),
        pair(base + 31, b.sureness, steps),
        triple(base + 32, a.sureness, b.sureness, steps),
    ]);
}

fn range(span: &SpanView) -> TokenRange {
    TokenRange::new(span.start, span.end)
}

/// The tokens between two spans.
fn gap(a: &SpanView, b: &SpanView) -> TokenRange {
    if a.end <= b.start {
        TokenRange::new(a.end, b.start)
    } else {
        TokenRange::new(b.end, a.start.max(b.end))
    }
}

fn same_sentence(a: &SpanView, b: &SpanView) -> bool {
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
fn place(first: &SpanView, second: &SpanView) -> u32 {
    let paragraphs = second.paragraphs.0.saturating_sub(first.paragraphs.1);
    let sentences = second.sentences.0.saturating_sub(first.sentences.1);
    if paragraphs > 0 { 4 + paragraphs.min(3) } else { sentences.min(4) }
}

/// The roles of the spans between, up to four on each side, in text order.
fn pattern(views: &SpanViews, first: usize, last: usize) -> u32 {
    let between = &views.spans[first + 1..last];
    let code = |span: &SpanView| span.role as u32 + 1;
    if between.len() > 6 {
        return 0xffff;
    }
    between.iter().fold(1, |pattern, span| pattern * 4 + code(span))
}

/// How many spans of that role stand between, at most three.
fn rivals(views: &SpanViews, asker: usize, other: usize, role: Role) -> u32 {
    let (first, last) = (asker.min(other), asker.max(other));
    let n = views.count_before(last, role) - views.count_before(first + 1, role);
    n.min(3) as u32
}

/// The roles of the two spans before and the two after, and whether they share the sentence.
fn neighborhood(views: &SpanViews, index: usize) -> u32 {
    let span = &views.spans[index];
    let code = |offset: isize| {
        let other = index.checked_add_signed(offset).and_then(|other| views.spans.get(other));
        other.map_or(0, |other| 1 + other.role as u32 * 2 + u32::from(same_sentence(span, other)))
    };
    [-2, -1, 1, 2].into_iter().fold(0, |codes, offset| codes * 8 + code(offset))
}

/// Which marks stand between: comma, quotation mark, end of sentence, conjunction, other words.
fn marks_between(views: &SpanViews, gap: TokenRange) -> u32 {
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
fn words_between(views: &SpanViews, gap: TokenRange) -> u32 {
    if gap.len() > 3 {
        return gap.len().min(20) as u32;
    }
    gap.indexes().fold(99, |hash: u32, at| hash.rotate_left(7) ^ views.form(Some(at)))
}

/// How two spans stand to quotations: each inside one or not, the same or not, with which marks.
fn quotation_state(views: &SpanViews, a: &SpanView, b: &SpanView) -> u32 {
    let inside = |span: &SpanView| u32::from(span.quotations.0 != NONE);
    let is_same = a.quotations.0 == b.quotations.0 || a.quotations.1 == b.quotations.0;
    let opens = u32::from(views.is_mark(a.start));
    let closes = u32::from(a.end > a.start && views.is_mark(a.end - 1));
    inside(a) | inside(b) << 1 | u32::from(is_same) << 2 | opens << 3 | closes << 4
}
