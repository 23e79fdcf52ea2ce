//! Claims that an article passes on and names nobody for: “the mill reportedly burned”, “she is said to
//! have left”, “it emerged that the wall was weak”.

use super::clause::{SHORTEST, around, clause_around, clause_end, hangs_on, is_relative};
use super::order;
use crate::attribution::grammar::{Words, form};
use crate::attribution::{Hearsay, Relation};
use crate::model::word_list::rows;
use crate::sort::SharedSort;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// How sure relations are that nothing else found.
const CONFIDENCE: f32 = 0.6;
/// How many of those added last may touch the next.
const LAST: usize = 8;
/// How far before a participle its “be” may stand, in tokens: “is now also widely said”.
const REACH: usize = 4;

/// Where a word stands that passes on a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Passive,
    It,
    Noun,
}

/// What a word makes of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Always(Hearsay),
    /// A report, where it is said to be held widely; else nothing.
    IfCommon,
}

static WORDS: LazyLock<HashMap<u32, (Place, What)>> = LazyLock::new(|| {
    let entries = rows(include_str!("../../../data/hearsay.tsv")).filter_map(|row| {
        let &[word, place, what] = &row[..] else { return None };
        Some((form(word), (place_named(place)?, what_named(what)?)))
    });
    entries.collect()
});

static ADVERBS: LazyLock<HashSet<u32>> = LazyLock::new(|| {
    rows(include_str!("../../../data/hedges.tsv")).map(|row| form(row[0])).collect()
});

fn place_named(name: &str) -> Option<Place> {
    match name {
        "passive" => Some(Place::Passive),
        "it" => Some(Place::It),
        "noun" => Some(Place::Noun),
        _ => None,
    }
}

fn what_named(name: &str) -> Option<What> {
    match name {
        "report" => Some(What::Always(Hearsay::Report)),
        "view" => Some(What::Always(Hearsay::View)),
        "common" => Some(What::IfCommon),
        _ => None,
    }
}

/// Tells which relations are hearsay, gives those of adverbs the clause around, and adds what was missed.
pub(super) fn settle(words: &Words, relations: &mut Vec<Relation>) {
    for relation in relations.iter_mut() {
        settle_one(words, relation);
    }
    let mut added = Vec::new();
    for at in 0..words.document.tokens.len() {
        let Some(relation) = missed(words, at) else { continue };
        let near = order::near(relations, words.sentence(at));
        if order::is_free(&relations[near], &relation)
            && order::is_free(&added[added.len().saturating_sub(LAST)..], &relation)
        {
            added.push(relation);
        }
    }
    relations.extend(added);
}

fn settle_one(words: &Words, relation: &mut Relation) {
    let Some(&cue) = relation.cue.first() else { return };
    if let Some(at) = cue.indexes().find(|&at| is_adverb(words, at)) {
        // “She has reportedly told friends that”: that she has is hearsay; what she told stands in it.
        let content = clause_around(words, at);
        if let Some(content) = content {
            relation.cue = vec![TokenRange::new(at, at + 1)];
            relation.content = content;
            relation.confidence = relation.confidence.max(CONFIDENCE);
            relation.source.clear();
        }
        if relation.source.is_empty() {
            relation.hearsay = Some(Hearsay::Report);
        }
        return;
    }
    let found = cue.indexes().find_map(|at| by_word(words, at, cue));
    let Some((place, hearsay)) = found else { return };
    release_source(words, relation, cue, place);
    if relation.source.is_empty() {
        relation.hearsay = Some(hearsay);
    }
}

/// Takes from hearsay the source that it was given: the subject of what “it is alleged”, or one whom
/// “accusations that” tell nothing of.
fn release_source(words: &Words, relation: &mut Relation, cue: TokenRange, place: Place) {
    let &[source] = &relation.source[..] else { return };
    let before = source.start.saturating_sub(1) as usize;
    let is_behind =
        source.start >= cue.end && !words.is_any(before, &["by", "from", "of", "among"]);
    match place {
        Place::Passive | Place::It if is_behind => {
            relation.content.push(source);
            relation.content.shared_sort();
            join(&mut relation.content);
        }
        Place::Noun if is_behind || source.end < cue.start && !owns(words, source, cue) => {}
        _ => return,
    }
    relation.source.clear();
}

/// Whether a phrase before a noun is that of its owner, or the subject of a verb that has the noun for its
/// object (“made accusations”, “repeated his accusation”).
fn owns(words: &Words, source: TokenRange, cue: TokenRange) -> bool {
    matches!(words.text(source.end as usize), "'s" | "’s" | "'" | "’")
        || words.tag(source.start as usize) == Tag::POSSESSIVE_PRONOUN
        || cue.indexes().any(|at| words.is_verb(at))
        || cue.indexes().any(|at| words.tree.deprel(at) == "obj")
}

/// Makes one of ranges that touch.
fn join(ranges: &mut Vec<TokenRange>) {
    ranges.dedup_by(|next, last| {
        let touches = next.start <= last.end;
        if touches {
            last.end = last.end.max(next.end);
        }
        touches
    });
}

/// Where the word at `at` stands that makes hearsay of the claim of its cue, and what it makes of it.
fn by_word(words: &Words, at: usize, cue: TokenRange) -> Option<(Place, Hearsay)> {
    let &(place, what) = WORDS.get(&word_form(words, at)?)?;
    let is_here = match place {
        Place::Passive => auxiliary(words, at).is_some() && is_last_verb(words, at, cue),
        Place::It => words.is_verb(at),
        Place::Noun => words.upos(at) == Upos::Noun,
    };
    let hearsay = hearsay(words, at, what)?;
    is_here.then_some((place, hearsay))
}

fn hearsay(words: &Words, at: usize, what: What) -> Option<Hearsay> {
    const WIDELY: [&str; 4] = ["widely", "generally", "commonly", "universally"];
    let is_common = || (at.saturating_sub(2)..at).any(|at| words.is_any(at, &WIDELY));
    match what {
        What::Always(hearsay) => Some(hearsay),
        What::IfCommon => is_common().then_some(Hearsay::Report),
    }
}

/// “Is reported to have said” ends in another verb.
fn is_last_verb(words: &Words, at: usize, cue: TokenRange) -> bool {
    !(at + 1..cue.end as usize).any(|next| words.is_verb(next))
}

/// The claim at `at` of which nothing else knows.
fn missed(words: &Words, at: usize) -> Option<Relation> {
    if words.quotation(at).is_some() {
        return None;
    }
    let (cue, content, hearsay) = if is_adverb(words, at) {
        (TokenRange::new(at, at + 1), clause_around(words, at)?, Hearsay::Report)
    } else {
        let &(place, what) = WORDS.get(&word_form(words, at)?)?;
        let what = hearsay(words, at, what)?;
        if place == Place::Noun || what == Hearsay::View {
            return None;
        }
        let first = match place {
            Place::Passive => auxiliary(words, at)?,
            _ => at,
        };
        let cue = TokenRange::new(first, at + 1);
        (cue, clause_behind(words, cue, place)?, what)
    };
    Some(Relation {
        cue: vec![cue],
        content,
        hearsay: Some(hearsay),
        ..Relation::by_rule(CONFIDENCE)
    })
}

fn word_form(words: &Words, at: usize) -> Option<u32> {
    words.tree.words.get(at).map(|word| word.form)
}

fn is_adverb(words: &Words, at: usize) -> bool {
    word_form(words, at).is_some_and(|form| ADVERBS.contains(&form))
}

/// The “be” of a participle.
fn auxiliary(words: &Words, at: usize) -> Option<usize> {
    const BE: [&str; 9] = ["is", "are", "was", "were", "be", "been", "being", "’re", "'re"];
    let mut before = (at.saturating_sub(REACH)..at).rev();
    let be = before.find(|&at| !matches!(words.upos(at), Upos::Adv | Upos::Part))?;
    let has = be.checked_sub(1).filter(|&at| words.is_any(at, &["has", "have", "had"]));
    words.is_any(be, &BE).then(|| if words.is(be, "been") { has.unwrap_or(be) } else { be })
}

/// What is claimed by a passive or by “it emerged”: the clause behind, and a passive's subject.
fn clause_behind(words: &Words, cue: TokenRange, place: Place) -> Option<Vec<TokenRange>> {
    let start = cue.end as usize;
    let end = clause_end(words, start);
    let is_clause = words.is(start, "that");
    let is_infinitive = words.is(start, "to") && words.is_verb(start + 1)
        || words.is(start, "to") && words.is_verb(start + 2);
    let is_figure = words.is(start, "at") && words.is(start - 1, "estimated");
    let behind = TokenRange::new(start, end);
    let before = cue.start as usize;
    let is_it = before > 0 && words.is(before - 1, "it");
    if behind.len() <= SHORTEST {
        return None;
    }
    match place {
        Place::It => (is_clause && is_it).then(|| vec![behind]),
        _ if is_clause => is_it.then(|| vec![behind]),
        _ if is_infinitive || is_figure => {
            let subject = subject(words, cue);
            Some(subject.into_iter().chain([behind]).collect())
        }
        _ => None,
    }
}

/// The subject of a passive, but for a relative pronoun: by the tree, as another verb may stand between
/// (“the camp has grown and is estimated at”), or else the phrase right before.
fn subject(words: &Words, cue: TokenRange) -> Option<TokenRange> {
    let sentence = around(words, cue.start as usize);
    let head = |at: usize| words.tree.heads.get(at).map_or(at, |&head| head as usize);
    let participle = cue.end as usize - 1;
    let subject_of = |verb: usize| {
        let is_subject = |&at: &usize| {
            head(at) == verb && at != verb && words.tree.deprel(at).starts_with("nsubj")
        };
        (sentence.start as usize..cue.start as usize).find(is_subject)
    };
    let joined = (words.tree.deprel(participle) == "conj").then(|| head(participle));
    let noun = subject_of(participle).or_else(|| subject_of(joined?))?;
    if is_relative(words, noun) {
        return None;
    }
    let is_inside = |&at: &usize| hangs_on(words, at, noun, sentence);
    let start = sentence.indexes().find(is_inside)?;
    let end = (start..cue.start as usize).rev().find(is_inside)? + 1;
    Some(TokenRange::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_well_formed() {
        for row in rows(include_str!("../../../data/hearsay.tsv")) {
            let is_known = place_named(row[1]).is_some() && what_named(row[2]).is_some();
            assert!(row.len() == 3 && is_known, "{row:?}");
        }
    }
}
