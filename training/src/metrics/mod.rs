//! Precision, recall and F1 of attributions, by words: the figures of the shared scorer.
//!
//! Words are maximal runs of letters and digits with inner apostrophes, so punctuation never
//! counts. Predicted and gold attributions are paired one to one, best first, where their
//! contents share at least half of the words that either has.

mod calibration;
mod core_claims;
mod faults;
mod figures;
mod gold;
mod kinds;
mod optional;
mod pairs;
mod referent;
mod report;
mod score;
mod shown;
mod story;
mod unnamed;
mod words;

pub use calibration::{BINS, Bin, Calibration, Calibrations};
pub use core_claims::add_core;
pub use faults::{FaultCase, FaultFigures, read_faults};
pub use figures::{Figures, Rate, Share};
pub use gold::{GoldArticle, read_gold_articles, read_kinds};
pub use optional::without_optional;
pub use pairs::Nesting;
pub(crate) use pairs::pair_up;
pub(crate) use referent::is_same_referent;
pub use report::analyzed_words;
pub use score::{hits, score, score_article};
pub use shown::ShownFigures;
pub use story::{RUN, story_f1, story_words};
pub use unnamed::{UnnamedFigures, score_unnamed};
pub use words::{Words, relation_words};

use sourcelight::Confidences;
use std::collections::BTreeSet;

/// The words of one role, by their index in the article.
pub type WordSet = BTreeSet<u32>;

/// An attribution in words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WordRelation {
    /// The source's words; empty when none is stated.
    pub source: WordSet,
    /// The cue's words.
    pub cue: WordSet,
    /// The content's words.
    pub content: WordSet,
    /// The words that give a reason for having no name; only predictions have them.
    pub grounds: WordSet,
    /// How sure a prediction is of its parts; none where whoever made it does not say.
    pub confidences: Option<Confidences>,
    /// Whether a prediction says that it is core, and how sure that is, from 0 to 1.
    pub core: Option<(bool, f32)>,
    /// Whether it stands inside another claim.
    pub is_nested: bool,
    /// Whether it need not be found, by the gold.
    pub is_optional: bool,
    /// The kind of its source, as in the report; none where the gold has none, and where the
    /// prediction is unclear.
    pub kind: Option<String>,
    /// The fullest name of its source; none where the prediction is unclear.
    pub referent: Option<String>,
    /// The kind that a prediction is shown to rest on at the middle intensity, if it is shown there.
    pub shown: Option<String>,
    /// Whether a prediction is in the report's counts.
    pub is_counted: bool,
    /// Whether a prediction says that it cannot tell who is meant.
    pub is_unclear: bool,
    /// Whether the source is a pronoun or a description that needs another mention.
    pub is_anaphor: bool,
    /// Whether two kinds are equally defensible, so that the kind is not scored.
    pub is_in_doubt: bool,
}
