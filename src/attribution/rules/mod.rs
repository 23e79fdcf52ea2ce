//! Attribution relations by rules over tokens, quotations and a cue lexicon.

use super::Relation;
use crate::text::{Document, TokenRange};

/// Finds the document's attribution relations, in reading order of their cues.
pub fn find_relations(document: &Document) -> Vec<Relation> {
    let mut relations = Vec::new();
    for sentence in &document.sentences {
        for at in sentence.indexes() {
            if document.token_text(at) == "said" {
                relations.extend(quoted_before(document, *sentence, at));
            }
        }
    }
    relations
}

fn quoted_before(document: &Document, sentence: TokenRange, cue: usize) -> Option<Relation> {
    let (start, end) = (sentence.start as usize, sentence.end as usize);
    let capital = |at: &usize| document.token_text(*at).starts_with(char::is_uppercase);
    let after = (cue + 1..end).take_while(capital).count();
    let before = (start..cue).rev().take_while(capital).count();
    let source = if after > 0 {
        TokenRange::new(cue + 1, cue + 1 + after)
    } else {
        TokenRange::new(cue - before, cue)
    };
    let first = source.start.min(cue as u32) as usize;
    let content = TokenRange::new(start, first);
    (!content.is_empty() && !source.is_empty()).then(|| Relation {
        source: vec![source],
        cue: vec![TokenRange::new(cue, cue + 1)],
        content: vec![content],
        confidence: 0.5,
        ..Relation::default()
    })
}
