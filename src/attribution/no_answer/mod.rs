//! Whom an article asked in vain: “declined to comment”, “did not respond to a request”, “could not be
//! reached”. That somebody gave no answer is told of the asking, and is no claim.

mod wording;

use self::wording::{Found, Whose, parts_clauses};
use super::Relation;
use super::grammar::{Words, cue_head, names_nobody, phrase};
use crate::sort::SharedSort;
use crate::syntax::{Tag, Tree, Upos};
use crate::text::{Document, TokenRange};

pub use crate::report::Outcome;

/// How far before a wording its subject may stand, in tokens.
const REACH: usize = 40;
/// How many arcs up are followed to a verb that shares its subject with the wording.
const MAX_CLIMB: usize = 4;
/// How far a wording goes on with what it is about, in tokens.
const LONGEST: usize = 24;

/// Somebody who was asked and gave no answer.
#[derive(Debug, Clone, PartialEq)]
pub struct NoAnswer {
    /// Who, as the article puts it there.
    pub who: TokenRange,
    /// Whether that is but a pronoun.
    pub by_pronoun: bool,
    /// The words that tell so, with what they are about.
    pub words: TokenRange,
    /// What came of the asking.
    pub outcome: Outcome,
    /// Index of a relation that says no more than this.
    pub relation: Option<usize>,
}

/// Finds whom the article asked in vain, in its order.
pub fn find_no_answers(document: &Document, tree: &Tree, relations: &[Relation]) -> Vec<NoAnswer> {
    let words = &Words::new(document, tree);
    let places = places(relations);
    let mut found: Vec<NoAnswer> = Vec::new();
    let mut at = 0;
    while at < document.tokens.len() {
        let Some(one) = wording::find(words, at).filter(|one| is_told(words, one)) else {
            at += 1;
            continue;
        };
        found.extend(read(words, relations, &places, &one));
        at = one.tokens.end as usize;
    }
    found
}

/// Whether it is the article that tells so, of what did happen.
fn is_told(words: &Words, found: &Found) -> bool {
    const SUPPOSED: [&str; 11] =
        ["not", "n't", "n’t", "never", "if", "unless", "to", "may", "might", "should", "would"];
    let at = found.tokens.start as usize;
    let sentence = words.sentence(at);
    let before = at.saturating_sub(2).max(sentence.start as usize);
    words.quotation(at).is_none() && !(before..at).any(|at| words.is_any(at, &SUPPOSED))
}

/// Where the cues of relations begin, in that order, with their indexes.
fn places(relations: &[Relation]) -> Vec<(u32, usize)> {
    let place = |(at, it): (usize, &Relation)| Some((it.cue.first()?.start, at));
    let mut places: Vec<(u32, usize)> = relations.iter().enumerate().filter_map(place).collect();
    places.shared_sort();
    places
}

/// How far around a wording the cues of relations are looked at, in tokens.
const NEAR: u32 = 100;

/// The first relation that says no more than what was found, among those of its sentence.
fn relation_of(
    words: &Words,
    relations: &[Relation],
    places: &[(u32, usize)],
    found: &Found,
) -> Option<usize> {
    let sentence = words.sentence(found.tokens.start as usize);
    let from = sentence.start.max(found.tokens.start.saturating_sub(NEAR));
    let to = sentence.end.min(found.tokens.end + NEAR);
    let first = places.partition_point(|&(start, _)| start < from);
    let own = places[first..].iter().take_while(|&&(start, _)| start < to);
    own.map(|&(_, at)| at).filter(|&at| is_about(words, &relations[at], found)).min()
}

fn read(
    words: &Words,
    relations: &[Relation],
    places: &[(u32, usize)],
    found: &Found,
) -> Option<NoAnswer> {
    let relation = relation_of(words, relations, places, found);
    let source = relation.and_then(|at| relations.get(at)?.source.first().copied());
    let who = match found.inside {
        Some(inside) => trim(words, inside),
        None => source
            .filter(|source| !source.overlaps(found.tokens))
            .or_else(|| subject(words, found.tokens))
            .map(|who| trim(words, who))?,
    };
    let is_name = || {
        who.indexes().any(|at| words.is_name(at))
            || words.is_any(who.start as usize, &["he", "she"])
    };
    let first = who.start as usize;
    let is_nobody = who.is_empty()
        || words.is_verb(first)
        || words.is_any(first, &["i", "we", "it", "neither"])
        || names_nobody(words.text(first), words.text(first + 1), words.upos(first + 1));
    if is_nobody || found.wording.whose == Whose::Name && !is_name() {
        return None;
    }
    let mut end = goes_on(words, found);
    if let Some(content) = relation.and_then(|at| relations.get(at)?.content.last().copied())
        && content.end > end
        && content.start <= end
    {
        end = content.end.min(found.tokens.start + LONGEST as u32);
    }
    let told = TokenRange { start: found.tokens.start, end };
    let by_pronoun = who.len() == 1 && words.upos(who.start as usize) == Upos::Pron;
    Some(NoAnswer { who, by_pronoun, words: told, outcome: found.wording.outcome, relation })
}

/// Whether a relation says no more than that there was no answer: its cue is the wording's own verb, or
/// it has the wording for all of its content (“said he had no comment”).
fn is_about(words: &Words, relation: &Relation, found: &Found) -> bool {
    let Some(&cue) = relation.cue.first() else { return false };
    if found.inside.is_none() && cue.overlaps(found.tokens) {
        return found.tokens.contains(cue_head(words.tree, cue)) || cue.start >= found.tokens.start;
    }
    let &[content] = &relation.content[..] else { return false };
    let holds = content.start <= found.tokens.start && content.end >= found.tokens.end;
    let speaks_before = || {
        let before = content.start as usize..found.tokens.start as usize;
        before.len() > REACH / 4 || before.into_iter().any(|at| words.is_finite(at))
    };
    let goes_on = || {
        let behind = found.tokens.end as usize..content.end as usize;
        behind.into_iter().any(|at| words.is_finite(at))
    };
    holds && !speaks_before() && !goes_on()
}

/// Where the wording ends with what it is about: with its clause, or before another.
fn goes_on(words: &Words, found: &Found) -> u32 {
    let start = found.tokens.end as usize;
    let sentence = words.sentence(start - 1);
    let last = (sentence.end as usize).min(found.tokens.start as usize + LONGEST);
    let is_end = |&at: &usize| {
        parts_clauses(words, at)
            || words.text(at) == ","
            || words.quotation(at).is_some()
            || words.is_any(at, &["and", "but", "although", "though", "because", "or"])
    };
    (start..last).find(is_end).unwrap_or(last.max(start)) as u32
}

/// The phrase for whose the wording is, by the tree: its subject, or that of a verb that shares it.
fn subject(words: &Words, tokens: TokenRange) -> Option<TokenRange> {
    let tree = words.tree;
    let sentence = words.sentence(tokens.start as usize);
    let mut verb = cue_head(tree, tokens);
    let mut within = tokens;
    for _ in 0..=MAX_CLIMB {
        let first = (tokens.start as usize).saturating_sub(REACH).max(sentence.start as usize);
        let is_subject = |&at: &usize| {
            let head = tree.heads.get(at).map_or(at, |&head| head as usize);
            tree.deprel(at).starts_with("nsubj") && (head == verb || within.contains(head))
        };
        if let Some(noun) = (first..tokens.start as usize).rev().find(is_subject) {
            let noun = antecedent(words, noun, verb);
            // “The Gannet Company (GC) did not”: whose short form it is.
            let is_short = noun >= 2 && words.text(noun - 1) == "(" && words.text(noun + 1) == ")";
            let noun = if is_short { noun - 2 } else { noun };
            let who =
                phrase(tree, sentence, noun, &|at| at > noun && is_short || tokens.contains(at));
            return (!who.is_empty()).then_some(who);
        }
        let parent = *tree.heads.get(verb)? as usize;
        let label = tree.deprel(verb);
        if label.starts_with("acl") && words.upos(parent) != Upos::Verb {
            let who = phrase(tree, sentence, parent, &|at| at >= tokens.start as usize);
            return (!who.is_empty() && parent < tokens.start as usize).then_some(who);
        }
        if parent == verb || !matches!(label, "conj" | "xcomp" | "advcl" | "parataxis") {
            return None;
        }
        verb = parent;
        within = TokenRange::new(parent, parent + 1);
    }
    None
}

/// Whom “who” means: the noun that its clause hangs on.
fn antecedent(words: &Words, noun: usize, verb: usize) -> usize {
    let is_relative =
        words.tag(noun) == Tag::RELATIVE_PRONOUN || words.is_any(noun, &["who", "which", "that"]);
    let head = words.tree.heads.get(verb).map_or(noun, |&head| head as usize);
    if is_relative && head < noun { head } else { noun }
}

/// A phrase without what opens or closes a clause about it: marks, “who”, “and”.
fn trim(words: &Words, mut who: TokenRange) -> TokenRange {
    let is_edge = |at: usize| {
        words.upos(at) == Upos::Punct && !matches!(words.text(at), "." | "'" | "’")
            || words.is_any(at, &["who", "which", "and", "but"])
    };
    while !who.is_empty() && is_edge(who.start as usize) {
        who.start += 1;
    }
    while !who.is_empty() && is_edge(who.end as usize - 1) {
        who.end -= 1;
    }
    let is = |mark: &'static str| move |&at: &usize| words.text(at) == mark;
    let opening = who.indexes().rev().find(is("("));
    if let Some(at) = opening.filter(|&at| !(at..who.end as usize).any(|at| is(")")(&at))) {
        who.end = at as u32;
    }
    who
}
