//! Who stands behind a cue that no source is linked to, where the sentence's tree tells: “The mayor
//! left, adding that it was late”.

use crate::attribution::Relation;
use crate::attribution::grammar::{cue_head, form, phrase};
use crate::attribution::rules::is_raising_verb;
use crate::syntax::{Tag, Tree, Upos};
use crate::text::{Document, TokenRange};
use std::sync::LazyLock;

/// How many verbs are gone up to find a subject.
const STEPS: usize = 4;

static BY: LazyLock<u32> = LazyLock::new(|| form("by"));

/// Pronouns and the like that stand for no speaker.
static EMPTY: LazyLock<[u32; 5]> =
    LazyLock::new(|| ["it", "there", "that", "this", "what"].map(form));

/// Gives sources to relations that have a cue and no source, where their sentence tells of an
/// agent in `bounds`.
pub(in crate::attribution) fn add_agents(
    document: &Document,
    tree: &Tree,
    relations: &mut [Relation],
    bounds: TokenRange,
) {
    for relation in relations.iter_mut().filter(|relation| relation.source.is_empty()) {
        let found = Search::new(document, tree, relation, bounds)
            .and_then(|search| search.agent().map(|agent| search.phrase(agent)));
        relation.source.extend(found);
    }
}

/// A look for the agent of one relation's cue.
struct Search<'a> {
    document: &'a Document,
    tree: &'a Tree,
    relation: &'a Relation,
    cue: TokenRange,
    /// The sentence, as far as it lies in the bounds.
    sentence: TokenRange,
}

impl<'a> Search<'a> {
    fn new(
        document: &'a Document,
        tree: &'a Tree,
        relation: &'a Relation,
        bounds: TokenRange,
    ) -> Option<Search<'a>> {
        let cue = *relation.cue.first()?;
        let sentence = document.sentences.get(document.sentence_of(cue.start as usize))?;
        Some(Search { document, tree, relation, cue, sentence: sentence.within(bounds) })
    }

    /// The token that names who stands behind the cue; none where the sentence leaves it open.
    fn agent(&self) -> Option<usize> {
        let head = cue_head(self.tree, self.cue);
        if self.upos(head) == Upos::Noun {
            // "his concern", "the harbor board's fear"
            return self.child(head, "nmod:poss").filter(|&at| self.is_agent(at));
        }
        if self.is_passive(head) || self.tree.tags.get(head) == Some(&Tag::PAST_PARTICIPLE) {
            return self.by_agent(head).filter(|&at| self.is_agent(at));
        }
        if self.is_raising(head) {
            return None;
        }
        let mut verb = head;
        for _ in 0..STEPS {
            if let Some(subject) = self.child(verb, "nsubj") {
                let is_other = verb != head && (self.is_raising(verb) || self.is_passive(verb));
                return Some(subject).filter(|&at| !is_other && self.is_agent(at));
            }
            let up = self.head(verb);
            let goes_on = matches!(self.deprel(verb), "advcl" | "xcomp" | "conj" | "acl");
            if up == verb || !goes_on || self.is_claimed(up) {
                return None;
            }
            if self.deprel(verb) == "acl" {
                return Some(up).filter(|&at| self.is_agent(at));
            }
            verb = up;
        }
        None
    }

    /// The words around an agent.
    fn phrase(&self, agent: usize) -> TokenRange {
        let is_taken = |at: usize| self.cue.contains(at) || self.is_claimed(at);
        phrase(self.tree, self.sentence, agent, &is_taken)
    }

    fn is_agent(&self, at: usize) -> bool {
        let is_empty = self.tree.words.get(at).is_none_or(|word| EMPTY.contains(&word.form));
        self.sentence.contains(at)
            && !is_empty
            && !self.is_claimed(at)
            && !self.cue.contains(at)
            && matches!(self.upos(at), Upos::Noun | Upos::Propn | Upos::Pron)
    }

    fn is_claimed(&self, at: usize) -> bool {
        self.relation.content.iter().any(|range| range.contains(at))
    }

    fn is_passive(&self, verb: usize) -> bool {
        self.child(verb, "aux:pass").is_some()
    }

    /// Whether a verb's subject is spoken of and speaks not itself: “the mayor seemed to agree”.
    fn is_raising(&self, verb: usize) -> bool {
        is_raising_verb(self.document.token_text(verb))
    }

    /// The noun behind "by" that hangs on a passive verb.
    fn by_agent(&self, verb: usize) -> Option<usize> {
        let is_by = |at: usize| self.tree.words.get(at).is_some_and(|word| word.form == *BY);
        let by = (verb + 1..self.sentence.end as usize)
            .find(|&at| is_by(at) && self.deprel(at) == "case")?;
        let noun = self.head(by);
        (self.head(noun) == verb).then_some(noun)
    }

    fn child(&self, of: usize, label: &str) -> Option<usize> {
        let is_child = |&at: &usize| at != of && self.head(at) == of && self.deprel(at) == label;
        self.sentence.indexes().find(is_child)
    }

    fn head(&self, at: usize) -> usize {
        self.tree.heads.get(at).map_or(at, |&head| head as usize)
    }

    fn deprel(&self, at: usize) -> &'static str {
        self.tree.deprels.get(at).map_or("", |deprel| deprel.name())
    }

    fn upos(&self, at: usize) -> Upos {
        self.tree.tags.get(at).map_or(Upos::X, |tag| tag.upos())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::markup::Marked;

    /// Checks the source that a marked relation ends up with.
    fn check(marked: &str, expected: &str) {
        let Marked { document, tree, relation } = Marked::new(marked);
        let mut relations = vec![relation];
        let whole = TokenRange::new(0, document.tokens.len());
        add_agents(&document, &tree, &mut relations, whole);
        let words = |range: &TokenRange| {
            let words: Vec<&str> = range.indexes().map(|at| document.token_text(at)).collect();
            words.join(" ")
        };
        let found: Vec<String> = relations[0].source.iter().map(words).collect();
        assert_eq!(found.join(" ... "), expected, "{marked}");
    }

    #[test]
    fn participles_have_the_subject_of_their_verb() {
        check("The mayor left early, {adding} <that it was late>.", "The mayor");
        check("“The lamp failed,” said Ada Byron, {adding} <that nobody saw it>.", "Ada Byron");
        check("Ada Byron said that {adding} <oil was enough>.", "");
    }

    #[test]
    fn nouns_have_their_owner() {
        check("{Her concern} over <the pier> grew.", "");
        check("The board spoke of the mayor’s {concern over} <the pier>.", "the mayor ’s");
    }

    #[test]
    fn passives_have_none_but_behind_by() {
        check("<The lamp> {was praised} by the keeper.", "the keeper");
        check("<The lamp> {is expected} <to fail>.", "");
        check("The mayor {seemed} <to agree>.", "");
    }
}
