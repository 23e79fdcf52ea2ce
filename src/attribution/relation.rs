//! The attribution relation between spans of tokens.

use crate::report::Lean;
use crate::text::TokenRange;
use crate::{ClaimType, DecidedBy};

/// A source, by a cue, is held responsible for a content.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Relation {
    /// The words that name the source; empty when none does.
    pub source: Vec<TokenRange>,
    /// The words that link source and content; empty for a bare quotation.
    pub cue: Vec<TokenRange>,
    /// What is attributed, by position; ranges may lie in several paragraphs.
    pub content: Vec<TokenRange>,
    /// What sort of thing is attributed.
    pub claim: ClaimType,
    /// Whether the attribution itself is denied.
    pub negated: bool,
    /// The verb of the cue, where it is listed and not denied.
    pub verb: Option<ReportingVerb>,
    /// How sure we are, from 0 to 1.
    pub confidence: f32,
    /// Index of the relation whose content holds this one.
    pub parent: Option<usize>,
    /// Whom the source spoke to, where stated.
    pub addressee: Option<TokenRange>,
    /// A mention elsewhere of who speaks, where the source's own words do not tell: whom an interview
    /// is with, or who acts beside a bare quotation.
    pub speaker: Option<TokenRange>,
    /// Where the source stands, if the layout says that it is one.
    pub layout: Option<Layout>,
    /// Whether, and as what, it passes on a claim for which the article names nobody.
    pub hearsay: Option<Hearsay>,
    /// What found the relation.
    pub decided_by: DecidedBy,
    /// The probability that it is core: a report of speech, writing, evidence, belief, ruling or
    /// request with a clause or a quotation as its content, and no plan, wish or label; from 0 to 1.
    pub core: f32,
}

impl Relation {
    /// One that a rule finds, and as how sure; of the rest it is for the rule to say.
    pub(super) fn by_rule(confidence: f32) -> Relation {
        Relation { confidence, decided_by: DecidedBy::Rule, ..Relation::default() }
    }
}

/// How an article passes on a claim for which it names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hearsay {
    /// As what is said, believed or known: “reportedly”, “is said to”, “it emerged”.
    Report,
    /// As what is thought of somebody or something: “is expected to”, “is accused of”.
    View,
}

/// A place for the name of a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Before a speech, as in a transcript.
    Label,
    /// Behind or over a quotation.
    Signature,
}

/// A verb by which somebody is said to say something, as the list has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportingVerb {
    /// The form that readers are shown.
    pub shown: &'static str,
    /// How far it leans.
    pub lean: Lean,
}
