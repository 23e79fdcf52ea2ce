//! Whom a phrase may bring back by what it tells: whose words they are, a role, an age, a name to come.

use super::candidates::{Ask, modifiers};
use super::rank_features::wording::age_told;
use super::resolver::Resolver;
use super::roles::Holder;
use crate::source::mention::form::Mention;
use crate::source::reading::field::is_of_other_field;
use crate::source::reading::noun_phrase::{Determination, NounPhrase};
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{self, OUTLET, PAPER, SPOKESPERSON, UNNAMED, UTTERANCE};

/// How far ahead in its sentence a pronoun looks for a name: "When he left, Roe said".
const AHEAD: usize = 30;

/// The sentences that open an article, in which somebody may be described before being named, how
/// many sentences later that may be, and how many of those named there are looked at.
const OPENING: usize = 5;
const SENTENCES_AHEAD: usize = 5;
const MOST_AHEAD: usize = 3;

impl Resolver<'_> {
    /// Whose words a phrase like "her statement" or "the mayor's remarks" names.
    pub(in crate::source) fn utterer(&self, phrase: &NounPhrase) -> Option<usize> {
        let is_utterance = self.reading.classes(phrase.head) & UTTERANCE != 0;
        let owner = self.owner(phrase).filter(|_| is_utterance)?;
        self.by_head.get(&owner)?.entity
    }

    /// Whom "an unnamed official" brings up again, though it sounds like somebody new: it tells
    /// nothing but that the official has no name, and just one was brought up before.
    pub(in crate::source) fn retold(&self, phrase: &NounPhrase) -> Option<usize> {
        let is_told = |at: usize| {
            self.reading.classes(at) & UNNAMED == 0
                && !words::is_function_word(self.reading.text(at))
        };
        let modifiers = phrase.core.start as usize..phrase.head;
        let is_empty = phrase.determination == Determination::Indefinite
            && modifiers.len() > 1
            && !modifiers.clone().any(is_told)
            && !self.reading.text(modifiers.start).eq_ignore_ascii_case("another");
        let is_unnamed = |&index: &usize| {
            let entity = &self.entities.all[index];
            entity.named.is_none() && !entity.is_plural && entity.spoken > 0
        };
        let mut known = self.entities.called(self.reading.stem(phrase.head)).filter(is_unnamed);
        known.next().filter(|_| is_empty && known.next().is_none())
    }

    /// The head of the mention that owns what a phrase names.
    pub fn owner(&self, phrase: &NounPhrase) -> Option<usize> {
        if phrase.determination != Determination::Possessive {
            return None;
        }
        let start = phrase.core.start as usize;
        if Pronoun::new(self.reading.text(start)).is_some() {
            return Some(start);
        }
        let is_clitic = |&at: &usize| matches!(self.reading.text(at), "'s" | "’s");
        (start + 1..phrase.head).find(is_clitic).map(|clitic| clitic - 1)
    }

    /// Whether a description is of one who belongs to a “he” of whom it is not known who that is.
    fn is_somebodys(&self, mention: &Mention) -> bool {
        let owner = self.owner(&NounPhrase::new(self.reading, mention.range));
        let is_pronoun = |at: &usize| Pronoun::new(self.reading.text(*at)).is_some();
        let known = |at| self.by_head.get(&at).and_then(|link| link.entity);
        owner.filter(is_pronoun).is_some_and(|at| known(at).is_none())
    }

    /// Those to whom the article gives the role that a description names.
    pub(in crate::source) fn role_holders(&self, phrase: &NounPhrase) -> Vec<Holder> {
        let told = modifiers(self.reading, phrase.core, phrase.head);
        self.roles.holders(self.reading.text(phrase.head), &told)
    }

    /// Whether a description that an article opens with (“the harbor master”) is taken for somebody who
    /// was not mentioned yet and whom the article never calls so.
    pub(in crate::source) fn is_unheralded(&self, phrase: &NounPhrase, index: usize) -> bool {
        let entity = &self.entities.all[index];
        phrase.determination == Determination::Definite
            && entity.named.is_some()
            && entity.count == 0
            && !entity.heads.contains(&self.reading.stem(phrase.head))
    }

    /// Whether a description tells what somebody is (“the mayor”, and not “the woman”), and the article
    /// gives the one that it was taken for other offices alone (“Captain Ada Roe”).
    pub(in crate::source) fn is_something_else(&self, phrase: &NounPhrase, index: usize) -> bool {
        words::gender(self.reading.text(phrase.head)).is_none()
            && self.roles.holds_others(index, self.reading.stem(phrase.head))
    }

    /// Whether a description is of one of another field than the article says of somebody who might be meant:
    /// “the nurse” is not the driver, nor “the ministry” the Farmers' Party. Who speaks for a body that is no
    /// outlet speaks for none.
    pub(in crate::source) fn is_of_other_field(&self, phrase: &NounPhrase, index: usize) -> bool {
        let reading = self.reading;
        let entity = &self.entities.all[index];
        let named = entity.named.map(|named| &self.names.all[named]);
        let own = named.map_or(&[][..], |named| &named.heads);
        let is_small = reading.text(phrase.head).starts_with(char::is_lowercase);
        let nouns = entity.heads.iter().chain(own).copied();
        let is_other = is_small && is_of_other_field(reading.stem(phrase.head), nouns);
        let speaks = reading.noun_classes(phrase.head) & SPOKESPERSON != 0;
        let for_whom =
            reading.text(phrase.head + 1) == "for" && reading.text(phrase.head + 2) == "the";
        let body = reading.noun_classes(phrase.head + 3);
        let is_outlet = named.is_some_and(|named| named.classes & OUTLET != 0);
        is_other || speaks && for_whom && is_outlet && body & (OUTLET | PAPER) == 0
    }

    /// Those who are as old as a description says.
    pub(in crate::source) fn same_age(&self, mention: &Mention) -> Vec<usize> {
        let Some(age) = age_told(self.reading, mention.range) else { return Vec::new() };
        let is_as_old = |&named: &usize| self.names.all[named].age == Some(age);
        (0..self.names.all.len()).filter(is_as_old).take(2).collect()
    }

    /// Those named further on: in a pronoun's sentence, and behind a description that an article
    /// opens with ("A baker said ... Ada Roe, who owns the mill").
    pub(in crate::source) fn upcoming(&self, mention: &Mention, ask: Ask) -> Vec<usize> {
        let sentence = mention.place().sentence;
        let sentences = match ask {
            Ask::HeShe => 0,
            Ask::Person if sentence < OPENING && mention.relation.is_some() => SENTENCES_AHEAD,
            _ => return Vec::new(),
        };
        // “His lawyer said” with nobody before: whoever comes next may as well be the client.
        if self.is_somebodys(mention) {
            return Vec::new();
        }
        let last = (sentence + sentences).min(self.reading.document.sentences.len() - 1);
        let mut end = self.reading.document.sentences[last].end as usize;
        if ask == Ask::HeShe {
            end = end.min(mention.head + AHEAD);
        }
        let mut found: Vec<usize> = Vec::new();
        for name in self.names.within(mention.head..end) {
            let is_person = self.names.all[name.named].is_person();
            if is_person && !found.contains(&name.named) && found.len() < MOST_AHEAD {
                found.push(name.named);
            }
        }
        found
    }
}
