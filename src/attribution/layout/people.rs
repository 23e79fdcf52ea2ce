//! Whom the words about a speech name, as far as their looks tell.

use crate::attribution::grammar::Words;
use crate::syntax::Upos;
use crate::text::TokenRange;
use std::collections::HashMap;

/// The person named most often before token `end`: the one whom an introduction is about. Of several,
/// the last; the mention is the fullest.
pub(super) fn most_named(words: &Words, end: usize) -> Option<TokenRange> {
    let mut times: HashMap<u32, (usize, TokenRange)> = HashMap::new();
    let mut at = 0;
    while at < end {
        let name = name_from(words, at, end);
        if name.is_empty() {
            at += 1;
            continue;
        }
        at = name.end as usize;
        let key = words.tree.words.get(at - 1).map_or(0, |word| word.form);
        let is_person = name.len() > 1 && !follows_by(words, name) && !is_place(words, name);
        let entry = times.entry(key);
        if is_person {
            let (count, fullest) = entry.or_insert((0, name));
            *count += 1;
            if name.len() > fullest.len() {
                *fullest = name;
            }
        } else {
            entry.and_modify(|(count, _)| *count += 1);
        }
    }
    times.into_values().max_by_key(|(count, name)| (*count, name.start)).map(|(_, name)| name)
}

fn follows_by(words: &Words, name: TokenRange) -> bool {
    name.start > 0 && words.is(name.start as usize - 1, "by")
}

/// Whether the words before a name say that something is there, or leads there: “the ferry to Port
/// Ellery”, and not “spoke to Ada Byron”.
fn is_place(words: &Words, name: TokenRange) -> bool {
    let Some(before) = (name.start as usize).checked_sub(1) else { return false };
    let leads = words.is(before, "to")
        && before > 0
        && matches!(words.upos(before - 1), Upos::Noun | Upos::Propn);
    leads || words.is_any(before, &["in", "on", "at", "near", "off", "from"])
}

/// The run of proper nouns from token `at`; empty where none begins there.
pub(super) fn name_from(words: &Words, at: usize, end: usize) -> TokenRange {
    let is_name = |at: usize| at < end && words.upos(at) == Upos::Propn && words.is_capital(at);
    let mut last = at;
    while is_name(last) {
        last += 1;
    }
    TokenRange::new(at, last)
}

/// The only person in a sentence, by name or as “he” or “she”: whoever acts there.
///
/// A pronoun behind a name is the one who is named; two names are two persons, and none is chosen.
pub(super) fn only_person(words: &Words, sentence: TokenRange) -> Option<TokenRange> {
    let (start, end) = (sentence.start as usize, sentence.end as usize);
    let mut found: Option<TokenRange> = None;
    let mut at = start;
    while at < end {
        if words.quotation(at).is_some() {
            return None;
        }
        let name = name_from(words, at, end);
        if name.len() > 1 {
            if found.is_some_and(|found| found.len() > 1) {
                return None;
            }
            found = Some(name);
            at = name.end as usize;
            continue;
        }
        if found.is_none() && words.is_any(at, &["he", "she"]) {
            found = Some(TokenRange::new(at, at + 1));
        }
        at += 1;
    }
    found.filter(|_| (start..end).any(|at| words.is_finite(at)))
}
