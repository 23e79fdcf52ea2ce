//! Whom a source spoke to: "told Reuters", "in an interview with the paper".

use crate::attribution::Relation;
use crate::attribution::grammar::{cue_head, form, stem};
use crate::model::word_list::rows;
use crate::syntax::{Tag, Tree, Upos};
use crate::text::{Document, TokenRange};
use std::collections::HashMap;
use std::sync::LazyLock;

/// How far from the cue a word such as "interview" is looked for, in tokens.
const REACH: usize = 14;
/// How many words may stand between such a word and its preposition ("interview Monday with").
const BETWEEN: usize = 3;

/// What leads from a listed word to an addressee.
#[derive(Debug, Clone, Default)]
struct Leads {
    /// Nothing: the addressee follows.
    is_object: bool,
    /// Prepositions, as hashes of forms.
    prepositions: Vec<u32>,
}

/// Listed words by stem.
static LEADS: LazyLock<HashMap<u32, Leads>> = LazyLock::new(|| {
    let mut words: HashMap<u32, Leads> = HashMap::new();
    for row in rows(include_str!("../../../data/addressees.tsv")) {
        let &[word, leads] = &row[..] else { continue };
        for lead in leads.split(' ').filter(|&lead| lead != "time") {
            let entry = words.entry(stem(word)).or_default();
            if lead == "object" {
                entry.is_object = true;
            } else {
                entry.prepositions.push(form(lead));
            }
        }
    }
    words
});

/// Words of time, by form.
static TIMES: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let all = rows(include_str!("../../../data/addressees.tsv"));
    all.filter(|row| row.get(1) == Some(&"time")).map(|row| form(row[0])).collect()
});

/// Prepositions that lead to a place as often as to an addressee.
static PLACES: LazyLock<[u32; 4]> = LazyLock::new(|| ["on", "at", "in", "before"].map(form));
static OF: LazyLock<u32> = LazyLock::new(|| form("of"));
static THAT: LazyLock<u32> = LazyLock::new(|| form("that"));

/// The words for the one spoken to, in `bounds`; they share none with the relation's source or
/// content.
pub(in crate::attribution) fn find_addressee(
    document: &Document,
    tree: &Tree,
    relation: &Relation,
    bounds: TokenRange,
) -> Option<TokenRange> {
    let &cue = relation.cue.first()?;
    let sentence = document.sentences.get(document.sentence_of(cue.start as usize))?.within(bounds);
    let search = Search { tree, relation, sentence };
    let end = cue.end as usize;
    let head = cue_head(tree, cue);
    let verb = LEADS.get(&tree.words.get(head)?.stem);
    if let Some(verb) = verb {
        if verb.is_object && end == head + 1 {
            return search.noun_phrase(end, false);
        }
        if let Some(found) = search.after_preposition(verb, head, 0) {
            return Some(found);
        }
    }
    let first = (cue.start as usize).saturating_sub(REACH).max(sentence.start as usize);
    let last = (end + REACH).min(sentence.end as usize);
    (first..last).filter(|&at| at != head && search.is_free(at)).find_map(|at| {
        let leads = LEADS.get(&tree.words.get(at)?.stem)?;
        let is_speech = tree
            .tags
            .get(at)
            .is_some_and(|tag| tag.upos() == Upos::Noun || *tag == Tag::PRESENT_PARTICIPLE);
        is_speech.then(|| search.after_preposition(leads, at, BETWEEN)).flatten()
    })
}

struct Search<'a> {
    tree: &'a Tree,
    relation: &'a Relation,
    sentence: TokenRange,
}

impl Search<'_> {
    /// Whether a token is in the sentence, and in neither source nor content.
    fn is_free(&self, at: usize) -> bool {
        let taken = self.relation.source.iter().chain(&self.relation.content);
        self.sentence.contains(at) && !taken.into_iter().any(|range| range.contains(at))
    }

    /// The noun phrase after the first preposition that `leads` names, at most `between` words
    /// from `at`.
    fn after_preposition(&self, leads: &Leads, at: usize, between: usize) -> Option<TokenRange> {
        for preposition in at + 1..=at + 1 + between {
            if !self.is_free(preposition)
                || matches!(self.upos(preposition), Upos::Punct | Upos::Verb)
            {
                return None;
            }
            let form = self.form(preposition);
            if leads.prepositions.contains(&form) {
                return self.noun_phrase(preposition + 1, PLACES.contains(&form));
            }
        }
        None
    }

    /// The noun phrase that begins at `first`; with `is_name`, only if it is a name.
    fn noun_phrase(&self, first: usize, is_name: bool) -> Option<TokenRange> {
        let opens = match self.upos(first) {
            Upos::Propn => true,
            Upos::Det | Upos::Noun | Upos::Adj | Upos::Num | Upos::Pron => !is_name,
            _ => false,
        };
        let is_that = self.form(first) == *THAT;
        if !opens || is_that || self.is_time(first) || !self.is_free(first) {
            return None;
        }
        // "her" may be tagged as either pronoun, so that a noun after it decides.
        let has_noun_after = matches!(self.upos(first + 1), Upos::Noun | Upos::Adj)
            && self.is_free(first + 1)
            && !self.is_time(first + 1);
        if self.upos(first) == Upos::Pron && !has_noun_after {
            return Some(TokenRange::new(first, first + 1));
        }
        let mut end = first + 1;
        while self.continues(end) {
            end += 1;
        }
        let has_noun = (first..end).any(|at| matches!(self.upos(at), Upos::Noun | Upos::Propn));
        has_noun.then(|| TokenRange::new(first, end))
    }

    /// Whether the token goes on the noun phrase before it.
    fn continues(&self, at: usize) -> bool {
        if !self.is_free(at) || self.is_time(at) {
            return false;
        }
        let is_nominal = |at: usize| {
            matches!(self.upos(at), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num)
                && self.is_free(at)
                && !self.is_time(at)
        };
        let label = self.tree.deprels.get(at).map_or("", |deprel| deprel.name());
        match self.upos(at) {
            Upos::Adp => {
                self.form(at) == *OF && (is_nominal(at + 1) || self.upos(at + 1) == Upos::Det)
            }
            Upos::Det => self.form(at.saturating_sub(1)) == *OF,
            Upos::Part => is_nominal(at + 1) && label == "case",
            Upos::Punct | Upos::Sym => is_hyphen(self.tree, at) && is_nominal(at + 1),
            _ => is_nominal(at) && !label.starts_with("nsubj"),
        }
    }

    fn upos(&self, at: usize) -> Upos {
        self.tag(at).upos()
    }

    fn tag(&self, at: usize) -> Tag {
        // The last tag stands for all that is no word.
        self.tree.tags.get(at).copied().unwrap_or(Tag(Tag::COUNT as u8))
    }

    fn form(&self, at: usize) -> u32 {
        self.tree.words.get(at).map_or(0, |word| word.form)
    }

    fn is_time(&self, at: usize) -> bool {
        TIMES.contains(&self.form(at))
    }
}

fn is_hyphen(tree: &Tree, at: usize) -> bool {
    static HYPHEN: LazyLock<u32> = LazyLock::new(|| form("-"));
    tree.words.get(at).is_some_and(|word| word.form == *HYPHEN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::markup::Marked;

    fn check(marked: &str, expected: &str) {
        let text = Marked::new(marked);
        let bounds = TokenRange::new(0, text.document.tokens.len());
        let found = find_addressee(&text.document, &text.tree, &text.relation, bounds);
        assert_eq!(found.map_or(String::new(), |range| text.words(range)), expected, "{marked}");
    }

    #[test]
    fn listeners_follow_their_verb() {
        check("[The mayor] {told} Reuters <the bridge is safe>.", "Reuters");
        check("“<It leaks>,” [she] {told} the Harbor Gazette on Monday.", "the Harbor Gazette");
        check("“<It leaks>,” [she] {told} the Gazette Monday.", "the Gazette");
        check("[He] {told} them <the well was dry>.", "them");
        check("[He] {told} reporters <that the well was dry>.", "reporters");
        check("[She] {reminded} her colleagues <that it was late>.", "her colleagues");
        check("[He] {told} a crowd of farmers <it would rain>.", "a crowd of farmers");
        check("[She] {told} the paper's editor <it was late>.", "the paper 's editor");
    }

    #[test]
    fn interviews_and_statements_name_whom_they_were_given_to() {
        check("“<No>,” [he] {said} in an interview with the Gazette.", "the Gazette");
        check("“<No>,” [he] {said} in an interview Friday with Ada Byron.", "Ada Byron");
        check("“<No>,” [he] {said} in a statement to the AP.", "the AP");
        check("In an email to Reuters, [the firm] {said} <it was sorry>.", "Reuters");
        check("“<No>,” [he] {said} to reporters.", "reporters");
        check("Speaking to the BBC, [she] {said} <it was over>.", "the BBC");
        check("“<No>,” [he] {said} in an interview on Radio Four.", "Radio Four");
    }

    #[test]
    fn nobody_is_made_up() {
        check("[The mayor] {said} <the bridge is safe>.", "");
        check("“<No>,” [he] {said} in an interview on Friday.", "");
        check("[She] {told} <the truth>.", "");
        check("[The judge] {said} in a statement: <It is over>.", "");
        check("{According to} [a letter to the board], <it is over>.", "");
        check("[He] {said} <he told the Gazette about it>.", "");
        check("<It rained>.", "");
    }
}
