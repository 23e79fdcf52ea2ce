//! Who was asked, and gave no answer.

use super::span::BlockSpan;
use serde::{Deserialize, Serialize};

/// Somebody whom the article asked, and who gave no answer.
///
/// ```
/// use sourcelight::{Outcome, Page, analyze};
///
/// let text = "“It rained,” said Ada Byron. The port declined to comment.";
/// let report = analyze(&Page::from_text(text));
/// assert_eq!(report.no_answers[0].outcome, Outcome::Declined);
/// assert_eq!(report.account.claims, 1);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NoAnswer {
    /// Who, in the article's words at this place: "the mayor's office", "she".
    pub who: Vec<BlockSpan>,
    /// Whether those words are but a pronoun.
    pub by_pronoun: bool,
    /// The words that tell so: "did not respond to a request for comment".
    pub words: Vec<BlockSpan>,
    /// What came of the asking.
    pub outcome: Outcome,
    /// Index into the report's sources, where the article's words are those of a source.
    pub source_id: Option<u32>,
    /// Index of the attribution that says no more than this, if one does.
    pub attribution: Option<u32>,
}

/// What came of asking somebody who gave no answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// They would not say: "declined to comment".
    #[default]
    Declined,
    /// Nothing came back: "did not respond to a request".
    NoResponse,
    /// They were not found: "could not be reached".
    NotReached,
}
