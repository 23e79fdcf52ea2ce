//! “The baker turned and said: “We are closed”, he said”: a verb before a quotation has it, even where
//! another verb claims that.

use super::noun_phrase::plain;
use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::attribution::rules::is_quoting_verb;
use crate::syntax::{Tag, Upos};
use crate::text::{Quotation, TokenRange};

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
    for quotation in words.document.quotations.iter().filter(|q| q.depth == 0 && q.is_closed) {
        if let Some(told) = told_twice(words, quotation) {
            join(words, relations, quotation.tokens, &told);
        }
    }
}

/// One speaker who is told before and behind a quotation.
struct ToldTwice {
    source: TokenRange,
    cue: TokenRange,
    /// The verb behind.
    again: TokenRange,
}

/// “The baker said: “We are closed”, he said.”: who speaks by the words in front, where those behind say
/// no more than that he does.
fn told_twice(words: &Words, quotation: &Quotation) -> Option<ToldTwice> {
    let (start, end) = (quotation.tokens.start as usize, quotation.tokens.end as usize);
    let verb = start.checked_sub(2)?;
    let speaks = |at: usize| is_quoting_verb(words.text(at)) && words.is_finite(at);
    let first = words.sentence(verb).start as usize;
    if !matches!(words.text(start - 1), ":" | ",") || !speaks(verb) || verb <= first {
        return None;
    }
    let behind = end + usize::from(words.text(end) == ",");
    let is_again = words.is_any(behind, &["he", "she", "they"])
        && speaks(behind + 1)
        && words.text(behind + 2) == ".";
    let source = plain(words, first, verb);
    let next = source.end as usize;
    // Of several verbs the last is still the first subject's: “The baker turned and said”.
    let is_own = next == verb || words.is_verb(next) && words.upos(verb - 1) == Upos::Cconj;
    (is_again && !source.is_empty() && is_own).then(|| ToldTwice {
        source,
        cue: TokenRange::new(verb, verb + 1),
        again: TokenRange::new(behind + 1, behind + 2),
    })
}

/// Makes one relation of those that have the verb before a quotation and the one behind it.
fn join(words: &Words, relations: &mut Vec<Relation>, quotation: TokenRange, told: &ToldTwice) {
    let is_of = |relation: &Relation| {
        relation.cue.iter().any(|cue| cue.overlaps(told.cue) || cue.overlaps(told.again))
    };
    let Some(kept) = relations.iter().position(is_of) else { return };
    // What the speaker says on may be with the verb behind.
    let goes_on = |part: &&TokenRange| {
        part.start >= told.again.end && words.quotation_from(part.start as usize).is_some()
    };
    let parts = relations.iter().filter(|it| is_of(it)).flat_map(|it| &it.content);
    let more: Vec<TokenRange> = parts.filter(goes_on).copied().collect();
    let relation = &mut relations[kept];
    relation.source = vec![told.source];
    relation.cue = vec![told.cue];
    relation.content = vec![quotation];
    relation.content.extend(more);
    let mut index = 0;
    relations.retain(|relation| {
        index += 1;
        index == kept + 1 || !is_of(relation)
    });
}
