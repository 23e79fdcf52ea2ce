//! Hashed linear models: how features become indexes, and indexes scores.

mod hash;
mod scorer;

pub use hash::{Feature, hash_bytes, pair, single, triple};
pub use scorer::Scorer;
