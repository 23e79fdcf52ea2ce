//! Which sources of two articles are one: by their names alone, and where several fit, none.

use super::pairing::{Pairing, heads, put_together};
use super::source_name::{
    Name, Read, acronym_key, last_key, read_names, surname_key, whole_key, words,
};
use super::statements::ComparedSource;
use crate::SourceKind;
use crate::source::listed_type;
use std::collections::HashMap;

/// How many sources of one surname, or of one last word, are held against each other.
const MOST_NAMESAKES: usize = 16;

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
    put_together(&old_same, &new_same, &partner_of_old, &partner_of_new)
        .with_words(words(old_names), words(new_names))
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

/// For each named source the first of its article that has the same name; none for others.
fn join_equal(names: &[Option<Read>]) -> Vec<Option<usize>> {
    let mut first: HashMap<String, usize> = HashMap::new();
    let head = |(at, name): (usize, &Option<Read>)| {
        let key = whole_key(name.as_ref()?)?;
        Some(*first.entry(key).or_insert(at))
    };
    names.iter().enumerate().map(head).collect()
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
