//! The figures as numbers.

use std::collections::BTreeMap;

/// Hits against what was predicted and what is gold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rate {
    /// How many were right.
    pub right: usize,
    /// How many were predicted.
    pub predicted: usize,
    /// How many are gold.
    pub gold: usize,
}

impl Rate {
    /// The share of the predicted that is right, in percent.
    pub fn precision(&self) -> f64 {
        Share { right: self.right, of: self.predicted }.percent()
    }

    /// The share of the gold that was found, in percent.
    pub fn recall(&self) -> f64 {
        Share { right: self.right, of: self.gold }.percent()
    }

    /// The harmonic mean of precision and recall, in percent.
    pub fn f1(&self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }
}

/// A share of a number of cases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// How many were right.
    pub right: usize,
    /// Of how many.
    pub of: usize,
}

impl Share {
    /// The share in percent; 0 of nothing.
    pub fn percent(&self) -> f64 {
        if self.of == 0 { 0.0 } else { 100.0 * self.right as f64 / self.of as f64 }
    }
}

/// Every figure over a set of articles.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figures {
    /// Paired contents whose source shares a word with the gold's, or both have none.
    pub relation: Rate,
    /// Paired contents.
    pub content50: Rate,
    /// Paired contents with equal words.
    pub exact: Rate,
    /// Words of sources.
    pub source_words: Rate,
    /// Words of cues.
    pub cue_words: Rate,
    /// Words of contents.
    pub content_words: Rate,
    /// Among paired contents, those whose source is right.
    pub source: Share,
    /// Among paired contents with a gold kind not in doubt, but for those that the prediction calls
    /// unclear, those whose kind is right.
    pub kind: Share,
    /// The same by kind.
    pub kinds: BTreeMap<String, Rate>,
    /// The kinds from end to end: a gold claim that was missed costs recall, a predicted one that
    /// pairs with none costs precision.
    pub found: BTreeMap<String, Rate>,
    /// Among paired contents with a gold kind not in doubt and a gold referent, the ones whose
    /// referent names it.
    pub referent: Share,
    /// The same over sources that are pronouns or descriptions needing another mention.
    pub anaphor: Share,
    /// Among those shown under a person's name, the ones shown under a wrong one.
    pub wrong_name: Share,
    /// Among those that are a named person's, the ones shown as a named person's under the right
    /// name.
    pub right_name: Share,
}
