//! Readers of the corpora, each with its own format.

mod article;
mod conllu;
mod corenlp;
mod fault_line;
mod file;
mod gold_file;
mod gold_line;
mod mention;

pub use article::{Article, GoldRelation, read_gold, read_teacher, spans_of};
pub use conllu::{TreebankSentence, read_treebank};
pub use corenlp::read_silver_trees;
pub(crate) use fault_line::{ExpectedEntry, FaultLine};
pub(crate) use file::read_json_lines;
pub use file::read_text;
pub(crate) use gold_file::TextLine;
pub use gold_file::{GoldFile, LabelEntry, LabelLine, read_texts};
pub(crate) use gold_line::{GoldEntry, GoldLabel, GoldLine};
pub use mention::{MentionArticle, read_silver_mentions, read_treebank_mentions};
