//! The kind that a source's own words tell of.

use super::anonymity::is_close;
use super::entity::EntityType;
use super::noun_phrase::{Determination, NounPhrase, is_acronym};
use super::reading::Reading;
use super::words::{
    ANONYMOUS, COLLECTIVE, Classes, DOCUMENT, MANY, ORGANIZATION, OUTLET, PAPER, PLACE, QUANTITY,
    REPORT, ROLE, SPOKESPERSON, WHOLE, classes, singular,
};
use crate::SourceKind;
use crate::syntax::Upos;

impl NounPhrase {
    /// The kind that the phrase's own words tell of, before looking at what it refers to.
    pub fn kind(&self, reading: &Reading) -> SourceKind {
        let head = reading.text(self.head);
        if self.person.is_some() {
            return SourceKind::NamedPerson;
        }
        let head_classes = classes(head);
        let core = self.core.indexes();
        let anywhere = core.fold(0, |all, at| all | reading.classes(at));
        let has = |class: Classes| head_classes & class != 0;
        let is_capital = head.starts_with(char::is_uppercase);
        if self.is_share(reading) {
            return SourceKind::Collective;
        }
        if self.is_count_alone(reading)
            || self.determination == Determination::Quantity
                && reading.upos(self.head) == Upos::Pron
        {
            return SourceKind::Anonymous;
        }
        if has(SPOKESPERSON) {
            return SourceKind::Organization;
        }
        let is_outlets = || {
            let rest = self.head + 1..self.end;
            anywhere & OUTLET != 0 || rest.into_iter().any(|at| is_outlet_behind(reading, at))
        };
        if has(REPORT) && (!has(DOCUMENT) || is_outlets()) {
            return SourceKind::Media;
        }
        // "news outlets" are outlets, "green groups" a crowd.
        let is_bare_plural =
            self.determination == Determination::None && !is_capital && singular(head) != head;
        if has(OUTLET) && (is_capital || !has(DOCUMENT)) {
            return SourceKind::Media;
        }
        let is_definite = self.determination == Determination::Definite;
        if has(PAPER) && has(ORGANIZATION) && is_definite && !is_capital {
            // "the network" in the news is one that broadcasts.
            return SourceKind::Media;
        }
        if has(DOCUMENT) && !(is_capital && has(ORGANIZATION)) {
            return SourceKind::Document;
        }
        if has(COLLECTIVE) && is_close(reading, self.head) {
            // "people familiar with the matter" are no crowd.
            return SourceKind::Anonymous;
        }
        let is_crowd = self.determination == Determination::Many;
        // Some words for the unnamed are also those of a class: "lawmakers", "a lawmaker".
        let is_class =
            has(COLLECTIVE) && self.core.len() == 1 && self.core.end as usize == self.end;
        if has(ANONYMOUS) && !is_crowd && !is_class {
            return SourceKind::Anonymous;
        }
        let is_counted = self.determination == Determination::Quantity;
        if is_counted && singular(head) != head {
            let singly = classes(&singular(head));
            if singly & ORGANIZATION != 0 {
                return SourceKind::Organization;
            }
            if singly & DOCUMENT != 0 {
                return SourceKind::Document;
            }
        }
        if has(ORGANIZATION)
            && !has(WHOLE)
            && is_bare_plural
            && classes(&singular(head)) & ORGANIZATION != 0
        {
            return SourceKind::Collective;
        }
        if has(ORGANIZATION | PLACE) && !is_crowd && (is_capital || has(ORGANIZATION)) {
            return SourceKind::Organization;
        }
        if has(ROLE) && singular(head) == head && !(is_capital && anywhere & OUTLET != 0) {
            return if is_crowd { SourceKind::Collective } else { SourceKind::Anonymous };
        }
        if has(ROLE) && is_capital && anywhere & OUTLET != 0 {
            return SourceKind::Media;
        }
        let start = self.core.start as usize;
        let is_titled =
            reading.text(start) == "The" && !reading.is_first(start) && start + 1 == self.head;
        if is_site(head) {
            return SourceKind::Media;
        }
        if is_capital && is_titled && head_classes == 0 && !is_acronym(head) {
            // In the middle of a sentence only names of outlets have "The": "told The Spot".
            return SourceKind::Media;
        }
        self.unlisted(reading, head_classes)
    }

    /// Whether no list knows the head, and nothing else tells, so that the kind is a guess.
    pub fn is_unlisted(&self, reading: &Reading) -> bool {
        let head = reading.text(self.head);
        self.person.is_none()
            && reading.classes(self.head) | classes(&singular(head)) == 0
            && !self.is_share(reading)
            && !is_acronym(head)
    }

    /// Whether the phrase is a share of a crowd: "42 percent", "one in five", "nine out of 10".
    fn is_share(&self, reading: &Reading) -> bool {
        let (start, end) = (self.core.start as usize, self.core.end as usize);
        let is_percent = |at: usize| matches!(reading.text(at), "percent" | "%");
        let is_number = |at: usize| reading.upos(at) == Upos::Num;
        let is_ratio = is_number(end - 1)
            && matches!(reading.text(end), "in" | "of" | "out")
            && (is_number(end + 1) || is_number(end + 2));
        (start..=end).any(is_percent) || is_ratio
    }

    /// Whether the phrase is a small number or "another", and nothing more.
    fn is_count_alone(&self, reading: &Reading) -> bool {
        let head = reading.text(self.head);
        let counts = reading.classes(self.head) & (QUANTITY | MANY) == QUANTITY
            || head.eq_ignore_ascii_case("one")
            || head.eq_ignore_ascii_case("another");
        counts && self.core.len() == 1
    }

    /// The kind of a phrase whose head is a plural, a crowd or no listed word.
    fn unlisted(&self, reading: &Reading, head_classes: Classes) -> SourceKind {
        let head = reading.text(self.head);
        let is_capital = head.starts_with(char::is_uppercase);
        let is_plural = head.ends_with('s') && !head.ends_with("ss");
        let is_crowd_word = head_classes & COLLECTIVE != 0 || classes(&singular(head)) & ROLE != 0;
        if head_classes & MANY != 0 {
            return SourceKind::Collective;
        }
        if self.determination == Determination::Quantity && (is_crowd_word || is_plural) {
            return SourceKind::Anonymous;
        }
        if is_crowd_word || head_classes & (MANY | QUANTITY) != 0 {
            return SourceKind::Collective;
        }
        let entity = reading.entity(self.core, self.head);
        // A sentence's first word may be any noun.
        let is_name =
            is_capital && (reading.upos(self.head) != Upos::Noun || !reading.is_first(self.head));
        if is_name {
            let is_people = ["ians", "icans", "ese", "ists"].iter().any(|end| head.ends_with(end));
            return match self.determination {
                _ if is_people => SourceKind::Collective,
                Determination::Definite => SourceKind::Organization,
                _ if is_acronym(head) => SourceKind::Organization,
                _ => match entity {
                    EntityType::Person => SourceKind::NamedPerson,
                    EntityType::Organization | EntityType::Place => SourceKind::Organization,
                    EntityType::Thing => SourceKind::Document,
                },
            };
        }
        if reading.upos(self.head) == Upos::Pron {
            return SourceKind::Collective;
        }
        match (entity, self.determination) {
            (EntityType::Person, Determination::None) => SourceKind::Collective,
            (EntityType::Person, _) if !is_plural => SourceKind::Anonymous,
            (EntityType::Person, _) => SourceKind::Collective,
            (EntityType::Organization | EntityType::Place, Determination::None) if is_plural => {
                SourceKind::Collective
            }
            (EntityType::Organization | EntityType::Place, _) => SourceKind::Organization,
            (EntityType::Thing, _) => SourceKind::Document,
        }
    }
}

/// Whether a word is a site's address, as those of outlets and of fact checkers are: "Harbor.com".
fn is_site(word: &str) -> bool {
    let Some((name, domain)) = word.split_once('.') else { return false };
    !name.is_empty() && matches!(domain, "com" | "org" | "net" | "co.uk" | "info")
}

/// Whether an outlet's name stands at `at`, behind "by", "in" or "from".
fn is_outlet_behind(reading: &Reading, at: usize) -> bool {
    let is_name = |at: usize| reading.text(at).starts_with(char::is_uppercase);
    let leads = |at: usize| matches!(reading.text(at), "by" | "in" | "from");
    let is_outlet = is_name(at) && reading.classes(at) & OUTLET != 0;
    is_outlet && (at.saturating_sub(6)..at).any(leads)
}

/// Whether a noun has the ending of persons' nouns.
pub(super) fn is_personal(noun: &str) -> bool {
    ["er", "or", "ist", "ian", "ant", "man", "woman", "ee", "ent", "ician", "yst"]
        .iter()
        .any(|ending| noun.ends_with(ending))
}
