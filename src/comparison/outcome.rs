//! What a comparison tells.

use serde::{Deserialize, Serialize};

/// What two articles have in common, and what not. All indexes are those of the [`Statements`](super::Statements) that were
/// compared.
///
/// In JSON and JavaScript the fields are in camel case and the rest in snake case.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The sources with a name, each once: by the older article's order, then those of the newer alone.
    pub sources: Vec<SourcePair>,
    /// The claims that both have, by the newer article's order.
    pub claims: Vec<ClaimPair>,
    /// Claims of the older article alone, ascending.
    pub only_old: Vec<u32>,
    /// Claims of the newer article alone, ascending.
    pub only_new: Vec<u32>,
}

/// A source with a name, in one article or in both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SourcePair {
    /// Index into the older article's sources.
    pub old: Option<u32>,
    /// Index into the newer article's sources.
    pub new: Option<u32>,
}

/// A claim that both articles have, by its words.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ClaimPair {
    /// Index into the older article's claims.
    pub old: u32,
    /// Index into the newer article's claims.
    pub new: u32,
    /// How much of the two has the same words, from 0 to 1, words that few claims hold counting most.
    pub score: f32,
    /// Whether it is told of the same source.
    pub who: WhoSays,
    /// Whether it has the same words.
    pub wording: Wording,
    /// Where the older claim's content has other words.
    pub old_changes: Vec<TextRange>,
    /// Where the newer claim's content has other words.
    pub new_changes: Vec<TextRange>,
}

/// A half-open range of a claim's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub struct TextRange {
    /// First unit of the range: bytes in Rust, UTF-16 units in JavaScript.
    pub start: u32,
    /// One past the last unit of the range.
    pub end: u32,
}

/// Of whom one claim is told in two articles. That is not who said it: two people may have said the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoSays {
    /// Of one source, or of unnamed people in both.
    #[default]
    Same,
    /// Of different sources.
    Other,
    /// Of a name in the newer article, and of nobody named in the older.
    NamedInNew,
    /// Of a name in the older article, and of nobody named in the newer.
    NamedInOld,
    /// It is not sure enough in one of them.
    NotClear,
}

/// How the words of one claim in two articles differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// Not at all, but for what reported speech changes ("we will", "they would").
    #[default]
    Same,
    /// In words that tell something, or in that one of them is denied.
    Changed,
    /// One is told as a part of the other.
    Part,
}
