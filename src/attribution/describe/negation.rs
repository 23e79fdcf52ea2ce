//! Whether an attribution is denied: "did not say", "no one believes".
//!
//! This is the scopal polarity of the Penn Discourse Treebank's attribution scheme. A cue that
//! itself denies its content ("denied", "dismissed") is not negated.

use crate::attribution::Relation;
use crate::attribution::grammar::{cue_head, form};
use crate::model::word_list::rows;
use crate::syntax::Tree;
use std::collections::HashMap;
use std::sync::LazyLock;

const CUE: u8 = 1;
const SOURCE: u8 = 2;
const POSITIVE: u8 = 4;

/// How far before a cue its negation may stand, in tokens.
const REACH: usize = 3;

static WORDS: LazyLock<HashMap<u32, u8>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for row in rows(include_str!("../../../data/negations.tsv")) {
        let &[word, place] = &row[..] else { continue };
        let class = match place {
            "cue" => CUE,
            "source" => SOURCE,
            _ => POSITIVE,
        };
        *words.entry(form(word)).or_default() |= class;
    }
    words
});

/// Words that deny only what follows them.
static ADVERBS: LazyLock<[u32; 4]> = LazyLock::new(|| ["not", "n't", "never", "cannot"].map(form));

/// Whether a relation is denied by its cue or by its source.
pub(in crate::attribution) fn is_negated(tree: &Tree, relation: &Relation) -> bool {
    let Some(&cue) = relation.cue.first() else { return false };
    let classes =
        |at: usize| tree.words.get(at).and_then(|word| WORDS.get(&word.form)).copied().unwrap_or(0);
    let denies = |at: usize| {
        classes(at) & CUE != 0 && classes(at + 1) & POSITIVE == 0 && classes(at + 2) & POSITIVE == 0
    };
    let head = cue_head(tree, cue);
    let first = cue.start as usize;
    // A negation after the verb belongs to what is said: "asked them not to".
    let is_adverb = |at: usize| tree.words.get(at).is_some_and(|word| ADVERBS.contains(&word.form));
    let in_cue = cue.indexes().any(|at| denies(at) && (at < head || !is_adverb(at)));
    let belongs = |at: usize| {
        tree.heads
            .get(at)
            .is_some_and(|&parent| parent as usize == head || cue.contains(parent as usize))
    };
    let beside = (first.saturating_sub(REACH)..first).any(|at| denies(at) && belongs(at));
    let by_source =
        relation.source.first().is_some_and(|source| classes(source.start as usize) & SOURCE != 0);
    in_cue || beside || by_source
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::markup::Marked;

    fn check(marked: &str, expected: bool) {
        let marked_text = Marked::new(marked);
        assert_eq!(is_negated(&marked_text.tree, &marked_text.relation), expected, "{marked}");
    }

    #[test]
    fn rows_are_well_formed() {
        for row in rows(include_str!("../../../data/negations.tsv")) {
            assert!(row.len() == 2 && ["cue", "source", "positive"].contains(&row[1]), "{row:?}");
        }
    }

    #[test]
    fn denied_cues_are_negated() {
        check("[The mayor] {did not say} <who would pay>.", true);
        check("[She] {never claimed} <that the dam was safe>.", true);
        check("[He] {has n’t confirmed} <the sale>.", true);
        check("[The firm] would not {say} <when it knew>.", true);
        check("[The report] {made no mention of} <the leak>.", true);
        check("[He] left without {naming} <his successor>.", true);
        check("[No one] {believed} <the bridge would hold>.", true);
        check("[Neither driver] {reported} <the crash>.", true);
    }

    #[test]
    fn other_cues_are_not() {
        check("[The mayor] {said} <the bridge is not safe>.", false);
        check("[The clerk] {denied} <the charge>.", false);
        check("[She] {not only said} <it was late> but left.", false);
        check("[He] {has no doubt} <that it will rain>.", false);
        check("[The judge] {told} them <not to leave>.", false);
        check("[He] did not wait, and {said} <it was over>.", false);
        check("<It rained>.", false);
    }
}
