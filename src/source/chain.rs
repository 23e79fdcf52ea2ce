//! Through whom a claim came: "the Gazette reported, citing two officials", "told the Gazette".

use super::judgement::Judgement;
use crate::attribution::Relation;
use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::is_predicate;
use crate::text::TokenRange;

/// The words for the one whom the relation's source passes on: "citing two officials".
pub(in crate::source) fn cited(
    reading: &Reading,
    relations: &[Relation],
    index: usize,
) -> Option<TokenRange> {
    let relation = &relations[index];
    let at = relation.cue.first().or(relation.source.first())?.start as usize;
    let sentence = reading.sentence_around(at);
    let is_claimed = |at: usize| {
        reading.document.outermost_quotation(at).is_some()
            || relation.content.iter().any(|range| range.contains(at))
    };
    // Another's cue between ours and "citing" has it.
    let is_nearest = |citing: usize| {
        let others = relations.iter().enumerate().filter(|&(other, _)| other != index);
        let cues = others.flat_map(|(_, relation)| &relation.cue).map(|cue| cue.start as usize);
        let (low, high) = (at.min(citing), at.max(citing));
        cues.filter(|&cue| cue != citing).all(|cue| cue <= low || cue >= high)
    };
    let is_citing = |at: usize| {
        let word = reading.text(at).to_lowercase();
        let is_own = relation.source.iter().any(|range| range.contains(at))
            || matches!(reading.text(at.saturating_sub(1)), "which" | "that");
        matches!(word.as_str(), "citing" | "quoting")
            || is_own && matches!(word.as_str(), "cited" | "quoted")
    };
    let citing = sentence.clone().find(|&at| is_citing(at) && !is_claimed(at) && is_nearest(at))?;
    named_at(reading, citing + 1, sentence.end)
}

/// The phrase from `start` to the end of its clause.
fn named_at(reading: &Reading, start: usize, end: usize) -> Option<TokenRange> {
    let is_end = |&at: &usize| {
        matches!(
            reading.text(at),
            "," | "." | ";" | ":" | "—" | "–" | "--" | ")" | "“" | "\"" | "``" | "that" | "as"
        ) || at > start && is_predicate(reading, at)
    };
    let last = (start..end).find(is_end).unwrap_or(end);
    (start < last).then(|| TokenRange::new(start, last))
}

/// Through whom the claim of relation `index` came, from the outermost claim that holds it inward.
pub(super) fn whole_chain(
    relations: &[Relation],
    judgements: &[Judgement],
    index: usize,
) -> Vec<usize> {
    if judgements[index].source.is_none() {
        return Vec::new();
    }
    let mut outward: Vec<usize> =
        std::iter::successors(Some(index), |&at| relations[at].parent).collect();
    outward.reverse();
    let mut chain: Vec<usize> = Vec::new();
    for at in outward {
        for &source in &judgements[at].chain {
            if !chain.contains(&source) {
                chain.push(source);
            }
        }
    }
    if chain.len() > 1 { chain } else { Vec::new() }
}
