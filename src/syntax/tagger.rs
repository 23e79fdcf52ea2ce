//! A greedy tagger, left to right, as an averaged perceptron (Collins 2002).

use super::{Shape, Tag, Word};
use crate::model::{Feature, Scorer, pair, single, triple};
use std::mem::swap;

/// How many classes the tagger's model has; those past [`Tag::COUNT`] are never used.
pub const WIDTH: usize = 32;

/// Tags one sentence; appends a tag for each word.
// Browsers make a function fast only from one call to the next. So what is called for each sentence
// or token is kept apart from what is called once for a page, here and wherever it says so.
#[cfg_attr(target_family = "wasm", inline(never))]
pub fn tag(model: &Scorer, words: &[Word], tags: &mut Vec<Tag>) {
    let first = tags.len();
    let [mut features, mut next] = [(); 2].map(|()| Vec::with_capacity(40));
    // What does not depend on tags of the next word is on its way while one word is tagged.
    let look_at = |at: usize, features: &mut Vec<Feature>| {
        features.clear();
        if at < words.len() {
            word_features(words, at, features);
            model.fetch(features);
        }
    };
    look_at(0, &mut next);
    for at in 0..words.len() {
        swap(&mut features, &mut next);
        look_at(at + 1, &mut next);
        fill_in_tags(words, &tags[first..], at, &mut features);
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

/// Stands for a feature that depends on tags, until they are known.
const OPEN: Feature = 0;

/// Appends the features of word `at`, given the tags of the words before it.
pub fn tag_features(words: &[Word], tags: &[Tag], at: usize, features: &mut Vec<Feature>) {
    let first = features.len();
    word_features(words, at, features);
    fill_in_tags(words, tags, at, &mut features[first..]);
}

/// Appends the features of word `at`, those that depend on tags left open.
#[cfg_attr(target_family = "wasm", inline(never))]
fn word_features(words: &[Word], at: usize, features: &mut Vec<Feature>) {
    let Around { w, before, after, case } = Around::new(words, at);
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
    let shape = w.shape as u32;
    features.extend([
        single(0, w.form),
        OPEN,
        pair(2, w.suffix2, shape),
        pair(3, w.suffix3, shape),
        pair(4, w.suffix4, shape),
        pair(5, w.prefix, shape),
        OPEN,
        single(7, case),
        single(8, before.form),
        single(9, after.form),
        single(10, word(Some(at + 2)).form),
        single(11, word(at.checked_sub(2)).form),
        OPEN,
        OPEN,
        pair(14, before.form, w.form),
        pair(15, w.form, after.form),
        single(16, after.suffix3),
        single(17, before.suffix3),
        OPEN,
        OPEN,
        pair(20, u32::from(w.cluster), u32::from(after.cluster)),
        single(21, u32::from(after.cluster)),
        pair(22, u32::from(w.cluster), u32::from(before.cluster)),
        OPEN,
        OPEN,
        OPEN,
        pair(26, u32::from(w.cluster), shape),
        OPEN,
        OPEN,
        triple(29, case, w.suffix2, after.suffix2),
    ]);
}

/// Fills in the features of word `at` that depend on the tags of the words before it; the place of each
/// is its template's number.
#[cfg_attr(target_family = "wasm", inline(never))]
fn fill_in_tags(words: &[Word], tags: &[Tag], at: usize, features: &mut [Feature]) {
    let Around { w, after, case, .. } = Around::new(words, at);
    let tag_before =
        |n: usize| at.checked_sub(n).and_then(|i| tags.get(i)).map_or(63, |tag| u32::from(tag.0));
    let (t1, t2) = (tag_before(1), tag_before(2));
    features[1] = pair(1, w.form, t1);
    features[6] = pair(6, w.suffix3, t1);
    features[12] = single(12, t1);
    features[13] = pair(13, t1, t2);
    features[18] = pair(18, case, t1);
    features[19] = pair(19, u32::from(w.cluster), t1);
    features[23] = triple(23, t1, t2, u32::from(w.cluster));
    features[24] = triple(24, t1, w.form, after.form);
    features[25] = pair(25, w.stem, t1);
    features[27] = triple(27, t1, u32::from(w.cluster), u32::from(after.cluster));
    features[28] = pair(28, t1, after.suffix3);
}

/// A word and those beside it.
struct Around {
    w: Word,
    before: Word,
    after: Word,
    /// How it is written. A capital says less where the sentence starts, and nothing in a headline of
    /// capitals.
    case: u32,
}

impl Around {
    fn new(words: &[Word], at: usize) -> Around {
        let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
        let (w, before, after) = (word(Some(at)), word(at.checked_sub(1)), word(Some(at + 1)));
        let case = w.shape as u32 * 4 + u32::from(at == 0) * 2 + u32::from(is_capital(after.shape));
        Around { w, before, after, case }
    }
}

fn is_capital(shape: Shape) -> bool {
    matches!(shape, Shape::Capitalized | Shape::Upper | Shape::SingleCapital | Shape::Mixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_feature_is_left_open() {
        let words = ["Ada", "said", "so", "."].map(Word::new);
        for at in 0..words.len() {
            let mut features = vec![7];
            tag_features(&words, &[Tag(1), Tag(2), Tag(3)][..at.min(3)], at, &mut features);
            assert_eq!((features.len(), features[0]), (31, 7));
            assert!(!features.contains(&OPEN), "{at}");
        }
    }
}
