//! The persons whom the article names, and where.

use super::name_runs::{Run, is_capital, is_person, person_within, runs, surname};
use super::pronoun::Pronoun;
use super::words::{self, Gender, IMPERSONAL, ROLE, TITLE, classes};
use crate::text::Document;
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
    by_last: HashMap<String, Vec<usize>>,
    by_first: HashMap<String, Vec<usize>>,
}

/// How many persons of one surname are told apart; no real article has more.
const MOST_NAMESAKES: usize = 16;

impl Names {
    /// Reads every name in the document.
    pub fn new(document: &Document) -> Names {
        let mut names = Names::default();
        let runs = runs(document);
        let alone: HashSet<&str> = runs
            .iter()
            .filter(|run| run.end - run.start == 1)
            .map(|run| document.token_text(run.start))
            .collect();
        for run in runs.iter().filter(|run| run.end - run.start > 1) {
            let person = if is_person(document, run, &alone) {
                Some(*run)
            } else {
                person_within(document, run, &alone)
            };
            if let Some(person) = person {
                names.add(document, &person);
            }
        }
        let is_surname = |run: &&Run| {
            let known = classes(document.token_text(run.start));
            let is_word = known & (IMPERSONAL | ROLE) != 0 && run.gender.is_none();
            run.end - run.start == 1 && run.has_title && !is_word
        };
        // "Mr. Roe" tells namesakes apart, so it comes before "President Roe".
        let (gendered, plain): (Vec<&Run>, Vec<&Run>) =
            runs.iter().filter(is_surname).partition(|run| run.gender.is_some());
        for run in gendered.into_iter().chain(plain) {
            names.add(document, run);
        }
        // "Melanie", never named in full.
        let mut alone = HashMap::new();
        for run in runs.iter().filter(|run| run.end - run.start == 1) {
            let text = document.token_text(run.start);
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
            names.add(document, run);
        }
        names.locate(document);
        names
    }

    fn add(&mut self, document: &Document, run: &Run) {
        let last = document.token_text(surname(document, run)).to_lowercase();
        let first = (run.end - run.start > 1).then(|| document.token_text(run.start).to_string());
        let gender =
            run.gender.or_else(|| words::given_name(document.token_text(run.start)).flatten());
        let same = |person: &Person| match (&person.first, &first) {
            (Some(a), Some(b)) => a.eq_ignore_ascii_case(b) || is_initial(a, b) || is_initial(b, a),
            _ => person.gender.is_none() || gender.is_none() || person.gender == gender,
        };
        let known = self.by_last.get(&last).into_iter().flatten();
        let name = super::phrase(document, run.start, run.end);
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
    fn locate(&mut self, document: &Document) {
        let mut quoted = vec![false; document.tokens.len()];
        for quotation in document.quotations.iter().filter(|quotation| quotation.depth == 0) {
            quoted[quotation.tokens.indexes()].fill(true);
        }
        for (at, &is_quoted) in quoted.iter().enumerate() {
            let text = document.token_text(at);
            if !text.starts_with(char::is_uppercase) {
                continue;
            }
            let word = text.to_lowercase();
            let goes_on = document.token_text(at + 1).starts_with(char::is_uppercase)
                && self.by_last.contains_key(&document.token_text(at + 1).to_lowercase());
            let found = match (self.by_last.get(&word), self.by_first.get(&word)) {
                (Some(persons), _) if !goes_on => self.choose(document, persons, at),
                (_, Some(persons)) if !goes_on => persons.first().copied(),
                _ => None,
            };
            if let Some(person) = found {
                let is_topic = !is_quoted && may_be_topic(document, at);
                self.occurrences.push(Occurrence { at, person, is_topic });
            }
        }
        self.tell_genders(document);
        for occurrence in &self.occurrences {
            self.persons[occurrence.person].count += 1;
        }
    }

    /// Gives a gender to persons whose name tells none, by the pronoun that follows it most.
    fn tell_genders(&mut self, document: &Document) {
        let mut votes = vec![(0_usize, 0_usize); self.persons.len()];
        for (index, occurrence) in self.occurrences.iter().enumerate() {
            // Behind the next name a pronoun may mean another person.
            let next =
                self.occurrences.get(index + 1).map_or(document.tokens.len(), |next| next.at);
            let window = occurrence.at + 1..next.min(occurrence.at + 25);
            let followed =
                window.into_iter().find_map(|at| match Pronoun::new(document.token_text(at)) {
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
    fn choose(&self, document: &Document, persons: &[usize], at: usize) -> Option<usize> {
        let before = at.checked_sub(1).map_or("", |before| document.token_text(before));
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
fn may_be_topic(document: &Document, at: usize) -> bool {
    let start = (at.saturating_sub(5)..at)
        .rev()
        .take_while(|&before| is_capital(document, before))
        .last()
        .unwrap_or(at);
    let before = start.checked_sub(1).map_or("", |before| document.token_text(before));
    let is_object = [
        "of", "with", "to", "for", "by", "from", "about", "against", "in", "on", "like", "than",
        "and", "over", "at",
    ]
    .contains(&before);
    !is_object && !matches!(document.token_text(at + 1), "'s" | "’s" | "'" | "’")
}

fn is_initial(short: &str, long: &str) -> bool {
    short.chars().count() <= 2 && short.chars().next() == long.chars().next()
}
