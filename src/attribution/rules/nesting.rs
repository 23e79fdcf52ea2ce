//! Claims inside claims.

use super::Relation;
use crate::text::TokenRange;

/// Sets each relation's parent: the innermost relation whose content holds its cue.
pub(super) fn link(relations: &mut [Relation]) {
    // Contents and cues come in reading order, so a parent stands among the last few relations.
    const WINDOW: usize = 12;
    for child in 0..relations.len() {
        let Some(cue) = relations[child].cue.first().copied() else { continue };
        let first = child.saturating_sub(WINDOW);
        let last = relations.len().min(child + WINDOW);
        let parent = (first..last)
            .filter(|&parent| parent != child && holds(&relations[parent].content, cue))
            .filter(|&parent| {
                let cue = relations[parent].cue.first();
                cue.is_some_and(|&cue| !holds(&relations[child].content, cue))
            })
            .min_by_key(|&parent| {
                relations[parent].content.iter().map(TokenRange::len).sum::<usize>()
            });
        relations[child].parent = parent;
    }
}

fn holds(content: &[TokenRange], cue: TokenRange) -> bool {
    content.iter().any(|range| range.start <= cue.start && cue.end <= range.end)
}
