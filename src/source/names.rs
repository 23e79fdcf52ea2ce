//! The persons whom the article names, and where.

use super::words::{self, Gender, IMPERSONAL, PLACE, ROLE, TITLE, classes};
use crate::text::Document;
use std::collections::{HashMap, HashSet};

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

/// All persons named in an article.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub persons: Vec<Person>,
    /// Where persons are named, as (last token of the name, person), ascending.
    pub occurrences: Vec<(usize, usize)>,
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
        for run in runs.iter().filter(|run| run.end - run.start == 1 && run.has_title) {
            let last = document.token_text(run.start).to_lowercase();
            if classes(&last) & (IMPERSONAL | ROLE) == 0 {
                names.add(document, run);
            }
        }
        names.locate(document);
        names
    }

    fn add(&mut self, document: &Document, run: &Run) {
        let last = document.token_text(surname(document, run)).to_lowercase();
        let first = (run.end - run.start > 1).then(|| document.token_text(run.start).to_string());
        let gender = run.gender.or_else(|| words::given_name(first.as_deref()?).flatten());
        let same = |person: &Person| match (&person.first, &first) {
            (Some(a), Some(b)) => a.eq_ignore_ascii_case(b) || is_initial(a, b) || is_initial(b, a),
            _ => person.gender.is_none() || gender.is_none() || person.gender == gender,
        };
        let known = self.by_last.get(&last).into_iter().flatten();
        let name = super::phrase(document, run.start, run.end);
        if let Some(&person) = known.clone().find(|&&person| same(&self.persons[person])) {
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
        for at in 0..document.tokens.len() {
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
                self.occurrences.push((at, person));
            }
        }
        for &(_, person) in &self.occurrences {
            self.persons[person].count += 1;
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
        let index = self.occurrences.binary_search_by_key(&at, |&(token, _)| token).ok()?;
        Some(self.occurrences[index].1)
    }

    /// The last person named before token `at`, not further back than `floor`, whom `fits`.
    pub fn last_before(
        &self,
        at: usize,
        floor: usize,
        fits: impl Fn(&Person) -> bool,
    ) -> Option<usize> {
        let end = self.occurrences.partition_point(|&(token, _)| token < at);
        self.occurrences[..end]
            .iter()
            .rev()
            .take_while(|&&(token, _)| token >= floor)
            .map(|&(_, person)| person)
            .find(|&person| fits(&self.persons[person]))
    }
}

/// The token of a run's surname: the last but for "Jr." and the like.
fn surname(document: &Document, run: &Run) -> usize {
    let is_suffix = |&at: &usize| {
        matches!(document.token_text(at), "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV")
    };
    (run.start..run.end).rev().find(|at| !is_suffix(at)).unwrap_or(run.end - 1)
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
        } else if PARTICLES.contains(&document.token_text(end))
            && end + 1 < last
            && is_capital(document, end + 1)
        {
            end += 2;
        } else {
            break;
        }
    }
    end
}

/// Takes titles and capitalized roles off the front of a run.
fn name_proper(document: &Document, start: usize, end: usize) -> Option<Run> {
    let is_title = |&at: &usize| classes(document.token_text(at)) & (TITLE | ROLE) != 0;
    let title = (start..end).rev().skip(1).find(is_title);
    let name_start = title.map_or(start, |title| title + 1);
    let before = start.checked_sub(1).map_or(0, |before| classes(document.token_text(before)));
    let gender = title
        .and_then(|title| words::gender(document.token_text(title)))
        .or_else(|| words::gender(document.token_text(start.checked_sub(1)?)));
    let has_title = title.is_some() || name_start == start && before & ROLE != 0;
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
    let is_plain = |at: usize| words::is_function_word(text(at)) || text(at) == "I";
    if run.end - run.start > 5 || (run.start..run.end).any(|at| impersonal(at) || is_plain(at)) {
        return false;
    }
    let has_age = text(run.end) == ","
        && text(run.end + 1).len() == 2
        && text(run.end + 1).bytes().all(|b| b.is_ascii_digit());
    let has_role =
        text(run.end) == "," && (run.end + 1..run.end + 5).any(|at| classes(text(at)) & ROLE != 0);
    let is_demonym = text(run.start).ends_with("an") || text(run.start).ends_with("ese");
    let is_short_form =
        run.end - run.start <= 3 && !is_demonym && alone.contains(text(run.end - 1));
    is_given || run.has_title || has_age || has_role || is_short_form
}
