//! Accuracy of tags and trees against a treebank.

use crate::corpus::TreebankSentence;
use sourcelight::syntax::parser::{self, State};
use sourcelight::syntax::{SyntaxModel, Word, labeler, tagger};

/// Shares of right words, in percent, on gold tokens and sentences; punctuation counts.
#[derive(Debug, Clone, Copy, Default)]
pub struct SyntaxFigures {
    /// Right universal tags.
    pub upos: f64,
    /// Right refined tags.
    pub tags: f64,
    /// Right heads (unlabeled attachment score).
    pub uas: f64,
    /// Right heads with right labels (labeled attachment score).
    pub las: f64,
}

/// Tags and parses every sentence and compares with gold.
pub fn measure(model: &SyntaxModel, sentences: &[TreebankSentence]) -> SyntaxFigures {
    let (mut n, mut upos, mut tags_right, mut uas, mut las) = (0, 0, 0, 0, 0);
    let mut state = State::default();
    for sentence in sentences {
        let words: Vec<Word> =
            sentence.forms.iter().map(|form| model.clusters.read(form)).collect();
        let (mut tags, mut labels) = (Vec::new(), Vec::new());
        tagger::tag(&model.tagger, &words, &mut tags);
        parser::parse(&model.parser, &words, &tags, &mut state);
        labeler::label(&model.labeler, &words, &tags, &state.heads, &mut labels);
        for at in 0..tags.len() {
            n += 1;
            upos += usize::from(tags[at].upos() == sentence.tags[at].upos());
            tags_right += usize::from(tags[at] == sentence.tags[at]);
            let is_head = state.heads[at] == sentence.heads[at];
            uas += usize::from(is_head);
            las += usize::from(is_head && labels[at] == sentence.deprels[at]);
        }
    }
    let share = |right: usize| 100.0 * right as f64 / n.max(1) as f64;
    SyntaxFigures { upos: share(upos), tags: share(tags_right), uas: share(uas), las: share(las) }
}
