//! Wordings of a table, and where they stand.

use crate::model::word_list::pairs;
use crate::source::reading::article::Reading;
use crate::syntax::Word;
use std::collections::HashMap;
use std::ops::Range;

/// One part of a wording.
#[derive(Debug, Clone)]
enum Part {
    /// One of these words, as hashes of their forms.
    Word(Vec<u32>),
    /// Up to four words.
    Gap,
}

/// How many words a gap takes at most; gaps beside one another take as many each.
const GAP: usize = 4;

/// The wordings of one class, by the form of their first word, so that most places of a text are
/// passed by at once.
#[derive(Debug, Clone, Default)]
pub(in crate::source) struct Wordings(HashMap<u32, Vec<Vec<Part>>>);

/// A table of patterns with classes, read once for all of its classes: words parted by spaces, "a|b" for
/// either, "*" for a gap, "@c" for the words of the class "@c".
pub(in crate::source) struct Patterns {
    /// The patterns of each class.
    by_class: HashMap<&'static str, Vec<&'static str>>,
}

impl Patterns {
    /// Reads a table.
    pub fn read(table: &'static str) -> Patterns {
        let mut by_class: HashMap<_, Vec<_>> = HashMap::new();
        for (pattern, class) in pairs(table) {
            by_class.entry(class).or_default().push(pattern);
        }
        Patterns { by_class }
    }

    /// The wordings of one class.
    pub fn wordings(&self, class: &str) -> Wordings {
        let mut wordings = Wordings::default();
        for pattern in self.of(class) {
            let mut parts = pattern.split_whitespace().map(|words| self.part(words));
            if let Some(Part::Word(firsts)) = parts.next() {
                let rest: Vec<Part> = parts.collect();
                for first in firsts {
                    wordings.0.entry(first).or_default().push(rest.clone());
                }
            }
        }
        wordings
    }

    fn of(&self, class: &str) -> &[&'static str] {
        self.by_class.get(class).map_or(&[], Vec::as_slice)
    }

    fn part(&self, pattern: &str) -> Part {
        match pattern {
            "*" => Part::Gap,
            words => Part::Word(words.split('|').flat_map(|word| self.forms(word)).collect()),
        }
    }

    /// The forms of a word of a pattern, or of all words of the class that it stands for.
    fn forms(&self, word: &str) -> Vec<u32> {
        if !word.starts_with('@') {
            return vec![Word::new(word).form];
        }
        let listed = self.of(word).iter().flat_map(|words| words.split('|'));
        listed.map(|word| Word::new(word).form).collect()
    }
}

impl Wordings {
    /// One past the last token of the longest wording that stands at `at` and ends by `end`.
    pub fn end_at(&self, reading: &Reading, at: usize, end: usize) -> Option<usize> {
        let rests = self.0.get(&reading.form(at)).filter(|_| at < end)?;
        rests.iter().filter_map(|rest| end_of(rest, reading, at + 1, end)).max()
    }

    /// Whether one of the wordings stands at `at`.
    pub fn stand_at(&self, reading: &Reading, at: usize) -> bool {
        self.end_at(reading, at, reading.document.tokens.len()).is_some()
    }

    /// The first place in a range of tokens where one of the wordings stands and `accepts` agrees;
    /// the longest there.
    pub fn find(
        &self,
        reading: &Reading,
        tokens: Range<usize>,
        accepts: impl Fn(&Range<usize>) -> bool,
    ) -> Option<Range<usize>> {
        let end = tokens.end;
        tokens.into_iter().find_map(|at| {
            self.end_at(reading, at, end).map(|end| at..end).filter(|found| accepts(found))
        })
    }

    /// Whether one of the wordings stands anywhere in a range of tokens.
    pub fn are_in(&self, reading: &Reading, tokens: Range<usize>) -> bool {
        self.find(reading, tokens, |_| true).is_some()
    }
}

/// One past the last token of the parts, if they stand from `at` on and end by `end`.
fn end_of(parts: &[Part], reading: &Reading, at: usize, end: usize) -> Option<usize> {
    let mut at = at;
    let mut reach = 1;
    for part in parts {
        match part {
            Part::Gap => reach += GAP,
            Part::Word(forms) => {
                let is_next = |&next: &usize| forms.contains(&reading.form(next));
                at = 1 + (at..end.min(at + reach)).find(is_next)?;
                reach = 1;
            }
        }
    }
    Some(at)
}
