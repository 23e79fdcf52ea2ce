//! What was read of a page, and what was not.

use serde::{Deserialize, Serialize};

/// What was read of a page, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// Whether the page looks like an article; false where it was read all the same, as a reader
    /// asked for it.
    pub is_article: bool,
    /// How many of the blocks that were read are no headings.
    pub paragraphs: u32,
    /// The blocks of prose that were passed by, ascending.
    pub passed: Vec<Passed>,
    /// Why the page may hold only a part of the article.
    pub partial: Vec<Partial>,
}

/// A block of prose that was passed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Passed {
    /// Index into the page's blocks.
    pub block: u32,
    /// Why it was.
    pub reason: PassedReason,
}

/// Why prose was passed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PassedReason {
    /// It stands under a picture.
    Caption,
    /// It is a notice of the page, such as an invitation to subscribe.
    Notice,
    /// It is mostly links, such as teasers of other stories.
    Links,
    /// It is a reader's comment.
    Comment,
    /// It stands beside the story.
    Beside,
}

/// Why a page may hold only a part of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Partial {
    /// The page says that not all may read it.
    Paywall,
    /// The text breaks off.
    CutOff,
}
