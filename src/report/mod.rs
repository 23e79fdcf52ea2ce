//! What callers get: a [`Report`] on one page.
//!
//! Its parts: `coverage` is what was read, `attribution` a claim, `source` who stands behind it, `no_answer`
//! who was asked in vain, and `account` the sum; `span` says where words stand.

mod account;
mod attribution;
mod coverage;
mod no_answer;
mod source;
mod span;

pub use account::{Account, AnonymousUse, KindAccount};
pub use attribution::{Attribution, ClaimType, Confidences, DecidedBy, Lean, Verb};
pub use coverage::{Coverage, Partial, Passed, PassedReason};
pub use no_answer::{NoAnswer, Outcome};
pub use source::{Anonymity, Reason, Source, SourceKind};
pub use span::BlockSpan;

use serde::{Deserialize, Serialize};

/// Everything found on one page.
///
/// In JSON and JavaScript the fields are in camel case and the kinds in snake case. Spans count
/// bytes in Rust and UTF-16 units from the WebAssembly boundary outward.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Whether there was something to read, and if not, why.
    pub status: Status,
    /// Whether the page was longer than what was read.
    pub truncated: bool,
    /// Indexes of the page's blocks that were taken for the story, ascending.
    pub story: Vec<u32>,
    /// What was read of the page, what was passed by, and why it may not be all.
    pub coverage: Coverage,
    /// The attributions, by the start of their cue or first span.
    pub attributions: Vec<Attribution>,
    /// The sources that the attributions name or came through, by first mention.
    pub sources: Vec<Source>,
    /// Whom the article asked in vain, in its order; attributions that say no more than that do not
    /// count, see [`Attribution::no_answer`].
    pub no_answers: Vec<NoAnswer>,
    /// What the headline's news rests on, where it names no source and the first paragraph does; none where
    /// that is not sure.
    pub headline: Option<Headline>,
    /// How far the story leans on which kind of source.
    pub account: Account,
}

impl Report {
    /// Every span in the report, in no certain order: for whoever counts in another unit.
    ///
    /// ```
    /// let page = sourcelight::Page::from_text("“It rained,” said Ada Byron.");
    /// let mut report = sourcelight::analyze(&page);
    /// for span in report.spans_mut() {
    ///     let text = &page.blocks[span.block as usize].text;
    ///     let units = |at: u32| text[..at as usize].chars().count() as u32;
    ///     (span.start, span.end) = (units(span.start), units(span.end));
    /// }
    /// let source = report.attributions[0].source[0];
    /// assert_eq!((source.start, source.end), (18, 27));
    /// ```
    pub fn spans_mut(&mut self) -> impl Iterator<Item = &mut BlockSpan> {
        let attributions = self.attributions.iter_mut().flat_map(|attribution| {
            let Attribution { source, cue, content, addressee, anonymity, .. } = attribution;
            let told = anonymity.iter_mut().flat_map(|anonymity| {
                let Anonymity { position, closeness, number, grounds, .. } = anonymity;
                position.iter_mut().chain(closeness).chain(number).chain(grounds)
            });
            source.iter_mut().chain(cue).chain(content).chain(addressee).chain(told)
        });
        let mentions = self.sources.iter_mut().flat_map(|source| &mut source.mentions);
        let no_answers =
            self.no_answers.iter_mut().flat_map(|one| one.who.iter_mut().chain(&mut one.words));
        let headline = self.headline.iter_mut().map(|headline| &mut headline.words);
        attributions.chain(mentions).chain(no_answers).chain(headline)
    }
}

/// Whether there was something to read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The story was read and attributions were found.
    Ok,
    /// The page holds no article.
    #[default]
    NotAnArticle,
    /// The article is not in English.
    UnsupportedLanguage,
    /// The story was read and nothing in it is attributed.
    NoAttributions,
    /// The page holds no prose at all, though a reader asked for it.
    NoText,
}

/// A headline that names no source, and what tells the same news in the first paragraph.
///
/// ```
/// use sourcelight::{Page, analyze};
///
/// let text = "Harbor ferry to stop in May\n\
///     The harbor ferry will stop in May, two officials familiar with the plan said.";
/// let report = analyze(&Page::from_text(text));
/// assert!(report.headline.is_some_and(|headline| headline.claims == [0]));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Headline {
    /// The headline.
    pub words: BlockSpan,
    /// Indexes of the attributions on which the first paragraph rests, ascending: at least one, all of them
    /// counted and of one source, or of none (see [`Attribution::rests_on`]).
    pub claims: Vec<u32>,
}
