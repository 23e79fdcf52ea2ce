//! Whom and what the article names, and where.

use crate::source::reading::article::Reading;
use crate::source::reading::noun_type::EntityType;
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{self, Classes, Gender};
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
    pub(super) body_by_last: HashMap<String, usize>,
    /// Single words that are taken for a person's name, and those that are not.
    pub(in crate::source) is_person_alone: HashMap<String, bool>,
}

impl Names {
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
