//! The features of a choice.

use super::between::{
    bucket, gap, marks_between, neighborhood, pattern, place, quotation_state, rivals,
    same_sentence, words_between,
};
use super::path;
use super::subject::Subject;
use super::view::{NONE, SpanView, SpanViews};
use crate::attribution::Role;
use crate::model::{Feature, pair, single, triple};
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
