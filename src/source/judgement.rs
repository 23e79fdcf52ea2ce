//! Who stands behind the relations, as the stage tells it.

use crate::text::TokenRange;
use crate::{Reason, SourceKind};

/// Who stands behind each relation.
#[derive(Debug, Clone, Default)]
pub struct Sourcing {
    /// The sources by first mention.
    pub sources: Vec<Referent>,
    /// For each relation, who stands behind it.
    pub judgements: Vec<Judgement>,
}

/// One source with the mentions that relations make of it.
#[derive(Debug, Clone, Default)]
pub struct Referent {
    /// The fullest name or description.
    pub name: String,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// Its mentions as a source, in reading order.
    pub mentions: Vec<TokenRange>,
}

/// Who stands behind one relation.
#[derive(Debug, Clone)]
pub struct Judgement {
    /// Index into the sources; none when the source is unstated.
    pub source: Option<usize>,
    /// The kind of the source.
    pub kind: SourceKind,
    /// Whether the article's words for it are but a pronoun.
    pub by_pronoun: bool,
    /// Whether they say that there is nobody: "nobody", "no official".
    pub by_nobody: bool,
    /// How sure it is who that is, from 0 to 1.
    pub who_certainty: f32,
    /// How sure the kind is, from 0 to 1.
    pub kind_certainty: f32,
    /// Indexes into the sources: through whom the claim came, then who said it; empty for a claim
    /// at first hand.
    pub chain: Vec<usize>,
    /// For an anonymous source: what is told of it.
    pub anonymity: Description,
}

impl Default for Judgement {
    fn default() -> Judgement {
        Judgement {
            source: None,
            kind: SourceKind::Unstated,
            by_pronoun: false,
            by_nobody: false,
            who_certainty: 1.0,
            kind_certainty: 1.0,
            chain: Vec::new(),
            anonymity: Description::default(),
        }
    }
}

/// What the article tells of a source without a name.
#[derive(Debug, Clone, Default)]
pub struct Description {
    /// Whether they are several.
    pub is_several: bool,
    /// What they are.
    pub position: Vec<TokenRange>,
    /// How they know.
    pub closeness: Vec<TokenRange>,
    /// How many they are.
    pub number: Vec<TokenRange>,
    /// The words that give a reason for anonymity.
    pub grounds: Option<TokenRange>,
    /// What that reason is worth.
    pub reason: Reason,
    /// Whether the mention takes up one that was brought up before.
    pub is_taken_up: bool,
}

impl Description {
    /// Adds what another place tells, where this one tells nothing.
    pub(in crate::source) fn add(&mut self, other: &Description) {
        let add = |own: &mut Vec<TokenRange>, other: &Vec<TokenRange>| {
            if own.is_empty() {
                own.clone_from(other);
            }
        };
        add(&mut self.position, &other.position);
        add(&mut self.closeness, &other.closeness);
        add(&mut self.number, &other.number);
        if self.grounds.is_none() {
            (self.grounds, self.reason) = (other.grounds, other.reason);
        }
    }
}
