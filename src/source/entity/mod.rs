//! Whom every mention means: one pass over the article in reading order.
//!
//! `resolver` has the pass, and makes a `resolution` of each mention. `candidates` asks the question and has
//! those who may be meant, by their `origins` and `roles`, what `recalled` brings back and who is named
//! `together`; by the `rank_features` that tell of them, `answer` says who it is. `entities` keeps what was
//! told of each, which `enter` takes from the mention, and `naming` says what a source is called in the end.

mod answer;
pub(super) mod candidates;
mod enter;
pub(super) mod entities;
pub(super) mod naming;
pub(super) mod origins;
pub(super) mod rank_features;
pub(super) mod recalled;
pub(super) mod resolution;
pub(super) mod resolver;
pub(super) mod roles;
pub(super) mod together;
