//! Reads who says what in English news.
//!
//! [`analyze`] takes a [`Page`] and returns a [`Report`]: every attribution with its source, cue
//! and content, what kind of source it is, and the sources with all their claims. It is a pure
//! function of its input.
//!
//! ```
//! let page = sourcelight::Page::from_text("“It rained,” said Ada Byron.");
//! let report = sourcelight::analyze(&page);
//! assert_eq!(report.attributions.len(), 1);
//! assert_eq!(report.sources[0].name, "Ada Byron");
//! ```

/// Has the examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod account;
pub mod article;
mod assemble;
pub mod attribution;
mod comparison;
#[cfg(not(target_arch = "wasm32"))]
mod embedded;
mod engine;
mod headline;
mod leave_out;
pub mod model;
mod page;
mod report;
mod rests_on;
pub mod source;
pub mod syntax;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use comparison::{
    ClaimPair, ComparedSource, Comparison, SourcePair, Statement, Statements, TextRange, WhoSays,
    Wording, compare,
};
pub use engine::{Model, Stage, StoryReading};
pub use page::{Block, BlockRole, Extent, Hints, Page};
pub use report::{
    Account, Anonymity, AnonymousUse, Attribution, BlockSpan, ClaimType, Confidences, Coverage,
    DecidedBy, Headline, KindAccount, Lean, NoAnswer, Outcome, Partial, Passed, PassedReason,
    Reason, Report, Source, SourceKind, Status, Verb,
};

/// Reads a page: finds its story, and in the story every attribution with its source.
///
/// Never fails: odd input gives a poorer report. Equal input gives an equal report.
///
/// In WebAssembly, where weights are loaded rather than built in, [`Model::analyze`] is the same.
#[cfg(not(target_arch = "wasm32"))]
pub fn analyze(page: &Page) -> Report {
    Model::embedded().analyze(page)
}
