//! The article as this stage reads it: its words with their classes, what its nouns name and how its
//! phrases are made, who may be meant by a pronoun, and in whose claim every token stands.

pub(super) mod article;
pub(super) mod context;
pub(super) mod field;
pub(super) mod noun_phrase;
pub(super) mod noun_type;
pub(super) mod phrases;
pub(super) mod pronoun;
pub(super) mod words;
