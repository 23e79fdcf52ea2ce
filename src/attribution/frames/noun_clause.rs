//! “Her claim that the pier is sound has angered divers”: the clause of a noun ends where the
//! sentence's own verb begins.

use super::noun_phrase::plain;
use super::order;
use crate::attribution::Relation;
use crate::attribution::grammar::{Words, cue_head, stem};
use crate::attribution::rules::is_quoting_verb;
use crate::model::word_list::rows;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;
use std::collections::HashSet;
use std::sync::LazyLock;

/// How sure relations are that nothing else found.
const CONFIDENCE: f32 = 0.8;

static NOUNS: LazyLock<HashSet<u32>> = LazyLock::new(|| {
    rows(include_str!("../../../data/claim-nouns.tsv")).map(|row| stem(row[0])).collect()
});

/// Ends the contents of nouns that are subjects before the verbs of their sentences.
pub(super) fn settle(words: &Words, relations: &mut [Relation]) {
    for relation in relations {
        let (&[cue], Some(&content)) = (&relation.cue[..], relation.content.last()) else {
            continue;
        };
        let is_clause = words.is(content.start as usize, "that") && content.start >= cue.end;
        let is_noun = words.upos(cue_head(words.tree, cue)) == Upos::Noun
            && !cue.indexes().any(|at| words.is_finite(at));
        if relation.content.len() == 1
            && is_clause
            && is_noun
            && is_subject(words, cue)
            && let Some(end) = clause_end(words, content)
        {
            relation.content[0].end = end as u32;
        }
    }
}

/// Whether no verb stands before a noun in its clause, so that the noun's own is yet to come.
pub(super) fn is_subject(words: &Words, cue: TokenRange) -> bool {
    let sentence = words.sentence(cue.start as usize);
    let parts = |at: &usize| {
        matches!(words.text(*at), "," | ";" | ":" | "“" | "\"" | "‘")
            || matches!(words.upos(*at), Upos::Cconj | Upos::Sconj)
    };
    let floor = sentence.start as usize;
    let mut clause = (floor..cue.start as usize).rev().take_while(|at| !parts(at));
    let is_clitic = |at: usize| matches!(words.text(at), "'s" | "’s" | "'" | "’");
    !clause.any(|at| words.is_verb(at) && !is_clitic(at))
}

/// Where a that-clause ends before a verb that has no subject of its own in it.
pub(super) fn clause_end(words: &Words, content: TokenRange) -> Option<usize> {
    let (start, end) = (content.start as usize + 1, content.end as usize);
    let groups = groups(words, start, end);
    // Between the clause's own verb and the sentence's stand objects and adverbs, and nothing that
    // opens another clause.
    let opens = |at: usize| {
        words.quotation(at).is_none()
            && (matches!(words.upos(at), Upos::Sconj | Upos::Cconj)
                || words.tag(at) == Tag::RELATIVE_PRONOUN
                || words.is_any(at, &["that", "who", "which", "if", "when", "where", "because"])
                || matches!(words.text(at), "," | ";" | ":"))
    };
    let has_subject = |from: usize, to: usize| {
        to > from
            && (words.tag(to - 1) == Tag::PERSONAL_PRONOUN
                || matches!(words.upos(to - 1), Upos::Noun | Upos::Propn)
                    && takes_clause(words, from))
    };
    let mut before = start;
    for (index, &(first, last)) in groups.iter().enumerate() {
        if (before..first).any(opens) {
            return None;
        }
        if index > 0 && !has_subject(before, first) {
            return Some(first);
        }
        before = last;
    }
    None
}

/// Whether a clause without “that” may follow the verb that ends before `at`: “said”, “thinks”.
fn takes_clause(words: &Words, at: usize) -> bool {
    is_quoting_verb(words.text(at - 1))
        || words.is_any(
            at - 1,
            &["think", "thinks", "thought", "know", "knows", "knew", "hopes", "hoped"],
        )
}

/// The finite verb groups of a range, each from its auxiliary to its last verb.
fn groups(words: &Words, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut groups: Vec<(usize, usize)> = Vec::new();
    let mut at = start;
    while at < end {
        let is_first = words.is_finite(at) || is_bare_past(words, at);
        if !is_first || words.quotation(at).is_some() {
            at += 1;
            continue;
        }
        let first = at;
        let mut has_main = words.upos(at) == Upos::Verb;
        at += 1;
        let mut last = at;
        // “was cold was upheld”: behind the main verb, another that is finite is of the next group.
        while at < end {
            if words.is_verb(at) && !has_main && words.tag(at) != Tag::PRESENT_PARTICIPLE
                || words.is_verb(at)
                    && has_main
                    && !words.is_finite(at)
                    && words.upos(at - 1) == Upos::Aux
            {
                if words.upos(at) == Upos::Aux && words.is_finite(at) {
                    break;
                }
                has_main |= words.upos(at) == Upos::Verb;
                last = at + 1;
            } else if !matches!(words.upos(at), Upos::Adv | Upos::Part) {
                break;
            }
            at += 1;
        }
        groups.push((first, last));
        at = last;
    }
    groups
}

/// Whether a word that is tagged as a participle stands as a past tense does, behind a noun or an
/// adjective and before an object, or right behind a verb.
fn is_bare_past(words: &Words, at: usize) -> bool {
    if words.tag(at) != Tag::PAST_PARTICIPLE || at == 0 {
        return false;
    }
    let has_object = matches!(words.upos(at + 1), Upos::Det | Upos::Pron | Upos::Propn | Upos::Adj);
    match words.upos(at - 1) {
        Upos::Adj | Upos::Noun | Upos::Propn => has_object,
        // “would fall proved wrong”
        Upos::Verb => !words.is_any(at - 1, &["get", "gets", "got", "getting", "gotten", "being"]),
        _ => false,
    }
}

/// Adds the claims of nouns that were missed, and gives those their whole source that have a part of
/// it: “an allegation by the Harbor Party that it was rigged”.
pub(super) fn add(words: &Words, relations: &mut Vec<Relation>) {
    let mut found = Vec::new();
    for at in 0..words.document.tokens.len() {
        let is_listed = words.tree.words.get(at).is_some_and(|word| NOUNS.contains(&word.stem));
        if is_listed
            && (words.upos(at) == Upos::Noun || at > 0 && is_determiner(words, at - 1))
            && words.quotation(at).is_none()
            && let Some((claim, is_closed)) = claim(words, at)
        {
            let sentence = words.sentence(at);
            let near = order::near(relations, sentence);
            // “a warning from the divers’ guild that …”: the cue may be taken for a noun behind.
            let own = TokenRange { end: claim.content[0].start, ..claim.cue[0] };
            let is_same = |relation: &&mut Relation| {
                let begins = relation.content.first().map(|content| content.start);
                relation
                    .cue
                    .iter()
                    .any(|cue| cue.contains(at) || cue.start >= own.start && cue.end <= own.end)
                    && begins == Some(own.end)
                    || relation.cue.iter().any(|cue| cue.contains(at))
            };
            if let Some(relation) = relations[near.clone()].iter_mut().find(is_same) {
                let is_plain =
                    !relation.cue.iter().any(|cue| cue.indexes().any(|at| words.is_finite(at)));
                if claim.cue[0].len() > 1 && is_plain {
                    relation.source = claim.source;
                    if !relation.cue.iter().any(|cue| cue.contains(at)) {
                        relation.cue = claim.cue;
                    }
                }
                if let ([content], [own]) = (&mut relation.content[..], &claim.content[..])
                    && content.start == own.start
                {
                    content.end = content.end.min(own.end);
                }
            } else if is_closed && order::is_free(&relations[near], &claim) {
                found.push(claim);
            }
        }
    }
    relations.extend(found);
}

fn is_determiner(words: &Words, at: usize) -> bool {
    words.upos(at) == Upos::Det
        || words.tag(at) == Tag::POSSESSIVE_PRONOUN
        || matches!(words.text(at), "'s" | "’s" | "'" | "’")
}

/// The claim of the noun at `noun`, where the words beside it name whose it is, and whether it is plain where
/// its clause ends.
fn claim(words: &Words, noun: usize) -> Option<(Relation, bool)> {
    let sentence = words.sentence(noun);
    let end = sentence.end as usize;
    let (source, cue, that) = if words.is_any(noun + 1, &["by", "from", "of"]) {
        let phrase = plain(words, noun + 2, end);
        (phrase, TokenRange::new(noun, noun + 2), phrase.end as usize)
    } else {
        let owner = owner(words, noun, sentence.start as usize)?;
        (owner, TokenRange::new(noun, noun + 1), noun + 1)
    };
    if source.is_empty() || !words.is(that, "that") {
        return None;
    }
    let stop = (that..end).rev().find(|&at| !matches!(words.text(at), "." | "!" | "?"))? + 1;
    let whole = TokenRange::new(that, stop);
    let own = is_subject(words, TokenRange::new(noun, noun + 1));
    let clause = own.then(|| clause_end(words, whole));
    let comma = || (that..stop).find(|&at| words.text(at) == "," && words.quotation(at).is_none());
    let end = clause.flatten().or_else(comma).unwrap_or(stop);
    let content = TokenRange::new(that, end);
    (content.len() > 2).then(|| {
        let relation = Relation {
            source: vec![source],
            cue: vec![cue],
            content: vec![content],
            ..Relation::by_rule(CONFIDENCE)
        };
        (relation, clause != Some(None))
    })
}

/// Whose a noun is: “his claim”, “the ministry's latest forecast”.
fn owner(words: &Words, noun: usize, floor: usize) -> Option<TokenRange> {
    let mut at = noun;
    while at > floor && matches!(words.upos(at - 1), Upos::Adj | Upos::Num) {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|&before| before >= floor)?;
    if words.tag(before) == Tag::POSSESSIVE_PRONOUN {
        return Some(TokenRange::new(before, at));
    }
    if !matches!(words.text(before), "'s" | "’s" | "'" | "’") {
        return None;
    }
    let start = (floor..before).rev().take(12).take_while(|&at| {
        matches!(words.upos(at), Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num)
    });
    let start = start.last()?;
    Some(TokenRange::new(start, before))
}
