//! The story as one text, cut into tokens, sentences and quotations.

use super::quotation::find_quotations;
use super::sentence::split_sentences;
use super::{Paragraph, Quotation, Span, Token, TokenRange, tokenize};
use crate::BlockSpan;

/// The story: its blocks joined by newlines, with every layer of the text analysis.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The blocks' texts, each followed by a newline.
    pub text: String,
    /// The blocks in reading order.
    pub paragraphs: Vec<Paragraph>,
    /// The tokens in reading order.
    pub tokens: Vec<Token>,
    /// The sentences in reading order; together they cover every token.
    pub sentences: Vec<TokenRange>,
    /// The quotations, by their first token; an inner one follows the one that holds it.
    pub quotations: Vec<Quotation>,
}

impl Document {
    /// Reads the story's blocks, given as (index in the page, text, whether it is a heading).
    pub fn new<'b>(blocks: impl Iterator<Item = (u32, &'b str, bool)>) -> Document {
        let mut text = String::new();
        let mut paragraphs = Vec::new();
        let mut tokens = Vec::new();
        for (block, block_text, is_heading) in blocks {
            let start = text.len();
            text.push_str(block_text);
            let span = Span::new(start, text.len());
            text.push('\n');
            let first = tokens.len();
            tokenize(block_text, start, &mut tokens);
            let range = TokenRange::new(first, tokens.len());
            paragraphs.push(Paragraph { block, span, tokens: range, is_heading });
        }
        let sentences = paragraphs
            .iter()
            .flat_map(|paragraph| split_sentences(&text, &tokens, paragraph.tokens))
            .collect();
        let quotations = find_quotations(&text, &tokens, &paragraphs);
        Document { text, paragraphs, tokens, sentences, quotations }
    }

    /// The text of token `index`.
    pub fn token_text(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.text(&self.text))
    }

    /// Index of the paragraph that holds token `index`.
    pub fn paragraph_of(&self, index: usize) -> usize {
        self.paragraphs.partition_point(|p| p.tokens.end as usize <= index)
    }

    /// Index of the sentence that holds token `index`.
    pub fn sentence_of(&self, index: usize) -> usize {
        self.sentences.partition_point(|s| s.end as usize <= index)
    }

    /// Index of the quotation that holds token `index` and stands in no other.
    pub fn outermost_quotation(&self, index: usize) -> Option<usize> {
        let after = self.quotations.partition_point(|q| q.tokens.start as usize <= index);
        // Outermost quotations do not overlap, so the last that begins before the token decides.
        let last = self.quotations[..after].iter().rposition(|q| q.depth == 0)?;
        self.quotations[last].tokens.contains(index).then_some(last)
    }

    /// Where a range of tokens stands in the page's blocks: one span for each block it touches.
    pub fn block_spans(&self, range: TokenRange) -> Vec<BlockSpan> {
        let mut spans = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let Some(paragraph) = self.paragraphs.get(self.paragraph_of(at as usize)) else {
                break;
            };
            let end = range.end.min(paragraph.tokens.end);
            let (first, last) = (self.tokens[at as usize], self.tokens[end as usize - 1]);
            spans.push(BlockSpan {
                block: paragraph.block,
                start: first.span.start - paragraph.span.start,
                end: last.span.end - paragraph.span.start,
            });
            at = end;
        }
        spans
    }
}
