//! Readers of the corpora, each with its own format.

mod article;
mod conllu;
mod corenlp;
mod file;

pub use article::{Article, GoldRelation, read_gold, read_teacher};
pub use conllu::{TreebankSentence, read_treebank};
pub use corenlp::read_silver_trees;
pub use file::read_text;
