//! Phrases elsewhere in the article: fuller ones, spelled-out ones, those before a pronoun.

use super::noun_phrase::is_acronym;
use super::words::{self, ORGANIZATION, OUTLET, classes};
use super::{REACH, phrase};
use crate::text::{Document, TokenRange};

/// An earlier, fuller phrase with the same head: "a Harbor University study".
pub(super) fn earlier_phrase(
    document: &Document,
    head_at: usize,
    head: &str,
) -> Option<TokenRange> {
    let floor = head_at.saturating_sub(REACH);
    (floor..head_at.saturating_sub(1)).rev().find_map(|at| {
        if !document.token_text(at).eq_ignore_ascii_case(head) {
            return None;
        }
        let start = phrase_start(document, at);
        let first = document.token_text(start).to_lowercase();
        let is_fuller =
            at - start >= 2 || at > start && !matches!(first.as_str(), "the" | "this" | "that");
        is_fuller.then(|| TokenRange::new(start, at + 1))
    })
}

/// The phrase that the range of a sentence opens with, up to its first small word or verb.
pub(super) fn opening_phrase(document: &Document, start: usize, end: usize) -> Option<TokenRange> {
    let text = |at: usize| document.token_text(at);
    let is_inside = |&at: &usize| {
        let word = text(at);
        is_determiner(word)
            || word == "of"
            || word.starts_with(char::is_alphanumeric)
                && !words::is_function_word(word)
                && !(word.len() > 4 && word.ends_with("ed"))
    };
    let length = (start..end.min(start + 12)).take_while(is_inside).count();
    let is_noun = |at: usize| !words::is_function_word(text(at)) && !is_acronym(text(at));
    (length > 0 && length < 12 && is_noun(start + length - 1))
        .then(|| TokenRange::new(start, start + length))
}

/// The noun phrase right before a relative pronoun.
pub(super) fn antecedent(document: &Document, pronoun: usize) -> Option<TokenRange> {
    let mut end = pronoun;
    while end > 0 && matches!(document.token_text(end - 1), "," | "—" | "–" | "--" | ")") {
        end -= 1;
    }
    let last = end.checked_sub(1)?;
    let start = phrase_start(document, last);
    (start < end).then(|| TokenRange::new(start, end))
}

/// Where the noun phrase that ends in token `last` begins.
pub(super) fn phrase_start(document: &Document, last: usize) -> usize {
    let text = |at: usize| document.token_text(at);
    let mut start = last;
    while start > 0 && last - start < 8 {
        let before = text(start - 1);
        let is_word = before.ends_with(char::is_alphanumeric)
            || before == "-"
            || before.len() > 1 && before.ends_with('.')
            || matches!(before, "'s" | "’s");
        if !is_word || words::is_function_word(before) && !is_determiner(before) && before != "of" {
            break;
        }
        start -= 1;
        if is_determiner(before) {
            break;
        }
    }
    start
}

/// The capitalized words whose initials make the acronym at `at`.
pub(super) fn expansion(document: &Document, at: usize) -> Option<String> {
    let letters: Vec<char> =
        document.token_text(at).chars().filter(|c| c.is_alphabetic()).collect();
    let total = document.tokens.len();
    let initial = |at: usize| document.token_text(at).chars().next();
    let is_small =
        |at: usize| matches!(document.token_text(at), "of" | "for" | "the" | "and" | "on");
    (0..total.min(4000)).find_map(|start| {
        let mut next = start;
        for (index, &letter) in letters.iter().enumerate() {
            while index > 0 && next < total && is_small(next) {
                next += 1;
            }
            if next >= total || initial(next) != Some(letter) || document.token_text(next).len() < 2
            {
                return None;
            }
            next += 1;
        }
        let is_whole = next > start + 1 && !is_acronym(document.token_text(start));
        is_whole.then(|| phrase(document, start, next))
    })
}

/// The name of a news outlet in a phrase: "a Harbor Gazette report", "the report by CNN".
pub(super) fn outlet_within(document: &Document, range: TokenRange) -> Option<String> {
    let is_capital = |at: usize| document.token_text(at).starts_with(char::is_uppercase);
    let in_name = |at: usize| is_capital(at) || document.token_text(at) == "-";
    let outlet = range
        .indexes()
        .find(|&at| is_capital(at) && classes(document.token_text(at)) & OUTLET != 0)?;
    let first = (range.start as usize..outlet).rev().take_while(|&at| in_name(at)).last();
    let last = (outlet..range.end as usize).take_while(|&at| in_name(at)).last()?;
    Some(phrase(document, first.unwrap_or(outlet), last + 1))
}

/// The nearest capitalized name of an organization in the tokens from `start` to `end`.
pub(super) fn organization_within(
    document: &Document,
    start: usize,
    end: usize,
) -> Option<TokenRange> {
    let is_capital = |at: usize| document.token_text(at).starts_with(char::is_uppercase);
    let last = (start..end)
        .rev()
        .find(|&at| is_capital(at) && classes(document.token_text(at)) & ORGANIZATION != 0)?;
    Some(TokenRange::new(phrase_start(document, last), last + 1))
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "a" | "an"
            | "the"
            | "this"
            | "that"
            | "these"
            | "those"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "your"
            | "some"
            | "many"
            | "most"
            | "one"
            | "two"
            | "several"
    )
}
