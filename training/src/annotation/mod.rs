//! Attributions as somebody writes them down while reading an article, turned into spans.
//!
//! `line` reads one line's fields, `place` finds words in a paragraph, `resolve` decides which
//! of their places are meant, and `file` does so for all articles of a file. Where only who stands behind
//! claims is asked, `sheet` shows the claims that the engine finds and `claims` reads the answers; `referent` finds
//! names for both. The forms and the conventions are told in `docs/annotating.md`.

mod claims;
mod file;
mod line;
mod place;
mod referent;
mod resolve;
mod sheet;

pub use claims::{Claim, read_claims, resolve_sources};
pub use file::resolve_annotations;
pub use sheet::claim_sheet;
