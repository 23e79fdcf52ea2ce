//! In which words two contents differ.

use super::content::{Content, ContentWord};
use super::outcome::TextRange;

/// So many words are aligned, from the first one that differs; what is longer is told to differ as a
/// whole.
const MOST_WORDS: usize = 160;

/// The words of two contents that the other does not have at that place, as ranges of each.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Changes {
    pub old: Vec<TextRange>,
    pub new: Vec<TextRange>,
}

/// Aligns two contents by their longest common subsequence of words.
pub(super) fn compare_wording(old: &Content, new: &Content) -> Changes {
    let (old, new) = (&old.words[..], &new.words[..]);
    let is_same = |(a, b): &(&ContentWord, &ContentWord)| a.form == b.form;
    let before = old.iter().zip(new).take_while(is_same).count();
    let (old, new) = (&old[before..], &new[before..]);
    let behind = old.iter().rev().zip(new.iter().rev()).take_while(is_same).count();
    let (old, new) = (&old[..old.len() - behind], &new[..new.len() - behind]);
    let (mut old_kept, mut new_kept) = (vec![false; old.len()], vec![false; new.len()]);
    if old.len() <= MOST_WORDS && new.len() <= MOST_WORDS {
        for (a, b) in align(old, new) {
            (old_kept[a], new_kept[b]) = (true, true);
        }
    }
    Changes { old: changed(old, &old_kept), new: changed(new, &new_kept) }
}

/// The pairs of words that the longest common subsequence holds.
fn align(old: &[ContentWord], new: &[ContentWord]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    // How many words are common from a place on.
    let mut lengths = vec![0u16; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            lengths[a * width + b] = if old[a].form == new[b].form {
                lengths[(a + 1) * width + b + 1] + 1
            } else {
                lengths[(a + 1) * width + b].max(lengths[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b, mut pairs) = (0, 0, Vec::new());
    while a < old.len() && b < new.len() {
        if old[a].form == new[b].form {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if lengths[(a + 1) * width + b] >= lengths[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

/// The ranges of the words that are not kept; those that follow one another are one range.
fn changed(words: &[ContentWord], kept: &[bool]) -> Vec<TextRange> {
    let mut ranges: Vec<TextRange> = Vec::new();
    let mut follows = false;
    for (word, &is_kept) in words.iter().zip(kept) {
        match ranges.last_mut().filter(|_| follows) {
            Some(last) if !is_kept => last.end = word.range.end,
            _ if !is_kept => ranges.push(word.range),
            _ => {}
        }
        follows = !is_kept;
    }
    ranges
}
