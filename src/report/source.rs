//! Who or what stands behind claims.

use super::span::BlockSpan;
use serde::{Deserialize, Serialize};

/// One source with all its mentions.
///
/// ```
/// use sourcelight::{Page, analyze};
///
/// let text = "“It rained,” said Ada Byron. Byron said that it had been cold.";
/// let report = analyze(&Page::from_text(text));
/// assert_eq!(report.sources.len(), 1);
/// assert_eq!(report.sources[0].name, "Ada Byron");
/// assert_eq!(report.sources[0].attributions, [0, 1]);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The fullest name or description in the article.
    pub name: String,
    /// The kind of the source.
    pub kind: SourceKind,
    /// Where it is named as a source.
    pub mentions: Vec<BlockSpan>,
    /// Indexes into the report's attributions; empty for a source that only passed on what
    /// others said, or whose claims were left out.
    pub attributions: Vec<u32>,
    /// How many words are attributed to it in core claims, in claims inside claims too, but for those that
    /// only tell that there was no answer.
    pub words: u32,
    /// Its share of the words of the claims that count (see [`Account`](super::Account)), from 0 to 1;
    /// what stands inside another's claim counts for that other alone.
    pub share: f32,
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
    /// A pronoun or a description of which it cannot be told who is meant; the source is called
    /// by the article's own words.
    Unclear,
}

/// What the article tells of a source without a name; each list is empty where it is not told.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Anonymity {
    /// Whether they are several, by the words at this place.
    pub is_several: bool,
    /// What they are: "senior", "administration", "Pentagon".
    pub position: Vec<BlockSpan>,
    /// How they know: "familiar with the matter".
    pub closeness: Vec<BlockSpan>,
    /// How many they are: "two".
    pub number: Vec<BlockSpan>,
    /// The words that give a reason for having no name.
    pub grounds: Vec<BlockSpan>,
    /// What that reason is worth.
    pub reason: Reason,
}

/// What sort of reason is given for a source's anonymity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// No reason is given.
    #[default]
    None,
    /// A formula that tells nothing of this case: "not authorized to speak publicly".
    Boilerplate,
    /// What the source has to fear or to keep: "for fear of losing her job".
    Specific,
}
