//! What definite descriptions take up: "the official", "the senator", "the report".

use super::antecedent::Unnamed;
use super::noun_phrase::{Determination, NounPhrase};
use super::phrases::earlier_phrase;
use super::resolver::{Known, Resolver};
use super::words::{self, classes};
use crate::SourceKind;

impl Resolver<'_> {
    /// What "the official", "the senator", "the report" take up.
    pub(super) fn definite(&self, noun_phrase: &NounPhrase, own: &Known) -> Option<Known> {
        let head = own.head.as_str();
        // "the Republican" is one of them, "the Daily Caller" is a name.
        let is_name = self.reading.text(noun_phrase.head).starts_with(char::is_uppercase)
            && classes(head) & words::TITLE == 0
            && classes(&format!("{head}s")) & words::COLLECTIVE == 0;
        let is_person = classes(head) & words::ROLE != 0 && !own.is_plural && !is_name;
        if let Some(retold) = self.retold(noun_phrase, own) {
            return Some(Known { is_doubtful: true, ..retold });
        }
        if noun_phrase.determination != Determination::Definite {
            // Headlines leave "the" out: "Mayor opens library".
            let is_headline = noun_phrase.determination == Determination::None && is_person;
            let holder = if is_headline { self.cast(noun_phrase, own) } else { None };
            return holder.map(|(name, kind)| Known { name, kind, ..own.clone() });
        }
        let is_bare = noun_phrase.core.len() <= 2;
        let same = |known: &&Known| known.head == head && known.kind == own.kind;
        if let Some(known) = self.known.iter().rev().find(same).filter(|_| is_bare) {
            return Some(known.clone());
        }
        let before = noun_phrase.core.start as usize;
        if is_person {
            let holder = self.cast(noun_phrase, own);
            let is_office = classes(head) & words::ANONYMOUS == 0 && own.gender.is_none();
            let last = || {
                let is_open = is_office || own.gender.is_some() && !is_bare;
                // Offices are held by those who have a name; a nurse may have none.
                let unnamed = match classes(head) & (words::TITLE | words::CONTEST) {
                    0 => Unnamed::Count,
                    _ => Unnamed::PassedOver,
                };
                let last = || self.person_before(before, own.gender, unnamed);
                is_open.then(last).flatten()
            };
            if let Some((name, kind)) = holder.or_else(last) {
                return Some(Known { name, kind, ..own.clone() });
            }
        }
        if is_bare && is_person && own.gender.is_some() {
            // "the woman": one who was brought up without a name, or else the last one named.
            if earlier_phrase(self.reading, noun_phrase.head, head).is_none() {
                let (name, kind) = self.person_before(before, own.gender, Unnamed::Count)?;
                return Some(Known { name, kind, ..own.clone() });
            }
        }
        if is_bare && is_person && classes(head) & words::ANONYMOUS != 0 {
            // "the source" is the official who was brought up as one.
            let is_unnamed =
                |known: &&Known| known.kind == SourceKind::Anonymous && !known.is_plural;
            let has_earlier = earlier_phrase(self.reading, noun_phrase.head, head).is_some();
            let last = self.known.iter().rev().find(is_unnamed).filter(|_| !has_earlier);
            if let Some(known) = last {
                return Some(known.clone());
            }
        }
        if is_bare && classes(head) & (words::PAPER | words::ORGANIZATION) == words::PAPER {
            // "the paper", "the site": the outlet that was brought up.
            let outlet = self.known.iter().rev().find(|known| known.kind == SourceKind::Media);
            if let Some(outlet) = outlet {
                return Some(outlet.clone());
            }
        }
        let earlier =
            if is_bare { earlier_phrase(self.reading, noun_phrase.head, head) } else { None };
        Some(Known { name: self.description(earlier?), ..own.clone() })
    }

    /// Whom "an unnamed official" brings up again, though it sounds like somebody new: it tells
    /// nothing but that the official has no name, and just one such official was brought up before.
    fn retold(&self, noun_phrase: &NounPhrase, own: &Known) -> Option<Known> {
        let is_told = |at: usize| {
            self.reading.classes(at) & words::UNNAMED == 0
                && !words::is_function_word(self.reading.text(at))
        };
        let modifiers = noun_phrase.core.start as usize..noun_phrase.head;
        let is_empty = noun_phrase.determination == Determination::Indefinite
            && modifiers.len() > 1
            && !modifiers.into_iter().any(is_told)
            && !self.reading.text(noun_phrase.core.start as usize).eq_ignore_ascii_case("another");
        let mut known = self.known.iter().filter(|known| {
            known.kind == SourceKind::Anonymous && known.head == own.head && !known.is_plural
        });
        let first = known.next().filter(|_| is_empty)?;
        known.all(|other| other.name == first.name).then(|| first.clone())
    }

    /// The person to whom the article gives the role that a phrase names.
    fn cast(&self, noun_phrase: &NounPhrase, own: &Known) -> Option<(String, SourceKind)> {
        let modifiers: Vec<String> = noun_phrase
            .core
            .indexes()
            .map(|near| self.reading.text(near).to_lowercase())
            .filter(|word| *word != own.head && !words::is_function_word(word))
            .collect();
        let fits = |person: usize| {
            let other = self.names.persons[person].gender;
            own.gender.is_none() || other.is_none() || other == own.gender
        };
        self.roles.find(&own.head, &modifiers, 0, fits).map(|person| self.named(person))
    }
}
