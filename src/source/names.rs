//! The persons whom the article names, and where.

use super::pronoun::Pronoun;
use super::words::{self, COLLECTIVE, Gender, IMPERSONAL, MANY, PLACE, ROLE, TITLE, classes};
use crate::text::Document;
use std::cmp::Ordering;
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

/// A run of capitalized tokens, without what stands before the name proper.
struct Run {
    start: usize,
    end: usize,
    /// Whether a title or a person's role stands before the name.
    has_title: bool,
    gender: Option<Gender>,
}

impl Names {
    /// Reads every name in the document.
    pub fn new(document: &Document) -> Names {
        let mut names = Names::default();
        let lowercase: HashSet<&str> = (0..document.tokens.len())
            .map(|at| document.token_text(at))
            .filter(|text| text.starts_with(char::is_lowercase))
            .collect();
        let runs = runs(document, &lowercase);
        let alone: HashSet<&str> = runs
            .iter()
            .filter(|run| run.end - run.start == 1)
            .map(|run| document.token_text(run.start))
            .collect();
        for run in runs.iter().filter(|run| run.end - run.start > 1) {
            if is_person(document, run, &alone) {
                names.add(document, run);
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
        let mut recent: HashMap<String, usize> = HashMap::new();
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
                (Some(persons), _) if !goes_on => {
                    self.choose(document, persons, at, &recent, &word)
                }
                (_, Some(persons)) if !goes_on => persons.first().copied(),
                _ => None,
            };
            if let Some(person) = found {
                recent.insert(word, person);
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
            let likely = match female.cmp(&male) {
                Ordering::Greater => Some(Gender::Female),
                Ordering::Less => Some(Gender::Male),
                Ordering::Equal => None,
            };
            person.gender = person.gender.or(likely);
        }
    }

    /// Which of several persons of one surname is meant at `at`.
    fn choose(
        &self,
        document: &Document,
        persons: &[usize],
        at: usize,
        recent: &HashMap<String, usize>,
        word: &str,
    ) -> Option<usize> {
        let before = at.checked_sub(1).map_or("", |before| document.token_text(before));
        let by_first = persons.iter().find(|&&person| {
            self.persons[person].first.as_deref().is_some_and(|f| f.eq_ignore_ascii_case(before))
        });
        let titled = words::gender(before);
        let by_title = || persons.iter().find(|&&person| self.persons[person].gender == titled);
        if let Some(&person) = by_first.or_else(|| titled.and_then(|_| by_title())) {
            return Some(person);
        }
        // The most named one, unless another was just introduced in full.
        let most = persons.iter().copied().max_by_key(|&person| self.persons[person].count);
        most.or_else(|| recent.get(word).copied())
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

/// The token of a run's surname: the last but for "Jr." and the like.
fn surname(document: &Document, run: &Run) -> usize {
    let is_name = |&at: &usize| !is_suffix(document.token_text(at));
    (run.start..run.end).rev().find(is_name).unwrap_or(run.end - 1)
}

/// Whether a word follows a surname and is no name itself.
pub(super) fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV")
}

fn is_initial(short: &str, long: &str) -> bool {
    short.chars().count() <= 2 && short.chars().next() == long.chars().next()
}

/// The runs of capitalized words that may be names.
fn runs(document: &Document, lowercase: &HashSet<&str>) -> Vec<Run> {
    let mut runs = Vec::new();
    for sentence in &document.sentences {
        let (first, last) = (sentence.start as usize, sentence.end as usize);
        let mut at = first;
        while at < last {
            if !is_capital(document, at) {
                at += 1;
                continue;
            }
            let end = run_end(document, at, last);
            let mut start = at;
            // A sentence's first word may be any word: one seen in lower case is no name.
            let word = document.token_text(at);
            let is_plain = lowercase.contains(word.to_lowercase().as_str())
                || words::is_function_word(word)
                || word.ends_with("ly");
            if is_plain && (at == first || words::is_function_word(word)) {
                start += 1;
            }
            at = end;
            runs.extend(name_proper(document, start, end));
        }
    }
    runs
}

fn is_capital(document: &Document, at: usize) -> bool {
    document.token_text(at).starts_with(char::is_uppercase)
}

/// Where the run of capitalized words from `start` ends; "de", "van" and hyphens go on.
fn run_end(document: &Document, start: usize, last: usize) -> usize {
    const PARTICLES: [&str; 12] =
        ["de", "del", "della", "der", "van", "von", "bin", "ibn", "al", "el", "la", "-"];
    let mut end = start + 1;
    while end < last {
        if is_capital(document, end) {
            end += 1;
        } else if PARTICLES.contains(&document.token_text(end)) {
            // "Lucía de la Cruz", "Omar al-Amin", "Anne-Marie Roe".
            let name = (end + 1..last.min(end + 3)).find(|&at| is_capital(document, at));
            let Some(name) = name else { break };
            let joins = |at: usize| PARTICLES.contains(&document.token_text(at));
            if !(end..name).all(joins) {
                break;
            }
            end = name + 1;
        } else {
            break;
        }
    }
    end
}

/// Takes titles, capitalized roles and institutions off the front of a run.
fn name_proper(document: &Document, start: usize, end: usize) -> Option<Run> {
    let is = |at: usize, wanted| classes(document.token_text(at)) & wanted != 0;
    let title = (start..end).rev().skip(1).find(|&at| is(at, TITLE | ROLE));
    // "ambassador to the United States Omar Amin"
    let institution = (start..end).rev().skip(2).find(|&at| is(at, IMPERSONAL));
    let front = title.max(institution);
    let name_start = front.map_or(start, |front| front + 1);
    let has_role_before = (start.saturating_sub(4)..start).any(|at| is(at, ROLE | TITLE));
    let has_title = match front {
        Some(front) => title == Some(front) || has_role_before,
        None => start > 0 && is(start - 1, ROLE),
    };
    if institution.is_some_and(|at| title.is_none_or(|title| title < at)) && !has_title {
        return Some(Run { start, end, has_title: false, gender: None });
    }
    let gender = title
        .and_then(|title| words::gender(document.token_text(title)))
        .or_else(|| words::gender(document.token_text(start.checked_sub(1)?)));
    (name_start < end).then_some(Run { start: name_start, end, has_title, gender })
}

/// Whether a run of two or more words names a person.
fn is_person(document: &Document, run: &Run, alone: &HashSet<&str>) -> bool {
    let text = |at: usize| document.token_text(at);
    let is_given = words::given_name(text(run.start)).is_some();
    // A surname may be a country's name: "Chuck Jordan". No other part of a name is.
    let impersonal = |at: usize| {
        let is_surname = is_given && at + 1 == run.end && at > run.start;
        classes(text(at)) & if is_surname { IMPERSONAL & !PLACE } else { IMPERSONAL } != 0
    };
    // "Ada King" is a person, "Iowa Democrats" are not.
    let is_plain = |at: usize| {
        let known = classes(text(at)) | classes(words::singular(text(at))) & ROLE;
        let is_surname = is_given && at + 1 == run.end;
        words::is_function_word(text(at)) || known & (ROLE | COLLECTIVE | MANY) != 0 && !is_surname
    };
    if run.end - run.start > 5 || (run.start..run.end).any(|at| impersonal(at) || is_plain(at)) {
        return false;
    }
    let has_age = text(run.end) == ","
        && text(run.end + 1).len() == 2
        && text(run.end + 1).bytes().all(|b| b.is_ascii_digit());
    let has_role =
        text(run.end) == "," && (run.end + 1..run.end + 5).any(|at| classes(text(at)) & ROLE != 0);
    let is_demonym =
        (run.start..run.end).any(|at| text(at).ends_with("an") || text(at).ends_with("ese"));
    let is_short_form =
        run.end - run.start <= 3 && !is_demonym && alone.contains(text(run.end - 1));
    is_given || run.has_title || has_age || has_role || is_short_form
}
