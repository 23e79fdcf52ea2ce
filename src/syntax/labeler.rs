//! Names the arcs of a parsed sentence, each by what stands around its two ends.

use super::parser::NONE;
use super::tagger::best;
use super::{Deprel, Tag, Word};
use crate::model::{Feature, Scorer, pair, single, triple};
use std::mem::swap;

/// How many classes the labeler's model has.
pub const WIDTH: usize = Deprel::COUNT;

/// Labels one sentence; appends a label for each word. `heads` are indexes into the sentence,
/// [`NONE`] for the root.
#[cfg_attr(target_family = "wasm", inline(never))]
pub fn label(
    model: &Scorer,
    words: &[Word],
    tags: &[Tag],
    heads: &[u32],
    labels: &mut Vec<Deprel>,
) {
    let context = Context::new(words, tags, heads);
    let [mut features, mut next] = [(); 2].map(|()| Vec::with_capacity(40));
    // The next word's rows are on their way while one word's are added up.
    let look_at = |at: usize, features: &mut Vec<Feature>| {
        features.clear();
        if heads.get(at).is_some_and(|&head| head != NONE) {
            context.label_features(at, features);
            model.fetch(features);
        }
    };
    look_at(0, &mut next);
    for (at, &head) in heads.iter().enumerate() {
        swap(&mut features, &mut next);
        look_at(at + 1, &mut next);
        if head == NONE {
            labels.push(Deprel::default());
            continue;
        }
        let mut scores = [0; WIDTH];
        model.add(&features, &mut scores);
        labels.push(Deprel(best(&scores) as u8));
    }
}

/// A parsed sentence with each word's outermost dependents.
pub struct Context<'s> {
    words: &'s [Word],
    tags: &'s [Tag],
    heads: &'s [u32],
    first_child: Vec<u32>,
    last_child: Vec<u32>,
    n_left: Vec<u8>,
}

impl<'s> Context<'s> {
    /// Reads the tree off its heads.
    pub fn new(words: &'s [Word], tags: &'s [Tag], heads: &'s [u32]) -> Context<'s> {
        let mut first_child = vec![NONE; heads.len()];
        let mut last_child = vec![NONE; heads.len()];
        let mut n_left = vec![0u8; heads.len()];
        for (at, &head) in heads.iter().enumerate() {
            let Some(first) = first_child.get_mut(head as usize) else { continue };
            if *first == NONE {
                *first = at as u32;
            }
            last_child[head as usize] = at as u32;
            if (at as u32) < head {
                n_left[head as usize] = n_left[head as usize].saturating_add(1);
            }
        }
        Context { words, tags, heads, first_child, last_child, n_left }
    }

    fn form(&self, index: u32) -> u32 {
        self.words.get(index as usize).map_or(0, |word| word.form)
    }

    fn tag(&self, index: u32) -> u32 {
        self.tags.get(index as usize).map_or(63, |tag| u32::from(tag.0))
    }

    /// Appends the features of the arc to word `at` from its head.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn label_features(&self, at: usize, features: &mut Vec<Feature>) {
        let head = self.heads[at];
        let d = at as u32;
        let (word, head_word) =
            (self.words[at], self.words.get(head as usize).copied().unwrap_or_default());
        let (t, head_t) = (self.tag(d), self.tag(head));
        let direction = u32::from(d < head);
        let gap = d.abs_diff(head).min(6) * 2 + direction;
        let arc = (t * 64 + head_t) * 2 + direction;
        let first = self.first_child[at];
        let last = self.last_child[at];
        let head_first = self.first_child.get(head as usize).copied().unwrap_or(NONE);
        let head_last = self.last_child.get(head as usize).copied().unwrap_or(NONE);
        let rank = u32::from(self.n_left.get(head as usize).copied().unwrap_or(0).min(4));
        let ends = u32::from(head_first == d) * 2 + u32::from(head_last == d);
        let grand = self.heads.get(head as usize).copied().unwrap_or(NONE);
        let before = d.checked_sub(1).unwrap_or(NONE);
        features.extend([
            single(200, arc),
            pair(201, word.form, head_t * 2 + direction),
            pair(202, head_word.form, t * 2 + direction),
            triple(203, word.form, head_word.form, direction),
            pair(204, arc, gap),
            pair(205, arc, self.form(first)),
            pair(206, arc, self.tag(first)),
            pair(207, arc, self.tag(last)),
            triple(208, head_word.form, self.form(first), direction),
            triple(209, word.form, self.form(first), head_t),
            pair(210, arc, self.tag(before)),
            pair(211, arc, self.tag(d + 1)),
            triple(212, arc, self.tag(before), self.tag(d + 1)),
            pair(213, arc, word.suffix3),
            triple(214, arc, rank, ends),
            triple(215, arc, self.form(head_first), ends),
            triple(216, arc, self.tag(head_first), self.tag(head_last)),
            pair(217, arc, self.tag(grand)),
            pair(218, arc, self.tag(head + 1)),
            pair(219, word.stem, direction),
            single(220, head_word.stem),
            triple(221, head_word.stem, self.form(first), t),
            triple(222, u32::from(word.cluster), u32::from(head_word.cluster), direction),
            pair(223, arc, u32::from(head_word.cluster)),
            pair(224, arc, u32::from(word.cluster)),
            triple(225, self.form(first), head_t * 64 + t, u32::from(word.cluster)),
            triple(226, arc, self.tag(first), self.tag(last)),
            pair(227, arc, self.form(head.wrapping_sub(1))),
            triple(228, arc, self.form(before), gap),
        ]);
    }
}
