//! The sources of two articles, those that are one brought together.

use super::outcome::SourcePair;
use std::collections::HashMap;

/// The sources of two articles as they belong together.
#[derive(Debug, Default)]
pub(super) struct Pairing {
    /// For each older source its place in `pairs`; none for one without a name.
    old: Vec<Option<usize>>,
    /// The same of the newer ones.
    new: Vec<Option<usize>>,
    pairs: Vec<SourcePair>,
    /// For places that were joined with another, that other.
    joined: HashMap<usize, usize>,
    /// Of each source that is no person the words of its name, in alphabetical order.
    old_words: Vec<Vec<String>>,
    new_words: Vec<Vec<String>>,
}

impl Pairing {
    /// Of each source of either article that is no person the words of its name, in alphabetical order.
    pub fn with_words(self, old_words: Vec<Vec<String>>, new_words: Vec<Vec<String>>) -> Pairing {
        Pairing { old_words, new_words, ..self }
    }

    /// Takes two bodies or texts for one that have a claim in common and half of the words of the
    /// shorter name, where neither has a partner: "a confidential memorandum prepared by the budget
    /// office" and "a budget office memorandum".
    pub fn join_by_claim(&mut self, old: Option<u32>, new: Option<u32>) {
        let (Some(to), Some(from)) = (place(&self.old, old), self.new_place(new)) else { return };
        let is_open = self.pairs[to].new.is_none() && self.pairs[from].old.is_none();
        let (Some(old), Some(new)) = (old, new) else { return };
        let words = (self.old_words.get(old as usize), self.new_words.get(new as usize));
        let (Some(a), Some(b)) = words else { return };
        let shared = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
        if is_open && shared > 0 && 2 * shared >= a.len().min(b.len()) {
            self.pairs[to].new = self.pairs[from].new.take();
            self.joined.insert(from, to);
        }
    }

    /// Every source with a name, once.
    pub fn pairs(&self) -> Vec<SourcePair> {
        let is_any = |pair: &&SourcePair| pair.old.is_some() || pair.new.is_some();
        self.pairs.iter().filter(is_any).copied().collect()
    }

    /// Whether an older and a newer source are the same.
    pub fn is_one(&self, old: Option<u32>, new: Option<u32>) -> bool {
        let old = place(&self.old, old);
        old.is_some() && old == self.new_place(new)
    }

    fn new_place(&self, new: Option<u32>) -> Option<usize> {
        let own = place(&self.new, new)?;
        Some(self.joined.get(&own).copied().unwrap_or(own))
    }

    /// Whether an older source has a name.
    pub fn is_named_old(&self, old: Option<u32>) -> bool {
        place(&self.old, old).is_some()
    }

    /// Whether a newer source has a name.
    pub fn is_named_new(&self, new: Option<u32>) -> bool {
        place(&self.new, new).is_some()
    }
}

fn place(places: &[Option<usize>], index: Option<u32>) -> Option<usize> {
    *places.get(index? as usize)?
}

/// Those that are the first of their name.
pub(super) fn heads(same: &[Option<usize>]) -> impl Iterator<Item = usize> {
    same.iter().enumerate().filter(|&(at, &head)| head == Some(at)).map(|(at, _)| at)
}

/// Makes pairs of the sources that are partners; those of one article with the same name are one.
pub(super) fn put_together(
    old_same: &[Option<usize>],
    new_same: &[Option<usize>],
    partner_of_old: &[Option<usize>],
    partner_of_new: &[Option<usize>],
) -> Pairing {
    let mut pairing = Pairing {
        old: vec![None; old_same.len()],
        new: vec![None; new_same.len()],
        ..Pairing::default()
    };
    for at in heads(old_same) {
        let new = partner_of_old[at].map(|other| other as u32);
        pairing.old[at] = Some(pairing.pairs.len());
        pairing.pairs.push(SourcePair { old: Some(at as u32), new });
    }
    for at in heads(new_same) {
        let known = partner_of_new[at].and_then(|other| pairing.old[other]);
        pairing.new[at] = known.or_else(|| {
            pairing.pairs.push(SourcePair { old: None, new: Some(at as u32) });
            Some(pairing.pairs.len() - 1)
        });
    }
    for (at, head) in old_same.iter().enumerate() {
        pairing.old[at] = head.and_then(|head| pairing.old[head]);
    }
    for (at, head) in new_same.iter().enumerate() {
        pairing.new[at] = head.and_then(|head| pairing.new[head]);
    }
    pairing
}
