//! One claim: who says what, in which words, and how sure that is.

use super::source::{Anonymity, SourceKind};
use super::span::BlockSpan;
use serde::{Deserialize, Serialize};

/// The attribution relation: a source, by a cue, is held responsible for a content.
///
/// ```
/// use sourcelight::{ClaimType, Page, SourceKind, analyze};
///
/// let report = analyze(&Page::from_text("“It rained,” said Ada Byron."));
/// let claim = &report.attributions[0];
/// assert_eq!(claim.rests_on, Some(SourceKind::NamedPerson));
/// assert_eq!(claim.claim, ClaimType::Assertion);
/// assert_eq!(claim.words, 2);
/// assert!(claim.core && claim.confidence > 0.5);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attribution {
    /// The words that name the source; empty when none does.
    pub source: Vec<BlockSpan>,
    /// Whether those words are but a pronoun: "she", "who".
    pub by_pronoun: bool,
    /// Whether those words say that nobody does: "nobody", "no official". Then it is nobody's claim.
    pub by_nobody: bool,
    /// The words that link source and content ("said", "according to"); empty for a bare quotation.
    pub cue: Vec<BlockSpan>,
    /// What is attributed; may be discontinuous and cross blocks.
    pub content: Vec<BlockSpan>,
    /// How many words the content has; punctuation marks do not count.
    pub words: u32,
    /// Index into the report's sources; none when the source is unstated.
    pub source_id: Option<u32>,
    /// The kind of the source.
    pub kind: SourceKind,
    /// Whether the article passes the claim on as what is said, believed or known by nobody whom it
    /// names: "reportedly", "is said to".
    pub hearsay: bool,
    /// The kind of source that the claim is shown and counted to rest on, on every surface: mostly
    /// `kind`; `anonymous` where its source passes on what those without names said; `unclear` where it
    /// is not sure enough that its source has no name; that of the claim around it where it has no
    /// source of its own. None for a claim that is shown to be nobody's: without a source, and no
    /// hearsay, as "it seemed" and "asked whether", or by words that say that nobody made it, with all
    /// hearsay within. [`Report::leave_out`](super::Report::leave_out) says it anew.
    pub rests_on: Option<SourceKind>,
    /// What sort of thing is attributed.
    pub claim: ClaimType,
    /// Whether it is core: a report of speech, writing, evidence, belief, ruling or request with a
    /// clause or a quotation as its content. Plans, wishes, labels, support, charges, criticism of
    /// a mere thing and scare quotes are not; they are no part of the [`Account`](super::Account).
    pub core: bool,
    /// How sure we are that `core` is right, from 0 to 1. Calibrated as [`Confidences`] are, and no
    /// factor of `confidence`.
    pub core_confidence: f32,
    /// Whether the attribution itself is denied ("did not say").
    pub negated: bool,
    /// By which verb it is told, where the cue has one that is listed and not denied.
    pub verb: Option<Verb>,
    /// How sure we are of all of it, from 0 to 1: the product of [`Attribution::confidences`].
    pub confidence: f32,
    /// How sure we are of each part.
    pub confidences: Confidences,
    /// Index of the attribution whose content holds this one.
    pub parent: Option<u32>,
    /// The outlet or person the source spoke to ("told Reuters"); empty when not stated.
    pub addressee: Vec<BlockSpan>,
    /// Indexes into the report's sources, from the one that this article took the claim from to
    /// the one who said it first, where there is more than one ("Al-Monitor", "a US official");
    /// empty for a claim taken from its source at first hand.
    pub chain: Vec<u32>,
    /// Whether it says no more than that its source, asked, gave no answer: “declined to comment”. It is
    /// then no claim, whatever `core` says, and stands in
    /// [`Report::no_answers`](super::Report::no_answers) instead.
    pub no_answer: bool,
    /// What found the attribution.
    pub decided_by: DecidedBy,
    /// For an anonymous source: what is told of it, and whether a reason is given.
    pub anonymity: Option<Anonymity>,
}

/// The verb by which an article tells a claim.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verb {
    /// The form that stands for all its forms: "said", "pointed out", "according to".
    pub shown: String,
    /// How far it leans.
    pub lean: Lean,
}

/// What a verb tells of what those who use it think of a claim, after Martin and White (2005), who call it
/// acknowledging, distancing and endorsing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lean {
    /// That it was said, and no more: "said".
    #[default]
    Neutral,
    /// That it is the source's alone: "claimed".
    Distancing,
    /// That it is true: "revealed".
    Endorsing,
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

/// How sure we are of an attribution, part by part, each from 0 to 1. Calibrated: of the claims
/// that are sure to `p`, a share of `p` is right.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Confidences {
    /// That this is a claim, with these words for source and content.
    pub what: f32,
    /// That its source is whom we say.
    pub who: f32,
    /// That its source is of the kind that we say.
    pub kind: f32,
}

impl Default for Confidences {
    fn default() -> Confidences {
        Confidences { what: 1.0, who: 1.0, kind: 1.0 }
    }
}

/// What found an attribution.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// The trained model.
    #[default]
    Model,
    /// A surface rule, where the model was silent.
    Rule,
}
