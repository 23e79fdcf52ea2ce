//! Phrases that name whose words a clause gives: “in the words of Ada Byron”, “as the keeper put it”,
//! “to hear her uncle tell it”.

use super::noun_phrase::{plain, with_apposition};
use super::order;
use crate::attribution::Relation;
use crate::attribution::grammar::{Words, form};
use crate::model::word_list::rows;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;
use std::sync::LazyLock;

/// The longest source inside a phrase, in tokens.
const LONGEST: usize = 12;
/// How sure relations by phrases are.
const CONFIDENCE: f32 = 0.85;

/// A part of a phrase.
enum Part {
    /// One of these forms.
    Word(Vec<u32>),
    /// The same, or nothing.
    Optional(u32),
    /// Who speaks.
    Source,
    /// Who speaks, as an owner.
    Owner,
}

static PHRASES: LazyLock<Vec<Vec<Part>>> = LazyLock::new(|| {
    let part = |part: &str| match part {
        "_" => Part::Source,
        "_'s" => Part::Owner,
        _ => match part.strip_suffix('?') {
            Some(word) => Part::Optional(form(word)),
            None => Part::Word(part.split('|').map(form).collect()),
        },
    };
    let phrases = rows(include_str!("../../../data/attribution-phrases.tsv"));
    phrases.map(|row| row[0].split(' ').map(part).collect()).collect()
});

/// A phrase in a text.
struct Found {
    whole: TokenRange,
    source: TokenRange,
    /// The phrase's own words before and after the source.
    cue: Vec<TokenRange>,
}

/// Adds the claims that such phrases attribute and that were missed.
pub(super) fn add(words: &Words, relations: &mut Vec<Relation>) {
    let mut added = Vec::new();
    for &sentence in &words.document.sentences {
        let mut at = sentence.start as usize;
        while at < sentence.end as usize {
            let found =
                PHRASES.iter().find_map(|parts| read(words, parts, at, sentence.end as usize));
            let Some(found) = found.filter(|_| words.quotation(at).is_none()) else {
                at += 1;
                continue;
            };
            at = found.whole.end as usize;
            let Some(relation) = relation(words, &found, sentence) else { continue };
            let near = order::near(relations, sentence);
            // What has its cue in the phrase misread it.
            let is_misread = |other: &Relation| {
                other
                    .cue
                    .iter()
                    .any(|cue| cue.start >= found.whole.start && cue.end <= found.whole.end)
            };
            let misread = near.clone().find(|&index| is_misread(&relations[index]));
            if let Some(index) = misread {
                relations[index] = relation;
            } else if order::is_free(&relations[near], &relation) {
                added.push(relation);
            }
        }
    }
    relations.extend(added);
}

/// Reads a phrase that begins at `start`.
fn read(words: &Words, parts: &[Part], start: usize, end: usize) -> Option<Found> {
    let is_form = |at: usize, forms: &[u32]| {
        at < end && words.tree.words.get(at).is_some_and(|word| forms.contains(&word.form))
    };
    let mut at = start;
    let mut source = TokenRange::default();
    for (index, part) in parts.iter().enumerate() {
        match part {
            Part::Word(forms) => {
                if !is_form(at, forms) {
                    return None;
                }
                at += 1;
            }
            Part::Optional(form) => at += usize::from(is_form(at, &[*form])),
            Part::Source => {
                source = match parts.get(index + 1) {
                    // Tags go wrong where a noun meets a verb without an object, so the phrase's
                    // next word says where the source ends.
                    Some(Part::Word(forms)) => {
                        let next =
                            (at + 1..end.min(at + LONGEST)).find(|&at| is_form(at, forms))?;
                        let is_phrase =
                            starts_phrase(words, at) && !(at..next).any(|at| words.is_finite(at));
                        TokenRange::new(at, if is_phrase { next } else { at })
                    }
                    _ => with_apposition(words, at, end),
                };
                at = source.end as usize;
            }
            Part::Owner => {
                (source, at) = owner(words, at, end)?;
            }
        }
        if at > end {
            return None;
        }
    }
    if source.is_empty() {
        return None;
    }
    let before = TokenRange::new(start, source.start as usize);
    let clitic = usize::from(is_clitic(words, source.end as usize));
    let after = TokenRange::new(source.end as usize + clitic, at);
    let cue = [before, after].into_iter().filter(|range| !range.is_empty()).collect();
    Some(Found { whole: TokenRange::new(start, at), source, cue })
}

fn is_clitic(words: &Words, at: usize) -> bool {
    matches!(words.text(at), "'s" | "’s" | "'" | "’")
}

/// Whether token `at` is none that a noun phrase cannot begin with.
fn starts_phrase(words: &Words, at: usize) -> bool {
    use Upos::{Adj, Det, Noun, Num, Pron, Propn};
    matches!(words.upos(at), Adj | Det | Noun | Num | Pron | Propn) && !words.is(at, "it")
}

/// The owner from `start`, and where what is owned begins.
fn owner(words: &Words, start: usize, end: usize) -> Option<(TokenRange, usize)> {
    if words.tag(start) == Tag::POSSESSIVE_PRONOUN {
        return Some((TokenRange::new(start, start + 1), start + 1));
    }
    let clitic = (start + 1..end.min(start + LONGEST)).find(|&at| is_clitic(words, at))?;
    let is_phrase = plain(words, start, clitic).end as usize == clitic;
    is_phrase.then(|| (TokenRange::new(start, clitic), clitic + 1))
}

/// The claim that a phrase attributes.
fn relation(words: &Words, found: &Found, sentence: TokenRange) -> Option<Relation> {
    let (start, end) = (sentence.start as usize, sentence.end as usize);
    let is_stop = |at: usize| matches!(words.text(at), "." | "!" | "?" | "…");
    let stop = (start..end).rev().find(|&at| !is_stop(at) || words.quotation(at).is_some())? + 1;
    let (first, last) = (found.whole.start as usize, found.whole.end as usize);
    let is_comma = |at: usize| words.text(at) == ",";
    let opens = first == start
        || first == start + 1 && matches!(words.upos(start), Upos::Cconj | Upos::Adv | Upos::Punct);
    let mut source = found.source;
    let content = if opens {
        let from = last + usize::from(is_comma(last));
        vec![TokenRange::new(from.min(stop), stop)]
    } else if last >= stop || is_stop(last) {
        let to = first - usize::from(first > start && is_comma(first - 1));
        vec![TokenRange::new(start, to)]
    } else if is_comma(first - 1) && is_comma(last) {
        let before = TokenRange::new(start, first - 1);
        if words.tag(source.start as usize) == Tag::POSSESSIVE_PRONOUN {
            // “The choir, in its own words, is growing”: what stands before is who speaks.
            let subject = plain(words, start, first - 1);
            if subject.end == before.end && !subject.is_empty() {
                source = subject;
            }
        }
        let after = TokenRange::new((last + 1).min(stop), stop);
        match words.quotation_from(last + 1) {
            Some(quotation) => vec![quotation.tokens],
            None if source == before => vec![after],
            None => vec![before, after],
        }
    } else {
        return None;
    };
    let has_verb = content
        .iter()
        .any(|range| range.indexes().any(|at| words.is_verb(at) || words.quotation(at).is_some()));
    let is_whole = content.iter().all(|range| !range.is_empty());
    (has_verb && is_whole).then(|| Relation {
        source: vec![source],
        cue: found.cue.clone(),
        content,
        ..Relation::by_rule(CONFIDENCE)
    })
}
