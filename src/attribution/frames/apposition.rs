//! “It will close, the keeper, Ada Byron, said”: a source with its apposition between a claim and its
//! verb. What stands between the commas reads like a part of the claim.

use super::noun_phrase::plain;
use super::order;
use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::attribution::rules::is_quoting_verb;
use crate::sort::SharedSort;
use crate::syntax::{Tag, Upos};
use crate::text::{TokenRange, dateline};

/// How sure relations are that nothing else found.
const CONFIDENCE: f32 = 0.8;
/// The longest of the two parts of a source, in tokens.
const LONGEST: usize = 14;
/// What may stand between the verb and the end of its sentence: when, where and to whom.
const LONGEST_TAIL: usize = 10;

/// A claim, its source in two parts, and the verb.
struct Closing {
    content: TokenRange,
    source: TokenRange,
    cue: TokenRange,
}

/// Gives the claims of such sentences their sources, and adds those that were missed.
pub(super) fn settle(words: &Words, relations: &mut Vec<Relation>) {
    for &sentence in &words.document.sentences {
        let Some(found) = closing(words, sentence) else { continue };
        let is_same =
            |relation: &&mut Relation| relation.cue.iter().any(|cue| cue.overlaps(found.cue));
        let near = order::near(relations, sentence);
        if let Some(relation) = relations[near.clone()].iter_mut().find(is_same) {
            // A source that reaches further to the left is the whole one.
            let is_part = |source: &TokenRange| {
                source.start < found.source.start && source.end > found.source.start
            };
            if relation.source.iter().any(is_part) {
                continue;
            }
            relation.source = vec![found.source];
            // Of other sentences only what is quoted goes on what is said here.
            relation.content.retain(|content| match content.overlaps(sentence) {
                true => content.end <= found.content.end && content.start >= found.content.start,
                false => words.quotation(content.start as usize).is_some(),
            });
            if !relation.content.iter().any(|content| content.overlaps(found.content)) {
                relation.content.push(found.content);
                relation.content.shared_sort();
            }
        } else if !relations[near]
            .iter()
            .any(|relation| relation.content.iter().any(|content| content.overlaps(found.cue)))
        {
            relations.push(Relation {
                source: vec![found.source],
                cue: vec![found.cue],
                content: vec![found.content],
                ..Relation::by_rule(CONFIDENCE)
            });
        }
    }
}

/// The parts of a sentence that ends in “…, the keeper, Ada Byron, said”.
fn closing(words: &Words, sentence: TokenRange) -> Option<Closing> {
    let (start, end) = (sentence.start as usize, sentence.end as usize);
    let comma = |at: &usize| words.text(*at) == "," && words.quotation(*at).is_none();
    let last = (start..end).rev().filter(comma).find(|&at| {
        let verb = first_word(words, at + 1);
        is_quoting_verb(words.text(verb))
            && (words.is_finite(verb) || words.tag(verb) == Tag::PAST_PARTICIPLE)
    })?;
    let verb = first_word(words, last + 1);
    let mut first = two_parts(words, start, last)?;
    // “the keeper, Ada Byron, and her deputy, Tom Ware, said”
    if words.is(first + 1, "and") {
        first = two_parts(words, start, first)?;
    }
    let paragraph = words.document.paragraphs[words.document.paragraph_of(start)].tokens;
    let start = start.max(dateline(words.document, paragraph).end as usize);
    let content = TokenRange::new(start.min(first), first);
    // Words behind a closing mark are already the source: “It broke,” Ada Byron, a diver from Ellery,
    // Maine, said.
    let last_quoted = content.indexes().rev().find(|&at| words.quotation(at).is_some());
    let is_all = last_quoted.is_none_or(|at| at + 1 == first || words.upos(at + 1) != Upos::Propn);
    // Verbs in headings and in quotation marks are often tagged as no finite ones.
    let is_verb = |at: usize| words.is_verb(at) && words.tag(at) != Tag::PRESENT_PARTICIPLE;
    let is_claim = is_all && content.indexes().any(is_verb);
    (is_claim && ends(words, verb + 1, end)).then_some(Closing {
        content,
        source: TokenRange::new(first + 1, last),
        cue: TokenRange::new(verb, verb + 1),
    })
}

/// The comma before a source of two parts that ends at the comma `last`: a role and a name, or two
/// descriptions of one (“the ferry line, a state body,”).
fn two_parts(words: &Words, start: usize, last: usize) -> Option<usize> {
    let comma = |at: &usize| words.text(*at) == "," && words.quotation(*at).is_none();
    let middle = (start..last).rev().take(LONGEST + 1).find(comma)?;
    let first = (start..middle).rev().take(LONGEST + 1).find(comma)?;
    let from = first + 1 + usize::from(words.is(first + 1, "and"));
    let (left, right) = (plain(words, from, middle), plain(words, middle + 1, last));
    let is_whole = left.end as usize == middle && right.end as usize == last;
    let is_described = (words.is(from, "the") || words.tag(from) == Tag::POSSESSIVE_PRONOUN)
        && words.is_any(middle + 1, &["a", "an"])
        && from == first + 1;
    let is_named = is_name(words, left) != is_name(words, right);
    (is_whole && (is_named || is_described)).then_some(first)
}

/// The token at `at`, or the one behind an adverb there.
fn first_word(words: &Words, at: usize) -> usize {
    at + usize::from(words.text(at).ends_with("ly"))
}

/// Whether words are a name and nothing else; tags take many a name for a noun.
fn is_name(words: &Words, range: TokenRange) -> bool {
    range
        .indexes()
        .all(|at| words.is_capital(at) || matches!(words.text(at), "-" | "of" | "." | "&"))
}

/// Whether nothing follows a verb but when, where and to whom: no object, and no clause but one that tells
/// of something else (“said, though nobody asked”).
fn ends(words: &Words, at: usize, end: usize) -> bool {
    let opens_other = |at: usize| {
        words.is_any(
            at,
            &["as", "when", "after", "before", "while", "though", "although", "because"],
        )
    };
    let is_over = |&at: &usize| opens_other(at) || words.text(at) == "," && opens_other(at + 1);
    let end = (at..end).find(is_over).unwrap_or(end);
    let is_free = |at: usize| {
        !words.is_verb(at)
            && words.quotation(at).is_none()
            && !words.is_any(at, &["that", "if", "whether", ":"])
            && words.tag(at) != Tag::PERSONAL_PRONOUN
    };
    end - at.min(end) <= LONGEST_TAIL && (at..end).all(is_free)
}
