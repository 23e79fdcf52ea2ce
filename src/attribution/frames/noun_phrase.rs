//! Noun phrases by the tags of their words, without a tree: sentences that end in a speaker are
//! where trees go wrong.

use crate::attribution::grammar::Words;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;

/// The longest noun phrase and the longest apposition, in tokens.
const LONGEST: usize = 16;

/// The noun phrase that begins at `start`, up to `limit` at most; empty where none does.
pub(super) fn plain(words: &Words, start: usize, limit: usize) -> TokenRange {
    let limit = limit.min(start + LONGEST);
    if start < limit && words.tag(start) == Tag::PERSONAL_PRONOUN {
        return TokenRange::new(start, start + 1);
    }
    let mut end = start;
    while end < limit && goes_on(words, start, end) {
        end += 1;
    }
    while end > start && !closes(words, end - 1) {
        end -= 1;
    }
    TokenRange::new(start, end)
}

/// The same with the apposition behind it: “Ada Byron, a sailor”, “Ada Byron, 81”, “Ada Byron (81)”.
/// The mark that closes the apposition is left out.
pub(super) fn with_apposition(words: &Words, start: usize, limit: usize) -> TokenRange {
    let phrase = plain(words, start, limit);
    let mark = phrase.end as usize;
    if phrase.is_empty() || !matches!(words.text(mark), "," | "(") {
        return phrase;
    }
    let more = plain(words, mark + 1, limit);
    let end = more.end as usize;
    let is_closed = match words.text(mark) {
        "(" => words.text(end) == ")",
        _ => end >= limit || matches!(words.text(end), "," | "." | ";"),
    };
    let bracket = u32::from(words.text(mark) == "(");
    if more.is_empty() || !is_closed {
        phrase
    } else {
        TokenRange { end: more.end + bracket, ..phrase }
    }
}

/// Whether token `at` can be part of a phrase from `start`.
fn goes_on(words: &Words, start: usize, at: usize) -> bool {
    if words.quotation(at).is_some() || words.is(at, "that") {
        return false;
    }
    if at > start && matches!(words.text(at), "'s" | "’s" | "'" | "’") {
        return true;
    }
    match words.upos(at) {
        Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::X | Upos::Sym => true,
        Upos::Pron => words.tag(at) == Tag::POSSESSIVE_PRONOUN,
        Upos::Adp => {
            at > start && words.is_any(at, &["of", "for", "at", "in", "from", "with", "on", "to"])
        }
        Upos::Cconj => at > start && words.is_any(at, &["and", "&"]) && !words.is_verb(at + 1),
        Upos::Punct => {
            at > start && matches!(words.text(at), "-" | "." | "/") && words.is_capital(at + 1)
        }
        Upos::Verb => words.tag(at) == Tag::PAST_PARTICIPLE && at > start && !closes(words, at - 1),
        Upos::Adv => at + 1 > start && matches!(words.upos(at + 1), Upos::Adj | Upos::Num),
        _ => false,
    }
}

/// Whether a phrase can end in token `at`.
fn closes(words: &Words, at: usize) -> bool {
    matches!(words.upos(at), Upos::Noun | Upos::Propn | Upos::Num | Upos::X | Upos::Adj)
        || words.text(at) == "."
}
