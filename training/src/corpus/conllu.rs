//! Universal Dependencies treebanks in CoNLL-U.

use super::read_text;
use crate::{Error, Result};
use sourcelight::syntax::{Clusters, Deprel, Tag, Word, parser::NONE};
use std::path::Path;

/// One gold sentence.
#[derive(Debug, Clone, Default)]
pub struct TreebankSentence {
    /// The words' forms.
    pub forms: Vec<String>,
    /// The words as the models see them; without their classes until [`Self::read_words`].
    pub words: Vec<Word>,
    /// The gold tags.
    pub tags: Vec<Tag>,
    /// The gold heads: indexes into the sentence, [`NONE`] for the root.
    pub heads: Vec<u32>,
    /// The gold labels.
    pub deprels: Vec<Deprel>,
}

impl TreebankSentence {
    /// Reads the forms again, with the words' classes.
    pub fn read_words(&mut self, clusters: &Clusters) {
        self.words = self.forms.iter().map(|form| clusters.read(form)).collect();
    }
}

/// Reads every sentence of a treebank; multi-word tokens and empty nodes are passed over.
///
/// # Errors
/// When the file cannot be read or a line has fewer than eight columns.
pub fn read_treebank(path: &Path) -> Result<Vec<TreebankSentence>> {
    let text = read_text(path)?;
    let mut sentences = Vec::new();
    let mut sentence = TreebankSentence::default();
    for line in text.lines() {
        if line.is_empty() {
            if !sentence.words.is_empty() {
                sentences.push(std::mem::take(&mut sentence));
            }
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        if line.starts_with('#') || !columns[0].bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        let &[_, form, _, upos, xpos, _, head, deprel, ..] = &columns[..] else {
            return Err(Error::new(path, format!("not a CoNLL-U line: {line}")));
        };
        let head: u32 = head.parse().map_err(|error| Error::new(path, error))?;
        sentence.words.push(Word::new(form));
        sentence.forms.push(form.to_string());
        sentence.tags.push(Tag::from_treebank(upos, xpos));
        sentence.heads.push(head.checked_sub(1).unwrap_or(NONE));
        sentence.deprels.push(Deprel::from_name(deprel));
    }
    Ok(sentences)
}
