//! How far a story leans on which kind of source.

use super::source::SourceKind;
use serde::{Deserialize, Serialize};

/// How far a story leans on which kind of source. What counts are the outermost of the core claims
/// that rest on a kind of source (see [`Attribution::rests_on`](super::Attribution::rests_on)) and do not
/// merely tell that there was no answer: those that stand inside no other such claim.
///
/// ```
/// use sourcelight::{Page, analyze};
///
/// let text = "“It rained,” said Ada Byron. A senior official said that the bridge would close.";
/// let account = analyze(&Page::from_text(text)).account;
/// assert_eq!((account.claims, account.anonymous_claims), (2, 1));
/// assert_eq!(account.kinds.len(), 2);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// How many claims there are.
    pub claims: u32,
    /// How many words are attributed.
    pub words: u32,
    /// The kinds of source that occur, those with most words first.
    pub kinds: Vec<KindAccount>,
    /// How many claims rest on anonymous sources: as many as their kind has above.
    pub anonymous_claims: u32,
    /// How many anonymous sources there seem to be.
    pub anonymous_sources: u32,
    /// The anonymous source on which most claims rest.
    pub most_used_anonymous: Option<AnonymousUse>,
}

/// What a story takes from sources of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KindAccount {
    /// The kind.
    pub kind: SourceKind,
    /// How many claims there are of that kind.
    pub claims: u32,
    /// How many words they hold.
    pub words: u32,
    /// Their share of all attributed words, from 0 to 1.
    pub share: f32,
}

/// What rests on one anonymous source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnonymousUse {
    /// Index into the report's sources.
    pub source: u32,
    /// How many claims rest on it alone.
    pub claims: u32,
}
