//! The trees of a whole document.

use super::parser::{self, NONE, State};
use super::{Clusters, Deprel, Tag, Word, labeler, tagger};
use crate::model::Scorer;
use crate::text::Document;

/// The models that read syntax.
#[derive(Debug, Clone, Default)]
pub struct SyntaxModel {
    /// Gives words their distributional classes.
    pub clusters: Clusters,
    /// Tags words.
    pub tagger: Scorer,
    /// Draws arcs.
    pub parser: Scorer,
    /// Labels arcs.
    pub labeler: Scorer,
}

/// Words, tags and dependency trees; every list has one place for each token of the document.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// The tokens as the models see them.
    pub words: Vec<Word>,
    /// The part-of-speech tags.
    pub tags: Vec<Tag>,
    /// Index of each token's head in the document; a sentence's root is its own head.
    pub heads: Vec<u32>,
    /// The label of the arc from the head.
    pub deprels: Vec<Deprel>,
}

/// Tags and parses every sentence of a document.
pub fn read_syntax(model: &SyntaxModel, document: &Document) -> Tree {
    let n = document.tokens.len();
    let words = (0..n).map(|at| model.clusters.read(document.token_text(at))).collect();
    let mut tree = Tree {
        words,
        tags: Vec::with_capacity(n),
        heads: Vec::with_capacity(n),
        deprels: Vec::with_capacity(n),
    };
    let mut state = State::default();
    for sentence in &document.sentences {
        let first = sentence.start;
        let words = &tree.words[sentence.indexes()];
        tagger::tag(&model.tagger, words, &mut tree.tags);
        let tags = &tree.tags[sentence.indexes()];
        parser::parse(&model.parser, words, tags, &mut state);
        labeler::label(&model.labeler, words, tags, &state.heads, &mut tree.deprels);
        let heads = state.heads.iter().zip(first..);
        tree.heads.extend(heads.map(|(&head, at)| if head == NONE { at } else { first + head }));
    }
    tree
}

impl Tree {
    /// Whether token `index` is the root of its sentence.
    pub fn is_root(&self, index: usize) -> bool {
        self.heads[index] as usize == index
    }

    /// The name of token `index`'s dependency label.
    pub fn deprel(&self, index: usize) -> &'static str {
        self.deprels[index].name()
    }
}
