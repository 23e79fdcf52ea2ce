//! Which claims of two articles are one, by the words of their contents.

use super::content::Content;
use crate::sort::SharedSort;
use std::cmp::Ordering;
use std::collections::HashMap;

/// From this score on two claims of one source are one. The scores were chosen on pairs of articles of
/// different outlets and days, whose claims mostly are different ones on the same matters.
const LEAST_OF_ONE_SOURCE: f32 = 0.5;
/// The same of claims of two sources that share many words.
const LEAST_OF_MANY_WORDS: f32 = 0.65;
/// The same where they share few words: people say like things of unlike matters.
const LEAST_OF_FEW_WORDS: f32 = 0.8;
/// Two claims share many words from this number of telling ones on.
const MANY_WORDS: usize = 6;
/// A content of fewer words that tell something is the same only if all of them are.
const FEW_WORDS: usize = 3;
/// From this share of its words on a claim stands within a longer one.
const LEAST_WITHIN: f32 = 0.8;
/// The same of claims of two sources.
const LEAST_WITHIN_OTHERS: f32 = 0.9;
/// What of a share within is worth as much as the same score of two claims.
const WITHIN_WORTH: f32 = 0.9;
/// Claims of one length at most so many times the other's are one by what they share.
const MOST_TIMES: f32 = 3.0;
/// Words that more claims hold do not bring claims together; they count once these are found.
const MOST_HOLDERS: usize = 32;
/// With how many claims of the other article each is compared, word by word.
const MOST_CANDIDATES: usize = 8;

/// Two claims that are one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Paired {
    pub old: usize,
    pub new: usize,
    pub score: f32,
    /// Whether one is but a part of the other, which may have a partner of its own.
    pub is_part: bool,
}

/// Pairs claims, the most alike first and each once; then those that are a part of a claim of the other
/// article.
pub(super) fn pair_claims(
    old: &[Content],
    new: &[Content],
    is_same_source: impl Fn(usize, usize) -> bool,
) -> Vec<Paired> {
    let (mut old_free, mut new_free) = (vec![true; old.len()], vec![true; new.len()]);
    let mut paired = pair_equal(old, new, &is_same_source);
    for pair in &paired {
        (old_free[pair.old], new_free[pair.new]) = (false, false);
    }
    let candidates = find_candidates(old, new);
    let mut likely: Vec<Paired> = candidates
        .iter()
        .filter(|&&(a, b)| old_free[a] && new_free[b])
        .filter_map(|&(a, b)| {
            let is_same = is_same_source(a, b);
            let score = score(&old[a], &new[b]);
            let is_short = old[a].words.len().min(new[b].words.len()) < FEW_WORDS;
            let least = match (is_short, is_same) {
                (true, true) => 1.0,
                // "It will rain", of two people, may be two claims.
                (true, false) => f32::INFINITY,
                (false, true) => LEAST_OF_ONE_SOURCE,
                (false, false) if shared(&old[a], &new[b]) < MANY_WORDS => LEAST_OF_FEW_WORDS,
                (false, false) => LEAST_OF_MANY_WORDS,
            };
            (score >= least).then_some(Paired { old: a, new: b, score, is_part: false })
        })
        .collect();
    let place = |pair: &Paired| {
        let distance = share(pair.old, old.len()) - share(pair.new, new.len());
        (distance.abs() * 1000.0) as u32
    };
    likely.shared_sort_by(|a, b| {
        let by_score = b.score.total_cmp(&a.score);
        by_score.then_with(|| (place(a), a.old, a.new).cmp(&(place(b), b.old, b.new)))
    });
    for pair in likely {
        if old_free[pair.old] && new_free[pair.new] {
            (old_free[pair.old], new_free[pair.new]) = (false, false);
            paired.push(pair);
        }
    }
    paired.extend(pair_parts(old, new, &candidates, &old_free, &new_free, is_same_source));
    paired
}

/// Pairs what is equal word by word, in the articles' order: first of one source, then of two.
fn pair_equal(
    old: &[Content],
    new: &[Content],
    is_same_source: impl Fn(usize, usize) -> bool,
) -> Vec<Paired> {
    let forms = |content: &Content| content.words.iter().map(|w| w.form).collect::<Vec<u32>>();
    let mut equal: HashMap<Vec<u32>, Vec<usize>> = HashMap::new();
    for (at, content) in new.iter().enumerate() {
        if !content.words.is_empty() {
            equal.entry(forms(content)).or_default().push(at);
        }
    }
    for places in equal.values_mut() {
        places.reverse();
    }
    let mut paired = Vec::new();
    for (at, content) in old.iter().enumerate() {
        let Some(places) = equal.get_mut(&forms(content)) else { continue };
        let near = places.len().saturating_sub(MOST_CANDIDATES);
        let of_one = (near..places.len()).rev().find(|&place| is_same_source(at, places[place]));
        let found = of_one.or(places.len().checked_sub(1).filter(|_| content.is_telling()));
        if let Some(place) = found {
            let other = places.remove(place);
            paired.push(Paired { old: at, new: other, score: 1.0, is_part: false });
        }
    }
    paired
}

/// Which claims have so many telling words in common that it is worth to compare them.
fn find_candidates(old: &[Content], new: &[Content]) -> Vec<(usize, usize)> {
    let mut holders: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, content) in new.iter().enumerate() {
        for &(stem, _) in &content.bag {
            holders.entry(stem).or_default().push(at);
        }
    }
    let mut shared = vec![0.0; new.len()];
    let mut touched: Vec<usize> = Vec::new();
    let mut candidates = Vec::new();
    for (at, content) in old.iter().enumerate() {
        for &(stem, weight) in &content.bag {
            let Some(held) = holders.get(&stem).filter(|held| held.len() <= MOST_HOLDERS) else {
                continue;
            };
            for &other in held {
                if shared[other] == 0.0 {
                    touched.push(other);
                }
                shared[other] += weight;
            }
        }
        touched.shared_sort_by(|&a, &b| shared[b].total_cmp(&shared[a]).then(a.cmp(&b)));
        candidates.extend(touched.iter().take(MOST_CANDIDATES).map(|&other| (at, other)));
        for other in touched.drain(..) {
            shared[other] = 0.0;
        }
    }
    candidates
}

/// Of the claims that are left, those whose words stand within one of the other article.
fn pair_parts(
    old: &[Content],
    new: &[Content],
    candidates: &[(usize, usize)],
    old_free: &[bool],
    new_free: &[bool],
    is_same_source: impl Fn(usize, usize) -> bool,
) -> Vec<Paired> {
    let mut parts: Vec<(bool, usize, Paired)> = Vec::new();
    for &(a, b) in candidates {
        let is_old = match (old_free[a], new_free[b]) {
            (false, false) => continue,
            (true, true) => old[a].weight <= new[b].weight,
            (is_old, _) => is_old,
        };
        let (part, whole) = if is_old { (&old[a], &new[b]) } else { (&new[b], &old[a]) };
        let within = common(part, whole) / part.weight.max(f32::MIN_POSITIVE);
        // What two people say may share some words without being one.
        let (least_words, least) = if is_same_source(a, b) {
            (FEW_WORDS, LEAST_WITHIN)
        } else {
            (2 * FEW_WORDS, LEAST_WITHIN_OTHERS)
        };
        if part.words.len() > least_words && within >= least {
            let pair = Paired { old: a, new: b, score: within, is_part: true };
            parts.push((is_old, if is_old { a } else { b }, pair));
        }
    }
    // Each part once, with the claim that has most of it.
    parts.shared_sort_by(|a, b| {
        let by_part = (a.0, a.1).cmp(&(b.0, b.1));
        by_part
            .then(b.2.score.total_cmp(&a.2.score))
            .then((a.2.old, a.2.new).cmp(&(b.2.old, b.2.new)))
    });
    parts.dedup_by_key(|&mut (is_old, at, _)| (is_old, at));
    parts.into_iter().map(|(_, _, pair)| pair).collect()
}

/// How much two contents are alike, from 0 to 1: the share of the words of both that both have, or of
/// the shorter one's where it is not much shorter.
fn score(a: &Content, b: &Content) -> f32 {
    let common = common(a, b);
    let (less, more) = (a.weight.min(b.weight), a.weight.max(b.weight));
    if less <= 0.0 {
        return 0.0;
    }
    let of_both = 2.0 * common / (less + more);
    let within = if more <= MOST_TIMES * less { WITHIN_WORTH * common / less } else { 0.0 };
    // "Taxes will rise by 3 per cent" stands as it is within longer quotations of the same.
    let is_long = a.words.len().min(b.words.len()) > 2 * FEW_WORDS;
    if is_long && within >= WITHIN_WORTH * LEAST_WITHIN { of_both.max(within) } else { of_both }
}

/// The weight of the words that both have.
fn common(a: &Content, b: &Content) -> f32 {
    both(a, b).sum()
}

/// How many different words both have.
fn shared(a: &Content, b: &Content) -> usize {
    both(a, b).count()
}

/// For each word that both have, how much it weighs.
fn both(a: &Content, b: &Content) -> impl Iterator<Item = f32> {
    let (mut at, mut other, mut found) = (0, 0, Vec::new());
    while let (Some(&(one, weight)), Some(&(two, its_weight))) = (a.bag.get(at), b.bag.get(other)) {
        match one.cmp(&two) {
            Ordering::Less => at += 1,
            Ordering::Greater => other += 1,
            Ordering::Equal => {
                found.push(weight.min(its_weight));
                (at, other) = (at + 1, other + 1);
            }
        }
    }
    found.into_iter()
}

/// Where in an article something stands, from 0 to 1.
fn share(at: usize, of: usize) -> f32 {
    at as f32 / of.max(1) as f32
}
