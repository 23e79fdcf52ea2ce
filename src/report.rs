//! What callers get: a [`Report`] on one page.

use serde::{Deserialize, Serialize};

/// Everything found on one page.
///
/// In JSON and JavaScript the fields are in camel case and the kinds in snake case. Spans count
/// bytes in Rust and UTF-16 units from the WebAssembly boundary outward.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Whether there was something to read, and if not, why.
    pub status: Status,
    /// Whether the page was longer than what was read.
    pub truncated: bool,
    /// Indexes of the page's blocks that were taken for the story, ascending.
    pub story: Vec<u32>,
    /// The attributions, by the start of their cue or first span.
    pub attributions: Vec<Attribution>,
    /// The sources that the attributions name, by first mention.
    pub sources: Vec<Source>,
}

/// Whether there was something to read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The story was read and attributions were found.
    Ok,
    /// The page holds no article.
    #[default]
    NotAnArticle,
    /// The article is not in English.
    UnsupportedLanguage,
    /// The story was read and nothing in it is attributed.
    NoAttributions,
}

/// A half-open range of one block's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BlockSpan {
    /// Index into the page's blocks.
    pub block: u32,
    /// First unit of the range: bytes in Rust, UTF-16 units in JavaScript.
    pub start: u32,
    /// One past the last unit of the range.
    pub end: u32,
}

/// The attribution relation: a source, by a cue, is held responsible for a content.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attribution {
    /// The words that name the source; empty when none does.
    pub source: Vec<BlockSpan>,
    /// The words that link source and content ("said", "according to"); empty for a bare quotation.
    pub cue: Vec<BlockSpan>,
    /// What is attributed; may be discontinuous and cross blocks.
    pub content: Vec<BlockSpan>,
    /// Index into the report's sources; none when the source is unstated.
    pub source_id: Option<u32>,
    /// The kind of the source.
    pub kind: SourceKind,
    /// What sort of thing is attributed.
    pub claim: ClaimType,
    /// Whether the attribution itself is denied ("did not say").
    pub negated: bool,
    /// How sure we are, from 0 to 1.
    pub confidence: f32,
    /// Index of the attribution whose content holds this one.
    pub parent: Option<u32>,
    /// The outlet or person the source spoke to ("told Reuters"); empty when not stated.
    pub addressee: Vec<BlockSpan>,
    /// For an anonymous source: whether a reason for it is given.
    pub anonymity: Option<Anonymity>,
}

/// What the article says about a source's anonymity.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Anonymity {
    /// The words that give a reason; empty when none is given.
    pub grounds: Vec<BlockSpan>,
}

/// One source with all its mentions.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The fullest name or description in the article.
    pub name: String,
    /// The kind of the source.
    pub kind: SourceKind,
    /// Where it is named as a source.
    pub mentions: Vec<BlockSpan>,
    /// Indexes into the report's attributions.
    pub attributions: Vec<u32>,
    /// How many words are attributed to it.
    pub words: u32,
}

/// What kind of source stands behind a claim.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// An individual named in the article.
    NamedPerson,
    /// An institution, company, campaign, government or court, or its unnamed spokesperson.
    Organization,
    /// An outlet or its report.
    Media,
    /// A report, study, poll, filing, law or leak.
    Document,
    /// Unnamed individuals: "a senior official", "people familiar with the matter".
    Anonymous,
    /// A faceless crowd: critics, experts, many voters.
    Collective,
    /// Nobody is said to stand behind the claim: "reportedly", "is believed to".
    #[default]
    Unstated,
    /// The writer, in the first person.
    Author,
}

/// What sort of thing is attributed, after the Penn Discourse Treebank's attribution scheme
/// (Prasad et al. 2007).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimType {
    /// Communicated: says, claims, according to.
    #[default]
    Assertion,
    /// Held to be true: believes, thinks.
    Belief,
    /// Known or perceived: knows, regrets, saw.
    Fact,
    /// Wished, intended or ordered: wants, plans, tells to.
    Eventuality,
}
