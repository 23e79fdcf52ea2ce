//! Where everybody and everything is named.

use super::company::around;
use super::forms::{MOST_WORDS, age_beside};
use super::groups::lower;
use super::names::{Names, Occurrence};
use super::run_end::{is_capital, is_joining_hyphen};
use super::runs::Segment;
use crate::source::reading::article::Reading;
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words;
use std::collections::HashMap;

/// How many tokens a given name has that stands behind the surname: "Jong", "-", "un".
const GIVEN_TOKENS: usize = 3;

impl Names {
    /// Finds where everything is named: persons by full name, surname or given name; the rest as
    /// its name stands. `taken` are the tokens of names of several words that are no persons'.
    pub(in crate::source) fn locate(
        &mut self,
        reading: &Reading,
        segments: &[Segment],
        taken: &[bool],
    ) {
        let mut ends = HashMap::new();
        for segment in segments.iter().filter(|segment| !segment.in_headline) {
            ends.insert(segment.end - 1, segment);
        }
        for (at, &is_taken) in taken.iter().enumerate() {
            let is_inside = self.occurrences.last().is_some_and(|before| before.at >= at);
            if !is_capital(reading, at) || is_inside {
                continue;
            }
            let person = if is_taken { None } else { self.person_named_at(reading, at) };
            let found = person.or_else(|| {
                let segment = ends.get(&at)?;
                let named = *self.bodies.get(&lower(reading, segment.start, segment.end))?;
                Some(Occurrence { at, start: segment.start, named, is_shared: false })
            });
            if let Some(found) = found {
                let named = &mut self.all[found.named];
                named.count += 1;
                let before = found.start.wrapping_sub(1);
                named.has_article |= reading.text(before) == "The" && !reading.is_first(before);
                let led = reading.text(before).eq_ignore_ascii_case("the");
                let before = if led { before.wrapping_sub(1) } else { before };
                named.around |= around(reading, before, at + 1);
                named.age = named.age.or_else(|| age_beside(reading, found.start, found.at));
                self.occurrences.push(found);
            }
        }
    }

    /// The person whose name ends at token `at`.
    pub(in crate::source) fn person_named_at(
        &self,
        reading: &Reading,
        at: usize,
    ) -> Option<Occurrence> {
        // “Yo-jong” is Kim Yo-jong.
        let given = || reading.phrase(at, at + GIVEN_TOKENS).to_lowercase();
        if is_joining_hyphen(reading, at + 1)
            && let Some(&[named]) = self.by_first.get(&given()).map(Vec::as_slice)
        {
            let at_end = at + GIVEN_TOKENS - 1;
            return Some(Occurrence { at: at_end, start: at, named, is_shared: false });
        }
        let word = reading.text(at).to_lowercase();
        // “Anne-Marie Roe”, “Anne-Marie”
        let is_joined = |hyphen: &usize| is_joining_hyphen(reading, *hyphen);
        let part = (at + 1..at + MOST_WORDS).step_by(2).take_while(is_joined).last();
        let part = part.map_or(at, |hyphen| hyphen + 1);
        let next = reading.text(part + 1);
        let goes_on =
            next.starts_with(char::is_uppercase) && self.by_last.contains_key(&next.to_lowercase());
        if goes_on {
            return None;
        }
        if let Some(persons) = self.by_last.get(&word) {
            let (named, is_shared) = self.choose(reading, persons, at)?;
            // “Smith-Jones” is not Tom Smith where somebody else is called so.
            let has_both = |person: &usize| {
                let words = &self.all[*person].words;
                words.contains(&reading.form(at)) && words.contains(&reading.form(part))
            };
            let whole = self.by_last.get(&reading.text(part).to_lowercase());
            let is_anothers = part != at && whole.into_iter().flatten().any(has_both);
            if is_anothers && !has_both(&named) {
                return None;
            }
            let start = self.name_start(reading, named, at);
            // "Washington" may name a city where a person of that name is written about, too.
            let is_other = start == at && self.is_person_alone.get(&word) == Some(&false);
            let given = self.given_behind(reading, named, at);
            let is_other = is_other && given == 0;
            return (!is_other).then_some(Occurrence { at: at + given, start, named, is_shared });
        }
        // “He” is hardly He Lifeng.
        if Pronoun::new(reading.text(at)).is_some() {
            return None;
        }
        let persons = self.by_first.get(&word)?;
        let is_person = self.is_person_alone.get(&word).copied().unwrap_or(true);
        let is_shared = persons.len() > 1;
        let named = *persons.first()?;
        let is_whole = self.all[named].words.contains(&reading.form(part));
        let last = if is_whole { part } else { at };
        is_person.then_some(Occurrence { at: last, start: at, named, is_shared })
    }

    /// Where the name of a person begins that ends at `at`.
    pub(in crate::source) fn name_start(
        &self,
        reading: &Reading,
        named: usize,
        at: usize,
    ) -> usize {
        let words = &self.all[named].words;
        let is_part = |&before: &usize| words.contains(&reading.form(before));
        (at.saturating_sub(MOST_WORDS)..at).rev().take_while(is_part).last().unwrap_or(at)
    }

    /// How many tokens the given name has that stands behind the surname at `at`, as in "Kim Jong-un"; none
    /// where it is not that person's.
    fn given_behind(&self, reading: &Reading, named: usize, at: usize) -> usize {
        let first = self.all[named].first.as_deref().unwrap_or("");
        let behind = at + 1;
        let is_behind =
            first.contains('-') && reading.phrase(behind, behind + GIVEN_TOKENS) == first;
        if is_behind { GIVEN_TOKENS } else { 0 }
    }

    /// Which of several persons of one surname is meant at `at`, and whether that is but the one
    /// named most.
    pub(in crate::source) fn choose(
        &self,
        reading: &Reading,
        persons: &[usize],
        at: usize,
    ) -> Option<(usize, bool)> {
        // “Ferreira-Lund” is nobody who is named Lund alone.
        let joined = at.checked_sub(2).filter(|_| is_joining_hyphen(reading, at - 1));
        let has_both = |person: &&usize| {
            joined.is_some_and(|part| self.all[**person].words.contains(&reading.form(part)))
        };
        if let Some(&person) = persons.iter().find(has_both) {
            return Some((person, false));
        }
        // “Kim Jong-un” is not Kim Yo-jong.
        let is_behind = |person: &&usize| self.given_behind(reading, **person, at) > 0;
        if let Some(&person) = persons.iter().find(is_behind) {
            return Some((person, false));
        }
        let is_part = |person: usize| {
            let last = self.all[person].name.rsplit(' ').next();
            let behind = last.and_then(|last| last.rsplit_once('-')).map(|(_, behind)| behind);
            joined.is_none() && behind.is_some_and(|part| part.starts_with(char::is_uppercase))
        };
        let mut whole = persons.iter().copied().filter(|&person| !is_part(person));
        if let (Some(only), None) = (whole.next(), whole.next()) {
            return Some((only, false));
        }
        if let [only] = persons {
            return Some((*only, false));
        }
        let before = |back: usize| at.checked_sub(back).map_or("", |before| reading.text(before));
        let by_first = persons.iter().find(|&&person| {
            let first = self.all[person].first.as_deref().unwrap_or("");
            !first.is_empty()
                && (1..=3).any(|back| {
                    before(back).eq_ignore_ascii_case(first)
                        && (1..back).all(|inner| before(inner).starts_with(char::is_uppercase))
                })
        });
        if let Some(&person) = by_first {
            return Some((person, false));
        }
        let titled = words::gender(before(1));
        let fits = |&&person: &&usize| {
            let named = &self.all[person];
            let known = named.title.or(named.given());
            titled.is_none() || known.is_none() || known == titled
        };
        let fitting: Vec<&usize> = persons.iter().filter(fits).collect();
        // Whoever is never named in full has the bare surname to himself: a namesake is set apart by
        // the given name.
        let mut bare = fitting.iter().filter(|&&&person| self.all[person].first.is_none());
        if let (Some(&&only), None) = (bare.next(), bare.next()) {
            return Some((only, false));
        }
        let most = fitting.iter().copied().copied().max_by_key(|&person| self.all[person].count);
        most.map(|person| (person, fitting.len() > 1))
    }
}
