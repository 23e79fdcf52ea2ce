//! “The baker turned and said: “We are closed”, he said”: a verb with a colon has the quotation
//! behind it, even where another verb claims that.

use super::noun_phrase::plain;
use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::syntax::Tag;
use crate::text::TokenRange;

/// Gives cues with a colon that found something else the quotation behind the colon.
pub(super) fn settle(words: &Words, relations: &mut Vec<Relation>) {
    let mut settled: Vec<TokenRange> = Vec::new();
    for relation in relations.iter_mut().filter(|relation| relation.source.is_empty()) {
        let Some(&cue) = relation.cue.first() else { continue };
        let last = cue.end as usize - 1;
        let colon = if words.text(last) == ":" { last } else { last + 1 };
        let Some(quotation) = words.quotation_from(colon + 1) else { continue };
        if words.text(colon) != ":"
            || relation.content.iter().any(|content| content.overlaps(quotation.tokens))
        {
            continue;
        }
        let start = words.sentence(cue.start as usize).start as usize;
        let subject = plain(words, start, cue.start as usize);
        if subject.is_empty() || !words.is_verb(subject.end as usize) {
            continue;
        }
        relation.source = vec![subject];
        relation.content = vec![quotation.tokens];
        settled.push(quotation.tokens);
    }
    let says_again = |relation: &Relation| {
        let (&[source], &[content]) = (&relation.source[..], &relation.content[..]) else {
            return false;
        };
        words.tag(source.start as usize) == Tag::PERSONAL_PRONOUN
            && settled
                .iter()
                .any(|quotation| quotation.overlaps(content) && source.start >= quotation.end)
    };
    if !settled.is_empty() {
        relations.retain(|relation| !says_again(relation));
    }
}
