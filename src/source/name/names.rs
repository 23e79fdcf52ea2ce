//! Whom and what the article names, and where.

use super::forms::{MOST_WORDS, add_words, initials, is_same_first};
use super::groups::{groups, lower, types};
use super::runs::{Segment, noun, segments, surname};
use super::types::NameModel;
use crate::source::reading::article::Reading;
use crate::source::reading::noun_type::EntityType;
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{self, Classes, Gender, KIN, ORGANIZATION, OUTLET, classes};
use crate::source::teacher::Teacher;
use crate::text::TokenRange;
use std::collections::HashMap;
use std::ops::Range;

/// A person, an institution, a place or a thing that the article names.
#[derive(Debug, Clone, Default)]
pub(in crate::source) struct Named {
    /// The fullest form of the name, without titles.
    pub name: String,
    /// What it names.
    pub entity: EntityType,
    /// How likely it names a person.
    pub person: f32,
    /// The gender that a title tells.
    pub title: Option<Gender>,
    /// The given name, if the article tells it.
    pub first: Option<String>,
    /// In how many places it is named.
    pub count: usize,
    /// Whether a person is brought up as somebody's relative: “his wife, Ada Roe”.
    pub is_kin: bool,
    /// How old a person is, in years.
    pub age: Option<u32>,
    /// The words of its forms, as hashes of their lower-case forms.
    pub words: Vec<u32>,
    /// What the word lists know of its words, and of its last one.
    pub classes: Classes,
    pub last_classes: Classes,
    /// What stands beside its places, one bit each; see [`super::company::around`].
    pub around: u32,
    /// Whether an article that belongs to it stands before it in the middle of a sentence: "told
    /// The Gazette".
    pub has_article: bool,
    /// Of one that is no person, the stems of its words: "the ministry" may be the Ministry of Mills.
    pub heads: Vec<u32>,
}

impl Named {
    /// Whether it is a person's name.
    pub fn is_person(&self) -> bool {
        self.entity == EntityType::Person
    }

    /// The gender that its given name tells.
    pub fn given(&self) -> Option<Gender> {
        self.first.as_deref().and_then(words::given_name).flatten()
    }
}

/// One place where something is named.
#[derive(Debug, Clone, Copy)]
pub(in crate::source) struct Occurrence {
    /// The token of the surname, or of the given name that stands alone; of an institution the last.
    pub at: usize,
    /// The name's first token.
    pub start: usize,
    /// Index of what is named.
    pub named: usize,
    /// Whether several persons have this name, and nothing beside it tells which is meant.
    pub is_shared: bool,
}

/// All that an article names.
#[derive(Debug, Default)]
pub(in crate::source) struct Names {
    pub all: Vec<Named>,
    /// Where they are named, ascending.
    pub occurrences: Vec<Occurrence>,
    pub(in crate::source) by_last: HashMap<String, Vec<usize>>,
    pub(in crate::source) by_first: HashMap<String, Vec<usize>>,
    /// Those that are no persons, by their words in lower case without "the".
    pub(in crate::source) bodies: HashMap<String, usize>,
    /// Of these the longest that ends in a word.
    body_by_last: HashMap<String, usize>,
    /// Single words that are taken for a person's name, and those that are not.
    pub(in crate::source) is_person_alone: HashMap<String, bool>,
}

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
        for (group, &(entity, _)) in groups.iter().zip(&types) {
            if group.places[0].end - group.places[0].start == 1 {
                names.is_person_alone.insert(group.words.clone(), entity == EntityType::Person);
            }
        }
        let mut first_full: HashMap<String, Vec<Segment>> = HashMap::new();
        for segment in segments.iter().filter(plain).filter(|segment| is_full(segment)) {
            match type_of(segment) {
                Some((EntityType::Person, person)) => {
                    let last = reading.text(surname(reading, segment)).to_lowercase();
                    first_full.entry(last).or_default().push(*segment);
                    names.add_person(reading, segment, person, false);
                }
                Some((entity, person)) => {
                    names.add_body(reading, segment, entity, person);
                    taken[segment.start..segment.end].fill(true);
                }
                None => {}
            }
        }
        let alone: Vec<(&Segment, f32)> = segments
            .iter()
            .filter(plain)
            .filter(|segment| !is_full(segment))
            .filter_map(|segment| match type_of(segment) {
                Some((EntityType::Person, person)) => Some((segment, person)),
                _ => None,
            })
            .collect();
        let (gendered, rest): (Vec<_>, Vec<_>) =
            alone.into_iter().partition(|(segment, _)| segment.gender.is_some());
        for (segment, person) in gendered {
            let name = reading.text(segment.start).to_lowercase();
            // "Sir Tom" after "Tom Roe": some titles stand before given names.
            if names.by_last.contains_key(&name) || !names.by_first.contains_key(&name) {
                names.add_person(reading, segment, person, false);
            }
        }
        let apart = names.never_full(reading, &rest, &first_full);
        for (segment, person) in rest {
            let name = reading.text(segment.start).to_lowercase();
            if apart.get(&name) == Some(&segment.start) {
                names.add_person(reading, segment, person, true);
            }
            if !names.by_last.contains_key(&name) && !names.by_first.contains_key(&name) {
                names.add_person(reading, segment, person, false);
            }
        }
        for segment in segments.iter().filter(plain).filter(|segment| !is_full(segment)) {
            if let Some((entity, person)) = type_of(segment)
                && entity != EntityType::Person
            {
                names.add_body(reading, segment, entity, person);
            }
        }
        names.join_acronyms();
        names.locate(reading, &segments, &taken);
        names
    }

    /// Lets an acronym name the institution whose initials it has: "LSE" is the London Stock
    /// Exchange.
    fn join_acronyms(&mut self) {
        let initials: HashMap<String, usize> = (0..self.all.len())
            .filter(|&index| !self.all[index].is_person())
            .filter_map(|index| Some((initials(&self.all[index].name)?, index)))
            .collect();
        for (words, index) in self.bodies.iter_mut() {
            let is_acronym = !words.contains(' ') && self.all[*index].name == words.to_uppercase();
            if let Some(&whole) = initials.get(words.as_str()).filter(|_| is_acronym) {
                *index = whole;
            }
        }
    }

    /// Adds a person, or a further form of the name of one that is known; one who is set apart is
    /// nobody known.
    fn add_person(&mut self, reading: &Reading, segment: &Segment, person: f32, is_apart: bool) {
        let last = reading.text(surname(reading, segment)).to_lowercase();
        let is_full = segment.end - segment.start > 1;
        let first = is_full.then(|| reading.text(segment.start).to_string());
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
            named.person = named.person.max(person);
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
            person,
            title: segment.gender,
            first,
            is_kin: is_kin(reading, segment),
            ..Named::default()
        };
        add_words(&mut named.words, words);
        self.all.push(named);
    }

    fn add_body(&mut self, reading: &Reading, segment: &Segment, entity: EntityType, person: f32) {
        if segment.end - segment.start > MOST_WORDS {
            return;
        }
        let words = lower(reading, segment.start, segment.end);
        let index = *self.bodies.entry(words).or_insert_with(|| {
            let name = reading.phrase(segment.start, segment.end);
            let known = (segment.start..segment.end).map(|at| reading.noun_classes(at));
            let mut named = Named {
                name,
                entity,
                person,
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

    /// The longest name of two or more words that ends in `last` and is no person's.
    pub fn institution(&self, last: &str) -> Option<&Named> {
        let index = *self.body_by_last.get(&last.to_lowercase())?;
        Some(&self.all[index]).filter(|named| named.words.len() > 1)
    }

    /// For everyone, how often "she" (over 0) or "he" (under 0) follows a name of theirs, before
    /// another person is named.
    pub fn followers(&self, reading: &Reading) -> Vec<f32> {
        /// How far behind a name such a pronoun stands, in tokens.
        const WINDOW: usize = 25;
        let mut votes = vec![0.0; self.all.len()];
        let is_person = |found: &&Occurrence| self.all[found.named].is_person();
        let persons: Vec<&Occurrence> = self.occurrences.iter().filter(is_person).collect();
        for (index, found) in persons.iter().enumerate() {
            let next = persons.get(index + 1).map_or(reading.document.tokens.len(), |next| next.at);
            let mut window = found.at + 1..next.min(found.at + WINDOW);
            let pronoun = window.find_map(|at| Pronoun::new(reading.text(at))?.gender());
            if let Some(gender) = pronoun {
                votes[found.named] += if gender == Gender::Female { 1.0 } else { -1.0 };
            }
        }
        votes
    }

    /// The persons who share the name that stands at an occurrence.
    pub fn namesakes(&self, reading: &Reading, occurrence: &Occurrence) -> &[usize] {
        let word = reading.text(occurrence.at).to_lowercase();
        self.by_last.get(&word).or_else(|| self.by_first.get(&word)).map_or(&[], Vec::as_slice)
    }

    /// What is named by the name that ends at token `at`.
    pub fn occurrence_at(&self, at: usize) -> Option<&Occurrence> {
        let index = self.occurrences.binary_search_by_key(&at, |found| found.at).ok()?;
        self.occurrences.get(index)
    }

    /// The person whose name ends at token `at`.
    pub fn person_at(&self, at: usize) -> Option<usize> {
        let named = self.occurrence_at(at)?.named;
        self.all[named].is_person().then_some(named)
    }

    /// Whether a person is named in a range of tokens.
    pub fn has_person(&self, tokens: Range<usize>) -> bool {
        self.within(tokens).iter().any(|found| self.all[found.named].is_person())
    }

    /// Where names stand in a range of tokens.
    pub fn within(&self, tokens: Range<usize>) -> &[Occurrence] {
        let start = self.occurrences.partition_point(|found| found.at < tokens.start);
        let end = self.occurrences.partition_point(|found| found.at < tokens.end);
        &self.occurrences[start..end.max(start)]
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

impl Segment {
    /// Its tokens.
    pub fn range(&self) -> TokenRange {
        TokenRange::new(self.start, self.end)
    }
}
