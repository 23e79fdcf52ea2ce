//! Spans as the linker sees them.

use super::path;
use crate::attribution::grammar::cue_head;
use crate::attribution::{Role, RoleSpan};
use crate::syntax::{Tree, Upos};
use crate::text::{Document, TokenRange};

/// No such thing.
pub(super) const NONE: u32 = u32::MAX;

/// All spans of a document, in text order, with the layers that features are made of.
#[derive(Debug)]
pub struct SpanViews<'d> {
    pub(super) document: &'d Document,
    pub(super) tree: &'d Tree,
    /// The tokens beyond which nothing is looked at.
    pub(super) bounds: TokenRange,
    pub(super) spans: Vec<SpanView>,
    /// For each role, the indexes of its spans, ascending.
    by_role: [Vec<usize>; 3],
}

/// One span.
#[derive(Debug, Clone, Copy)]
pub(super) struct SpanView {
    pub role: Role,
    pub start: usize,
    pub end: usize,
    /// The topmost token of its tree, seen from its first word, or from its last in sources.
    pub head: usize,
    /// Class of the span model's confidence, from 0 to 9.
    pub sureness: u32,
    /// Index of the sentence of its first and of its last token.
    pub sentences: (u32, u32),
    /// Index of the paragraph of its first and of its last token.
    pub paragraphs: (u32, u32),
    /// Index of the outermost quotation around its first and its last token; [`NONE`] without.
    pub quotations: (u32, u32),
}

impl<'d> SpanViews<'d> {
    /// Looks at every span of a document.
    pub fn new(document: &'d Document, tree: &'d Tree, spans: &[RoleSpan]) -> SpanViews<'d> {
        let whole = TokenRange::new(0, document.tokens.len());
        SpanViews::within(document, tree, spans, whole)
    }

    /// Looks at spans that lie within `bounds`.
    pub fn within(
        document: &'d Document,
        tree: &'d Tree,
        spans: &[RoleSpan],
        bounds: TokenRange,
    ) -> SpanViews<'d> {
        let quotation =
            |at: usize| document.outermost_quotation(at).map_or(NONE, |index| index as u32);
        let mut by_role: [Vec<usize>; 3] = Default::default();
        let spans = spans.iter().enumerate().map(|(index, span)| {
            let (start, end) = (span.tokens.start as usize, span.tokens.end as usize);
            let last = end.saturating_sub(1).max(start);
            by_role[span.role as usize].push(index);
            let is_word =
                |&at: &usize| tree.tags.get(at).is_some_and(|tag| tag.upos() != Upos::Punct);
            let head = match span.role {
                Role::Cue => cue_head(tree, span.tokens),
                Role::Source => path::head_of(tree, span.tokens, last),
                Role::Content => {
                    let first = (start..end).find(is_word).unwrap_or(start);
                    path::head_of(tree, span.tokens, first)
                }
            };
            SpanView {
                role: span.role,
                start,
                end,
                head,
                sureness: sureness(span.confidence),
                sentences: (document.sentence_of(start) as u32, document.sentence_of(last) as u32),
                paragraphs: (
                    document.paragraph_of(start) as u32,
                    document.paragraph_of(last) as u32,
                ),
                quotations: (quotation(start), quotation(last)),
            }
        });
        let spans = spans.collect();
        SpanViews { document, tree, bounds, spans, by_role }
    }

    /// Up to `n` spans of that role before a span, the nearest first, then up to `n` after it.
    pub(super) fn nearest(
        &self,
        index: usize,
        role: Role,
        n: usize,
    ) -> impl Iterator<Item = usize> + '_ {
        let same_role = &self.by_role[role as usize];
        let cut = same_role.partition_point(|&other| other < index);
        let before = same_role[cut.saturating_sub(n)..cut].iter().rev();
        let after = same_role[cut..].iter().filter(move |&&other| other != index).take(n);
        before.chain(after).copied()
    }

    /// How many spans of that role stand before span `index`.
    pub(super) fn count_before(&self, index: usize, role: Role) -> usize {
        self.by_role[role as usize].partition_point(|&other| other < index)
    }

    /// Whether a token is in a span.
    pub(super) fn is_taken(&self, at: usize) -> bool {
        let after = self.spans.partition_point(|span| span.start <= at);
        after > 0 && at < self.spans[after - 1].end
    }

    /// Hash of a token's form; 0 outside the document.
    pub(super) fn form(&self, at: Option<usize>) -> u32 {
        at.and_then(|at| self.tree.words.get(at)).map_or(0, |word| word.form)
    }

    /// Hash of a token's stem; 0 outside the document.
    pub(super) fn stem(&self, at: usize) -> u32 {
        self.tree.words.get(at).map_or(0, |word| word.stem)
    }

    /// A token's tag as a number; 63 outside the document.
    pub(super) fn tag(&self, at: usize) -> u32 {
        self.tree.tags.get(at).map_or(63, |tag| u32::from(tag.0))
    }

    /// A token's label as a number; 63 outside the document.
    pub(super) fn deprel(&self, at: usize) -> u32 {
        self.tree.deprels.get(at).map_or(63, |deprel| u32::from(deprel.0))
    }

    /// Whether a token is a quotation mark.
    pub(super) fn is_mark(&self, at: usize) -> bool {
        at < self.document.tokens.len()
            && matches!(
                self.document.token_text(at),
                "“" | "”" | "\"" | "''" | "``" | "‘" | "«" | "»"
            )
    }
}

/// Class of a confidence: finer toward 1, where most are.
fn sureness(confidence: f32) -> u32 {
    let limits = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995];
    limits.iter().filter(|&&limit| confidence >= limit).count() as u32
}
