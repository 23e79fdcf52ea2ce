//! The document as the rules see it: words with classes, and units that keep quotations whole.

use super::content_ends::ContentEnds;
use super::lexicon::{Bits, CueForm, Entry, Form, class, complement, look_up};
use super::unit::Unit;
use crate::text::{Document, Quotation, TokenRange};

/// The document with the lexicon's knowledge of each token.
pub(super) struct Reading<'d> {
    pub document: &'d Document,
    words: Vec<Entry>,
    /// For each token the outermost quotation that holds it, as index + 1.
    outermost: Vec<u32>,
    pub units: Vec<Unit>,
    pub content_ends: ContentEnds,
}

impl<'d> Reading<'d> {
    pub fn new(document: &'d Document) -> Reading<'d> {
        let mut words: Vec<Entry> =
            (0..document.tokens.len()).map(|at| look_up(document.token_text(at))).collect();
        let mut outermost = vec![0; words.len()];
        for (index, quotation) in document.quotations.iter().enumerate() {
            let (first, last) = (quotation.tokens.start as usize, quotation.tokens.end as usize);
            words[first].classes = class::OPENING;
            if quotation.is_closed {
                words[last - 1].classes = class::CLOSING;
            }
            if quotation.depth == 0 {
                outermost[first..last].fill(index as u32 + 1);
            }
        }
        let mut reading = Reading {
            document,
            words,
            outermost,
            units: Vec::new(),
            content_ends: ContentEnds::default(),
        };
        reading.part_possessives();
        reading.units = reading.cut_units();
        reading
    }

    /// Takes "'s" for a verb after pronouns only: elsewhere it is a possessive, mostly.
    fn part_possessives(&mut self) {
        let verbal = class::PRONOUN | class::RELATIVE | class::QUESTION;
        for at in 0..self.words.len() {
            if matches!(self.text(at), "'s" | "’s") {
                let is_verb = at > 0
                    && (self.is(at - 1, verbal)
                        || ["that", "there", "here"].iter().any(|w| self.is_word(at - 1, w)));
                self.words[at].classes = if is_verb { class::BE } else { 0 };
            }
        }
    }

    /// Whether token `at` has one of the classes; no token has none.
    pub fn is(&self, at: usize, classes: Bits) -> bool {
        self.words.get(at).is_some_and(|word| word.classes & classes != 0)
    }

    /// Whether the token before `at` has one of the classes.
    pub fn follows(&self, at: usize, classes: Bits) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, classes))
    }

    pub fn cue(&self, at: usize) -> Option<CueForm> {
        self.words.get(at).and_then(|word| word.cue)
    }

    pub fn text(&self, at: usize) -> &'d str {
        self.document.token_text(at)
    }

    pub fn is_word(&self, at: usize, word: &str) -> bool {
        self.text(at).eq_ignore_ascii_case(word)
    }

    /// Whether token `at` begins with a capital letter.
    pub fn is_capital(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase)
    }

    /// The outermost quotation that holds token `at`.
    pub fn quotation(&self, at: usize) -> Option<&'d Quotation> {
        let index = (*self.outermost.get(at)?).checked_sub(1)?;
        self.document.quotations.get(index as usize)
    }

    fn cut_units(&self) -> Vec<Unit> {
        let mut units: Vec<Unit> = Vec::new();
        let mut paragraph = 0;
        for sentence in &self.document.sentences {
            let (start, end) = (sentence.start as usize, sentence.end as usize);
            while self.document.paragraphs[paragraph].tokens.end as usize <= start {
                paragraph += 1;
            }
            match units.last_mut() {
                Some(unit) if unit.paragraph == paragraph && self.joins(start, end) => {
                    unit.end = end;
                }
                _ => units.push(Unit {
                    start,
                    end,
                    paragraph,
                    is_title_case: false,
                    is_quotation: false,
                }),
            }
        }
        for unit in &mut units {
            unit.is_title_case = self.is_title_case(unit.start..unit.end);
            unit.is_quotation = self.is_quotation(unit);
        }
        units
    }

    /// Whether the sentence from `start` to `end` belongs with the one before it: a quotation
    /// crosses the cut, or a quotation that ended in a mark of its own meets its cue.
    fn joins(&self, start: usize, end: usize) -> bool {
        let crosses =
            self.outermost[start] != 0 && self.outermost[start] == self.outermost[start - 1];
        crosses || self.is(start - 1, class::CLOSING) && self.opens_with_cue(start, end)
    }

    /// Whether the sentence reads "Ada Byron said." from its start.
    fn opens_with_cue(&self, start: usize, end: usize) -> bool {
        let cue = (start..end.min(start + 8)).find(|&at| {
            self.cue(at).is_some_and(|cue| {
                cue.complements & complement::QUOTE != 0
                    && matches!(cue.form, Form::Past | Form::Third)
            })
        });
        cue.is_some_and(|cue| {
            cue > start
                && !(start..cue).any(|at| self.is(at, class::MARK | class::AUXILIARY))
                && (cue + 1 >= end || self.is(cue + 1, class::STOP | class::COMMA))
        })
    }

    fn is_title_case(&self, range: std::ops::Range<usize>) -> bool {
        if range.len() > 30 {
            return false;
        }
        let long = range.filter(|&at| {
            self.text(at).len() > 3 && self.text(at).starts_with(char::is_alphabetic)
        });
        let (total, capital) =
            long.fold((0, 0), |(n, c), at| (n + 1, c + usize::from(self.is_capital(at))));
        total >= 3 && capital * 4 >= total * 3
    }

    fn is_quotation(&self, unit: &Unit) -> bool {
        let mut at = unit.start;
        while at < unit.end {
            let Some(quotation) = self.quotation(at) else { return false };
            at = quotation.tokens.end as usize;
            while at < unit.end && self.is(at, class::STOP) {
                at += 1;
            }
        }
        true
    }

    /// Whether some word of the range looks like a finite verb.
    pub fn has_verb(&self, mut range: std::ops::Range<usize>) -> bool {
        range.any(|at| self.is(at, class::AUXILIARY) || self.is_past(at))
    }

    /// Whether a word has the look of a past tense.
    pub fn is_past(&self, at: usize) -> bool {
        let text = self.text(at);
        let looks_past = text.len() > 4 && text.ends_with("ed")
            || self.cue(at).is_some_and(|cue| cue.form == Form::Past);
        looks_past
            && text.starts_with(char::is_lowercase)
            && !at.checked_sub(1).is_some_and(|before| {
                self.is(before, class::DETERMINER | class::PREPOSITION)
                    || matches!(self.text(before), "-" | "'s" | "’s")
            })
    }

    /// The range without final stops, commas and colons.
    pub fn trim_end(&self, start: usize, mut end: usize) -> TokenRange {
        while end > start && self.is(end - 1, class::STOP | class::COMMA | class::COLON) {
            end -= 1;
        }
        TokenRange::new(start, end)
    }
}
