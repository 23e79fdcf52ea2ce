//! Sources that stand elsewhere than beside their cue: subjects of raising verbs, and subjects that
//! several cues of a sentence share.

use super::Relation;
use super::rules::is_quoting_verb;
use super::word_list::form;
use crate::syntax::{Tag, Tree};
use crate::text::Document;
use std::sync::LazyLock;

/// In how many tokens “to have privately said” has room.
const LONGEST_INFINITIVE: usize = 5;

static TO: LazyLock<u32> = LazyLock::new(|| form("to"));
static THAT: LazyLock<u32> = LazyLock::new(|| form("that"));

/// Gives sources to relations that have none, where the sentence shows whose they are. `relations`
/// are in the order of their cues.
pub(super) fn share_sources(document: &Document, tree: &Tree, relations: &mut [Relation]) {
    for at in 0..relations.len() {
        if !relations[at].source.is_empty() {
            continue;
        }
        raise_subject(document, tree, &mut relations[at]);
        if relations[at].source.is_empty() && is_participle(document, tree, &relations[at]) {
            let (before, rest) = relations.split_at_mut(at);
            if let Some(speaker) =
                before.last().filter(|speaker| shares(document, speaker, &rest[0]))
            {
                rest[0].source = speaker.source.clone();
            }
        }
    }
}

/// “An official was reported to have said that it rained”: where a verb of saying stands between
/// the raising verb and the clause, its subject is the source and no part of the content, as it is
/// in “it is expected to rain”.
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
    tree.words.get(at).is_some_and(|word| word.form == *THAT)
        || document
            .outermost_quotation(at)
            .is_some_and(|index| document.quotations[index].tokens.start as usize == at)
}

/// “..., adding that it rained”: whether the cue is a participle behind a mark.
fn is_participle(document: &Document, tree: &Tree, relation: &Relation) -> bool {
    let Some(first) = relation.cue.first().map(|cue| cue.start as usize) else { return false };
    let Some(before) = first.checked_sub(1) else { return false };
    let is_mark = matches!(document.token_text(before), "," | "”" | "\"" | "’" | "'" | "—" | "–");
    is_mark && tree.tags.get(first) == Some(&Tag::PRESENT_PARTICIPLE)
}

/// Whether a participle after `speaker` has its source: both stand in one sentence.
fn shares(document: &Document, speaker: &Relation, relation: &Relation) -> bool {
    let sentence = |relation: &Relation| {
        relation.cue.first().map(|cue| document.sentence_of(cue.start as usize))
    };
    !speaker.source.is_empty() && sentence(speaker) == sentence(relation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::markup::Marked;

    /// Checks the source that the last of these relations, marked in the same sentence, ends up with.
    fn check(marked: &[&str], expected: &str) {
        let marked: Vec<Marked> = marked.iter().map(|text| Marked::new(text)).collect();
        let mut relations: Vec<Relation> = marked.iter().map(|m| m.relation.clone()).collect();
        let Marked { document, tree, .. } = &marked[0];
        share_sources(document, tree, &mut relations);
        let source = relations.pop().and_then(|relation| relation.source.first().copied());
        let words = source.map_or(String::new(), |source| marked[0].words(source));
        assert_eq!(words, expected);
    }

    #[test]
    fn subjects_of_raised_verbs_of_saying_are_sources() {
        check(&["<A keeper> {was reported to have said} <that the lamp failed>."], "A keeper");
        check(&["<A keeper> {was reported} <to have said that the lamp failed>."], "A keeper");
        check(&["<The lamp> {is expected} <to fail>."], "");
        check(&["<The crew> {is believed} <to have ensured that the lamp failed>."], "");
        check(&["<A keeper> {was heard to say} <“the lamp failed”>."], "A keeper");
    }

    #[test]
    fn participles_share_the_sentence_s_source() {
        check(
            &[
                "<“The lamp failed,”> {said} [Ada Byron], adding that nobody saw it.",
                "“The lamp failed,” said Ada Byron, {adding} <that nobody saw it>.",
            ],
            "Ada Byron",
        );
        check(
            &[
                "[Ada Byron] {said} <that adding oil was enough>.",
                "Ada Byron said that {adding} <oil was enough>.",
            ],
            "",
        );
    }
}
