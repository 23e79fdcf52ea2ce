//! What all that follows asks of words and trees: lists of words, tokens that may be asked for anywhere,
//! heads and phrases.

mod nobody;
mod phrase;
mod word_list;
mod words;

pub(crate) use nobody::names_nobody;
pub(super) use phrase::{cue_head, phrase};
pub(super) use word_list::{form, rows, stem};
pub(super) use words::Words;
