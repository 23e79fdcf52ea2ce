//! Makes persons and institutions of the names of an article: which forms of a name are one.

use super::forms::{MOST_WORDS, acronyms, add_words, is_same_first};
use super::groups::{NameType, groups, lower, types};
use super::names::{Named, Names};
use super::runs::{Segment, noun, segments, surname};
use super::types::NameModel;
use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::is_acronym;
use crate::source::reading::noun_type::EntityType;
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{self, KIN, ORGANIZATION, OUTLET, classes};
use crate::source::teacher::Teacher;
use std::collections::HashMap;

/// How many persons of one surname are told apart; no real article has more.
const MOST_NAMESAKES: usize = 16;

impl Names {
    /// Reads every name in the reading; `is_source` tells of the tokens that are part of a source.
    pub fn new(
        reading: &Reading,
        model: &NameModel,
        is_source: &dyn Fn(usize) -> bool,
        teacher: &mut impl Teacher,
    ) -> Names {
        let mut names = Names::default();
        let segments = segments(reading);
        let groups = groups(reading, &segments);
        let types = types(reading, model, &groups, is_source, teacher);
        let mut taken = vec![false; reading.document.tokens.len()];
        // Persons named in full come first, then "Mr. Roe", which tells namesakes apart.
        let is_full = |segment: &Segment| segment.end - segment.start > 1;
        let plain = |segment: &&Segment| !segment.in_headline;
        let by_group: HashMap<&str, usize> =
            groups.iter().enumerate().map(|(index, group)| (group.words.as_str(), index)).collect();
        let type_of = |segment: &Segment| {
            let words = lower(reading, segment.start, segment.end);
            by_group.get(words.as_str()).map(|&index| types[index])
        };
        for (group, named) in groups.iter().zip(&types) {
            if group.places[0].end - group.places[0].start == 1 {
                let is_person = named.entity == EntityType::Person;
                names.is_person_alone.insert(group.words.clone(), is_person);
            }
        }
        let mut first_full: HashMap<String, Vec<Segment>> = HashMap::new();
        // “Ferreira-Lund” comes after “Tomas Ferreira-Lund”, whose surname it may be.
        let full = segments.iter().filter(plain).filter(|segment| is_full(segment));
        let (hyphenated, longer): (Vec<&Segment>, Vec<&Segment>) =
            full.partition(|segment| segment.is_hyphenated(reading));
        for segment in longer.into_iter().chain(hyphenated) {
            if names.has_part(reading, segment) {
                continue;
            }
            match type_of(segment) {
                Some(found) if found.entity == EntityType::Person => {
                    let last = reading.text(surname(reading, segment)).to_lowercase();
                    first_full.entry(last).or_default().push(*segment);
                    names.add_person(reading, segment, found, false);
                }
                Some(found) => {
                    names.add_body(reading, segment, found);
                    taken[segment.start..segment.end].fill(true);
                }
                None => {}
            }
        }
        let alone: Vec<(&Segment, NameType)> = segments
            .iter()
            .filter(plain)
            .filter(|segment| !is_full(segment))
            .filter_map(|segment| {
                let found = type_of(segment)?;
                (found.entity == EntityType::Person).then_some((segment, found))
            })
            .collect();
        let (gendered, rest): (Vec<_>, Vec<_>) =
            alone.into_iter().partition(|(segment, _)| segment.gender.is_some());
        for (segment, found) in gendered {
            let name = reading.text(segment.start).to_lowercase();
            // "Sir Tom" after "Tom Roe": some titles stand before given names.
            if names.by_last.contains_key(&name) || !names.by_first.contains_key(&name) {
                names.add_person(reading, segment, found, false);
            }
        }
        let apart = names.never_full(reading, &rest, &first_full);
        for (segment, found) in rest {
            let name = reading.text(segment.start).to_lowercase();
            if apart.get(&name) == Some(&segment.start) {
                names.add_person(reading, segment, found, true);
            }
            if !names.by_last.contains_key(&name) && !names.by_first.contains_key(&name) {
                names.add_person(reading, segment, found, false);
            }
        }
        for segment in segments.iter().filter(plain).filter(|segment| !is_full(segment)) {
            if let Some(found) = type_of(segment)
                && found.entity != EntityType::Person
            {
                names.add_body(reading, segment, found);
            }
        }
        names.join_acronyms();
        names.locate(reading, &segments, &taken);
        names
    }

    /// Lets an acronym name the institution whose initials it has: "LSE" is the London Stock
    /// Exchange.
    fn join_acronyms(&mut self) {
        let mut known: HashMap<String, usize> = HashMap::new();
        for index in (0..self.all.len()).filter(|&index| !self.all[index].is_person()) {
            for acronym in acronyms(&self.all[index].name) {
                known.insert(acronym, index);
            }
        }
        for (words, index) in self.bodies.iter_mut() {
            let name = &self.all[*index].name;
            let is_acronym = name.split(' ').all(is_acronym);
            let letters: String = words.chars().filter(|c| c.is_alphanumeric()).collect();
            if let Some(&whole) = known.get(&letters).filter(|_| is_acronym) {
                *index = whole;
            }
        }
    }

    /// Whether a person is known with whose longer name a hyphenated word ends or begins.
    fn has_part(&self, reading: &Reading, segment: &Segment) -> bool {
        let text = |at: usize| reading.text(at).to_lowercase();
        let known = self.by_last.get(&text(segment.end - 1)).into_iter().flatten();
        let known = known.chain(self.by_first.get(&text(segment.start)).into_iter().flatten());
        let parts = || (segment.start..segment.end).map(|at| reading.form(at));
        let has_all = |&person: &usize| {
            let words = &self.all[person].words;
            words.len() > segment.end - segment.start && parts().all(|part| words.contains(&part))
        };
        segment.is_hyphenated(reading) && known.copied().any(|person| has_all(&person))
    }

    /// Adds a person, or a further form of the name of one that is known; one who is set apart is
    /// nobody known.
    fn add_person(
        &mut self,
        reading: &Reading,
        segment: &Segment,
        found: NameType,
        is_apart: bool,
    ) {
        let last = reading.text(surname(reading, segment)).to_lowercase();
        let is_full = segment.end - segment.start > 1;
        let first = is_full.then(|| match segment.is_led_by_surname(reading) {
            true => reading.phrase(segment.start + 1, segment.end),
            false => reading.text(segment.start).to_string(),
        });
        let gender =
            segment.gender.or_else(|| first.as_deref().and_then(words::given_name).flatten());
        let same = |named: &Named| match (&named.first, &first) {
            (Some(a), Some(b)) => is_same_first(a, b),
            _ => {
                let known = named.title.or(named.given());
                known.is_none() || gender.is_none() || known == gender
            }
        };
        let known = self.by_last.get(&last).into_iter().flatten();
        let name = reading.phrase(segment.start, segment.end);
        let words = (segment.start..segment.end).map(|at| reading.form(at));
        let namesake = known
            .filter(|&&named| !is_apart && same(&self.all[named]))
            .max_by_key(|&&n| self.all[n].count);
        if let Some(&index) = namesake {
            let named = &mut self.all[index];
            if named.name.len() < name.len() {
                named.name = name;
            }
            if named.first.is_none() {
                named.first = first;
            }
            named.title = named.title.or(segment.gender);
            named.is_kin |= is_kin(reading, segment);
            named.person = named.person.max(found.person);
            add_words(&mut named.words, words);
            return;
        }
        let namesakes = self.by_last.entry(last).or_default();
        if namesakes.len() >= MOST_NAMESAKES {
            return;
        }
        let index = self.all.len();
        namesakes.push(index);
        if let Some(first) = &first {
            self.by_first.entry(first.to_lowercase()).or_default().push(index);
        }
        let mut named = Named {
            name,
            entity: EntityType::Person,
            person: found.person,
            title: segment.gender,
            first,
            is_kin: is_kin(reading, segment),
            ..Named::default()
        };
        add_words(&mut named.words, words);
        self.all.push(named);
    }

    fn add_body(&mut self, reading: &Reading, segment: &Segment, found: NameType) {
        if segment.end - segment.start > MOST_WORDS {
            return;
        }
        let words = lower(reading, segment.start, segment.end);
        let index = *self.bodies.entry(words).or_insert_with(|| {
            let name = reading.phrase(segment.start, segment.end);
            let known = (segment.start..segment.end).map(|at| reading.noun_classes(at));
            let mut named = Named {
                name,
                entity: found.entity,
                person: found.person,
                classes: known.clone().fold(0, |all, classes| all | classes),
                last_classes: reading.noun_classes(noun(reading, segment.start, segment.end)),
                ..Named::default()
            };
            add_words(&mut named.words, (segment.start..segment.end).map(|at| reading.form(at)));
            add_words(&mut named.heads, (segment.start..segment.end).map(|at| reading.stem(at)));
            self.all.push(named);
            self.all.len() - 1
        });
        let last = reading.text(noun(reading, segment.start, segment.end));
        if classes(last) & (OUTLET | ORGANIZATION) != 0 {
            let longest = self.body_by_last.entry(last.to_lowercase()).or_insert(index);
            if self.all[*longest].name.len() < self.all[index].name.len() {
                *longest = index;
            }
        }
    }
}

/// Whether a name is that of a relative: "his wife, Ada Roe", "Ada Roe, his wife".
fn is_kin(reading: &Reading, segment: &Segment) -> bool {
    let is = |at: usize| reading.classes(at) & KIN != 0;
    let is_comma = |at: usize| reading.text(at) == ",";
    let before = segment.start.wrapping_sub(1);
    let is_led = is(before) || is_comma(before) && is(before.wrapping_sub(1));
    let owner = segment.end + 1;
    let is_owner = Pronoun::new(reading.text(owner)).is_some() || reading.text(owner) == "the";
    is_led || is_comma(segment.end) && is_owner && is(owner + 1)
}
