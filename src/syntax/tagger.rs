//! A greedy tagger, left to right, as an averaged perceptron (Collins 2002).

use super::{Shape, Tag, Word};
use crate::model::{Feature, Scorer, pair, single, triple};

/// How many classes the tagger's model has; those past [`Tag::COUNT`] are never used.
pub const WIDTH: usize = 32;

/// Tags one sentence; appends a tag for each word.
// Browsers make a function fast only from one call to the next. So what is called for each sentence
// or token is kept apart from what is called once for a page, here and wherever it says so.
#[cfg_attr(target_family = "wasm", inline(never))]
pub fn tag(model: &Scorer, words: &[Word], tags: &mut Vec<Tag>) {
    let first = tags.len();
    let mut features = Vec::with_capacity(40);
    for at in 0..words.len() {
        features.clear();
        tag_features(words, &tags[first..], at, &mut features);
        let mut scores = [0; WIDTH];
        model.add(&features, &mut scores);
        tags.push(Tag(best(&scores[..Tag::COUNT]) as u8));
    }
}

/// Index of the highest score, the first of equals.
pub(super) fn best(scores: &[i32]) -> usize {
    let mut best = 0;
    for (class, &score) in scores.iter().enumerate() {
        if score > scores[best] {
            best = class;
        }
    }
    best
}

/// Appends the features of word `at`, given the tags of the words before it.
#[cfg_attr(target_family = "wasm", inline(never))]
pub fn tag_features(words: &[Word], tags: &[Tag], at: usize, features: &mut Vec<Feature>) {
    let none = Word::default();
    let word =
        |offset: isize| at.checked_add_signed(offset).and_then(|i| words.get(i)).unwrap_or(&none);
    let tag_before =
        |n: usize| at.checked_sub(n).and_then(|i| tags.get(i)).map_or(63, |tag| u32::from(tag.0));
    let (w, before, after) = (word(0), word(-1), word(1));
    let (t1, t2) = (tag_before(1), tag_before(2));
    let shape = w.shape as u32;
    // A capital says less where the sentence starts, and nothing in a headline of capitals.
    let case = shape * 4 + u32::from(at == 0) * 2 + u32::from(is_capital(after.shape));
    features.extend([
        single(0, w.form),
        pair(1, w.form, t1),
        pair(2, w.suffix2, shape),
        pair(3, w.suffix3, shape),
        pair(4, w.suffix4, shape),
        pair(5, w.prefix, shape),
        pair(6, w.suffix3, t1),
        single(7, case),
        single(8, before.form),
        single(9, after.form),
        single(10, word(2).form),
        single(11, word(-2).form),
        single(12, t1),
        pair(13, t1, t2),
        pair(14, before.form, w.form),
        pair(15, w.form, after.form),
        single(16, after.suffix3),
        single(17, before.suffix3),
        pair(18, case, t1),
        pair(19, u32::from(w.cluster), t1),
        pair(20, u32::from(w.cluster), u32::from(after.cluster)),
        single(21, u32::from(after.cluster)),
        pair(22, u32::from(w.cluster), u32::from(before.cluster)),
        triple(23, t1, t2, u32::from(w.cluster)),
        triple(24, t1, w.form, after.form),
        pair(25, w.stem, t1),
        pair(26, u32::from(w.cluster), shape),
        triple(27, t1, u32::from(w.cluster), u32::from(after.cluster)),
        pair(28, t1, after.suffix3),
        triple(29, case, w.suffix2, after.suffix2),
    ]);
}

fn is_capital(shape: Shape) -> bool {
    matches!(shape, Shape::Capitalized | Shape::Upper | Shape::SingleCapital | Shape::Mixed)
}
