//! Wordings of a page around its story, such as those of notices.

use super::words::{Word, words};
use crate::model::HashTable;
use crate::model::word_list::pairs;
use crate::sort::SharedSort;
use std::sync::LazyLock;

/// What a wording tells of the block that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordingClass {
    /// It is a notice of the page.
    Notice,
    /// It is a heading over what is no part of the story.
    Ending,
    /// It stands under a picture.
    Caption,
    /// It names the authors or the date.
    Byline,
}

/// A wording as the hashes of its words.
#[derive(Debug, Clone, PartialEq)]
struct Wording {
    words: Vec<u32>,
    /// The mark that must follow the last word.
    mark: Option<char>,
    class: WordingClass,
}

/// Wordings by their first word.
struct Wordings {
    all: Vec<Wording>,
    /// For each first word, where those stand that begin with it.
    by_first: HashTable<(u16, u16)>,
}

static WORDINGS: LazyLock<Wordings> = LazyLock::new(|| {
    let mut wordings: Vec<Wording> = pairs(include_str!("../../data/boilerplate.tsv"))
        .filter_map(|(wording, class)| Wording::new(wording, class))
        .collect();
    wordings.shared_sort_by_key(|wording| wording.words[0]);
    let mut starts: Vec<(u32, (u16, u16))> = Vec::new();
    for (at, wording) in (0..).zip(&wordings) {
        match starts.last_mut() {
            Some((first, (_, end))) if *first == wording.words[0] => *end = at + 1,
            _ => starts.push((wording.words[0], (at, at + 1))),
        }
    }
    Wordings { by_first: HashTable::new(&starts), all: wordings }
});

impl Wording {
    fn new(wording: &str, class: &str) -> Option<Wording> {
        let class = match class {
            "notice" => WordingClass::Notice,
            "ending" => WordingClass::Ending,
            "caption" => WordingClass::Caption,
            "byline" => WordingClass::Byline,
            _ => return None,
        };
        let found = words(wording);
        let mark = found.last()?.after.filter(|c| !c.is_whitespace());
        Some(Wording { words: found.iter().map(|word| word.hash).collect(), mark, class })
    }

    /// Whether a text's words go on with this wording.
    fn opens(&self, text: &[Word]) -> bool {
        let Some(found) = text.get(..self.words.len()) else { return false };
        found.iter().zip(&self.words).all(|(word, &hash)| word.hash == hash)
            && (self.mark.is_none() || found.last().and_then(|word| word.after) == self.mark)
    }
}

/// The wordings that a text holds: the class of each, and at which word it begins.
pub(super) fn find(text: &[Word]) -> impl Iterator<Item = (usize, WordingClass)> {
    let Wordings { all, by_first } = &*WORDINGS;
    text.iter().enumerate().flat_map(move |(at, word)| {
        let (start, end) = by_first.get(word.hash);
        all[usize::from(start)..usize::from(end)]
            .iter()
            .filter(move |wording| wording.opens(&text[at..]))
            .map(move |wording| (at, wording.class))
    })
}
