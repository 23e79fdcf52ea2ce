//! What all that follows asks of words and trees: lists of words, tokens that may be asked for anywhere,
//! heads and phrases.

mod listed_word;
mod nobody;
mod phrase;
mod words;

pub(super) use listed_word::{form, stem};
pub(crate) use nobody::names_nobody;
pub(super) use phrase::{cue_head, phrase};
pub(super) use words::Words;
