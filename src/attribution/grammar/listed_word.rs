//! Hashes of listed words, by which tokens are found among them.

use crate::syntax::Word;

/// Hash of a listed word without its inflection.
pub(in crate::attribution) fn stem(word: &str) -> u32 {
    Word::new(word).stem
}

/// Hash of a listed word as it is.
pub(in crate::attribution) fn form(word: &str) -> u32 {
    Word::new(word).form
}
