//! Which subjects of passives speak, and which are spoken of.
//!
//! “The mayor is expected to resign” names nobody who expects it: after PolNeAR's annotators, its
//! subject is a part of the content. But in “an official was reported to have said that it rained”
//! the cue itself ends in a verb of saying, so that the subject is the source.

use crate::attribution::Relation;
use crate::attribution::grammar::{form, stem};
use crate::attribution::rules::{is_quoting_verb, is_raising_verb};
use crate::model::word_list::rows;
use crate::sort::SharedSort;
use crate::syntax::{Tag, Tree, Upos};
use crate::text::{Document, TokenRange};
use std::collections::HashSet;
use std::sync::LazyLock;

/// In how many tokens “to have privately said” has room.
const LONGEST_INFINITIVE: usize = 5;

/// Participles of a state of mind, by stem: their subject is a source.
static FEELINGS: LazyLock<HashSet<u32>> = LazyLock::new(|| {
    rows(include_str!("../../../data/feelings.tsv")).map(|row| stem(row[0])).collect()
});

/// Forms of the verbs that make a passive; "'s" is left out, since "he's said" is none.
static AUXILIARIES: LazyLock<HashSet<u32>> = LazyLock::new(|| {
    ["be", "is", "are", "am", "was", "were", "been", "being", "'re", "get", "gets", "got"]
        .into_iter()
        .map(form)
        .collect()
});

static TO: LazyLock<u32> = LazyLock::new(|| form("to"));
static IT: LazyLock<u32> = LazyLock::new(|| form("it"));
static THAT: LazyLock<u32> = LazyLock::new(|| form("that"));
static BY: LazyLock<u32> = LazyLock::new(|| form("by"));

/// Gives every relation the subject of its cue for its source or for a part of its content, as the
/// cue asks.
pub(in crate::attribution) fn settle_subjects(
    document: &Document,
    tree: &Tree,
    relations: &mut [Relation],
) {
    for relation in relations {
        if is_spoken_of(document, tree, relation) {
            release_subject(tree, relation);
        }
        if relation.source.is_empty() {
            raise_subject(document, tree, relation);
        }
    }
}

/// “An official was reported to have said that it rained”: where a verb of saying stands between
/// the raising verb and the clause, makes its subject the source.
fn raise_subject(document: &Document, tree: &Tree, relation: &mut Relation) {
    let ([cue], [subject, clause, ..]) = (&relation.cue[..], &relation.content[..]) else { return };
    let (subject, clause) = (*subject, *clause);
    if subject.end != cue.start || clause.start != cue.end {
        return;
    }
    let limit = (clause.start as usize + LONGEST_INFINITIVE).min(clause.end as usize);
    let opens = (clause.start as usize..limit).find(|&at| opens_clause(document, tree, at));
    let Some(first) = opens else { return };
    let inner = cue.start as usize + 1..first.saturating_sub(1);
    let raises = tree.words.get(inner).is_some_and(|words| words.iter().any(|w| w.form == *TO));
    let is_whole = first == clause.start as usize;
    if raises && (is_whole || is_quoting_verb(document.token_text(first - 1))) {
        relation.source.push(subject);
        relation.cue[0].end = first as u32;
        relation.content[1].start = first as u32;
        relation.content.remove(0);
    }
}

/// Whether a “that” or a quotation begins at token `at`.
fn opens_clause(document: &Document, tree: &Tree, at: usize) -> bool {
    is_that(tree, at)
        || document
            .outermost_quotation(at)
            .is_some_and(|index| document.quotations[index].tokens.start as usize == at)
}

/// Makes the source a part of the content; the "it" of “it is expected that” belongs to neither.
fn release_subject(tree: &Tree, relation: &mut Relation) {
    let subject = std::mem::take(&mut relation.source);
    let is_clause = relation.content.first().is_some_and(|c| is_that(tree, c.start as usize));
    let is_it = |range: &TokenRange| {
        range.len() == 1
            && tree.words.get(range.start as usize).is_some_and(|word| word.form == *IT)
    };
    if !(is_clause && subject.iter().any(is_it)) {
        relation.content.extend(subject);
        relation.content.shared_sort();
    }
}

fn is_that(tree: &Tree, at: usize) -> bool {
    tree.words.get(at).is_some_and(|word| word.form == *THAT)
}

/// Whether the source of a relation stands as subject before a cue that tells of no speaker.
fn is_spoken_of(document: &Document, tree: &Tree, relation: &Relation) -> bool {
    let (&[source], &[cue]) = (&relation.source[..], &relation.cue[..]) else { return false };
    let is_before = source.end <= cue.start
        && document.sentence_of(source.start as usize) == document.sentence_of(cue.start as usize);
    is_before && (is_passive(document, tree, relation, cue) || is_raising(document, tree, cue))
}

/// Whether a cue is a passive without an agent: "is expected", "were widely seen as".
fn is_passive(document: &Document, tree: &Tree, relation: &Relation, cue: TokenRange) -> bool {
    let form = |at: usize| tree.words.get(at).map_or(0, |word| word.form);
    let has_auxiliary = |verb: usize| {
        let mut before = (cue.start as usize..verb).rev().skip_while(|&at| is_adverb(tree, at));
        before.next().is_some_and(|at| AUXILIARIES.contains(&form(at)))
    };
    let Some(participle) = last_verb(tree, cue).filter(|&verb| has_auxiliary(verb)) else {
        return false;
    };
    let is_participle = tree.tags.get(participle) == Some(&Tag::PAST_PARTICIPLE)
        || tree.tags.get(participle) == Some(&Tag::PAST_VERB);
    let is_feeling = tree.words.get(participle).is_some_and(|word| FEELINGS.contains(&word.stem));
    let has_agent = || {
        let sentence = document.sentences.get(document.sentence_of(participle));
        let end = sentence.map_or(participle, |sentence| sentence.end as usize);
        let is_content = |at: usize| relation.content.iter().any(|range| range.contains(at));
        (participle + 1..end).take_while(|&at| !is_content(at)).any(|at| form(at) == *BY)
    };
    is_participle && !is_feeling && !has_agent()
}

fn is_adverb(tree: &Tree, at: usize) -> bool {
    tree.tags.get(at).is_some_and(|tag| matches!(tag.upos(), Upos::Adv | Upos::Part))
}

/// Whether a cue ends in a verb that says how its subject looks: "seemed", not "seemed to say".
fn is_raising(document: &Document, tree: &Tree, cue: TokenRange) -> bool {
    last_verb(tree, cue).is_some_and(|verb| is_raising_verb(document.token_text(verb)))
}

/// The verb that ends a cue but for small words: "was criticized for", not "was critical of".
fn last_verb(tree: &Tree, cue: TokenRange) -> Option<usize> {
    let upos = |at: usize| tree.tags.get(at).map_or(Upos::X, |tag| tag.upos());
    let trails = |at: &usize| {
        matches!(upos(*at), Upos::Adp | Upos::Adv | Upos::Part | Upos::Sconj | Upos::Punct)
    };
    let last = cue.indexes().rev().find(|at| !trails(at))?;
    (upos(last) == Upos::Verb).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::markup::Marked;

    /// Checks the source and the content of a marked relation, once its subject is settled.
    fn check(marked: &str, source: &str, content: &str) {
        let text = Marked::new(marked);
        let mut relations = vec![text.relation.clone()];
        settle_subjects(&text.document, &text.tree, &mut relations);
        let words = |ranges: &[TokenRange]| {
            ranges.iter().map(|range| text.words(*range)).collect::<Vec<_>>().join(" ... ")
        };
        let found = (words(&relations[0].source), words(&relations[0].content));
        assert_eq!(found, (source.to_string(), content.to_string()), "{marked}");
    }

    #[test]
    fn feelings_are_single_words() {
        for row in rows(include_str!("../../../data/feelings.tsv")) {
            assert!(row.len() == 1 && !row[0].contains(' '), "{row:?}");
        }
    }

    #[test]
    fn subjects_of_passives_are_spoken_of() {
        check("[The mayor] {is expected} <to resign>.", "", "The mayor ... to resign");
        check("[Two boats] {were reported} <missing>.", "", "Two boats ... missing");
        check(
            "[The pier] {has been harshly criticized} <as a waste>.",
            "",
            "The pier ... as a waste",
        );
        check("[It] {is believed} <that the lamp failed>.", "", "that the lamp failed");
        check("[The mayor] {seemed} <to agree>.", "", "The mayor ... to agree");
    }

    #[test]
    fn other_subjects_speak() {
        check("[The mayor] {is convinced} <that it failed>.", "The mayor", "that it failed");
        check("[The mayor] {has said} <that it failed>.", "The mayor", "that it failed");
        check("[He] {’s said} <it failed>.", "He", "it failed");
        check("[The mayor] {seemed to mock} <the report>.", "The mayor", "the report");
        check("<The lamp> {was called} <old> by [the mayor].", "the mayor", "The lamp ... old");
    }

    #[test]
    fn subjects_of_raised_verbs_of_saying_are_sources() {
        check(
            "<A keeper> {was reported to have said} <that it failed>.",
            "A keeper",
            "that it failed",
        );
        check(
            "<A keeper> {was reported} <to have said that it failed>.",
            "A keeper",
            "that it failed",
        );
        check("<The lamp> {is expected} <to fail>.", "", "The lamp ... to fail");
        check(
            "<The crew> {is believed} <to have ensured that it failed>.",
            "",
            "The crew ... to have ensured that it failed",
        );
        check(
            "<A keeper> {was heard to say} <“the lamp failed”>.",
            "A keeper",
            "“ the lamp failed ”",
        );
    }
}
