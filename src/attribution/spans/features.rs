//! The features of a token, which the network sums up into its vector.

use super::evidence::NONE;
use super::view::length;
use super::{Evidence, Layer};
use crate::model::{Feature, pair, single, triple};

/// Appends the features of token `at` that do not depend on the layer that is read.
#[cfg_attr(target_family = "wasm", inline(never))]
pub fn token_features(evidence: &Evidence, at: usize, features: &mut Vec<Feature>) {
    let (b2, b, w, a, a2) = (
        evidence.view(at, -2),
        evidence.view(at, -1),
        evidence.view(at, 0),
        evidence.view(at, 1),
        evidence.view(at, 2),
    );
    let token = at as u32;
    let word = evidence.word(token);
    let place = evidence.place[at];
    let from_start = (at - place.sentence.start as usize) as u32;
    let to_end = (place.sentence.end as usize - at) as u32 - 1;
    let in_paragraph = (at - place.paragraph.start as usize) as u32;
    let flags = u32::from(place.flags);
    let index = u32::from(place.paragraph_index.min(3));
    let head = evidence.head(token);
    let grand = evidence.head(head);
    let head_word = evidence.word(head);
    let direction = u32::from(token < head);
    let (starts, ends) = evidence.outermost[at];
    let (starts_head, ends_head) = (evidence.head(starts), evidence.head(ends));
    let starts_side = u32::from(starts < starts_head);
    let (above, child) = evidence.cue_above[at];
    let (left, right) = evidence.cue_beside[at];
    let gap = |cue: u32| if cue == NONE { 15 } else { length(token.abs_diff(cue)) };
    let path = evidence.deprel(child);
    let side = if above == NONE { 2 } else { u32::from(token < above) };
    features.extend([
        single(0, w.form),
        single(1, b.form),
        single(2, a.form),
        single(3, w.stem),
        single(4, b.stem),
        single(5, a.stem),
        pair(6, word.suffix3, w.shape),
        single(7, w.tag),
        single(8, b.tag),
        single(9, a.tag),
        triple(10, b.tag, w.tag, a.tag),
        pair(11, b2.tag, b.tag),
        pair(12, a.tag, a2.tag),
        single(13, w.cluster),
        single(14, b.cluster),
        single(15, a.cluster),
        triple(16, b.shape, w.shape, a.shape),
        triple(17, b.quotation, w.quotation, a.quotation),
        pair(18, w.quotation, flags),
        pair(19, from_start.min(6), w.quotation),
        pair(20, to_end.min(4), w.quotation),
        triple(21, in_paragraph.min(4), index, w.shape),
        triple(
            22,
            flags,
            length(place.paragraph.len() as u32),
            length(place.sentence.len() as u32),
        ),
        pair(23, w.deprel, direction),
        triple(24, w.deprel, head_word.stem, direction),
        triple(25, w.deprel, evidence.tag(head), w.tag),
        triple(26, w.deprel, u32::from(head_word.cluster), direction),
        triple(27, w.deprel, evidence.deprel(head), evidence.word(grand).stem),
        triple(28, evidence.deprel(starts), starts_side, evidence.word(starts_head).stem),
        triple(29, evidence.deprel(starts), starts_side, evidence.cue_class(starts_head)),
        triple(30, evidence.deprel(ends), evidence.cue_class(ends_head), evidence.tag(ends_head)),
        pair(31, evidence.deprel(ends), evidence.word(ends_head).stem),
        single(32, w.cue),
        triple(33, b.cue, w.cue, a.cue),
        triple(34, b.source, w.source, a.source),
        triple(35, path, side, evidence.word(above).stem),
        triple(36, path, side, evidence.cue_class(above)),
        triple(37, evidence.cue_class(above), side, gap(above)),
        triple(38, gap(left), evidence.cue_class(left), w.quotation),
        triple(39, gap(right), evidence.cue_class(right), w.quotation),
        pair(40, evidence.word(left).stem, gap(left).min(5)),
        pair(41, evidence.word(right).stem, gap(right).min(5)),
    ]);
}

/// Appends the features of what the rules say around token `at`.
#[cfg_attr(target_family = "wasm", inline(never))]
pub fn rule_features(evidence: &Evidence, layer: Layer, at: usize, features: &mut Vec<Feature>) {
    let labels = &evidence.rules[layer as usize];
    let rule = |offset: isize| {
        at.checked_add_signed(offset)
            .and_then(|i| labels.get(i))
            .map_or(63, |&label| u32::from(label))
    };
    features.extend([
        single(60, rule(0)),
        single(61, rule(-1)),
        single(62, rule(1)),
        triple(63, rule(-1) % 8, rule(0) % 8, rule(1) % 8),
    ]);
}
