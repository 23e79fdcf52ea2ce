//! The article as this stage reads it: its tokens with their tags and word classes, and what its
//! nouns are likely to name.

use super::noun_type::{ENTITY_TYPES, EntityModel, EntityType};
use super::words::{self, Classes, classes_of};
use crate::syntax::{Tag, Tree, Upos};
use crate::text::{Document, TokenRange};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

/// A document with what is known of each of its tokens.
pub(in crate::source) struct Reading<'d> {
    model: &'d EntityModel,
    pub document: &'d Document,
    pub tree: &'d Tree,
    /// The word classes of every token, looked up once.
    classes: Vec<Classes>,
    /// What mentions that were asked about are likely to name, by their range and head.
    odds: RefCell<HashMap<(TokenRange, usize), [f32; ENTITY_TYPES.len()]>>,
}

impl<'d> Reading<'d> {
    pub fn new(model: &'d EntityModel, document: &'d Document, tree: &'d Tree) -> Reading<'d> {
        let classes = tree.words.iter().map(|word| classes_of(word.form)).collect();
        Reading { model, document, tree, classes, odds: RefCell::default() }
    }

    /// What a mention is likeliest to name.
    pub fn entity(&self, mention: TokenRange, head: usize) -> EntityType {
        let odds = self.entity_odds(mention, head);
        let likeliest = ENTITY_TYPES.into_iter().zip(odds).max_by(|(_, a), (_, b)| a.total_cmp(b));
        likeliest.map_or(EntityType::Person, |(entity, _)| entity)
    }

    /// How likely a mention names each type, in the order of [`ENTITY_TYPES`].
    pub fn entity_odds(&self, mention: TokenRange, head: usize) -> [f32; ENTITY_TYPES.len()] {
        *self
            .odds
            .borrow_mut()
            .entry((mention, head))
            .or_insert_with(|| self.model.probabilities(self.document, self.tree, mention, head))
    }

    /// The text of token `at`; empty off the document's end.
    pub fn text(&self, at: usize) -> &'d str {
        self.document.token_text(at)
    }

    /// The words from token `start` up to `end`, parted by single spaces.
    pub fn phrase(&self, start: usize, end: usize) -> String {
        let mut text = String::new();
        for at in start..end.min(self.document.tokens.len()) {
            if self.document.tokens[at].space_before && !text.is_empty() {
                text.push(' ');
            }
            text.push_str(self.text(at));
        }
        text
    }

    /// The hash of token `at`'s form.
    pub fn form(&self, at: usize) -> u32 {
        self.tree.words.get(at).map_or(0, |word| word.form)
    }

    /// The hash of token `at`'s stem.
    pub fn stem(&self, at: usize) -> u32 {
        self.tree.words.get(at).map_or(0, |word| word.stem)
    }

    /// What the word lists know of token `at`, or of its singular.
    pub fn noun_classes(&self, at: usize) -> Classes {
        match words::singular(self.text(at)) {
            Cow::Borrowed(word) if word.len() == self.text(at).len() => self.classes(at),
            word => self.classes(at) | words::classes(&word),
        }
    }

    /// What the word lists know of token `at`.
    pub fn classes(&self, at: usize) -> Classes {
        self.classes.get(at).copied().unwrap_or(0)
    }

    /// Whether token `at` is the first of its sentence.
    pub fn is_first(&self, at: usize) -> bool {
        let sentence = self.document.sentences.get(self.document.sentence_of(at));
        sentence.is_none_or(|sentence| sentence.start as usize == at)
    }

    /// The tokens of the sentence of `at`, no farther from it than sentences go, so that one without end is not
    /// read from end to end for each of its claims.
    pub fn sentence_around(&self, at: usize) -> Range<usize> {
        /// In tokens.
        const FARTHEST: usize = 400;
        let sentence = self.document.sentences.get(self.document.sentence_of(at));
        let whole = sentence.map_or(at..at, |sentence| sentence.indexes());
        whole.start.max(at.saturating_sub(FARTHEST))..whole.end.min(at + FARTHEST)
    }

    /// The refined tag of token `at`.
    pub fn tag(&self, at: usize) -> Tag {
        self.tree.tags.get(at).copied().unwrap_or_default()
    }

    /// The universal tag of token `at`.
    pub fn upos(&self, at: usize) -> Upos {
        self.tag(at).upos()
    }

    /// The head of token `at`; its own index for a root.
    pub fn head(&self, at: usize) -> usize {
        self.tree.heads.get(at).map_or(at, |&head| head as usize)
    }

    /// The name of token `at`'s dependency label.
    pub fn deprel(&self, at: usize) -> &'static str {
        self.tree.deprels.get(at).map_or("", |deprel| deprel.name())
    }
}
