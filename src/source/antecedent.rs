//! Whom pronouns and roles take up.

use super::REACH;
use super::names::Occurrence;
use super::noun_phrase::NounPhrase;
use super::phrases::{antecedents, opening_phrase, phrase_start};
use super::resolver::{Known, Resolver};
use super::words::{self, ANONYMOUS, COLLECTIVE, Gender, ROLE};
use crate::SourceKind;
use crate::text::TokenRange;

/// Whether persons without names are taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unnamed {
    /// They are, as by "he".
    Count,
    /// They are not, as by "the senator", unless called a senator before.
    PassedOver,
}

impl Resolver<'_> {
    /// The person before `at` whom a pronoun or a role can mean: one known to be of the gender,
    /// unless one of unknown gender stands much nearer.
    pub(super) fn person_before(
        &self,
        at: usize,
        gender: Option<Gender>,
        unnamed: Unnamed,
    ) -> Option<(String, SourceKind)> {
        /// How many sentences a known gender outweighs: with 1 in place of 3, "he" and "she" agree
        /// in 80.3 % in place of 79.4 % with the coreference that CoreNLP finds in PolNeAR train.
        const LEAD: usize = 1;
        let sure = self.nearest_person(at, unnamed, |other| gender.is_none() || other == gender);
        let any = self.nearest_person(at, unnamed, |other| {
            other.is_none() || gender.is_none() || other == gender
        });
        let found = match (sure, any) {
            (Some(sure), Some(any)) if any.0 + LEAD >= sure.0 => Some(sure),
            (sure, any) => any.or(sure),
        };
        found.map(|(_, name, kind)| (name, kind))
    }

    /// Whether a pronoun may mean several persons: many of its gender stand shortly before.
    pub(super) fn is_ambiguous(&self, at: usize, gender: Gender) -> bool {
        /// How many persons in two sentences make a guess of it.
        const SEVERAL: usize = 3;
        let sentence = self.reading.document.sentence_of(at).saturating_sub(1);
        let start = self.reading.document.sentences.get(sentence).map_or(at, |s| s.start as usize);
        let fits = |found: &&Occurrence| {
            self.names.persons[found.person].gender.is_none_or(|other| other == gender)
        };
        let mut persons: Vec<usize> =
            self.names.within(start..at).iter().filter(fits).map(|found| found.person).collect();
        persons.sort_unstable();
        persons.dedup();
        persons.len() >= SEVERAL
    }

    /// Goes backward from `at`, sentence by sentence, to the last person that spoke there or else
    /// the first named as its topic; with how many sentences away that is.
    fn nearest_person(
        &self,
        at: usize,
        unnamed: Unnamed,
        fits: impl Fn(Option<Gender>) -> bool,
    ) -> Option<(usize, String, SourceKind)> {
        let mut aside = None;
        let last = self.reading.document.sentence_of(at);
        for index in (0..=last).rev() {
            let Some(sentence) = self.reading.document.sentences.get(index) else { continue };
            let (start, end) = (sentence.start as usize, at.min(sentence.end as usize));
            if start + REACH < at {
                break;
            }
            let speaker = self.known.iter().rev().find(|known| {
                let is_person = known.kind == SourceKind::NamedPerson
                    || known.kind == SourceKind::Anonymous && unnamed == Unnamed::Count;
                is_person
                    && (start..end).contains(&known.at)
                    && !known.is_plural
                    && fits(known.gender)
            });
            if let Some(speaker) = speaker {
                return Some((last - index, speaker.name.clone(), speaker.kind));
            }
            let named = self.names.within(start..end);
            let fitting = |found: &&Occurrence| fits(self.names.persons[found.person].gender);
            let topic = named.iter().filter(|found| found.is_topic).find(fitting);
            let found = topic.or_else(|| named.iter().find(fitting)).map(|found| {
                let (name, kind) = self.named(found.person);
                (last - index, name, kind)
            });
            if topic.is_some() {
                return found;
            }
            aside = aside.or(found);
        }
        aside
    }

    /// What "they" or "it" takes up: sentence by sentence backward, the last source that fits, or
    /// the phrase that the sentence opens with.
    pub(super) fn taken_up(&self, at: usize, fits: impl Fn(&Known) -> bool) -> Option<Known> {
        /// How many sentences back such a pronoun looks.
        const SENTENCES: usize = 4;
        let last = self.reading.document.sentence_of(at);
        (last.saturating_sub(SENTENCES)..=last).rev().find_map(|index| {
            let sentence = self.reading.document.sentences.get(index)?;
            let (start, end) = (sentence.start as usize, at.min(sentence.end as usize));
            let spoke = |known: &&Known| (start..end).contains(&known.at) && fits(known);
            let topic = || Some(self.described_by(opening_phrase(self.reading, start, end)?));
            let speaker = self.known.iter().rev().find(spoke).cloned();
            speaker.or_else(|| topic().filter(|known| fits(known)))
        })
    }

    /// What a relative pronoun stands for. "who" is not a place or a thing, but whoever is said to
    /// be in it, as in "sailors on the island who".
    pub(super) fn relative(&self, pronoun: usize) -> Option<Known> {
        let [before, by_tree] = antecedents(self.reading, pronoun);
        if !self.reading.text(pronoun).eq_ignore_ascii_case("who") {
            return Some(self.phrase(before.or(by_tree)?));
        }
        if let Some(person) = before.and_then(|before| self.named_last(before, by_tree)) {
            let (name, kind) = self.named(person);
            return Some(Known { name, kind, ..Known::default() });
        }
        let is_person = |range: &TokenRange| {
            let noun_phrase = NounPhrase::new(self.reading, &self.names, *range);
            let kind = noun_phrase.kind(self.reading);
            noun_phrase.person.is_some()
                || matches!(kind, SourceKind::Anonymous | SourceKind::Collective)
        };
        let outer = before.and_then(|before| self.outer(before, pronoun)).filter(is_person);
        let found = before.filter(is_person).or(outer).or(by_tree.filter(is_person)).or(before)?;
        Some(self.phrase(found).into_person())
    }

    /// The person in whose name the phrase before "who" ends: "the rise of Ada Byron, who". The
    /// tree may say that it is somebody else: "the aide to Ada Byron who".
    fn named_last(&self, before: TokenRange, by_tree: Option<TokenRange>) -> Option<usize> {
        let person = self.names.person_at(before.end as usize - 1)?;
        let is_other = by_tree.is_some_and(|by_tree| {
            let head = self.reading.text(by_tree.end as usize - 1);
            by_tree.end < before.end && is_somebody(head)
        });
        (!is_other).then_some(person)
    }

    /// The phrase that holds another behind a preposition.
    fn outer(&self, inner: TokenRange, end: usize) -> Option<TokenRange> {
        let before = (inner.start as usize).checked_sub(2)?;
        let has_preposition = ["in", "on", "at", "from", "with", "for", "to", "of"]
            .contains(&self.reading.text(before + 1));
        has_preposition.then(|| TokenRange::new(phrase_start(self.reading, before), end))
    }
}

/// Whether a noun is listed as one for people.
fn is_somebody(noun: &str) -> bool {
    words::classes(&words::singular(noun)) & (ROLE | ANONYMOUS | COLLECTIVE) != 0
}
