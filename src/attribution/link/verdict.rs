//! How likely a whole relation is right.

use super::between::bucket;
use super::linking::Link;
use super::model::LinkModel;
use super::view::{NONE, SpanViews};
use crate::model::{Feature, exp, pair, single, triple};

/// The first template; those under it are of choices.
const BASE: u32 = 512;

/// The probability that a relation is right, from 0 to 1.
pub(super) fn confidence(model: &LinkModel, views: &SpanViews, link: &Link) -> f32 {
    let mut all = Vec::new();
    verdict_features(views, link, &mut all);
    let mut score = [0; 1];
    model.verdicts.add(&all, &mut score);
    1.0 / (1.0 + exp(-(score[0] as f32) * model.verdicts.scale()))
}

/// Appends the features that tell whether a relation is right.
pub fn verdict_features(views: &SpanViews, link: &Link, all: &mut Vec<Feature>) {
    let contents: Vec<_> = link.contents.iter().filter_map(|&at| views.spans.get(at)).collect();
    let (Some(first), Some(last)) = (contents.first(), contents.last()) else { return };
    let content = contents.iter().map(|span| span.sureness).min().unwrap_or(0);
    let source = match (link.source, link.subject) {
        (Some(at), _) => views.spans[at].sureness,
        (None, Some(_)) => 11,
        (None, None) => 10,
    };
    let (contents_class, sources_class) =
        (class(link.content_probability), class(link.source_probability));
    let words = bucket(contents.iter().map(|span| span.end - span.start).sum());
    let quoted = u32::from(views.is_mark(first.start))
        | u32::from(first.quotations.0 != NONE) << 1
        | u32::from(last.end > last.start && views.is_mark(last.end - 1)) << 2;
    let is_lead = u32::from(first.paragraphs.0 == 0);
    let cue = link.cue.map(|at| &views.spans[at]);
    let sure = cue.map_or(10, |cue| cue.sureness);
    let order = order(link);
    let stem = cue.map_or(0, |cue| views.stem(cue.head));
    let label = cue.map_or(63, |cue| views.deprel(cue.head));
    let tag = cue.map_or(63, |cue| views.tag(cue.head));
    let source_head = link.source.map(|at| views.spans[at].head);
    let source_tag = source_head.map_or(63, |head| views.tag(head));
    all.extend([
        single(BASE, 0),
        single(BASE + 1, content),
        single(BASE + 2, sure),
        single(BASE + 3, source),
        single(BASE + 4, contents_class),
        single(BASE + 5, sources_class),
        pair(BASE + 6, content, sure),
        pair(BASE + 7, source, sources_class),
        triple(BASE + 8, content, sure, source),
        triple(BASE + 9, contents_class, sources_class, sure),
        single(BASE + 10, order),
        pair(BASE + 11, order, quoted),
        single(BASE + 12, words),
        pair(BASE + 13, words, quoted),
        pair(BASE + 14, words, content),
        single(BASE + 15, stem),
        pair(BASE + 16, stem, words),
        pair(BASE + 17, label, tag),
        pair(BASE + 18, source_tag, sources_class),
        pair(BASE + 19, is_lead, sure),
        pair(BASE + 20, views.form(Some(first.start)), tag),
        pair(BASE + 21, views.form(cue.map(|cue| cue.end.saturating_sub(1))), tag),
        pair(BASE + 22, cue.map_or(0, |cue| bucket(cue.end - cue.start)), tag),
        single(BASE + 23, source_head.map_or(0, |head| views.stem(head))),
        pair(BASE + 24, contents.len().min(5) as u32, contents_class),
        pair(BASE + 25, views.deprel(first.head), label),
        single(BASE + 26, views.form(Some(last.end))),
    ]);
}

/// Class of a probability.
fn class(probability: f32) -> u32 {
    let limits = [0.3, 0.45, 0.6, 0.7, 0.8, 0.88, 0.94, 0.97, 0.99];
    limits.iter().filter(|&&limit| probability >= limit).count() as u32
}

/// In which order cue, source and contents stand.
fn order(link: &Link) -> u32 {
    let first = link.contents.first().copied().unwrap_or(0);
    let last = link.contents.last().copied().unwrap_or(0);
    let side = |at: Option<usize>| match at {
        None => 0,
        Some(at) if at < first => 1,
        Some(at) if at > last => 2,
        Some(_) => 3,
    };
    let source_first = match (link.source, link.cue) {
        (Some(source), Some(cue)) => 1 + u32::from(source < cue),
        _ => 0,
    };
    (side(link.source) * 4 + side(link.cue)) * 3 + source_first
}
