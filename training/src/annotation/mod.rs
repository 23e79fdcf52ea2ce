//! Attributions as somebody writes them down while reading an article, turned into spans.
//!
//! `line` reads one line's fields, `place` finds words in a paragraph, `resolve` decides which
//! of their places are meant, and `file` does so for all articles of a file. The form and the
//! conventions are told in `docs/annotating.md`.

mod file;
mod line;
mod place;
mod resolve;

pub use file::resolve_annotations;
