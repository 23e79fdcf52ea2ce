//! Which sources of two articles are one: by their names alone, and where several fit, none.

use super::outcome::SourcePair;
use super::statements::ComparedSource;
use crate::SourceKind;
use crate::source::{PersonName, fold, initials, listed_type};
use std::collections::HashMap;

/// How many sources of one surname, or of one last word, are held against each other.
const MOST_NAMESAKES: usize = 16;
/// Words that are no part of a body's name.
const SMALL: [&str; 9] = ["the", "a", "an", "of", "for", "and", "in", "s", "by"];

/// The sources of two articles as they belong together.
#[derive(Debug, Default)]
pub(super) struct Pairing {
    /// For each older source its place in `pairs`; none for one without a name.
    old: Vec<Option<usize>>,
    /// The same of the newer ones.
    new: Vec<Option<usize>>,
    pairs: Vec<SourcePair>,
    /// For places that were joined with another, that other.
    joined: HashMap<usize, usize>,
    /// Of each source that is no person the words of its name, in alphabetical order.
    old_words: Vec<Vec<String>>,
    new_words: Vec<Vec<String>>,
}

impl Pairing {
    /// Takes two bodies or texts for one that have a claim in common and half of the words of the
    /// shorter name, where neither has a partner: "a confidential memorandum prepared by the budget
    /// office" and "a budget office memorandum".
    pub fn join_by_claim(&mut self, old: Option<u32>, new: Option<u32>) {
        let (Some(to), Some(from)) = (place(&self.old, old), self.new_place(new)) else { return };
        let is_open = self.pairs[to].new.is_none() && self.pairs[from].old.is_none();
        let (Some(old), Some(new)) = (old, new) else { return };
        let words = (self.old_words.get(old as usize), self.new_words.get(new as usize));
        let (Some(a), Some(b)) = words else { return };
        let shared = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
        if is_open && shared > 0 && 2 * shared >= a.len().min(b.len()) {
            self.pairs[to].new = self.pairs[from].new.take();
            self.joined.insert(from, to);
        }
    }

    /// Every source with a name, once.
    pub fn pairs(&self) -> Vec<SourcePair> {
        let is_any = |pair: &&SourcePair| pair.old.is_some() || pair.new.is_some();
        self.pairs.iter().filter(is_any).copied().collect()
    }

    /// Whether an older and a newer source are the same.
    pub fn is_one(&self, old: Option<u32>, new: Option<u32>) -> bool {
        let old = place(&self.old, old);
        old.is_some() && old == self.new_place(new)
    }

    fn new_place(&self, new: Option<u32>) -> Option<usize> {
        let own = place(&self.new, new)?;
        Some(self.joined.get(&own).copied().unwrap_or(own))
    }

    /// Whether an older source has a name.
    pub fn is_named_old(&self, old: Option<u32>) -> bool {
        place(&self.old, old).is_some()
    }

    /// Whether a newer source has a name.
    pub fn is_named_new(&self, new: Option<u32>) -> bool {
        place(&self.new, new).is_some()
    }
}

fn place(places: &[Option<usize>], index: Option<u32>) -> Option<usize> {
    *places.get(index? as usize)?
}

/// A source's name as it is compared.
struct Read<'n> {
    /// Its words in lower case, without small ones and accents: a body's in alphabetical order, a person's in
    /// their own, and marked, as no body is a person of its name.
    whole: String,
    name: Name<'n>,
}

/// A source's name, read by what it is.
enum Name<'n> {
    Person(PersonName<'n>),
    /// An institution, an outlet or a text: its words in lower case, in alphabetical order and each once.
    Body(Body),
}

struct Body {
    kind: SourceKind,
    words: Vec<String>,
    /// The last word as it stands in the name.
    last: String,
    /// The initials of the words that begin with a capital, or the name itself where it is but capitals.
    acronym: Option<String>,
    /// Whether a word of it begins with a capital.
    is_proper: bool,
}

/// Finds which sources of two articles are one.
pub(super) fn pair_sources(old: &[ComparedSource], new: &[ComparedSource]) -> Pairing {
    let (old_names, new_names) = (read_names(old), read_names(new));
    let (old_same, new_same) = (join_equal(&old_names), join_equal(&new_names));
    let mut partner_of_new: Vec<Option<usize>> = vec![None; new.len()];
    let mut partner_of_old: Vec<Option<usize>> = vec![None; old.len()];
    // Those who are called the same are one first, so that namesakes stay apart.
    let index = by_key(&new_names, &new_same, whole_key);
    for at in heads(&old_same) {
        let found = old_names[at].as_ref().and_then(|name| index.get(&whole_key(name)?)?.first());
        if let Some(&other) = found {
            (partner_of_old[at], partner_of_new[other]) = (Some(other), Some(at));
        }
    }
    for (key, fits) in RULES {
        let open = |same: &[Option<usize>], partners: &[Option<usize>]| -> Vec<Option<usize>> {
            let is_open = |(at, &head): (usize, &Option<usize>)| {
                head.filter(|&head| head == at && partners[at].is_none())
            };
            same.iter().enumerate().map(is_open).collect()
        };
        let (open_old, open_new) =
            (open(&old_same, &partner_of_old), open(&new_same, &partner_of_new));
        let (old_index, new_index) =
            (by_key(&old_names, &open_old, key), by_key(&new_names, &open_new, key));
        for at in heads(&open_old) {
            let Some(name) = &old_names[at] else { continue };
            let fitting =
                |index: &HashMap<String, Vec<usize>>, names: &[Option<Read>], read: &Read| {
                    let same_key = key(read).and_then(|key| index.get(&key)).into_iter().flatten();
                    let is_fit = |&&other: &&usize| {
                        names[other].as_ref().is_some_and(|one| fits(&read.name, &one.name))
                    };
                    let mut fit = same_key.filter(is_fit);
                    // Where several fit, nobody can tell which.
                    fit.next().copied().filter(|_| fit.next().is_none())
                };
            let Some(other) = fitting(&new_index, &new_names, name) else { continue };
            let back = new_names[other].as_ref().and_then(|o| fitting(&old_index, &old_names, o));
            if back == Some(at) && partner_of_new[other].is_none() {
                (partner_of_old[at], partner_of_new[other]) = (Some(other), Some(at));
            }
        }
    }
    let pairing = put_together(&old_same, &new_same, &partner_of_old, &partner_of_new);
    Pairing { old_words: words(old_names), new_words: words(new_names), ..pairing }
}

type Rule = (fn(&Read) -> Option<String>, fn(&Name, &Name) -> bool);

/// By which words names are brought together, and which of them then fit.
const RULES: [Rule; 3] = [
    (surname_key, |a, b| match (a, b) {
        (Name::Person(a), Name::Person(b)) => a.may_be(b),
        _ => false,
    }),
    (acronym_key, |a, b| match (a, b) {
        // "LSE", of which one article has the words.
        (Name::Body(a), Name::Body(b)) => (a.words.len() == 1) != (b.words.len() == 1),
        _ => false,
    }),
    (last_key, |a, b| match (a, b) {
        // "Tamarack Ferries" of "Tamarack State Ferries"; but "the Council" may be any.
        (Name::Body(a), Name::Body(b)) if a.kind == b.kind => {
            let (part, whole) = if a.words.len() < b.words.len() { (a, b) } else { (b, a) };
            let is_telling = match &part.words[..] {
                [word] => listed_type(word).is_none(),
                _ => true,
            };
            let is_within = part.words.iter().all(|word| whole.words.binary_search(word).is_ok());
            part.is_proper && part.kind != SourceKind::Document && is_telling && is_within
        }
        _ => false,
    }),
];

fn whole_key(read: &Read) -> Option<String> {
    Some(read.whole.clone())
}

fn surname_key(read: &Read) -> Option<String> {
    match &read.name {
        Name::Person(person) => Some(person.last.clone()),
        Name::Body(_) => None,
    }
}

fn acronym_key(read: &Read) -> Option<String> {
    match &read.name {
        Name::Person(_) => None,
        Name::Body(body) => body.acronym.clone(),
    }
}

fn last_key(read: &Read) -> Option<String> {
    match &read.name {
        Name::Person(_) => None,
        Name::Body(body) => Some(body.last.clone()),
    }
}

fn read_names(sources: &[ComparedSource]) -> Vec<Option<Read<'_>>> {
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
    words.sort_unstable();
    words.dedup();
    Some(Body { kind, words, last, acronym, is_proper })
}

/// Of each source that is no person the words of its name.
fn words(names: Vec<Option<Read>>) -> Vec<Vec<String>> {
    let of_body = |read| match read {
        Some(Read { name: Name::Body(body), .. }) => body.words,
        _ => Vec::new(),
    };
    names.into_iter().map(of_body).collect()
}

/// For each named source the first of its article that has the same name; none for others.
fn join_equal(names: &[Option<Read>]) -> Vec<Option<usize>> {
    let mut first: HashMap<String, usize> = HashMap::new();
    let head = |(at, name): (usize, &Option<Read>)| {
        let key = whole_key(name.as_ref()?)?;
        Some(*first.entry(key).or_insert(at))
    };
    names.iter().enumerate().map(head).collect()
}

/// Those that are the first of their name.
fn heads(same: &[Option<usize>]) -> impl Iterator<Item = usize> {
    same.iter().enumerate().filter(|&(at, &head)| head == Some(at)).map(|(at, _)| at)
}

/// The first ones by a key, of each key so many as can be held against each other.
fn by_key(
    names: &[Option<Read>],
    same: &[Option<usize>],
    key: fn(&Read) -> Option<String>,
) -> HashMap<String, Vec<usize>> {
    let mut index: HashMap<String, Vec<usize>> = HashMap::new();
    for at in heads(same) {
        if let Some(key) = names[at].as_ref().and_then(key) {
            let of_key = index.entry(key).or_default();
            if of_key.len() < MOST_NAMESAKES {
                of_key.push(at);
            }
        }
    }
    index
}

fn put_together(
    old_same: &[Option<usize>],
    new_same: &[Option<usize>],
    partner_of_old: &[Option<usize>],
    partner_of_new: &[Option<usize>],
) -> Pairing {
    let mut pairing = Pairing {
        old: vec![None; old_same.len()],
        new: vec![None; new_same.len()],
        ..Pairing::default()
    };
    for at in heads(old_same) {
        let new = partner_of_old[at].map(|other| other as u32);
        pairing.old[at] = Some(pairing.pairs.len());
        pairing.pairs.push(SourcePair { old: Some(at as u32), new });
    }
    for at in heads(new_same) {
        let known = partner_of_new[at].and_then(|other| pairing.old[other]);
        pairing.new[at] = known.or_else(|| {
            pairing.pairs.push(SourcePair { old: None, new: Some(at as u32) });
            Some(pairing.pairs.len() - 1)
        });
    }
    for (at, head) in old_same.iter().enumerate() {
        pairing.old[at] = head.and_then(|head| pairing.old[head]);
    }
    for (at, head) in new_same.iter().enumerate() {
        pairing.new[at] = head.and_then(|head| pairing.new[head]);
    }
    pairing
}
