//! The persons whom the article names, and where.

use super::name_runs::{Run, is_capital, is_person, person_within, runs, surname};
use super::pronoun::Pronoun;
use super::reading::Reading;
use super::words::{self, Gender, IMPERSONAL, ORGANIZATION, OUTLET, ROLE, TITLE, classes};
use crate::syntax::Upos;
use crate::text::TokenRange;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A person named in the article.
#[derive(Debug, Clone, Default)]
pub(super) struct Person {
    /// The fullest form of the name, without titles.
    pub name: String,
    pub gender: Option<Gender>,
    /// The given name, if the article tells it.
    first: Option<String>,
    count: usize,
}

/// One place where a person is named.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occurrence {
    /// The token of the surname, or of the given name that stands alone.
    pub at: usize,
    /// Index of the person.
    pub person: usize,
    /// Whether it may be its sentence's topic: not quoted, no possessive, after no preposition.
    pub is_topic: bool,
}

/// All persons named in an article.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub persons: Vec<Person>,
    /// Where persons are named, ascending.
    pub occurrences: Vec<Occurrence>,
    /// Names of two or more words that are no person's, by their last word; the longest of each.
    institutions: HashMap<String, TokenRange>,
    by_last: HashMap<String, Vec<usize>>,
    by_first: HashMap<String, Vec<usize>>,
}

/// How many persons of one surname are told apart; no real article has more.
const MOST_NAMESAKES: usize = 16;

impl Names {
    /// Reads every name in the reading.
    pub fn new(reading: &Reading) -> Names {
        let mut names = Names::default();
        let runs = runs(reading);
        let alone: HashSet<&str> = runs
            .iter()
            .filter(|run| run.end - run.start == 1 && !run.in_headline)
            .map(|run| reading.text(run.start))
            .collect();
        for run in runs.iter().filter(|run| run.end - run.start > 1) {
            // "Ada Byron Wins" is no name; "Ada Byron" may be, even there.
            let is_plain = !run.in_headline
                || run.end - run.start == 2 && reading.upos(run.end - 1) == Upos::Propn;
            let person = if is_plain && is_person(reading, run, &alone) {
                Some(*run)
            } else {
                person_within(reading, run, &alone)
            };
            match person {
                Some(person) => names.add(reading, &person),
                None if !run.in_headline => names.add_institution(reading, run),
                None => {}
            }
        }
        let is_surname = |run: &&Run| {
            let known = reading.classes(run.start);
            let is_word = known & (IMPERSONAL | ROLE) != 0 && run.gender.is_none();
            run.end - run.start == 1 && run.has_title && !is_word && !run.in_headline
        };
        // "Mr. Roe" tells namesakes apart, so it comes before "President Roe".
        let (gendered, plain): (Vec<&Run>, Vec<&Run>) =
            runs.iter().filter(is_surname).partition(|run| run.gender.is_some());
        for run in gendered.into_iter().chain(plain) {
            let name = reading.text(run.start).to_lowercase();
            // "Sir Tom" after "Tom Roe": some titles stand before given names.
            if names.by_last.contains_key(&name) || !names.by_first.contains_key(&name) {
                names.add(reading, run);
            }
        }
        // "Melanie", never named in full.
        let mut alone = HashMap::new();
        for run in runs.iter().filter(|run| run.end - run.start == 1) {
            let text = reading.text(run.start);
            let is_known = |by: &HashMap<String, Vec<usize>>| by.contains_key(&text.to_lowercase());
            if words::given_name(text).is_some()
                && classes(text) & (IMPERSONAL | ROLE | TITLE) == 0
                && !is_known(&names.by_last)
                && !is_known(&names.by_first)
            {
                alone.entry(text).or_insert((run, 0)).1 += 1;
            }
        }
        let mut alone: Vec<&Run> =
            alone.into_values().filter(|&(_, count)| count > 1).map(|(run, _)| run).collect();
        alone.sort_by_key(|run| run.start);
        for run in alone {
            names.add(reading, run);
        }
        names.locate(reading);
        names
    }

    fn add_institution(&mut self, reading: &Reading, run: &Run) {
        let last = reading.text(run.end - 1);
        let known = classes(last) & (OUTLET | ORGANIZATION);
        let is_first =
            self.institutions.get(last).is_none_or(|range| range.len() < run.end - run.start);
        if known != 0 && is_first && run.end - run.start <= 6 {
            self.institutions.insert(last.to_string(), TokenRange::new(run.start, run.end));
        }
    }

    /// The longest name of two or more words that ends in `last` and is no person's.
    pub fn institution(&self, last: &str) -> Option<TokenRange> {
        self.institutions.get(last).copied()
    }

    fn add(&mut self, reading: &Reading, run: &Run) {
        let last = reading.text(surname(reading, run)).to_lowercase();
        let first = (run.end - run.start > 1).then(|| reading.text(run.start).to_string());
        let gender = run.gender.or_else(|| words::given_name(reading.text(run.start)).flatten());
        let same = |person: &Person| match (&person.first, &first) {
            (Some(a), Some(b)) => a.eq_ignore_ascii_case(b) || is_initial(a, b) || is_initial(b, a),
            _ => person.gender.is_none() || gender.is_none() || person.gender == gender,
        };
        let known = self.by_last.get(&last).into_iter().flatten();
        let name = super::phrase(reading, run.start, run.end);
        let namesake = known
            .filter(|&&person| same(&self.persons[person]))
            .max_by_key(|&&person| self.persons[person].count);
        if let Some(&person) = namesake {
            let person = &mut self.persons[person];
            if person.name.len() < name.len() {
                person.name = name;
            }
            person.gender = person.gender.or(gender);
            person.count += 1;
            return;
        }
        let namesakes = self.by_last.entry(last).or_default();
        if namesakes.len() >= MOST_NAMESAKES {
            return;
        }
        let index = self.persons.len();
        namesakes.push(index);
        if let Some(first) = &first {
            self.by_first.entry(first.to_lowercase()).or_default().push(index);
        }
        self.persons.push(Person { name, gender, first, count: 1 });
    }

    /// Finds where each person is named, by full name, surname or given name.
    fn locate(&mut self, reading: &Reading) {
        let mut quoted = vec![false; reading.document.tokens.len()];
        for quotation in reading.document.quotations.iter().filter(|quotation| quotation.depth == 0)
        {
            quoted[quotation.tokens.indexes()].fill(true);
        }
        for (at, &is_quoted) in quoted.iter().enumerate() {
            let text = reading.text(at);
            if !text.starts_with(char::is_uppercase) {
                continue;
            }
            let word = text.to_lowercase();
            let goes_on = reading.text(at + 1).starts_with(char::is_uppercase)
                && self.by_last.contains_key(&reading.text(at + 1).to_lowercase());
            let found = match (self.by_last.get(&word), self.by_first.get(&word)) {
                (Some(persons), _) if !goes_on => self.choose(reading, persons, at),
                (_, Some(persons)) if !goes_on => persons.first().copied(),
                _ => None,
            };
            if let Some(person) = found {
                let is_topic = !is_quoted && may_be_topic(reading, at);
                self.occurrences.push(Occurrence { at, person, is_topic });
            }
        }
        self.tell_genders(reading);
        for occurrence in &self.occurrences {
            self.persons[occurrence.person].count += 1;
        }
    }

    /// Gives a gender to persons whose name tells none, by the pronoun that follows it most.
    fn tell_genders(&mut self, reading: &Reading) {
        let mut votes = vec![(0_usize, 0_usize); self.persons.len()];
        for (index, occurrence) in self.occurrences.iter().enumerate() {
            // Behind the next name a pronoun may mean another person.
            let next = self
                .occurrences
                .get(index + 1)
                .map_or(reading.document.tokens.len(), |next| next.at);
            let window = occurrence.at + 1..next.min(occurrence.at + 25);
            let followed = window.into_iter().find_map(|at| match Pronoun::new(reading.text(at)) {
                Some(Pronoun::Person(gender)) => Some(gender),
                _ => None,
            });
            match followed {
                Some(Gender::Female) => votes[occurrence.person].0 += 1,
                Some(Gender::Male) => votes[occurrence.person].1 += 1,
                None => {}
            }
        }
        for (person, (female, male)) in self.persons.iter_mut().zip(votes) {
            let likely = match (female, male) {
                _ if female >= 2 * male && female > 1 => Some(Gender::Female),
                _ if male >= 2 * female && male > 1 => Some(Gender::Male),
                _ => None,
            };
            person.gender = person.gender.or(likely);
        }
    }

    /// Which of several persons of one surname is meant at `at`.
    fn choose(&self, reading: &Reading, persons: &[usize], at: usize) -> Option<usize> {
        let before = at.checked_sub(1).map_or("", |before| reading.text(before));
        let by_first = persons.iter().find(|&&person| {
            self.persons[person].first.as_deref().is_some_and(|f| f.eq_ignore_ascii_case(before))
        });
        let titled = words::gender(before);
        let by_title = || persons.iter().find(|&&person| self.persons[person].gender == titled);
        if let Some(&person) = by_first.or_else(|| titled.and_then(|_| by_title())) {
            return Some(person);
        }
        persons.iter().copied().max_by_key(|&person| self.persons[person].count)
    }

    /// The person whose name ends at token `at`.
    pub fn person_at(&self, at: usize) -> Option<usize> {
        let index = self.occurrences.binary_search_by_key(&at, |found| found.at).ok()?;
        Some(self.occurrences[index].person)
    }

    /// Where persons are named in a range of tokens.
    pub fn within(&self, tokens: Range<usize>) -> &[Occurrence] {
        let start = self.occurrences.partition_point(|found| found.at < tokens.start);
        let end = self.occurrences.partition_point(|found| found.at < tokens.end);
        &self.occurrences[start..end.max(start)]
    }
}

/// Whether the name that ends at `at` is no possessive and follows no preposition.
fn may_be_topic(reading: &Reading, at: usize) -> bool {
    let start = (at.saturating_sub(5)..at)
        .rev()
        .take_while(|&before| is_capital(reading, before))
        .last()
        .unwrap_or(at);
    let before = start.checked_sub(1);
    let is_object = before.is_some_and(|before| {
        reading.classes(before) & words::PREPOSITION != 0
            || matches!(reading.text(before), "than" | "and")
    });
    !is_object && !matches!(reading.text(at + 1), "'s" | "’s" | "'" | "’")
}

fn is_initial(short: &str, long: &str) -> bool {
    short.chars().count() <= 2 && short.chars().next() == long.chars().next()
}
