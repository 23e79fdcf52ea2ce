//! The features of the two passes of the sequence model.

use super::evidence::NONE;
use super::{Evidence, Label, Layer, Steps};
use crate::model::{Feature, pair, single, triple};
use crate::syntax::{Tag, Word};

/// What stands for a token before the start or after the end of its paragraph's neighborhood.
const EDGE: u32 = 0xffff;

/// One token as the features see it.
#[derive(Clone, Copy)]
struct View {
    form: u32,
    stem: u32,
    tag: u32,
    cluster: u32,
    cue: u32,
    source: u32,
    shape: u32,
    quotation: u32,
    deprel: u32,
}

impl View {
    const EDGE: View = View {
        form: EDGE,
        stem: EDGE,
        tag: 63,
        cluster: EDGE,
        cue: 15,
        source: 15,
        shape: 15,
        quotation: 7,
        deprel: 63,
    };
}

impl Evidence<'_> {
    fn word(&self, at: u32) -> Word {
        self.tree.words.get(at as usize).copied().unwrap_or_default()
    }

    fn view(&self, at: usize, offset: isize) -> View {
        let Some(index) = at.checked_add_signed(offset) else { return View::EDGE };
        let (Some(word), Some(tag)) = (self.tree.words.get(index), self.tree.tags.get(index))
        else {
            return View::EDGE;
        };
        View {
            form: word.form,
            stem: word.stem,
            tag: u32::from(tag.0),
            cluster: u32::from(word.cluster),
            cue: u32::from(self.classes[index][0]),
            source: u32::from(self.classes[index][1]),
            shape: word.shape as u32,
            quotation: u32::from(self.quotation[index]),
            deprel: u32::from(self.tree.deprels[index].0),
        }
    }

    fn tag(&self, at: u32) -> u32 {
        self.tree.tags.get(at as usize).map_or(63, |tag: &Tag| u32::from(tag.0))
    }

    fn deprel(&self, at: u32) -> u32 {
        self.tree.deprels.get(at as usize).map_or(63, |deprel| u32::from(deprel.0))
    }

    fn cue_class(&self, at: u32) -> u32 {
        self.classes.get(at as usize).map_or(15, |c| u32::from(c[0]))
    }

    fn head(&self, at: u32) -> u32 {
        self.tree.heads.get(at as usize).copied().filter(|&head| head != at).unwrap_or(NONE)
    }
}

/// Appends the features that the first pass sees of token `at`.
pub fn first_pass_features(evidence: &Evidence, at: usize, features: &mut Vec<Feature>) {
    word_features(evidence, at, features);
    quotation_features(evidence, at, features);
    tree_features(evidence, at, features);
    cue_features(evidence, at, features);
}

fn word_features(evidence: &Evidence, at: usize, features: &mut Vec<Feature>) {
    let [w3b, w2b, w1b, w, w1, w2, w3]: [View; 7] =
        std::array::from_fn(|i| evidence.view(at, i as isize - 3));
    let word = evidence.word(at as u32);
    let tags = |a: View, b: View| a.tag * 64 + b.tag;
    features.extend([
        single(0, w.form),
        single(1, w1b.form),
        single(2, w2b.form),
        single(3, w3b.form),
        single(4, w1.form),
        single(5, w2.form),
        single(6, w3.form),
        single(7, w.stem),
        single(8, w1b.stem),
        single(9, w1.stem),
        pair(10, w1b.form, w.form),
        pair(11, w.form, w1.form),
        pair(12, w2b.form, w1b.form),
        pair(13, w1.form, w2.form),
        pair(14, word.suffix3, w.shape),
        single(15, word.prefix),
        pair(16, w.shape, w1b.shape),
        pair(17, w.shape, w1.shape),
        single(18, w.tag),
        single(19, w1b.tag),
        single(20, w2b.tag),
        single(21, w1.tag),
        single(22, w2.tag),
        single(23, tags(w1b, w)),
        single(24, tags(w, w1)),
        pair(25, tags(w2b, w1b), w.tag),
        pair(26, tags(w1b, w), w1.tag),
        pair(27, tags(w, w1), w2.tag),
        pair(28, w.form, w1b.tag),
        pair(29, w.form, w1.tag),
        pair(30, w.tag, w1b.form),
        pair(31, w.tag, w1.form),
        single(32, w.cluster),
        single(33, w1b.cluster),
        single(34, w1.cluster),
        pair(35, w1b.cluster, w.cluster),
        pair(36, w.cluster, w1.cluster),
        pair(37, w.stem, w1.tag),
        pair(38, w.stem, w2.tag),
        triple(39, w1b.tag, w.stem, w1.tag),
        pair(40, w3b.tag, tags(w2b, w1b)),
        pair(41, w3.tag, tags(w1, w2)),
        pair(42, w.form, w2.form),
        triple(43, w1b.form, w.form, w1.form),
    ]);
}

fn quotation_features(evidence: &Evidence, at: usize, features: &mut Vec<Feature>) {
    let (b, w, a) = (evidence.view(at, -1), evidence.view(at, 0), evidence.view(at, 1));
    let place = evidence.place[at];
    let from_start = (at - place.sentence.start as usize) as u32;
    let to_end = (place.sentence.end as usize - at) as u32 - 1;
    let in_paragraph = (at - place.paragraph.start as usize) as u32;
    let flags = u32::from(place.flags);
    let index = u32::from(place.paragraph_index.min(3));
    let paragraph_length = length(place.paragraph.len() as u32);
    let sentence_length = length(place.sentence.len() as u32);
    let first = place.sentence.start;
    features.extend([
        triple(50, b.quotation, w.quotation, a.quotation),
        triple(51, w.quotation, w.form, b.quotation),
        pair(52, w.quotation, w.tag),
        pair(53, w.quotation, flags),
        triple(54, w.quotation, from_start.min(4), flags),
        pair(55, from_start.min(6), w.tag),
        pair(56, to_end.min(4), w.form),
        triple(57, in_paragraph.min(4), index, w.shape),
        triple(58, flags, paragraph_length, sentence_length),
        triple(59, index, paragraph_length, to_end.min(3)),
        triple(60, evidence.word(first).form, flags, w.quotation),
        triple(61, evidence.tag(first), flags, from_start.min(3)),
        triple(62, w.quotation, a.quotation, a.form),
        triple(63, b.quotation, b.form, w.quotation),
        triple(64, b.quotation, w.quotation, w.deprel),
    ]);
}

fn tree_features(evidence: &Evidence, at: usize, features: &mut Vec<Feature>) {
    let (b, w, a) = (evidence.view(at, -1), evidence.view(at, 0), evidence.view(at, 1));
    let token = at as u32;
    let head = evidence.head(token);
    let grand = evidence.head(head);
    let (head_word, head_tag) = (evidence.word(head), evidence.tag(head));
    let direction = u32::from(token < head);
    let (starts, ends) = evidence.outermost[at];
    let starts_head = evidence.head(starts);
    let ends_head = evidence.head(ends);
    let starts_side = u32::from(starts < starts_head);
    let span_length = |top: u32| {
        evidence.subtree.get(top as usize).map_or(0, |&(start, end)| length(end - start + 1))
    };
    features.extend([
        pair(80, w.deprel, direction),
        triple(81, w.deprel, head_word.stem, direction),
        triple(82, w.deprel, head_tag, w.tag),
        triple(83, w.deprel, evidence.deprel(head), head_tag),
        pair(84, w.stem, w.deprel),
        triple(85, w.deprel, head_word.cluster.into(), direction),
        triple(86, w.deprel, evidence.deprel(head), evidence.word(grand).stem),
        triple(87, b.deprel, w.deprel, a.deprel),
        triple(88, evidence.deprel(starts), starts_side, evidence.word(starts_head).stem),
        triple(89, evidence.deprel(starts), starts_side, evidence.tag(starts_head)),
        triple(90, evidence.deprel(starts), starts_side, evidence.cue_class(starts_head)),
        triple(91, evidence.deprel(starts), span_length(starts), w.tag),
        triple(92, evidence.deprel(ends), evidence.cue_class(ends_head), evidence.tag(ends_head)),
        pair(93, evidence.deprel(ends), evidence.word(ends_head).stem),
        triple(94, evidence.deprel(ends), span_length(ends), w.tag),
        triple(95, evidence.deprel(starts), evidence.deprel(ends), w.quotation),
        triple(96, evidence.deprel(starts), evidence.tag(starts), evidence.word(starts_head).stem),
        triple(97, w.form, evidence.deprel(starts), evidence.cue_class(starts_head)),
        triple(98, a.form, evidence.deprel(ends), evidence.cue_class(ends_head)),
    ]);
}

fn cue_features(evidence: &Evidence, at: usize, features: &mut Vec<Feature>) {
    let (b, w, a) = (evidence.view(at, -1), evidence.view(at, 0), evidence.view(at, 1));
    let (b2, a2) = (evidence.view(at, -2), evidence.view(at, 2));
    let token = at as u32;
    let (above, child) = evidence.cue_above[at];
    let (left, right) = evidence.cue_beside[at];
    let gap = |cue: u32| if cue == NONE { 15 } else { length(token.abs_diff(cue)) };
    let (above_stem, above_class) = (evidence.word(above).stem, evidence.cue_class(above));
    let path = evidence.deprel(child);
    let side = if above == NONE { 2 } else { u32::from(token < above) };
    let after_left = left.wrapping_add(1);
    features.extend([
        single(110, w.cue),
        pair(111, w.cue, w.tag),
        triple(112, b.cue, w.cue, a.cue),
        pair(113, w.source, w.tag),
        triple(114, b.source, w.source, a.source),
        triple(115, w.cue, w.source, w.shape),
        pair(116, w.tag, a.cue),
        pair(117, w.tag, b.cue),
        triple(118, w.tag, a.cue, a2.cue),
        triple(119, w.tag, b.cue, b2.cue),
        triple(120, path, side, above_stem),
        triple(121, path, side, above_class),
        triple(122, path, w.deprel, side),
        triple(123, above_class, side, gap(above)),
        triple(124, path, side, w.quotation),
        triple(125, gap(left), evidence.cue_class(left), w.tag),
        triple(126, gap(right), evidence.cue_class(right), w.tag),
        triple(127, gap(left), gap(right), w.quotation),
        pair(128, evidence.word(left).stem, gap(left)),
        pair(129, evidence.word(right).stem, gap(right)),
        triple(130, evidence.word(left).stem, evidence.word(after_left).form, gap(left).min(4)),
        triple(131, evidence.cue_class(left), evidence.tag(after_left), gap(left)),
        triple(132, evidence.cue_class(right), evidence.tag(right.wrapping_add(1)), gap(right)),
        triple(133, evidence.deprel(left), evidence.deprel(right), w.quotation),
        triple(134, w.cue, w.deprel, w.quotation),
        triple(135, path, evidence.tag(above), w.source),
    ]);
}

/// Appends the features that both passes see of what the rules say around token `at`.
pub fn rule_features(evidence: &Evidence, layer: Layer, at: usize, features: &mut Vec<Feature>) {
    let labels = &evidence.rules[layer as usize];
    let rule = |offset: isize| {
        at.checked_add_signed(offset)
            .and_then(|i| labels.get(i))
            .map_or(63, |&label| u32::from(label))
    };
    let label = |offset: isize| rule(offset) % 8;
    let (w, after) = (evidence.view(at, 0), evidence.view(at, 1));
    features.extend([
        single(400, rule(0)),
        single(401, rule(-1)),
        single(402, rule(1)),
        triple(403, label(-1), label(0), label(1)),
        triple(404, label(0), label(1), label(2)),
        pair(405, rule(0), w.tag),
        pair(406, label(0), w.form),
        pair(407, label(0), w.cue),
        triple(408, label(0), w.quotation, after.quotation),
        triple(409, label(0), label(1), after.form),
        triple(410, label(-1), label(0), w.deprel),
        pair(411, label(0), w.stem),
    ]);
}

/// Appends the features that the second pass adds: the first pass's marginals around token `at`,
/// each as a step from 0 to 7 for each label (see [`step`]).
pub fn second_pass_features(
    evidence: &Evidence,
    steps: Steps,
    at: usize,
    features: &mut Vec<Feature>,
) {
    let near =
        |offset: isize| at.checked_add_signed(offset).map_or([0; 8], |index| steps.get(index));
    let of = |index: u32| steps.get(index as usize);
    let pack = |steps: [u8; 8]| {
        steps.iter().take(Label::COUNT).fold(0, |sum, &step| sum * 8 + u32::from(step))
    };
    let role = |steps: [u8; 8], label: usize| u32::from(steps[label].max(steps[label + 1]));
    let roles = |steps: [u8; 8]| (role(steps, 1) * 8 + role(steps, 3)) * 8 + role(steps, 5);
    let w = evidence.view(at, 0);
    for offset in -3isize..=3 {
        features.push(pair(300 + (offset + 3) as u32, pack(near(offset)), 0));
    }
    for offset in -5isize..=5 {
        features.push(single(310 + (offset + 5) as u32, roles(near(offset))));
    }
    let token = at as u32;
    let head = evidence.head(token);
    let (above, child) = evidence.cue_above[at];
    let (starts, ends) = evidence.outermost[at];
    let ahead = nearest(steps, evidence, at, 1);
    let behind = nearest(steps, evidence, at, -1);
    let side = u32::from(token < head);
    features.extend([
        triple(330, roles(near(0)), roles(near(-1)), roles(near(1))),
        triple(331, roles(of(head)), w.deprel, side),
        triple(332, roles(near(0)), roles(of(head)), w.deprel),
        triple(333, roles(of(above)), evidence.deprel(child), u32::from(token < above)),
        triple(334, roles(of(evidence.head(starts))), evidence.deprel(starts), roles(of(starts))),
        triple(335, roles(of(evidence.head(ends))), evidence.deprel(ends), roles(of(ends))),
        triple(336, behind, ahead, w.quotation),
        pair(337, behind, roles(near(0))),
        pair(338, ahead, roles(near(0))),
        triple(339, behind, ahead, roles(near(0))),
        triple(340, w.form, roles(near(0)), 0),
        triple(341, w.tag, roles(near(-1)), roles(near(0))),
        triple(342, w.tag, roles(near(0)), roles(near(1))),
        triple(343, roles(near(-1)), w.form, roles(near(1))),
        triple(344, roles(near(0)), w.quotation, evidence.place[at].flags.into()),
    ]);
}

/// The step of a probability, finer toward both ends.
pub fn step(probability: f32) -> u8 {
    [0.01, 0.05, 0.15, 0.35, 0.65, 0.85, 0.95].iter().filter(|&&limit| probability >= limit).count()
        as u8
}

/// How far in the sentence the nearest likely cue, source and content of the first pass stand on
/// one side.
fn nearest(steps: Steps, evidence: &Evidence, at: usize, direction: isize) -> u32 {
    let sentence = evidence.place[at].sentence;
    let mut found = [15u32; 3];
    let mut index = at;
    for distance in 1..24 {
        match index.checked_add_signed(direction) {
            Some(next) if sentence.contains(next) => index = next,
            _ => break,
        }
        let token = steps.get(index);
        for (role, found) in found.iter_mut().enumerate() {
            let label = 1 + 2 * role;
            if *found == 15 && token[label].max(token[label + 1]) >= 4 {
                *found = length(distance);
            }
        }
    }
    (found[0] * 16 + found[1]) * 16 + found[2]
}

/// A length or distance in coarse steps, from 0 to 9.
fn length(n: u32) -> u32 {
    match n {
        0..=3 => n,
        4..=5 => 4,
        6..=8 => 5,
        9..=14 => 6,
        15..=25 => 7,
        26..=50 => 8,
        _ => 9,
    }
}
