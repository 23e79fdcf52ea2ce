//! The words of a block as hashes, and what lists of words tell of them.

use crate::model::word_list::{lines, pairs};
use crate::model::{HashTable, hash_bytes};
use std::sync::LazyLock;

/// A word: a run of letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// The hash of the word in lower case.
    pub hash: u32,
    /// Whether it begins with a capital.
    pub is_capital: bool,
    /// Whether it begins with a digit.
    pub is_number: bool,
    /// The character that follows it; none at the end of the text.
    pub after: Option<char>,
}

/// The words of a text, and the sign of copyright, which notices use like one.
pub(super) fn words(text: &str) -> Vec<Word> {
    let is_part = |c: char| c.is_alphanumeric() || c == '©';
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut lower = String::new();
    let mut rest = text.chars().peekable();
    while let Some(first) = rest.next() {
        if !is_part(first) {
            continue;
        }
        lower.clear();
        push_lower(&mut lower, first);
        while let Some(&next) = rest.peek() {
            if !is_part(next) {
                break;
            }
            push_lower(&mut lower, next);
            rest.next();
        }
        words.push(Word {
            hash: hash_bytes(lower.as_bytes()),
            is_capital: first.is_uppercase(),
            is_number: first.is_numeric(),
            after: rest.peek().copied(),
        });
    }
    words
}

fn push_lower(lower: &mut String, c: char) {
    if c.is_ascii() {
        lower.push(c.to_ascii_lowercase());
    } else {
        lower.extend(c.to_lowercase());
    }
}

/// Whether the word is among the commonest of English.
pub(super) fn is_common(word: u32) -> bool {
    CLASSES.get(word) & COMMON != 0
}

/// How many words of a text are of each class.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct ClassCounts {
    /// Those among the commonest of English.
    pub common: u32,
    /// Those with which news tells who says what.
    pub report: u32,
    /// Those that name a day or a month.
    pub days: u32,
    /// Those with which is told what was.
    pub past: u32,
    /// Those with which is told what can, must or should be.
    pub advice: u32,
}

/// Counts the words of each class.
pub(super) fn count_classes(words: &[Word]) -> ClassCounts {
    let mut counts = ClassCounts::default();
    for word in words {
        let classes = CLASSES.get(word.hash);
        let is = |class: u8| u32::from(classes & class != 0);
        counts.common += is(COMMON);
        counts.report += is(REPORT);
        counts.days += is(DAY);
        counts.past += is(PAST);
        counts.advice += is(ADVICE);
    }
    counts
}

/// By whom or to whom a word speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Address {
    /// One person, of himself.
    Writer,
    /// Somebody to the reader.
    Reader,
    /// Several, of themselves.
    House,
}

/// By whom or to whom the word speaks, if it is such a one.
pub(super) fn address(word: u32) -> Option<Address> {
    match CLASSES.get(word) & (WRITER | READER | HOUSE) {
        0 => None,
        WRITER => Some(Address::Writer),
        READER => Some(Address::Reader),
        _ => Some(Address::House),
    }
}

const COMMON: u8 = 1;
const REPORT: u8 = 2;
const WRITER: u8 = 4;
const READER: u8 = 8;
const HOUSE: u8 = 16;
const DAY: u8 = 32;
const PAST: u8 = 64;
const ADVICE: u8 = 128;

static CLASSES: LazyLock<HashTable<u8>> = LazyLock::new(|| {
    let mut classes: Vec<(u32, u8)> = Vec::new();
    let mut add = |word: &str, class: u8| {
        let hash = hash_bytes(word.as_bytes());
        match classes.iter_mut().find(|(known, _)| *known == hash) {
            Some((_, known)) => *known |= class,
            None => classes.push((hash, class)),
        }
    };
    for word in lines(include_str!("../../data/english-words.tsv")) {
        add(word, COMMON);
    }
    for (word, class) in pairs(include_str!("../../data/register-words.tsv")) {
        match class {
            "report" => add(word, REPORT),
            "writer" => add(word, WRITER),
            "reader" => add(word, READER),
            "house" => add(word, HOUSE),
            "day" => add(word, DAY),
            "past" => add(word, PAST),
            "advice" => add(word, ADVICE),
            _ => {}
        }
    }
    HashTable::new(&classes)
});
