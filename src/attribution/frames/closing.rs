//! “The boats were old, logbooks show”: a sentence that ends in whose word it is, where nothing else found
//! that.

use super::noun_phrase::plain;
use super::order;
use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::attribution::rules::is_quoting_verb;
use crate::syntax::{Tag, Upos};
use crate::text::{TokenRange, dateline};

/// How sure such relations are.
const CONFIDENCE: f32 = 0.8;
/// The longest source, in tokens.
const LONGEST: usize = 6;
/// The shortest claim, in tokens.
const SHORTEST: usize = 3;

/// Adds the claims of such sentences that were missed.
pub(super) fn add(words: &Words, relations: &mut Vec<Relation>) {
    let mut added = Vec::new();
    for &sentence in &words.document.sentences {
        let Some(found) = closing(words, sentence) else { continue };
        let near = order::near(relations, sentence);
        let is_touched = |other: &Relation| {
            let parts = other.source.iter().chain(&other.cue).chain(&other.content);
            parts.into_iter().any(|part| part.overlaps(sentence))
        };
        if !relations[near].iter().any(is_touched) {
            added.push(found);
        }
    }
    relations.extend(added);
    order::sort(relations);
}

/// The claim of a sentence that ends in a comma, a noun and a verb of saying or showing.
fn closing(words: &Words, sentence: TokenRange) -> Option<Relation> {
    let (start, end) = (sentence.start as usize, sentence.end as usize);
    let verb = end.checked_sub(2).filter(|&verb| verb > start && words.text(end - 1) == ".")?;
    let comma = (start..verb).rev().take(LONGEST + 1).find(|&at| words.text(at) == ",")?;
    let speaks =
        is_quoting_verb(words.text(verb)) || words.is_any(verb, &["show", "shows", "showed"]);
    let is_small = words.text(verb).starts_with(char::is_lowercase);
    let source = TokenRange::new(comma + 1, verb);
    let is_free = sentence.indexes().all(|at| words.quotation(at).is_none());
    let paragraph = words.document.paragraphs[words.document.paragraph_of(start)].tokens;
    let content =
        TokenRange::new(start.max(dateline(words.document, paragraph).end as usize), comma);
    let has_verb = content.indexes().any(|at| words.is_finite(at));
    (speaks
        && is_small
        && is_free
        && is_noun(words, source)
        && has_verb
        && content.len() >= SHORTEST)
        .then(|| Relation {
            source: vec![source],
            cue: vec![TokenRange::new(verb, verb + 1)],
            content: vec![content],
            ..Relation::by_rule(CONFIDENCE)
        })
}

/// Whether words name who speaks. A bare plural before a verb is often tagged as a verb itself.
fn is_noun(words: &Words, source: TokenRange) -> bool {
    let first = source.start as usize;
    let phrase = plain(words, first, source.end as usize);
    let is_plural = source.len() == 1
        && words.text(first).len() > 3
        && words.text(first).ends_with('s')
        && !matches!(words.upos(first), Upos::Adv | Upos::Pron | Upos::Det);
    let is_led = phrase == source
        && (words.upos(first) == Upos::Det
            || words.tag(first) == Tag::POSSESSIVE_PRONOUN
            || words.is_name(first)
            || words.tag(source.end as usize - 1) == Tag::PLURAL_NOUN);
    is_led || is_plural
}
