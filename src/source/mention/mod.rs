//! Mentions: the places where an article speaks of somebody or something that may say things.
//!
//! `form` is a mention, `place` where it stands for those who look back; `source_phrase` reads the words
//! of a source, with `within` telling which of the names in them is meant; `gather` has all mentions in
//! reading order.

pub(super) mod form;
pub(super) mod gather;
pub(super) mod place;
pub(super) mod source_phrase;
pub(super) mod within;
