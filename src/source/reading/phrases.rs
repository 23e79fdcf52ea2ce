//! Phrases elsewhere in the article: fuller ones, spelled-out ones, those before a pronoun.

use super::article::Reading;
use super::noun_phrase::is_acronym;
use super::words::{self, OUTLET};
use crate::syntax::Upos;
use crate::text::TokenRange;

/// The noun phrases that a relative pronoun may take up: the one before it, and the one that the
/// tree says.
pub(in crate::source) fn antecedents(reading: &Reading, pronoun: usize) -> [Option<TokenRange>; 2] {
    let Some(sentence) = reading.document.sentences.get(reading.document.sentence_of(pronoun))
    else {
        return [None; 2];
    };
    let text = |at: usize| reading.text(at);
    let is_mark = |at: usize| matches!(text(at), "," | "—" | "–" | "--" | ")" | "and" | "but");
    let mut end = pronoun;
    while end > sentence.start as usize && is_mark(end - 1) {
        end -= 1;
    }
    if end < pronoun && matches!(text(pronoun - 1), "and" | "but") {
        // "the mayor, who was ill and who": the second takes up what the first did.
        let first = (sentence.start as usize..end).rev().find(|&at| text(at) == text(pronoun));
        return first.map_or([None; 2], |first| antecedents(reading, first));
    }
    let phrase_to = |last: usize| {
        let start = phrase_start(reading, last);
        (start <= last).then(|| TokenRange::new(start, last + 1))
    };
    let clause = reading.head(pronoun);
    let noun = reading.head(clause);
    let is_antecedent = (sentence.start as usize..end).contains(&noun)
        && reading.deprel(clause).starts_with("acl")
        && matches!(reading.upos(noun), Upos::Noun | Upos::Propn);
    let before = end.checked_sub(1).and_then(phrase_to);
    [before, if is_antecedent { phrase_to(noun) } else { None }]
}

/// Where the noun phrase that ends in token `last` begins.
pub(in crate::source) fn phrase_start(reading: &Reading, last: usize) -> usize {
    let text = |at: usize| reading.text(at);
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
pub(in crate::source) fn expansion(reading: &Reading, at: usize) -> Option<String> {
    let letters: Vec<char> = reading.text(at).chars().filter(|c| c.is_alphabetic()).collect();
    let total = reading.document.tokens.len();
    let initial = |at: usize| reading.text(at).chars().next();
    let is_small = |at: usize| matches!(reading.text(at), "of" | "for" | "the" | "and" | "on");
    (0..total.min(4000)).find_map(|start| {
        let mut next = start;
        for (index, &letter) in letters.iter().enumerate() {
            while index > 0 && next < total && is_small(next) {
                next += 1;
            }
            if next >= total || initial(next) != Some(letter) || reading.text(next).len() < 2 {
                return None;
            }
            next += 1;
        }
        let is_whole = next > start + 1 && !is_acronym(reading.text(start));
        is_whole.then(|| reading.phrase(start, next))
    })
}

/// The name of a news outlet in a phrase: "a Harbor Gazette report", "the report by CNN".
pub(in crate::source) fn outlet_within(reading: &Reading, range: TokenRange) -> Option<String> {
    let is_capital = |at: usize| reading.text(at).starts_with(char::is_uppercase);
    let in_name = |at: usize| is_capital(at) || reading.text(at) == "-";
    let outlet = range.indexes().find(|&at| is_capital(at) && reading.classes(at) & OUTLET != 0)?;
    let first = (range.start as usize..outlet).rev().take_while(|&at| in_name(at)).last();
    let last = (outlet..range.end as usize).take_while(|&at| in_name(at)).last()?;
    Some(reading.phrase(first.unwrap_or(outlet), last + 1))
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
