//! Which predicted attribution stands for which gold one.

use super::{WordRelation, WordSet};

/// Whether claims inside claims are scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nesting {
    /// Only the outermost attributions are scored.
    Outermost,
    /// All are.
    All,
}

/// The attributions that count: those with words in their content, and those that `nesting` asks for.
pub(super) fn scored(relations: &[WordRelation], nesting: Nesting) -> Vec<WordRelation> {
    let is_scored = |relation: &&WordRelation| {
        (nesting == Nesting::All || !relation.is_nested) && !relation.content.is_empty()
    };
    relations.iter().filter(is_scored).cloned().collect()
}

/// Whether sources share a word, or both are empty.
pub(super) fn agrees(a: &WordSet, b: &WordSet) -> bool {
    !a.is_disjoint(b) || a.is_empty() && b.is_empty()
}

/// A gold and a predicted attribution, by index.
pub(crate) struct Pair {
    /// Index of the gold one.
    pub gold: usize,
    /// Index of the predicted one.
    pub predicted: usize,
    /// Shared words over the words of either.
    pub overlap: f64,
}

/// Pairs contents that share half of their words, one to one, best first; among equals, those
/// whose sources agree.
pub(crate) fn pair_up(gold: &[WordRelation], predicted: &[WordRelation]) -> Vec<Pair> {
    let mut found = Vec::new();
    for (i, a) in predicted.iter().enumerate() {
        for (j, b) in gold.iter().enumerate() {
            let shared = a.content.intersection(&b.content).count();
            let either = a.content.len() + b.content.len() - shared;
            if shared > 0 && 2 * shared >= either {
                let overlap = shared as f64 / either as f64;
                found.push((overlap, !agrees(&a.source, &b.source), i, j));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2, a.3).cmp(&(b.1, b.2, b.3))));
    let (mut seen_gold, mut seen) = (vec![false; gold.len()], vec![false; predicted.len()]);
    let mut pairs = Vec::new();
    for (overlap, _, predicted, gold) in found {
        if !seen[predicted] && !seen_gold[gold] {
            seen[predicted] = true;
            seen_gold[gold] = true;
            pairs.push(Pair { gold, predicted, overlap });
        }
    }
    pairs
}
