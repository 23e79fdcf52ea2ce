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
//!
//! [`compare`] holds two articles against each other by what they say through their sources. A [`Model`]
//! does the same as [`analyze`] with weights of its own. Spans count bytes; every type of the report is
//! written as JSON by serde, as JavaScript has it.
//!
//! The modules of the stages are public for the training, the command line and the benches of this
//! repository, which look inside; they are hidden here, and may change with any version.

/// Has the examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod account;
#[doc(hidden)]
pub mod article;
mod assemble;
#[doc(hidden)]
pub mod attribution;
mod comparison;
#[cfg(not(target_arch = "wasm32"))]
mod embedded;
mod engine;
mod headline;
mod leave_out;
#[doc(hidden)]
pub mod model;
mod page;
mod report;
mod rests_on;
mod sort;
#[doc(hidden)]
pub mod source;
#[doc(hidden)]
pub mod syntax;
#[doc(hidden)]
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use comparison::{
    ClaimPair, ComparedSource, Comparison, SourcePair, Statement, Statements, TextRange, WhoSays,
    Wording, compare,
};
#[doc(hidden)]
pub use engine::StoryReading;
pub use engine::{Model, Stage};
pub use model::WeightsError;
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
/// ```
/// use sourcelight::{Page, SourceKind, analyze};
///
/// let report = analyze(&Page::from_text("A senior official said that the bridge would close."));
/// assert_eq!(report.attributions[0].kind, SourceKind::Anonymous);
/// assert_eq!(report.sources[0].name, "A senior official");
/// ```
///
/// In WebAssembly, where weights are loaded rather than built in, [`Model::analyze`] is the same.
#[cfg(not(target_arch = "wasm32"))]
pub fn analyze(page: &Page) -> Report {
    Model::embedded().analyze(page)
}
