//! A document's tokens as the rules of layout and phrase look at them: any index is safe to ask for.

use crate::syntax::{Tag, Tree, Upos};
use crate::text::{Document, Quotation, TokenRange};

/// A document with its tree, and for every token the outermost quotation that holds it.
pub(in crate::attribution) struct Words<'d> {
    pub document: &'d Document,
    pub tree: &'d Tree,
    /// Index of the quotation plus one; 0 outside of all.
    outermost: Vec<u32>,
}

impl<'d> Words<'d> {
    pub fn new(document: &'d Document, tree: &'d Tree) -> Words<'d> {
        let mut outermost = vec![0; document.tokens.len()];
        for (index, quotation) in document.quotations.iter().enumerate() {
            if quotation.depth == 0 {
                outermost[quotation.tokens.indexes()].fill(index as u32 + 1);
            }
        }
        Words { document, tree, outermost }
    }

    /// The text of token `at`; empty off the document's ends.
    pub fn text(&self, at: usize) -> &'d str {
        self.document.token_text(at)
    }

    /// Whether token `at` is that word, in whatever case.
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.text(at).eq_ignore_ascii_case(word)
    }

    /// Whether token `at` is one of those words, in whatever case.
    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(at, word))
    }

    /// Whether token `at` begins with a capital letter.
    pub fn is_capital(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase)
    }

    /// The universal tag of token `at`.
    pub fn upos(&self, at: usize) -> Upos {
        self.tag(at).upos()
    }

    /// The refined tag of token `at`.
    pub fn tag(&self, at: usize) -> Tag {
        self.tree.tags.get(at).copied().unwrap_or_default()
    }

    /// The outermost quotation that holds token `at`.
    pub fn quotation(&self, at: usize) -> Option<&'d Quotation> {
        let index = self.outermost.get(at)?.checked_sub(1)?;
        self.document.quotations.get(index as usize)
    }

    /// The outermost quotation that begins with token `at`.
    pub fn quotation_from(&self, at: usize) -> Option<&'d Quotation> {
        self.quotation(at).filter(|quotation| quotation.tokens.start as usize == at)
    }

    /// Whether token `at` is a dash that stands between words: no hyphen.
    pub fn is_dash(&self, at: usize) -> bool {
        match self.text(at) {
            "—" | "–" | "--" | "―" => true,
            "-" => {
                self.document.tokens.get(at).is_some_and(|token| token.space_before)
                    && self.document.tokens.get(at + 1).is_none_or(|next| next.space_before)
            }
            _ => false,
        }
    }

    /// Whether token `at` is a verb, its auxiliaries included.
    pub fn is_verb(&self, at: usize) -> bool {
        matches!(self.upos(at), Upos::Verb | Upos::Aux)
    }

    /// Whether token `at` is a finite verb.
    pub fn is_finite(&self, at: usize) -> bool {
        self.tag(at).is_finite()
    }

    /// Whether token `at` is a capitalized proper noun.
    pub fn is_name(&self, at: usize) -> bool {
        self.upos(at) == Upos::Propn && self.is_capital(at)
    }

    /// Where the quotations end that a paragraph or sentence from `start` is all made of; none
    /// where other words stand between or after them, up to `end`.
    pub fn all_quoted(&self, start: usize, end: usize) -> Option<&'d Quotation> {
        let mut at = start;
        let mut last = None;
        while at < end {
            if last.is_some() && matches!(self.text(at), "." | "," | "!" | "?") {
                at += 1;
                continue;
            }
            let quotation = self.quotation(at)?;
            at = quotation.tokens.end as usize;
            last = Some(quotation);
        }
        last
    }

    /// The sentence that holds token `at`.
    pub fn sentence(&self, at: usize) -> TokenRange {
        let index = self.document.sentence_of(at);
        self.document.sentences.get(index).copied().unwrap_or_default()
    }
}
