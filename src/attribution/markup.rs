//! Relations written into the sentences of tests: `[source] {cue} <content>`.

use super::Relation;
use crate::Model;
use crate::syntax::{Tree, read_syntax};
use crate::text::{Document, TokenRange};

/// A text with one relation marked in it.
pub(super) struct Marked {
    pub document: Document,
    pub tree: Tree,
    pub relation: Relation,
}

impl Marked {
    /// Reads a sentence; spans do not nest.
    pub(super) fn new(marked: &str) -> Marked {
        let text: String = marked.chars().filter(|c| !"[]{}<>".contains(*c)).collect();
        let document = Document::new([(0, text.as_str(), false)].into_iter());
        let model = Model::embedded();
        let tree = read_syntax(&model.syntax, &document);
        let relation = Relation {
            source: ranges(marked, &document, '[', ']'),
            cue: ranges(marked, &document, '{', '}'),
            content: ranges(marked, &document, '<', '>'),
            ..Relation::default()
        };
        Marked { document, tree, relation }
    }

    /// The words of a range of tokens, parted by single spaces.
    pub(super) fn words(&self, range: TokenRange) -> String {
        let words: Vec<&str> = range.indexes().map(|at| self.document.token_text(at)).collect();
        words.join(" ")
    }
}

fn ranges(marked: &str, document: &Document, open: char, close: char) -> Vec<TokenRange> {
    let mut ranges = Vec::new();
    let (mut at, mut start) = (0, 0);
    let token = |byte: usize| document.tokens.partition_point(|t| (t.span.start as usize) < byte);
    for c in marked.chars() {
        match c {
            _ if c == open => start = at,
            _ if c == close => ranges.push(TokenRange::new(token(start), token(at))),
            _ => at += if "[]{}<>".contains(c) { 0 } else { c.len_utf8() },
        }
    }
    ranges
}
