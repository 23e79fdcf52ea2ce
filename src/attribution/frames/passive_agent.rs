//! “The captain was charged by inspectors with sailing without lights”: who stands behind “by” ends
//! where the verb's own complement begins, which is a part of what is claimed.

use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::sort::SharedSort;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;

/// Parts the sources of passives from the complements behind them.
pub(super) fn settle(words: &Words, relations: &mut [Relation]) {
    for relation in relations {
        let (&[source], &[cue]) = (&relation.source[..], &relation.cue[..]) else { continue };
        // “By” may be the cue's last word, or stand between cue and source.
        let by = source.start.saturating_sub(1);
        if !words.is(by as usize, "by") || !(by == cue.end || by + 1 == cue.end && cue.len() > 1) {
            continue;
        }
        let Some(at) = source.indexes().skip(1).find(|&at| opens(words, at)) else { continue };
        if (source.start as usize..at).any(|at| words.is(at, "such")) {
            continue;
        }
        let sentence = words.sentence(at);
        let ends = |at: &usize| matches!(words.text(*at), "," | "." | ";" | "!" | "?" | ":");
        let end = (at..sentence.end as usize).find(ends).unwrap_or(sentence.end as usize);
        let rest = TokenRange::new(at, end);
        relation.source[0].end = at as u32;
        if !relation.content.iter().any(|content| content.overlaps(rest)) {
            relation.content.push(rest);
            relation.content.shared_sort();
        }
    }
}

/// Whether a complement begins at token `at`: “as a joke”, “with sailing”, “of lying”.
fn opens(words: &Words, at: usize) -> bool {
    let verb = words.text(at + 1);
    let has_object = matches!(words.upos(at + 2), Upos::Det | Upos::Pron | Upos::Propn | Upos::Adp);
    let is_gerund = verb.len() > 4
        && verb.ends_with("ing")
        && verb.starts_with(char::is_lowercase)
        && (words.tag(at + 1) == Tag::PRESENT_PARTICIPLE || has_object);
    matches!(words.upos(at), Upos::Adp | Upos::Sconj)
        && (words.is(at, "as") || words.is_any(at, &["with", "of", "for", "over"]) && is_gerund)
}
