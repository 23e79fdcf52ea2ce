//! Surnames that stand alone, and whose they are.

use super::groups::NameType;
use super::names::Names;
use super::run_end::is_capital;
use super::runs::Segment;
use crate::source::reading::article::Reading;
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{self, Gender};
use std::collections::HashMap;

impl Names {
    /// The surnames by which somebody is called who is never named in full, though others of that
    /// name are, each with the first place: “Roe said ... his wife, Ada Roe”. Whoever stands alone
    /// before the first full name is the one so named if only one is, unless that one is said to be
    /// a relative, comes late, or is of the other gender.
    pub(in crate::source) fn never_full(
        &self,
        reading: &Reading,
        alone: &[(&Segment, NameType)],
        full: &HashMap<String, Vec<Segment>>,
    ) -> HashMap<String, usize> {
        /// After how many places of the bare surname a full name is another's.
        const MOST_BEFORE: usize = 4;
        let mut places: HashMap<String, Vec<&Segment>> = HashMap::new();
        for (segment, _) in alone {
            places.entry(reading.text(segment.start).to_lowercase()).or_default().push(segment);
        }
        let mut apart = HashMap::new();
        for (name, places) in places {
            let Some(full) = full.get(&name) else { continue };
            let Some(first) = places.first().filter(|first| first.start < full[0].start) else {
                continue;
            };
            let is_one = self.by_last.get(&name).is_some_and(|persons| persons.len() == 1);
            let before = places.iter().filter(|place| place.start < full[0].start).count();
            let relative = full.iter().any(|full| {
                let before = full.start.checked_sub(1);
                let before = before.filter(|&before| reading.text(before) != ",");
                before.or(full.start.checked_sub(2)).is_some_and(|at| {
                    reading.text(at).starts_with(char::is_lowercase)
                        && words::gender(reading.text(at)).is_some()
                })
            });
            let known =
                self.by_last.get(&name).and_then(|persons| persons.first()).and_then(|&person| {
                    let named = &self.all[person];
                    named.title.or(named.given())
                });
            let followed: i32 = places.iter().map(|place| follower(reading, place)).sum();
            let is_other = match known {
                Some(Gender::Female) => followed < -1,
                Some(Gender::Male) => followed > 1,
                None => false,
            };
            if before > MOST_BEFORE || is_one && (relative || is_other) {
                apart.insert(name, first.start);
            }
        }
        apart
    }
}

/// Whether "she" (1) or "he" (-1) follows a name, before another capitalized word; else 0.
fn follower(reading: &Reading, place: &Segment) -> i32 {
    /// How far behind a name such a pronoun stands, in tokens.
    const WINDOW: usize = 15;
    for at in place.end..place.end + WINDOW {
        match Pronoun::new(reading.text(at)).and_then(Pronoun::gender) {
            Some(Gender::Female) => return 1,
            Some(Gender::Male) => return -1,
            None if is_capital(reading, at) && !reading.is_first(at) => return 0,
            None => {}
        }
    }
    0
}
