//! Names of sources as they are compared, and the words by which they are brought together.

use super::statements::ComparedSource;
use crate::SourceKind;
use crate::sort::SharedSort;
use crate::source::{PersonName, fold, initials};

/// Words that are no part of a body's name.
const SMALL: [&str; 9] = ["the", "a", "an", "of", "for", "and", "in", "s", "by"];

/// A source's name as it is compared.
pub(super) struct Read<'n> {
    /// Its words in lower case, without small ones and accents: a body's in alphabetical order, a person's in
    /// their own, and marked, as no body is a person of its name.
    pub whole: String,
    pub name: Name<'n>,
}

/// A source's name, read by what it is.
pub(super) enum Name<'n> {
    Person(PersonName<'n>),
    /// An institution, an outlet or a text: its words in lower case, in alphabetical order and each once.
    Body(Body),
}

pub(super) struct Body {
    pub kind: SourceKind,
    pub words: Vec<String>,
    /// The last word as it stands in the name.
    pub last: String,
    /// The initials of the words that begin with a capital, or the name itself where it is but capitals.
    pub acronym: Option<String>,
    /// Whether a word of it begins with a capital.
    pub is_proper: bool,
}

pub(super) fn whole_key(read: &Read) -> Option<String> {
    Some(read.whole.clone())
}

pub(super) fn surname_key(read: &Read) -> Option<String> {
    match &read.name {
        Name::Person(person) => Some(person.last.clone()),
        Name::Body(_) => None,
    }
}

pub(super) fn acronym_key(read: &Read) -> Option<String> {
    match &read.name {
        Name::Person(_) => None,
        Name::Body(body) => body.acronym.clone(),
    }
}

pub(super) fn last_key(read: &Read) -> Option<String> {
    match &read.name {
        Name::Person(_) => None,
        Name::Body(body) => Some(body.last.clone()),
    }
}

pub(super) fn read_names(sources: &[ComparedSource]) -> Vec<Option<Read<'_>>> {
    sources.iter().map(read_name).collect()
}

fn read_name(source: &ComparedSource) -> Option<Read<'_>> {
    let words = telling_words(&source.name);
    match source.kind {
        SourceKind::NamedPerson => {
            let in_order: Vec<String> = words.iter().map(|word| fold(word)).collect();
            let name = Name::Person(PersonName::new(&source.name)?);
            Some(Read { whole: format!("{}|", in_order.join(" ")), name })
        }
        SourceKind::Organization | SourceKind::Media | SourceKind::Document => {
            let body = read_body(&words, source.kind)?;
            Some(Read { whole: body.words.join(" "), name: Name::Body(body) })
        }
        _ => None,
    }
}

/// The words of a name but for small ones.
fn telling_words(name: &str) -> Vec<&str> {
    name.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '&')))
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty() && !SMALL.contains(&word.to_lowercase().as_str()))
        .collect()
}

fn read_body(plain: &[&str], kind: SourceKind) -> Option<Body> {
    let last = fold(plain.last()?);
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let acronym = match *plain {
        [word] if word.chars().count() > 1 && word.to_uppercase() == word => {
            Some(word.replace('.', "").to_lowercase())
        }
        [_] => None,
        _ => initials(&plain.join(" ")),
    };
    let is_proper = plain.iter().any(is_capital);
    let mut words: Vec<String> = plain.iter().map(|word| fold(word)).collect();
    words.shared_sort();
    words.dedup();
    Some(Body { kind, words, last, acronym, is_proper })
}

/// Of each source that is no person the words of its name.
pub(super) fn words(names: Vec<Option<Read>>) -> Vec<Vec<String>> {
    let of_body = |read| match read {
        Some(Read { name: Name::Body(body), .. }) => body.words,
        _ => Vec::new(),
    };
    names.into_iter().map(of_body).collect()
}
