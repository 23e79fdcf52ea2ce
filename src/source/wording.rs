//! Wordings of a table, and where they stand.

use super::reading::Reading;
use crate::syntax::Word;
use std::ops::Range;

/// One part of a wording.
#[derive(Debug, Clone)]
enum Part {
    /// One of these words, as hashes of their forms.
    Word(Vec<u32>),
    /// Up to four words.
    Gap,
}

/// How many words a gap takes at most.
const GAP: usize = 4;

/// A wording: words and gaps in order.
#[derive(Debug, Clone)]
pub(super) struct Wording(Vec<Part>);

impl Wording {
    /// Reads a pattern: words parted by spaces, "a|b" for either, "*" for a gap.
    pub fn new(pattern: &str) -> Wording {
        let part = |part: &str| match part {
            "*" => Part::Gap,
            words => Part::Word(words.split('|').map(|word| Word::new(word).form).collect()),
        };
        Wording(pattern.split_whitespace().map(part).collect())
    }

    /// One past the wording's last token, if it stands at `at` and ends by `end`.
    pub fn end_at(&self, reading: &Reading, at: usize, end: usize) -> Option<usize> {
        let mut at = at;
        let mut reach = 1;
        for part in &self.0 {
            match part {
                Part::Gap => reach = GAP + 1,
                Part::Word(forms) => {
                    let found = (at..end.min(at + reach))
                        .find(|&next| forms.contains(&reading.form(next)))?;
                    at = found + 1;
                    reach = 1;
                }
            }
        }
        Some(at)
    }
}

/// The wordings of one class in a table of patterns with classes.
pub(super) fn wordings(table: &'static str, class: &str) -> Vec<Wording> {
    super::words::rows(table)
        .filter(|&(_, of)| of == class)
        .map(|(pattern, _)| Wording::new(pattern))
        .collect()
}

/// The first place in a range of tokens where one of the wordings stands and `accepts` agrees; the
/// longest there.
pub(super) fn find(
    wordings: &[Wording],
    reading: &Reading,
    tokens: Range<usize>,
    accepts: impl Fn(&Range<usize>) -> bool,
) -> Option<Range<usize>> {
    let end = tokens.end;
    tokens.into_iter().find_map(|at| {
        let ends = wordings.iter().filter_map(|wording| wording.end_at(reading, at, end));
        ends.max().map(|end| at..end).filter(&accepts)
    })
}
